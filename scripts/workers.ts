/** Tasks on several threads: plain values go there and come back. */
import { Worker } from 'node:worker_threads';

/** A worker thread does not inherit the loader of TypeScript: it starts with plain code that registers it. */
const BOOT = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => { register(); return import(workerData.module); });
`;

export interface WorkerPlace {
  /** Address of the module that answers messages on the thread. */
  readonly module: string;
  /** Megabytes that a thread may hold. */
  readonly megabytes: number;
  /** What every thread is told at its start, as `workerData.job`: plain values. */
  readonly job?: unknown;
}

/** `workerData` on a thread. */
export interface WorkerStart<Job> {
  readonly loader: string;
  readonly module: string;
  readonly job: Job;
}

interface Answered<Answer> {
  readonly worker: Worker;
  readonly answer: Answer;
}

/** So many threads, to be ended by `end` whatever happens. */
export class Workers {
  private readonly workers: readonly Worker[];

  constructor(count: number, { module, megabytes, job }: WorkerPlace) {
    const loader = import.meta.resolve('tsx/esm/api');
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 48 };
    const workerData: WorkerStart<unknown> = { loader, module, job };
    this.workers = Array.from({ length: count }, () => new Worker(BOOT, { eval: true, workerData, resourceLimits }));
  }

  /**
   * Answers as they come. A task is made when a thread is free for it.
   * Rejects with what a thread threw.
   */
  async *ask<Task, Answer>(tasks: Iterable<Task>): AsyncIterable<Answer> {
    const waiting = tasks[Symbol.iterator]();
    const running = new Map<Worker, Promise<Answered<Answer>>>();
    const start = (worker: Worker): void => {
      const next = waiting.next();
      if (next.done) running.delete(worker);
      else running.set(worker, askOne<Answer>(worker, next.value));
    };
    this.workers.forEach(start);
    while (running.size > 0) {
      const { worker, answer } = await Promise.race(running.values());
      start(worker);
      yield answer;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

function askOne<Answer>(worker: Worker, task: unknown): Promise<Answered<Answer>> {
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer) => {
      worker.off('error', reject);
      resolve({ worker, answer });
    };
    worker.once('message', settle).once('error', reject);
    worker.postMessage(task);
  });
}
