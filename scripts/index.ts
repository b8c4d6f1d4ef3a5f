/**
 * `npm run index -- [--articles DIR] [--out DIR] [--jobs N]`: the search index of a folder of articles.
 * `--shard I/N --out PARTS` indexes one part of the terms, `--parts PARTS` puts all of them together: the same bytes.
 * N threads, by default as many as there are processors, at most 2: so 20,000 articles take less than 1 GB in all.
 * People, documents and addresses are told by the folder that DIR lies in, as for the pages. Exit 0 done, 2 failed.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { facetWording, wording } from '../app/tim-kiem/_wording';
import { articleFilesIn, assembleArchive } from '../lib/archive/load';
import { readAbbreviations } from '../lib/authority/abbreviations';
import { authorityFolderOf, loadAuthority } from '../lib/authority/load';
import { buildIndex, THIS_THREAD, type IndexThreads, type SearchContent } from '../lib/search/build';
import { searchEntities, searchRecords } from '../lib/search/content';
import { facetContent } from '../lib/search/facet-content';
import { writeIndex } from '../lib/search/load';
import { loadParts, savePart } from './index-parts';
import { collect } from './collect';
import { indexOn, loadPacked, startWorkers, threadsFor } from './index-jobs';
import { readShard } from './shard';
import type { Workers } from './workers';

const content = process.env['CONTENT'] ?? 'content';
/** Each thread takes some 150 MB, and this one has work of its own beside them. */
const MOST_JOBS = 2;

/** Megabytes by which the process may grow before what it no longer needs is collected. */
const GROWTH = 100;
const LOOK_MS = 100;

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: join(content, 'articles') },
      out: { type: 'string', default: join('out', 'search') },
      shard: { type: 'string' },
      parts: { type: 'string' },
      jobs: { type: 'string', default: String(Math.min(MOST_JOBS, availableParallelism())) },
    },
  });
  const paths = filesIn(values.articles);
  const threads = threadsFor(paths.length, readJobs(values.jobs));
  const workers = threads === 0 ? undefined : startWorkers(threads, paths);
  try {
    const content = await loadContent(dirname(resolve(values.articles)), paths, workers);
    keepSmall();
    const here = workers ? indexOn(workers) : THIS_THREAD;
    const threads = values.parts === undefined ? here : { ...here, indexPortions: loadParts(values.parts, content) };
    if (values.shard === undefined) await saveIndex(values.out, content, threads);
    else await savePart(values.out, readShard(values.shard), content, threads);
  } finally {
    await workers?.end();
  }
  return 0;
}

async function saveIndex(out: string, content: SearchContent, threads: IndexThreads): Promise<void> {
  const { manifest, files, bytes } = await writeIndex(out, (keep, spool) => buildIndex(content, keep, threads, spool));
  // Since the program began: reading and joining the articles belongs to it.
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`${manifest.articles} articles in ${files} files, ${Math.round(bytes / 1000)} kB, ${seconds} s`);
}

/** What is indexed of the articles; the archive itself, which takes several times as much memory, is let go. */
async function loadContent(
  contentFolder: string,
  paths: readonly string[],
  workers: Workers | undefined,
): Promise<SearchContent> {
  const articles = await loadPacked(paths, workers, (message) => console.error(`LEFT OUT  ${message}`));
  const archive = assembleArchive(contentFolder, articles);
  const { terms } = loadAuthority(authorityFolderOf(contentFolder));
  return {
    records: searchRecords(archive, wording),
    entities: searchEntities(archive, wording),
    abbreviations: readAbbreviations(),
    facets: facetContent(archive, terms.congresses, facetWording),
  };
}

/** Collects now, and whenever the process has grown: at 20,461 articles it takes 870 MB instead of 1,030 to 1,170. */
function keepSmall(): void {
  collect();
  let taken = process.memoryUsage.rss();
  const look = () => {
    if (process.memoryUsage.rss() - taken < GROWTH * 1e6) return;
    collect();
    taken = process.memoryUsage.rss();
  };
  setInterval(look, LOOK_MS).unref();
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) {
    throw new Error(`there is no folder ${folder}. Remedy: run "npm run convert" first, or name one with --articles.`);
  }
  return articleFilesIn(folder);
}

function readJobs(text: string): number {
  if (/^[1-9]\d?$/u.test(text)) return Number(text);
  throw new Error(`--jobs ${text}: expected a number of threads from 1 to 99.`);
}
