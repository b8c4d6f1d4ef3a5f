import { randomFrom } from './random';
import type { Target } from './targets';

/** An input on which a target failed: `seed` makes it again. */
export interface Finding {
  readonly target: Target['name'];
  readonly seed: number;
  readonly problem: string;
}

export interface Tally {
  readonly target: Target['name'];
  readonly inputs: number;
  readonly seconds: number;
  /** Milliseconds of the slowest input. */
  readonly slowest: number;
  readonly findings: readonly Finding[];
}

/** Feeds a target with the inputs of the seeds from `first` on, until there are `count` or the time is up. */
export async function fuzz(target: Target, first: number, count: number, until = Infinity): Promise<Tally> {
  const findings: Finding[] = [];
  const started = performance.now();
  let [done, slowest] = [0, 0];
  while (done < count && Date.now() < until) {
    const before = performance.now();
    const problem = await findProblem(target, first + done);
    if (problem !== undefined) findings.push({ target: target.name, seed: first + done, problem });
    slowest = Math.max(slowest, performance.now() - before);
    done += 1;
  }
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  return { target: target.name, inputs: done, seconds, slowest: Math.round(slowest), findings };
}

async function findProblem(target: Target, seed: number): Promise<string | undefined> {
  try {
    return await target.findFault(randomFrom(seed));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error);
  }
}
