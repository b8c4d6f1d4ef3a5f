/** Conversion on one or several worker threads. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { loadAuthority, loadAuthorityTexts } from '../lib/authority/load';
import { digestOf, type Basis } from '../lib/batch/cache';
import { convertFile, type Keeping, type Kept, type Task } from '../lib/batch/keep';
import { loadRules } from '../lib/batch/rules/load';
import { prepareFacts, type Facts } from '../lib/convert';
import { projectFolder } from './folders';
import { Workers, type WorkerStart } from './workers';

export interface Job {
  readonly keeping: Keeping;
  /** Folder of the authority data. */
  readonly authority: string;
  /** The rules and facts under which the run stands. */
  readonly basis: Basis;
}

/** So many files go to a worker at a time. */
const PORTION = 50;
/** Megabytes that a worker may hold: more than the longest article needs. */
const WORKER_MEGABYTES = 256;

/** A converter for `runBatch`: in this thread for few files, else on `jobs` workers. */
export function convertOn(jobs: number, job: Job, onProgress: (done: number, total: number) => void) {
  return async function* convertFiles(tasks: readonly Task[]): AsyncIterable<Kept> {
    let done = 0;
    for await (const kept of tasks.length > PORTION ? onWorkers(jobs, job, tasks) : inThisThread(job, tasks)) {
      onProgress((done += 1), tasks.length);
      yield kept;
    }
  };
}

function* inThisThread({ keeping, authority, basis }: Job, tasks: readonly Task[]): Iterable<Kept> {
  if (tasks.length === 0) return;
  const facts = prepareFacts(loadAuthority(authority));
  checkFacts(authority, basis);
  for (const task of tasks) yield convertFile(task, keeping, facts);
}

async function* onWorkers(jobs: number, job: Job, tasks: readonly Task[]): AsyncIterable<Kept> {
  const portions = Array.from({ length: Math.ceil(tasks.length / PORTION) }, (_, index) =>
    tasks.slice(index * PORTION, (index + 1) * PORTION),
  );
  // Not `import.meta.url`: compiled, that is the whole command.
  const address = new URL('./convert-jobs.ts', import.meta.url).href;
  const place = { module: address, megabytes: WORKER_MEGABYTES, job };
  const workers = new Workers(Math.min(jobs, portions.length), place);
  try {
    for await (const answer of workers.ask<readonly Task[], readonly Kept[]>(portions)) yield* answer;
  } finally {
    await workers.end();
  }
}

/** What was loaded is what the run stands on, if that lies there still. @throws if it was changed meanwhile */
function checkFacts(authority: string, { facts }: Basis): void {
  if (digestOf(JSON.stringify(loadAuthorityTexts(authority))) !== facts) throw new EditedError('facts');
}

/** A thread loads the code anew. @throws if it was changed meanwhile */
function checkRules({ rules }: Basis): void {
  if (loadRules(projectFolder).digest !== rules) throw new EditedError('rules');
}

class EditedError extends Error {
  constructor(what: string) {
    super(
      `the ${what} were changed while the conversion was starting. Remedy: run it again; what was converted is kept.`,
    );
    this.name = 'EditedError';
  }
}

function answerOn(port: NonNullable<typeof parentPort>, { keeping, authority, basis }: Job): void {
  const facts: Facts = prepareFacts(loadAuthority(authority));
  checkFacts(authority, basis);
  checkRules(basis);
  port.on('message', (tasks: readonly Task[]) => {
    port.postMessage(tasks.map((task) => convertFile(task, keeping, facts)));
  });
}

if (!isMainThread && parentPort) answerOn(parentPort, (workerData as WorkerStart<Job>).job);
