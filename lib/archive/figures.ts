import { DOUBTS, type Precision, type RuleId, type StoredArticle } from '../model';
import { groupBy } from './group';

/** How exactly the day of publishing, or of the event, is known; `unknown` where it is not. */
export type DateExactness = Precision | 'unknown';

/** The articles of an archive by how exactly one of their dates is known, the most exact first; only what occurs. */
export function countExactness(
  articles: readonly StoredArticle[],
  role: 'published' | 'event',
): ReadonlyMap<DateExactness, number> {
  const groups = groupBy(articles, (article): DateExactness =>
    article[role].known ? article[role].precision : 'unknown',
  );
  return new Map(EXACTNESS.flatMap((exactness) => countOf(exactness, groups.get(exactness))));
}

/** The most exact first. */
export const EXACTNESS: readonly DateExactness[] = [
  'minute',
  'day',
  'month',
  'quarter',
  'year',
  'month-day',
  'unknown',
];

function countOf<Key>(key: Key, of: readonly unknown[] | undefined): [Key, number][] {
  return of === undefined ? [] : [[key, of.length]];
}

/** What one rule took out of the articles of an archive. */
export interface RuleFigures {
  readonly rule: RuleId;
  /** Whole lines of raw files. */
  readonly lines: number;
  /** Lines of which it took a part. */
  readonly parts: number;
  readonly articles: number;
}

/** Every rule that took something out, the one with most lines first. */
export function countRemovals(articles: readonly StoredArticle[]): RuleFigures[] {
  const figures = new Map<RuleId, { lines: number; parts: number; articles: number }>();
  for (const { removed } of articles) {
    for (const [rule, rows] of groupBy(removed, (row) => row.rule)) {
      const sum = figures.get(rule) ?? { lines: 0, parts: 0, articles: 0 };
      for (const { lines, part } of rows) {
        if (part === undefined) sum.lines += lines.last - lines.first + 1;
        else sum.parts += 1;
      }
      sum.articles += 1;
      figures.set(rule, sum);
    }
  }
  return [...figures]
    .map(([rule, sum]) => ({ rule, ...sum }))
    .sort((a, b) => b.lines + b.parts - (a.lines + a.parts) || (a.rule < b.rule ? -1 : 1));
}

/** The articles of which one thing is not certain. */
export interface DoubtShelf {
  readonly code: string;
  /** In the order of the archive. */
  readonly articles: readonly StoredArticle[];
}

/** Every doubt that some article leaves, in the order of the page of an article. */
export function shelveDoubts(articles: readonly StoredArticle[]): DoubtShelf[] {
  return DOUBTS.map(({ code, find }) => ({
    code,
    articles: articles.filter((article) => find(article) !== undefined),
  })).filter((shelf) => shelf.articles.length > 0);
}

/** How the references to documents were resolved; each reference of each article counts once. */
export interface ReferenceFigures {
  readonly certain: number;
  readonly likely: number;
  readonly ambiguous: number;
  /** By the reason why they stay open. */
  readonly open: ReadonlyMap<string, number>;
}

export function countReferences(articles: readonly StoredArticle[]): ReferenceFigures {
  const all = articles.flatMap(({ documents }) => documents.map(({ resolution }) => resolution));
  const open = new Map<string, number>();
  for (const resolution of all) {
    if (resolution.kind === 'open') open.set(resolution.reason, (open.get(resolution.reason) ?? 0) + 1);
  }
  const isLikely = (resolution: (typeof all)[number]): boolean =>
    resolution.kind === 'listed' && resolution.certainty === 'likely';
  const likely = all.filter(isLikely).length;
  return {
    certain: all.filter(({ kind }) => kind === 'plenum' || kind === 'listed').length - likely,
    likely,
    ambiguous: all.filter(({ kind }) => kind === 'ambiguous').length,
    open,
  };
}
