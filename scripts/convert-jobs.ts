/** Conversion on one or several worker threads. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadAuthority } from '../lib/authority/load';
import { decodeRawFile, loadRawFile } from '../lib/batch/load';
import { convert, prepareFacts, type Facts } from '../lib/convert';
import type { Conversion, SourcePath } from '../lib/model';

export interface JobFolders {
  readonly raw: string;
  readonly authority: string;
}

/** So many files go to a worker at a time. */
const PORTION = 50;

/** A converter for `runBatch`: in this thread for few files, else on `jobs` workers. */
export function convertOn(jobs: number, folders: JobFolders, onProgress: (done: number, total: number) => void) {
  return async function* convertFiles(paths: readonly SourcePath[]): AsyncIterable<readonly [SourcePath, Conversion]> {
    let done = 0;
    const results = jobs > 1 && paths.length > PORTION ? onWorkers(jobs, folders, paths) : inThisThread(folders, paths);
    for await (const result of results) {
      onProgress((done += 1), paths.length);
      yield result;
    }
  };
}

function* inThisThread(folders: JobFolders, paths: readonly SourcePath[]): Iterable<readonly [SourcePath, Conversion]> {
  if (paths.length === 0) return;
  const facts = prepareFacts(loadAuthority(folders.authority));
  for (const path of paths) yield [path, convertFile(path, folders, facts)];
}

function convertFile(path: SourcePath, folders: JobFolders, facts: Facts): Conversion {
  const decoded = decodeRawFile(loadRawFile(folders.raw, path));
  return decoded.kind === 'rejected' ? decoded : convert(decoded.raw, facts);
}

type Answer = readonly (readonly [SourcePath, Conversion])[];

async function* onWorkers(
  jobs: number,
  folders: JobFolders,
  paths: readonly SourcePath[],
): AsyncIterable<readonly [SourcePath, Conversion]> {
  const portions = Array.from({ length: Math.ceil(paths.length / PORTION) }, (_, index) =>
    paths.slice(index * PORTION, (index + 1) * PORTION),
  );
  const workers = Array.from({ length: Math.min(jobs, portions.length) }, () => startWorker(folders));
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
  readonly folders: JobFolders;
  readonly loader: string;
  readonly module: string;
}

function startWorker(folders: JobFolders): Worker {
  const loader = import.meta.resolve('tsx/esm/api');
  const start: WorkerStart = { folders, loader, module: import.meta.url };
  return new Worker(BOOT, { eval: true, workerData: start });
}

function ask(worker: Worker, paths: readonly SourcePath[]): Promise<{ worker: Worker; answer: Answer }> {
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer) => {
      worker.off('error', reject);
      resolve({ worker, answer });
    };
    worker.once('message', settle).once('error', reject);
    worker.postMessage(paths);
  });
}

if (!isMainThread && parentPort) {
  const { folders } = workerData as WorkerStart;
  const facts = prepareFacts(loadAuthority(folders.authority));
  const port = parentPort;
  port.on('message', (paths: readonly SourcePath[]) => {
    port.postMessage(paths.map((path) => [path, convertFile(path, folders, facts)]));
  });
}
