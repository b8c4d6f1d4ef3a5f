/** Loading and indexing articles and laying out their terms, on several threads, or in this one where they are few. */
import { statSync } from 'node:fs';
import { isMainThread, parentPort, type Transferable } from 'node:worker_threads';
import { loadArticle } from '../lib/archive/load';
import { packArticle, unpackArticle, type PackedArticle } from '../lib/archive/packed';
import type { StoredArticle } from '../lib/model';
import type { IndexThreads } from '../lib/search/build';
import { createPortionIndexer, type Portion, type TermSettings } from '../lib/search/portions';
import { sharedRun, type Run } from '../lib/search/runs';
import { sealFile, type SealedFile } from '../lib/search/seal';
import { termFiles, type Layout, type TermRun } from '../lib/search/writer';
import { collect } from './collect';
import { Workers } from './workers';

/** So many article files go to a thread at a time. */
const FILES_AT_A_TIME = 50;
/** And so many tails, with the files of terms that belong to them. */
const TAILS_AT_A_TIME = 16;
/** What a thread may hold, in megabytes: an indexed portion, and the encoder's memory. */
const THREAD_MEGABYTES = 176;
/** What each megabyte of the longest article takes on top: words without order have as many pairs as words. */
const MEGABYTES_PER_MEGABYTE = 200;

interface LoadTask {
  readonly kind: 'load';
  readonly number: number;
  readonly paths: readonly string[];
}

interface LoadAnswer {
  readonly number: number;
  readonly articles: readonly PackedArticle[];
  /** Why files were left out. */
  readonly broken: readonly string[];
}

interface IndexTask {
  readonly kind: 'index';
  readonly settings: TermSettings;
  readonly portion: Portion;
}

interface LayOutTask {
  readonly kind: 'lay out';
  readonly runs: readonly Run[];
  readonly layout: Layout;
  readonly first: number;
  readonly count: number;
}

/** How many threads are worth starting for so many article files. */
export function threadsFor(files: number, jobs: number): number {
  return jobs > 1 && files > 2 * FILES_AT_A_TIME ? jobs : 0;
}

/** The articles of the files, in their order, with bodies that are read when they are asked for. */
export async function loadPacked(
  paths: readonly string[],
  workers: Workers | undefined,
  onBroken: (message: string) => void,
): Promise<StoredArticle[]> {
  const answers: LoadAnswer[] = [];
  if (workers === undefined) for (const task of loadTasks(paths)) answers.push(loadPortion(task));
  else for await (const answer of workers.ask<LoadTask, LoadAnswer>(loadTasks(paths))) answers.push(answer);
  answers.sort((a, b) => a.number - b.number);
  for (const message of answers.flatMap(({ broken }) => broken)) onBroken(message);
  return answers.flatMap(({ articles }) => articles.map(unpackArticle));
}

/** Indexes portions and lays out terms on the threads. */
export function indexOn(workers: Workers): IndexThreads {
  return {
    indexPortions: (portions, settings) => workers.ask<IndexTask, TermRun>(indexTasks(portions, settings)),
    async *layOut(runs, layout) {
      const tasks = layOutTasks(runs.map(sharedRun), layout);
      for await (const files of workers.ask<LayOutTask, SealedFile[]>(tasks)) yield* files;
    },
  };
}

function* indexTasks(portions: Iterable<Portion>, settings: TermSettings): Iterable<IndexTask> {
  for (const portion of portions) yield { kind: 'index', settings, portion };
}

function* layOutTasks(runs: readonly Run[], layout: Layout): Iterable<LayOutTask> {
  const tails = 2 ** layout.tailBits;
  for (let first = 0; first < tails; first += TAILS_AT_A_TIME) {
    yield { kind: 'lay out', runs, layout, first, count: Math.min(TAILS_AT_A_TIME, tails - first) };
  }
}

/** @param paths the article files: how much memory the threads get depends on the longest */
export function startWorkers(count: number, paths: readonly string[]): Workers {
  const longest = paths.reduce((most, path) => Math.max(most, statSync(path).size), 0);
  const megabytes = THREAD_MEGABYTES + Math.round((longest / 1e6) * MEGABYTES_PER_MEGABYTE);
  // Not `import.meta.url`: compiled, that is the whole command.
  return new Workers(count, { module: new URL('./index-jobs.ts', import.meta.url).href, megabytes });
}

function* loadTasks(paths: readonly string[]): Iterable<LoadTask> {
  for (let first = 0; first < paths.length; first += FILES_AT_A_TIME) {
    yield { kind: 'load', number: first, paths: paths.slice(first, first + FILES_AT_A_TIME) };
  }
}

function loadPortion({ number, paths }: LoadTask): LoadAnswer {
  const broken: string[] = [];
  const articles = paths.flatMap((path) => loadArticle(path, ({ message }) => broken.push(message)) ?? []);
  return { number, articles: articles.map(packArticle), broken };
}

/** What a thread keeps from one portion to the next. */
let indexer: ReturnType<typeof createPortionIndexer> | undefined;

type Task = LoadTask | IndexTask | LayOutTask;

async function answer(task: Task): Promise<readonly [unknown, Transferable[]]> {
  switch (task.kind) {
    case 'load': {
      const loaded = loadPortion(task);
      return [loaded, loaded.articles.map(({ body }) => body.buffer)];
    }
    case 'index': {
      // What was loaded went to the other thread.
      if (indexer === undefined) collect();
      indexer ??= createPortionIndexer(task.settings);
      const run = await (await indexer)(task.portion);
      return [run, [run.vocabulary.buffer]];
    }
    case 'lay out': {
      // Nothing is indexed any more: what was remembered for that is let go.
      indexer = undefined;
      const files = Array.from(termFiles(task.runs, task.layout, task.first, task.count), sealFile);
      return [files, files.map(({ bytes }) => bytes.buffer)];
    }
  }
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  port.on('message', (task: Task) => {
    // A rejection that nobody takes ends the thread, and its error reaches whoever asked.
    void answer(task).then(([value, transfer]) => {
      port.postMessage(value, transfer);
    });
  });
}
