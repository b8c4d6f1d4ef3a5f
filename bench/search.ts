/**
 * Search beside Pagefind, on the same articles and queries, in one run: relevance on known items, bytes of a first query
 * counted at the host, time in a real browser, time and memory of building. The corpus (`--corpus DIR`, default
 * `../shared/corpus`) is no part of the project; the queries are bench/search/known-items.jsonl.
 * `--sizes 1000,5000,15000,50000`: rows of other sizes stay in the results, so that sizes can be measured one at a time;
 * `--peer-up-to N`: the peer is measured on no more articles; `--every N`: only every Nth query.
 *
 * Relevance is that of converted articles as the search page ranks them, and, in a row of its own, that of the same texts
 * as they stand, ranked by the same code (`npm run measure -- --corpus` gives that one, too): conversion is the difference.
 *
 * A query is timed in three states, each with the search page loaded and the index open: "next" is asked on a page that
 * has answered others, its own files come from the host; "cached" is asked on a new page by a reader whose browser has all
 * its files; "warm" is asked again after all the others, so that the page holds its files, but not its answer.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSearch } from '../lib/search/load';
import { projectFolder } from '../scripts/folders';
import type { Bench, Results, Row } from './report';
import { measureInBrowser, type Asked, type KnownItem } from './search/browser';
import { unpackArticles } from './search/corpus';
import { checkPeer } from './search/peer-folder';
import { buildOwn, buildPeer, writeTexts, type Site } from './search/sites';

/** Results that are judged. */
const SHOWN = 10;
const TITLE = 'Search: known items, bytes, time';
const QUERIES = join(projectFolder, 'bench', 'search', 'known-items.jsonl');
const RESULTS = join(projectFolder, 'bench', 'results', 'search.json');

export const bench: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: join(projectFolder, '..', 'shared', 'corpus') },
      sizes: { type: 'string', default: '1000,5000,15000,50000' },
      'peer-up-to': { type: 'string', default: '15000' },
      every: { type: 'string', default: '1' },
    },
  });
  checkPeer();
  const queries = readQueries().filter((_, i) => i % Number(values.every) === 0);
  const rows: Row[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const builders = size > Number(values['peer-up-to']) ? [buildOwn] : [buildOwn, buildPeer];
    rows.push(...(await measureSize(size, values.corpus, queries, builders)));
  }
  return { title: TITLE, rows: merged(readRows(), rows) };
};

function readQueries(): KnownItem[] {
  const lines = readFileSync(QUERIES, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as KnownItem);
}

function readRows(): readonly Row[] {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results).rows : [];
}

/** Rows measured before, unless the same engine was measured anew on as many articles. */
function merged(before: readonly Row[], rows: readonly Row[]): Row[] {
  const key = ({ engine, articles }: Row) => `${engine} ${articles}`;
  const anew = new Set(rows.map(key));
  return [...before.filter((row) => !anew.has(key(row))), ...rows].sort(
    (a, b) => Number(a['articles']) - Number(b['articles']),
  );
}

async function measureSize(
  size: number,
  corpus: string,
  queries: readonly KnownItem[],
  builders: readonly (typeof buildOwn)[],
): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const raw = join(folder, 'raw');
    mkdirSync(raw);
    unpackArticles(corpus, raw, size);
    const ids = new Set(readdirSync(raw).map((name) => name.replace('.txt', '')));
    const rows: Row[] = [];
    for (const build of builders) {
      const load = (loadavg()[0] ?? 0).toFixed(1);
      const site = await build(folder, raw);
      console.error(`${size} articles, ${site.engine}: built in ${site.built.seconds.toFixed(1)} s`);
      rows.push({ ...toRow(ids, site, await measureInBrowser(site.folder, queries)), 'load before': load });
    }
    if (builders.includes(buildPeer)) rows.push(await measureTexts(ids, writeTexts(folder, raw), queries));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts as they stand, in memory: what conversion adds to relevance. */
async function measureTexts(ids: ReadonlySet<string>, corpusFile: string, queries: readonly KnownItem[]): Promise<Row> {
  const { rankings } = await measureSearch({ corpusFile, queriesFile: QUERIES });
  const found = queries.map((item) => ({ item, found: rankings.get(item.id)?.slice(0, SHOWN) ?? [] }));
  return { engine: 'this project, texts not converted', articles: ids.size, ...relevance(ids, found, (id) => id) };
}

type Ranked = Pick<Asked, 'item' | 'found'>;

/** Of the queries that one of these articles answers. */
function relevance(ids: ReadonlySet<string>, ranked: readonly Ranked[], idOf: Site['idOf']): Row {
  const judged = ranked.filter(({ item }) => item.relevant.some((id) => ids.has(id)));
  const ranks = judged.map(({ item, found }) => found.findIndex((id) => item.relevant.includes(idOf(id))));
  const share = (wanted: readonly number[]) =>
    (wanted.reduce((sum, each) => sum + each, 0) / Math.max(1, judged.length)).toFixed(3);
  return {
    queries: judged.length,
    'MRR in the first ten': share(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    'first answer right': share(ranks.map((rank) => (rank === 0 ? 1 : 0))),
  };
}

function toRow(ids: ReadonlySet<string>, { engine, built, idOf }: Site, asked: readonly Asked[]): Row {
  const kB = (read: (asked: Asked) => number) => spread(asked, read, (value) => (value / 1000).toFixed(1));
  const ms = (read: (asked: Asked) => number) => spread(asked, read, (value) => value.toFixed(1));
  return {
    engine,
    articles: ids.size,
    ...relevance(ids, asked, idOf),
    'first query, kB p50 / p95': kB(({ bytes }) => bytes),
    'files p50 / p95': spread(asked, ({ files }) => files, String),
    'passages on top, kB p50 / p95': kB(({ passageBytes }) => passageBytes),
    'warm, ms p50 / p95': ms(({ warm }) => warm),
    'cached, ms p50 / p95': ms(({ cached }) => cached),
    'next, ms p50 / p95': ms(({ next }) => next),
    'build s': built.seconds.toFixed(1),
    'build processor s': built.cpuSeconds?.toFixed(1) ?? '',
    'build peak MB': built.peakMegabytes?.toFixed(0) ?? '',
  };
}

function spread(asked: readonly Asked[], read: (asked: Asked) => number, write: (value: number) => string): string {
  const sorted = asked.map(read).sort((a, b) => a - b);
  const at = (share: number) => write(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return `${at(0.5)} / ${at(0.95)}`;
}
