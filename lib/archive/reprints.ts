import type { KnownDate, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import { findSortKey } from './order';
import { findCandidates, type Pair } from './reprints-candidates';
import { compareTexts, readCompared, type ComparedText } from './reprints-sameness';
import { digestShingles, digestWords } from './reprints-words';

/** Which article of a group came first: told only as far as the days of publication tell it. */
export type Earliest =
  /** `undated`: how many of the others do not tell their day, so that one of them may be older. */
  | {
      readonly kind: 'known';
      readonly article: StoredArticle;
      readonly published: KnownDate;
      readonly undated: number;
    }
  /** Nobody tells a day, or the first day is that of several. */
  | { readonly kind: 'unknown' };

/** Articles of one text: whoever first published it, and whoever published it again. */
export interface ReprintGroup {
  /** Two or more, the oldest first, those without a day last. */
  readonly articles: readonly StoredArticle[];
  readonly earliest: Earliest;
}

/** What the archive tells of texts that stand in it more than once. */
export interface Reprints {
  readonly groups: readonly ReprintGroup[];
  readonly groupOf: (article: StoredArticle) => ReprintGroup | undefined;
  /** Longer articles that hold most of this one, and shorter ones of which most stands in this one. */
  readonly partsOf: (article: StoredArticle) => readonly StoredArticle[];
}

/** The most comparisons that one article is worth: each is linear in the two texts. */
const COMPARISONS = 24;

/**
 * Finds reprints among all articles, linear in their text. A group gathers around its oldest article: whatever is in it was
 * compared with that one, so that a chain of small changes does not put two different texts together.
 */
export function findReprints(articles: readonly StoredArticle[]): Reprints {
  const oldest = articles.toSorted(compareOldestFirst);
  const candidates = findCandidates(oldest.length, (index) => digestShingles(digestWords(oldest[index]?.body ?? [])));
  const earlier = listEarlier(candidates);
  const compared = new ComparedTexts(oldest);
  const headOf = new Map<number, number>();
  const parts = new Map<StoredArticle, StoredArticle[]>();
  for (const [index, others] of earlier) {
    const heads = [...new Set(others.map((other) => headOf.get(other) ?? other))].slice(0, COMPARISONS);
    for (const head of heads) {
      const sameness = compareTexts(compared.at(head), compared.at(index));
      if (sameness === 'whole' && !headOf.has(index)) headOf.set(index, head);
      if (sameness === 'part') link(parts, oldest[index], oldest[head]);
    }
  }
  return toReprints(oldest, headOf, parts);
}

/** Each article with the older ones that it may repeat, in the order of age. */
function listEarlier(candidates: readonly Pair[]): Map<number, number[]> {
  const earlier = new Map<number, number[]>();
  for (const [first, second] of candidates.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const others = earlier.get(second);
    if (others === undefined) earlier.set(second, [first]);
    else others.push(first);
  }
  return earlier;
}

function toReprints(
  oldest: readonly StoredArticle[],
  headOf: ReadonlyMap<number, number>,
  parts: ReadonlyMap<StoredArticle, readonly StoredArticle[]>,
): Reprints {
  const members = new Map<number, number[]>();
  for (const [index, head] of headOf) append(members, head, index, head);
  const groups = [...members].sort(([a], [b]) => a - b).map(([, group]) => toGroup(group, oldest));
  const byArticle = new Map(groups.flatMap((group) => group.articles.map((article) => [article, group] as const)));
  return {
    groups,
    groupOf: (article) => byArticle.get(article),
    partsOf: (article) => expand(article, parts, byArticle),
  };
}

/** What holds of one article of a group holds of the others: their text is the same. */
function expand(
  article: StoredArticle,
  parts: ReadonlyMap<StoredArticle, readonly StoredArticle[]>,
  groups: ReadonlyMap<StoredArticle, ReprintGroup>,
): readonly StoredArticle[] {
  const own = groups.get(article)?.articles ?? [article];
  const linked = own.flatMap((member) => parts.get(member) ?? []);
  const all = linked.flatMap((member) => groups.get(member)?.articles ?? [member]);
  return [...new Set(all)].filter((member) => !own.includes(member));
}

function toGroup(indexes: readonly number[], oldest: readonly StoredArticle[]): ReprintGroup {
  const articles = indexes.toSorted((a, b) => a - b).flatMap((index) => oldest[index] ?? []);
  return { articles, earliest: findEarliest(articles) };
}

function findEarliest(articles: readonly StoredArticle[]): Earliest {
  const dated = articles.flatMap((article) => {
    const { published } = article;
    const day = published.known && ['minute', 'day'].includes(published.precision) && published.value.slice(0, 10);
    return published.known && typeof day === 'string' ? [{ article, published, day }] : [];
  });
  const [first, second] = dated.toSorted((a, b) => compareCodePoints(a.day, b.day));
  if (first === undefined || first.day === second?.day) return { kind: 'unknown' };
  return { kind: 'known', article: first.article, published: first.published, undated: articles.length - dated.length };
}

/** Oldest first, undated ones last, the same on every machine. */
function compareOldestFirst(a: StoredArticle, b: StoredArticle): number {
  return compareCodePoints(findSortKey(a) ?? '9', findSortKey(b) ?? '9') || compareCodePoints(a.id, b.id);
}

function link(
  parts: Map<StoredArticle, StoredArticle[]>,
  a: StoredArticle | undefined,
  b: StoredArticle | undefined,
): void {
  if (a === undefined || b === undefined) return;
  append(parts, a, b);
  append(parts, b, a);
}

/** Adds to the list under a key; a new list begins with `start`. */
function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value, ...start: Value[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...start, value]);
  else list.push(value);
}

/** Compared texts, read when they are asked for; the latest are remembered. */
class ComparedTexts {
  readonly #articles: readonly StoredArticle[];
  readonly #read = new Map<number, ComparedText>();

  constructor(articles: readonly StoredArticle[]) {
    this.#articles = articles;
  }

  at(index: number): ComparedText {
    const known = this.#read.get(index);
    if (known !== undefined) return known;
    const article = this.#articles[index];
    if (article === undefined) throw new Error(`no article ${index} among ${this.#articles.length}`);
    const read = readCompared(article);
    if (this.#read.size >= REMEMBERED) this.#read.clear();
    this.#read.set(index, read);
    return read;
  }
}
const REMEMBERED = 2000;
