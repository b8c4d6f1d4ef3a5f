/**
 * Search beside Pagefind, on the same articles and queries, in one run: relevance on known items, bytes of a first query
 * counted at the host, time in a real browser, time and memory of building. The corpus (`--corpus DIR`, default
 * `../shared/corpus`) is no part of the project; the queries are bench/search/known-items.jsonl.
 * `--sizes 1000,5000,15000`; `--every N`: only every Nth query.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../scripts/folders';
import { runMeasured, type Measured } from './measured';
import type { Bench, Row } from './report';
import { measureInBrowser, type KnownItem, type Asked } from './search/browser';
import { checkPeer, PEER } from './search/peer-folder';

interface Site {
  readonly name: string;
  readonly built: Measured;
  /** Ids of the corpus by those that the engine answers with. */
  readonly idOf: (found: string) => string;
}

export const bench: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: join(projectFolder, '..', 'shared', 'corpus') },
      sizes: { type: 'string', default: '1000,5000,15000' },
      every: { type: 'string', default: '1' },
    },
  });
  checkPeer();
  const queries = readQueries().filter((_, i) => i % Number(values.every) === 0);
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const rows: Row[] = [];
    for (const size of values.sizes.split(',')) {
      rows.push(...(await measureSize(join(folder, size), values.corpus, size, queries)));
    }
    return { title: 'Search: known items, bytes, time', rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function readQueries(): KnownItem[] {
  const lines = readFileSync(join(projectFolder, 'bench', 'search', 'known-items.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as KnownItem);
}

async function measureSize(
  folder: string,
  corpus: string,
  size: string,
  queries: readonly KnownItem[],
): Promise<Row[]> {
  const raw = join(folder, 'raw');
  mkdirSync(folder);
  run([join(corpus, 'unpack.mjs'), raw, size]);
  const own = await buildOwn(folder, raw);
  const peer = await buildPeer(folder, raw);
  const ids = new Set(readdirSync(raw).map((name) => name.replace('.txt', '')));
  const rows: Row[] = [];
  for (const site of [own, peer]) {
    console.error(`${size} articles, ${site.name}: built in ${site.built.seconds.toFixed(1)} s`);
    const asked = await measureInBrowser(join(folder, 'site', site.name), queries);
    rows.push(toRow(ids, site, asked));
  }
  return rows;
}

/** The project's own commands: converts, indexes, and bundles the engine as the page does. */
async function buildOwn(folder: string, raw: string): Promise<Site> {
  const [articles, site] = [join(folder, 'articles'), join(folder, 'site', 'own')];
  run(['--import', 'tsx', 'scripts/convert.ts', '--raw', raw, '--out', articles, '--date', '2026-01-02'], [0, 1]);
  mkdirSync(site, { recursive: true });
  const built = await runMeasured(
    ['--import', 'tsx', 'scripts/index.ts', '--articles', articles, '--out', join(site, 'search')],
    projectFolder,
    {},
  );
  if (built.code !== 0) throw new Error(`indexing failed: ${built.errors.slice(-2000)}`);
  const bundler = createRequire(PEER)('esbuild') as { readonly buildSync: (options: object) => unknown };
  bundler.buildSync({
    entryPoints: { engine: join(projectFolder, 'bench', 'search', 'page.ts') },
    outdir: site,
    // What a question does not need is not loaded, as on the page.
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', target: 'es2022' },
  });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>own</title>');
  const idOf = idsOfArticles(articles);
  return { name: 'own', built, idOf: (found) => idOf.get(found) ?? found };
}

async function buildPeer(folder: string, raw: string): Promise<Site> {
  const [lines, site] = [join(folder, 'articles.jsonl'), join(folder, 'site', 'peer')];
  writeFileSync(
    lines,
    readdirSync(raw)
      .map((name) => peerLine(raw, name))
      .join('\n'),
  );
  mkdirSync(site, { recursive: true });
  const built = await runMeasured(
    ['--import', 'tsx', 'bench/search/peer.ts', lines, join(site, 'pagefind')],
    projectFolder,
    {},
  );
  if (built.code !== 0) throw new Error(`the peer failed: ${built.errors.slice(-2000)}`);
  cpSync(join(projectFolder, 'bench', 'search', 'peer-page.js'), join(site, 'engine.js'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="vi"><title>peer</title>');
  return { name: 'peer', built, idOf: (found) => found };
}

function peerLine(raw: string, name: string): string {
  const text = readFileSync(join(raw, name), 'utf8');
  return JSON.stringify({ id: name.replace('.txt', ''), title: text.split('\n')[0], text });
}

/** `id` of an article's file -> name of its raw file. */
function idsOfArticles(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [/^id: "(.+)"$/mu.exec(text)?.[1] ?? '', /file: "(.+)\.txt"/u.exec(text)?.[1] ?? ''] as const;
    }),
  );
}

function toRow(ids: ReadonlySet<string>, { name, built, idOf }: Site, asked: readonly Asked[]): Row {
  const judged = asked.filter(({ item }) => item.relevant.some((id) => ids.has(id)));
  const ranks = judged.map(({ item, found }) => found.findIndex((id) => item.relevant.includes(idOf(id))));
  const share = (wanted: readonly number[]) => wanted.reduce((sum, each) => sum + each, 0) / Math.max(1, judged.length);
  const kB = (values: readonly number[]) => spread(values, (value) => (value / 1000).toFixed(1));
  return {
    engine: name === 'peer' ? 'Pagefind 1.6.0' : 'this project',
    articles: ids.size,
    queries: judged.length,
    'MRR in the first ten': share(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))).toFixed(3),
    'first answer right': share(ranks.map((rank) => (rank === 0 ? 1 : 0))).toFixed(3),
    'first query, kB p50 / p95': kB(asked.map(({ bytes }) => bytes)),
    'files p50 / p95': spread(
      asked.map(({ files }) => files),
      String,
    ),
    'with passages, kB p50 / p95': kB(asked.map(({ bytes, passageBytes }) => bytes + passageBytes)),
    'next query, ms p50 / p95': spread(
      asked.map(({ next }) => next),
      (value) => value.toFixed(1),
    ),
    'same again, ms p50 / p95': spread(
      asked.map(({ again }) => again),
      (value) => value.toFixed(1),
    ),
    'build s': built.seconds.toFixed(1),
    'build processor s': built.cpuSeconds?.toFixed(1) ?? '',
    'build peak MB': built.peakMegabytes?.toFixed(0) ?? '',
  };
}

function spread(values: readonly number[], write: (value: number) => string): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => write(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return `${at(0.5)} / ${at(0.95)}`;
}

function run(args: readonly string[], codes: readonly number[] = [0]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectFolder, encoding: 'utf8' });
  if (status === null || !codes.includes(status)) throw new Error(`${args.join(' ')} failed: ${stderr.slice(-2000)}`);
}
