/**
 * What a question with the number of a document means: "47-QĐ/TW" is answered by articles that cite it, in whatever words,
 * never by those that share only its figures or its code with it. A number alone ("35") may be anything: it is no such
 * question, and neither is "báo cáo 6 tháng" as long as no document is named "Báo cáo số 6".
 */
import { isNumberedDocument, partsOfKey, wordingOf } from './document-key';
import { articleOf } from './postings';
import type { QueryUnit, Ranking } from './ranking';

/** Without the words that the documents asked for are written with: other numbers share them. */
export function withoutWordingOfNumbers(units: readonly QueryUnit[]): readonly QueryUnit[] {
  const wording = wordingOfNumbers(units);
  if (wording.size === 0) return units;
  return units.filter(
    ({ kind, loose }) =>
      kind === 'day' || kind === 'document' || !loose.split(' ').every((syllable) => wording.has(syllable)),
  );
}

/** The loose syllables that the documents asked for may be written with. */
export function wordingOfNumbers(units: readonly QueryUnit[]): ReadonlySet<string> {
  const keys = askedNumbers(units).flat();
  return new Set(keys.flatMap(({ loose }) => wordingOf(loose)));
}

/**
 * Articles that answer, best first: those that have a document asked for; behind those with its full number the ones with
 * its short one, since whose "Chỉ thị 05" is meant is mostly told elsewhere. Where none is asked for, or it is the least
 * part of the question, or no article has any of them, the other words of the question are left, and all that have these.
 * @param units all parts of the question
 * @param found gives the articles found by some of its parts, best first, of all or `among` some
 */
export function withNumbers(
  units: readonly QueryUnit[],
  found: (units: readonly QueryUnit[], among?: ReadonlySet<number>) => Ranking,
): Ranking {
  const holders = holdersOfNumbers(units);
  if (holders === undefined) return found(units);
  const short = units.filter(({ kind, loose }) => kind !== 'document' || partsOfKey(loose).detail === undefined);
  const inShort = short.length === units.length ? [] : found(short, holders).articles;
  const inFull = found(units, holders);
  const answers = new Set([...inFull.articles, ...inShort]);
  if (answers.size === 0) return found(units);
  const typed = inFull.typed === inFull.articles.length ? answers.size : inFull.typed;
  return { articles: [...answers], typed };
}

/**
 * The articles that have the number of one of the documents asked for, full or short; undefined where none is asked for,
 * or where no article has any of them.
 */
function holdersOfNumbers(units: readonly QueryUnit[]): ReadonlySet<number> | undefined {
  const keys = askedNumbers(units).flat();
  const holders = new Set(keys.flatMap(articlesOf));
  return holders.size === 0 ? undefined : holders;
}

/**
 * All keys of each number that the question gives, where it can be nothing but a document's: written with its body or
 * year, or borne by a document that the index names.
 */
function askedNumbers(units: readonly QueryUnit[]): QueryUnit[][] {
  const byNumber = new Map<string, QueryUnit[]>();
  for (const unit of units) {
    if (unit.kind !== 'document' || !isNumberedDocument(unit.loose)) continue;
    const { number } = partsOfKey(unit.loose);
    byNumber.set(number, [...(byNumber.get(number) ?? []), unit]);
  }
  return [...byNumber.values()].filter((keys) => keys.length > 1 || keys.some(isNamed));
}

/** An entity bears the number. */
function isNamed({ alternatives }: QueryUnit): boolean {
  return alternatives.some(({ group }) => group.entities.length > 0);
}

function articlesOf({ alternatives }: QueryUnit): number[] {
  return alternatives.flatMap(({ group }) => group.variants.flatMap(({ postings }) => postings.map(articleOf)));
}
