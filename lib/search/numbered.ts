/**
 * What a question with the number of a document means: "47-QĐ/TW" is answered by articles that cite it, in whatever words,
 * never by those that share only its figures or its code with it. A number alone ("35") may be anything: it is no such
 * question, and neither is "báo cáo 6 tháng" as long as no document is named "Báo cáo số 6". Of one that nobody cites that
 * is told, and the other words of the question are left.
 */
import { isNumberedDocument, isTermDetail, partsOfKey, wordingOf } from './document-key';
import type { Ranking } from './ranking';
import { articlesOf, type QueryUnit } from './units';

/** Types of which no number behind them counts anything else: "6 tháng" stands behind "báo cáo". */
const NEVER_COUNTED: ReadonlySet<string> = new Set(['nq', 'ct']);

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

/** What is told of a document's number that the question gives. */
export interface ToldNumber {
  /** Its keys, the short one first: `["#nq18", "#nq18/tw"]`. */
  readonly keys: readonly string[];
  /**
   * No article has it; those that answer have the number without what was typed behind it; so many of them, the last, do;
   * so many more have it so, of which nobody knows whether they mean this document.
   */
  readonly kind: 'uncited' | 'short' | 'also' | 'unsure';
  readonly articles: number;
}

/** What readers are told of the numbers asked for: nothing of those that articles surely cite. */
export function toldNumbers(units: readonly QueryUnit[]): readonly ToldNumber[] {
  return askedNumbers(units).flatMap((keys): readonly ToldNumber[] => {
    const [all, full] = [holdersOf(keys), holdersOf(fullOf(keys))];
    const told = { keys: keys.map(({ loose }) => loose).sort() };
    if (all.size === 0) return [{ ...told, kind: 'uncited', articles: 0 }];
    if (!keys.some(isFull) || all.size === full.size) return [];
    if (full.size === 0) return [{ ...told, kind: 'short', articles: all.size }];
    return [{ ...told, kind: isSure(keys) ? 'unsure' : 'also', articles: all.size - full.size }];
  });
}

/**
 * Articles that answer, best first: those that have a document asked for; behind those with its full number the ones with
 * its short one, since whose "Chỉ thị 05" is meant is mostly told elsewhere, unless the index knows the document: then it
 * knows who cites it. Where none is asked for, or it is the least part of the question, or no article has any of them, the
 * other words of the question are left, and all that have these.
 * @param units all parts of the question
 * @param found gives the articles found by some of its parts, best first, of all or `among` some
 */
export function withNumbers(
  units: readonly QueryUnit[],
  found: (units: readonly QueryUnit[], among?: ReadonlySet<number>) => Ranking,
): Ranking {
  const holders = holdersOfNumbers(units);
  if (holders === undefined) return found(units);
  const short = units.filter((unit) => unit.kind !== 'document' || !isFull(unit));
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
  const holders = new Set(askedNumbers(units).flatMap((keys) => [...holdersOf(isSure(keys) ? fullOf(keys) : keys)]));
  return holders.size === 0 ? undefined : holders;
}

/**
 * All keys of each number that the question gives, where it can be nothing but a document's: written with its body or
 * year, or borne by a document that the index names, or unknown to all articles and yet written like one.
 */
function askedNumbers(units: readonly QueryUnit[]): QueryUnit[][] {
  const byNumber = new Map<string, QueryUnit[]>();
  for (const unit of units) {
    if (unit.kind !== 'document' || !isNumberedDocument(unit.loose)) continue;
    const { number } = partsOfKey(unit.loose);
    byNumber.set(number, [...(byNumber.get(number) ?? []), unit]);
  }
  return [...byNumber].flatMap(([number, keys]) =>
    keys.length > 1 || keys.some(isNamed) || (holdersOf(keys).size === 0 && isWrittenAsNumber(number, units))
      ? [keys]
      : [],
  );
}

/** "nghị quyết 18 ...", or any type and number at the end of the question: "quyết định 217". */
function isWrittenAsNumber(key: string, units: readonly QueryUnit[]): boolean {
  const [, type = '', number = ''] = /^#([a-z]+)(\d+)$/u.exec(key) ?? [];
  const last = units
    .findLast(({ kind }) => kind === 'pair')
    ?.loose.split(' ')
    .at(-1);
  return NEVER_COUNTED.has(type) || Number(last) === Number(number);
}

/** An entity bears the number. */
function isNamed({ alternatives }: QueryUnit): boolean {
  return alternatives.some(({ group }) => group.entities.length > 0);
}

/** The index names the document of the full number, and articles that cite it. */
function isSure(keys: readonly QueryUnit[]): boolean {
  const full = fullOf(keys);
  return full.some(isNamed) && holdersOf(full).size > 0;
}

/** The keys that tell most: with the term, since a number stands in several; with the year, as each has its own; with the body. */
function fullOf(keys: readonly QueryUnit[]): readonly QueryUnit[] {
  const told = [isTermDetail, isYear].map((is) => keys.filter(({ loose }) => is(partsOfKey(loose).detail ?? '')));
  return told.find(({ length }) => length > 0) ?? keys.filter(isFull);
}

function isYear(detail: string): boolean {
  return /^\d{4}$/u.test(detail);
}

function isFull({ loose }: QueryUnit): boolean {
  return partsOfKey(loose).detail !== undefined;
}

function holdersOf(keys: readonly QueryUnit[]): Set<number> {
  return new Set(keys.flatMap(articlesOf));
}
