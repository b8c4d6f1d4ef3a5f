/**
 * `node --import tsx tests/fuzz/run.ts [--inputs N] [--minutes M] [--seed S]`: spoiled input for every target on worker threads.
 * Prints the figures, and writes them to tests/fuzz/figures.json where --record is given. Exit 0 nothing found, 1 something.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzz, type Tally } from './fuzz';
import { TARGETS } from './targets';

interface Portion {
  readonly target: Tally['target'];
  readonly first: number;
  readonly count: number;
  readonly until: number;
}

const BOOT = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => { register(); return import(workerData.module); });
`;
/** Inputs that a worker takes at a time. */
const PORTION = 5000;
/** A worker that does not answer for so long hangs on one input. */
const PATIENCE_MS = 10 * 60_000;

if (isMainThread) process.exitCode = await main();
else parentPort?.on('message', (portion: Portion) => void answer(portion));

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: '1000000' },
      minutes: { type: 'string', default: '45' },
      seed: { type: 'string', default: '1' },
      record: { type: 'boolean', default: false },
    },
  });
  const portions = portionsOf(Number(values.inputs), Number(values.seed), Date.now() + Number(values.minutes) * 60_000);
  const tallies = sum(await runAll(portions));
  const figures = {
    inputs: tallies.reduce((all, { inputs }) => all + inputs, 0),
    seed: Number(values.seed),
    targets: tallies,
  };
  const text = `${JSON.stringify(figures, null, 2)}\n`;
  process.stdout.write(text);
  if (values.record) writeFileSync(join(import.meta.dirname, 'figures.json'), text);
  return tallies.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

/** Portions of all targets by turns, so that a run whose time is up has tried each of them. */
function portionsOf(inputs: number, seed: number, until: number): Portion[] {
  const rounds = Math.max(1, Math.ceil(inputs / (PORTION * TARGETS.length)));
  return Array.from({ length: rounds }, (_, round) =>
    TARGETS.map(({ name, share }) => {
      const [from, to] = [round, round + 1].map((part) => Math.round((inputs * share * part) / rounds));
      return { target: name, first: seed + (from ?? 0), count: (to ?? 0) - (from ?? 0), until };
    }),
  ).flat();
}

async function runAll(portions: Portion[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(BOOT, {
      eval: true,
      workerData: { loader: import.meta.resolve('tsx/esm/api'), module: import.meta.url },
    });
    for (let portion = portions.shift(); portion; portion = portions.shift()) tallies.push(await ask(worker, portion));
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return tallies;
}

function ask(worker: Worker, portion: Portion): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const { target, first, count } = portion;
    const patience = setTimeout(() => {
      reject(new Error(`${target} hangs on an input of the seeds ${first} to ${first + count - 1}`));
    }, PATIENCE_MS);
    worker.once('error', reject);
    worker.once('message', (tally: Tally) => {
      clearTimeout(patience);
      worker.off('error', reject);
      resolve(tally);
    });
    worker.postMessage(portion);
  });
}

async function answer({ target: name, first, count, until }: Portion): Promise<void> {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) throw new Error(`no target ${name} (asked by ${String(workerData)})`);
  parentPort?.postMessage(await fuzz(target, first, count, until));
}

function sum(tallies: readonly Tally[]): Tally[] {
  return TARGETS.map(({ name }) => {
    const some = tallies.filter(({ target }) => target === name);
    return {
      target: name,
      inputs: some.reduce((all, { inputs }) => all + inputs, 0),
      seconds: Math.round(some.reduce((all, { seconds }) => all + seconds, 0)),
      slowest: some.reduce((most, { slowest }) => Math.max(most, slowest), 0),
      findings: some.flatMap(({ findings }) => findings),
    };
  });
}
