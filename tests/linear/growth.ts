/** Whether work grows with its input, not with the square of it: processor time against processor time, never seconds. */

/** Twice the input may cost so many times the time. */
const MOST = 2.5;
/** Processor milliseconds below which a measurement says nothing. */
const MEASURABLE = 4;
/** A long run is its own median; short ones are told by several. */
const LONG_RUN = 250;
const RUNS = 3;
const TRIES = 8;

export interface Growth {
  /** Characters of the smaller input. */
  readonly size: number;
  /** Processor milliseconds for it and for twice as much. */
  readonly once: number;
  readonly twice: number;
}

/**
 * Runs `work` on inputs of `size` and twice `size` characters, from `least` up until it takes long enough to be
 * measured; undefined if it never does up to `most`. A ratio above the limit is measured again: other programs disturb.
 */
export function findGrowth(
  work: (text: string) => void,
  make: (size: number) => string,
  least: number,
  most: number,
): Growth | undefined {
  for (let size = least; 2 * size <= most; size *= 4) {
    const [small, large] = [make(size), make(2 * size)];
    const first = cost(work, large);
    if (first < MEASURABLE) continue;
    const runs = first > LONG_RUN ? 1 : RUNS;
    let best: Growth | undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const growth = { size, once: medianCost(work, small, runs), twice: medianCost(work, large, runs) };
      if (best === undefined || ratio(growth) < ratio(best)) best = growth;
      if (isLinear(best)) break;
    }
    if (best && !isLinear(best)) return best;
    if (8 * size > most) return best;
  }
  return undefined;
}

/** True for twice the input in at most 2.5 times the time. */
export function isLinear(growth: Growth): boolean {
  return ratio(growth) <= MOST;
}

function ratio({ once, twice }: Growth): number {
  return twice / Math.max(once, MEASURABLE / 4);
}

function medianCost(work: (text: string) => void, text: string, runs: number): number {
  const costs = Array.from({ length: runs }, () => cost(work, text)).sort((a, b) => a - b);
  return costs[Math.floor(runs / 2)] ?? 0;
}

/** Processor milliseconds of one run. */
function cost(work: (text: string) => void, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
