/** Conversion on one or several worker threads. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadAuthority } from '../lib/authority/load';
import { convertFile, type Keeping, type Kept, type Task } from '../lib/batch/keep';
import { prepareFacts } from '../lib/convert';

export interface Job {
  readonly keeping: Keeping;
  /** Folder of the authority data. */
  readonly authority: string;
}

/** So many files go to a worker at a time. */
const PORTION = 50;
/** Megabytes that a worker may hold: more than the longest article needs. */
const WORKER_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

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

function* inThisThread({ keeping, authority }: Job, tasks: readonly Task[]): Iterable<Kept> {
  if (tasks.length === 0) return;
  const facts = prepareFacts(loadAuthority(authority));
  for (const task of tasks) yield convertFile(task, keeping, facts);
}

async function* onWorkers(jobs: number, job: Job, tasks: readonly Task[]): AsyncIterable<Kept> {
  const portions = Array.from({ length: Math.ceil(tasks.length / PORTION) }, (_, index) =>
    tasks.slice(index * PORTION, (index + 1) * PORTION),
  );
  const workers = Array.from({ length: Math.min(jobs, portions.length) }, () => startWorker(job));
  const running = new Map(workers.map((worker) => [worker, ask(worker, portions.shift() ?? [])] as const));
  try {
    while (running.size > 0) {
      const { worker, answer } = await Promise.race(running.values());
      const next = portions.shift();
      if (next) running.set(worker, ask(worker, next));
      else running.delete(worker);
      yield* answer;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** A worker thread does not inherit the loader of TypeScript: it starts with plain code that registers it. */
const BOOT = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => { register(); return import(workerData.module); });
`;

interface WorkerStart {
  readonly job: Job;
  readonly loader: string;
  readonly module: string;
}

function startWorker(job: Job): Worker {
  const loader = import.meta.resolve('tsx/esm/api');
  const start: WorkerStart = { job, loader, module: import.meta.url };
  return new Worker(BOOT, { eval: true, workerData: start, resourceLimits: WORKER_MEMORY });
}

function ask(worker: Worker, tasks: readonly Task[]): Promise<{ worker: Worker; answer: readonly Kept[] }> {
  return new Promise((resolve, reject) => {
    const settle = (answer: readonly Kept[]) => {
      worker.off('error', reject);
      resolve({ worker, answer });
    };
    worker.once('message', settle).once('error', reject);
    worker.postMessage(tasks);
  });
}

if (!isMainThread && parentPort) {
  const { keeping, authority } = (workerData as WorkerStart).job;
  const facts = prepareFacts(loadAuthority(authority));
  const port = parentPort;
  port.on('message', (tasks: readonly Task[]) => {
    port.postMessage(tasks.map((task) => convertFile(task, keeping, facts)));
  });
}
