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

/** So many threads, to be ended by `end` whatever happens. */
export class Workers {
  private readonly threads: readonly Thread[];

  constructor(count: number, { module, megabytes, job }: WorkerPlace) {
    const loader = import.meta.resolve('tsx/esm/api');
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 48 };
    const workerData: WorkerStart<unknown> = { loader, module, job };
    const start = () => new Thread(new Worker(BOOT, { eval: true, workerData, resourceLimits }));
    this.threads = Array.from({ length: count }, start);
  }

  /**
   * Answers as they come. A task is made when a thread is free for it.
   * Rejects with what a thread threw.
   * @param ahead tasks that each thread is given at the beginning, so that it goes on while this thread has other work;
   * it must take them one after another
   */
  async *ask<Task, Answer>(tasks: Iterable<Task>, ahead = 1): AsyncIterable<Answer> {
    const waiting = tasks[Symbol.iterator]();
    const asked = new Map(this.threads.map((thread) => [thread, [] as Promise<Answered<Answer>>[]]));
    const give = (thread: Thread): void => {
      const next = waiting.next();
      if (!next.done) asked.get(thread)?.push(answered(thread, next.value));
    };
    for (let round = 0; round < ahead; round += 1) this.threads.forEach(give);
    for (let open = firstOf(asked); open.length > 0; open = firstOf(asked)) {
      const { thread, answer } = await Promise.race(open);
      const line = asked.get(thread) ?? [];
      void line.shift();
      if (line.length === 0) give(thread);
      yield answer;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }
}

interface Answered<Answer> {
  readonly thread: Thread;
  readonly answer: Answer;
}

function firstOf<T>(lines: ReadonlyMap<Thread, readonly T[]>): T[] {
  return [...lines.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

function answered<Answer>(thread: Thread, task: unknown): Promise<Answered<Answer>> {
  const answer = thread.ask(task).then((value) => ({ thread, answer: value as Answer }));
  // Of several that a thread leaves unanswered, the first tells why.
  answer.catch(() => undefined);
  return answer;
}

/** A worker that answers its tasks in their order. */
class Thread {
  private readonly open: { readonly settle: (answer: unknown) => void; readonly fail: (error: Error) => void }[] = [];
  private broken: Error | undefined;

  constructor(readonly worker: Worker) {
    worker.on('message', (answer: unknown) => this.open.shift()?.settle(answer));
    worker.on('error', (error) => {
      this.broken = error;
      for (const { fail } of this.open.splice(0)) fail(error);
    });
  }

  ask(task: unknown): Promise<unknown> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((settle, fail) => {
      this.open.push({ settle, fail });
      this.worker.postMessage(task);
    });
  }
}
