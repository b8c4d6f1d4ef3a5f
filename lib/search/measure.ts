/**
 * Relevance on a corpus of queries: files, encoder and ranking of the search page, on texts as they stand. The articles of
 * the site went through conversion before, which knows headline, lead, people and days better: bench/search.ts measures
 * them.
 */
import { readAbbreviations } from '../authority/abbreviations';
import { buildSearchFiles } from './build';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import type { SearchRecord } from './records';
import { Search } from './search';

/** A query with the ids of the articles that answer it. */
export interface JudgedQuery {
  readonly id: string;
  readonly q: string;
  readonly relevant: readonly string[];
  readonly kind?: string | undefined;
}

/** Shares from 0 to 1. */
export interface SearchScore {
  readonly queries: number;
  readonly reciprocalRank: number;
  readonly recallAt10: number;
  readonly successAt1: number;
}

export interface SearchScores {
  readonly articles: number;
  readonly buildSeconds: number;
  readonly querySeconds: number;
  readonly all: SearchScore;
  /** By the queries' own kind, where they tell it. */
  readonly byKind: ReadonlyMap<string, SearchScore>;
  readonly rankings: ReadonlyMap<string, readonly string[]>;
}

const RANKED = 50;

/** Builds an index of the records in memory and runs the queries on it. */
export async function measureQueries(
  records: readonly SearchRecord[],
  queries: readonly JudgedQuery[],
): Promise<SearchScores> {
  const started = performance.now();
  const files = await buildSearchFiles({ records, entities: [], abbreviations: readAbbreviations() });
  const built = performance.now();
  const search = await Search.open(async (path) => files.get(path));
  const rankings = new Map<string, readonly string[]>();
  for (const { id, q } of queries) rankings.set(id, await ranking(q, search, records));
  return {
    articles: records.length,
    buildSeconds: (built - started) / 1000,
    querySeconds: (performance.now() - built) / 1000,
    all: score(queries, rankings),
    byKind: scoreByKind(queries, rankings),
    rankings,
  };
}

async function ranking(typed: string, search: Search, records: readonly SearchRecord[]): Promise<string[]> {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') return [];
  const { articles } = await inquire(search, { query, chosen: [], order: 'best' });
  return articles.slice(0, RANKED).flatMap((article) => records[article]?.id ?? []);
}

function scoreByKind(queries: readonly JudgedQuery[], rankings: SearchScores['rankings']): Map<string, SearchScore> {
  const kinds = new Set(queries.flatMap(({ kind }) => kind ?? []));
  return new Map(
    [...kinds].map((kind) => [
      kind,
      score(
        queries.filter((query) => query.kind === kind),
        rankings,
      ),
    ]),
  );
}

function score(queries: readonly JudgedQuery[], rankings: SearchScores['rankings']): SearchScore {
  const sums = { reciprocalRank: 0, recallAt10: 0, successAt1: 0 };
  for (const { id, relevant } of queries) {
    const ranked = rankings.get(id) ?? [];
    const first = ranked.findIndex((article) => relevant.includes(article));
    const found = ranked.slice(0, 10).filter((article) => relevant.includes(article)).length;
    sums.reciprocalRank += first < 0 ? 0 : 1 / (first + 1);
    sums.recallAt10 += found / Math.min(10, relevant.length);
    sums.successAt1 += first === 0 ? 1 : 0;
  }
  const count = Math.max(1, queries.length);
  return {
    queries: queries.length,
    reciprocalRank: sums.reciprocalRank / count,
    recallAt10: sums.recallAt10 / count,
    successAt1: sums.successAt1 / count,
  };
}
