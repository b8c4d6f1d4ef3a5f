/**
 * Which articles answer the whole of a question. By relevance an article with half of the words may follow those with all
 * of them; by date it would stand before them, so an order by date holds these alone.
 *
 * The rule: an article answers in full if it has as many of the question's words as any other (nine in ten of them, where
 * there are so many). A word counts
 * - in the form that was typed, marks and all, if an article of the archive has that form: "toán" is not "toàn";
 * - beside the neighbour that it has in the question, or by itself if that neighbour stands in a word of its own: "họp
 *   Nghệ An" is in an article with "họp" and "Nghệ An", "đại hội" is not in one with "đại biểu" and "hội nghị";
 * - of a person's name only beside its neighbour.
 * The number of a document or a day counts as a whole, however it is written.
 */
import { wordingOf } from './document-key';
import { articleOf } from './postings';
import type { Alternative, QueryUnit } from './units';
import { DAY_WORDS, figuresOf, type TermKind } from './terms';

const NEARLY_ALL = 0.9;
/** Of the articles that have the pairs of a name, so many write it with capitals. */
const NAME_SHARE = 0.5;

type Articles = ReadonlySet<number>;
type Need = (article: number) => boolean;

/** A part of the question, and who has it. */
interface Part {
  readonly kind: TermKind;
  readonly loose: string;
  readonly articles: Articles;
}

/** A word of the question where it stands there. */
interface Word {
  readonly loose: string;
  readonly alone: Articles;
  /** Those that have it behind the word before it; absent where the question parts them. */
  readonly behind?: Articles;
  /** A part of a name. */
  readonly named: boolean;
}

/** Articles told apart by how much of the question they have. */
export interface Fullness {
  /** Those that answer in full, in their order; all of them if all have equally much. */
  readonly full: readonly number[];
  /** How many of the others have as many words with other marks: "báo" for "bão". */
  readonly otherMarks: number;
}

/** @param units of the whole question, in its order, with all their articles */
export function fullAnswers(units: readonly QueryUnit[], articles: readonly number[]): Fullness {
  const full = fullest(needsOf(partsOf(units, articlesOf)), articles);
  if (full.length === articles.length || !units.some(isMarked)) return { full, otherMarks: 0 };
  const others = new Set(articles);
  for (const article of full) others.delete(article);
  const inAnyForm = fullest(needsOf(partsOf(units, articlesInAnyForm)), articles);
  return { full, otherMarks: inAnyForm.filter((article) => others.has(article)).length };
}

function fullest(needs: readonly Need[], articles: readonly number[]): readonly number[] {
  const counts = articles.map((article) => needs.filter((need) => need(article)).length);
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  return articles.filter((_, i) => (counts[i] ?? 0) >= NEARLY_ALL * most);
}

function partsOf(units: readonly QueryUnit[], read: (unit: QueryUnit) => Articles): Part[] {
  return units.map((unit) => ({ kind: unit.kind, loose: unit.loose, articles: read(unit) }));
}

function isMarked({ alternatives }: QueryUnit): boolean {
  return alternatives.some(({ form }) => form !== undefined);
}

function needsOf(parts: readonly Part[]): Need[] {
  const isWritten = writtenWhole(parts);
  const words = wordsOf(parts);
  const places = words.map((_, at) => at).filter((at) => !isWritten(words[at]?.loose ?? ''));
  return [
    ...wholesOf(parts).map((whole) => (article: number) => whole.has(article)),
    ...places.map((at) => (article: number) => hasWord(words, at, article)),
  ];
}

/** The articles of each number of a document and each day that the archive knows: all keys of one number are one. */
function wholesOf(parts: readonly Part[]): Articles[] {
  const wholes = new Map<string, Set<number>>();
  for (const { kind, loose, articles } of parts) {
    const [number = ''] = loose.split('/');
    if (articles.size > 0 && (kind === 'document' || kind === 'day'))
      wholes.set(number, new Set([...(wholes.get(number) ?? []), ...articles]));
  }
  return [...wholes.values()];
}

/** Tells the syllables that numbers of documents and days are written with. */
function writtenWhole(parts: readonly Part[]): (loose: string) => boolean {
  const known = parts.filter(({ articles }) => articles.size > 0);
  const words = known.flatMap(({ kind, loose }) => {
    if (kind === 'day') return [...DAY_WORDS, ...figuresOf(loose)];
    return kind === 'document' ? wordingOf(loose) : [];
  });
  const written = new Set(words);
  return (loose) => written.has(loose);
}

function wordsOf(parts: readonly Part[]): Word[] {
  const byLoose = new Map(parts.map(({ loose, articles }) => [loose, articles]));
  const names = parts.filter((part) => part.kind === 'name' && isName(part, byLoose));
  const syllables = parts.filter(({ kind }) => kind === 'syllable');
  return syllables.map(({ loose, articles }, at) => {
    const behind = byLoose.get(`${syllables[at - 1]?.loose ?? ''} ${loose}`);
    const named = names.some((name) => name.loose.split(' ').includes(loose));
    return { loose, alone: articles, named, ...(behind !== undefined && { behind }) };
  });
}

/** "Sơn Minh Thắng" is written so wherever its words meet; of "tỉnh Nghệ An" few write the first with a capital. */
function isName({ loose, articles }: Part, byLoose: ReadonlyMap<string, Articles>): boolean {
  const [first = '', second = '', third = ''] = loose.split(' ');
  const [left, right] = [byLoose.get(`${first} ${second}`), byLoose.get(`${second} ${third}`)];
  if (articles.size === 0 || left === undefined || right === undefined) return false;
  return articles.size >= NAME_SHARE * [...left].filter((article) => right.has(article)).length;
}

function hasWord(words: readonly Word[], at: number, article: number): boolean {
  const word = words[at];
  if (word === undefined || isInPair(words, at, article)) return word !== undefined;
  if (word.named || !word.alone.has(article)) return false;
  // Two that stand side by side elsewhere in the archive mean something else apart, unless the neighbour stands in a word
  // of its own here: one that is no rarer, "Nghệ An" beside "họp", not "hội bầu" beside "đại".
  const isTorn = (pair: Articles | undefined, own: Articles | undefined): boolean =>
    pair !== undefined && pair.size > 0 && !(own?.has(article) === true && own.size >= pair.size);
  return !isTorn(word.behind, words[at - 1]?.behind) && !isTorn(words[at + 1]?.behind, words[at + 2]?.behind);
}

function isInPair(words: readonly Word[], at: number, article: number): boolean {
  return words[at]?.behind?.has(article) === true || words[at + 1]?.behind?.has(article) === true;
}

/** The articles with the form that was typed; if there are none, with any form; if there are none, with what was meant. */
function articlesOf(unit: QueryUnit): Articles {
  const typed = articlesIn(unit.alternatives.filter(({ weight }) => weight === 1));
  if (typed.size > 0) return typed;
  const inAnyForm = articlesInAnyForm(unit);
  return unit.accidental === true ? typed : inAnyForm;
}

/** The articles with any form of what was typed; if there are none, with what was meant. */
function articlesInAnyForm({ alternatives }: QueryUnit): Articles {
  const inAnyForm = alternatives.filter(({ weight }) => weight === 1).map(({ group, weight }) => ({ group, weight }));
  const articles = articlesIn(inAnyForm);
  return articles.size > 0 ? articles : articlesIn(alternatives);
}

function articlesIn(alternatives: readonly Alternative[]): Set<number> {
  const variants = alternatives.flatMap(({ group, form }) =>
    group.variants.filter((variant) => form === undefined || variant.form === form),
  );
  const articles = new Set<number>();
  for (const { postings } of variants) for (const posting of postings) articles.add(articleOf(posting));
  return articles;
}
