/** Whether work grows with its input, not with the square of it: processor time against processor time, never seconds. */

/** Twice the input may cost so many times the time. */
const MOST = 2.5;
/** Processor milliseconds below which a measurement says nothing. */
const MEASURABLE = 4;
const RUNS = 3;
const TRIES = 6;

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
    if (cost(work, large) < MEASURABLE) continue;
    let best: Growth | undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const growth = { size, once: medianCost(work, small), twice: medianCost(work, large) };
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

function medianCost(work: (text: string) => void, text: string): number {
  const costs = Array.from({ length: RUNS }, () => cost(work, text)).sort((a, b) => a - b);
  return costs[Math.floor(RUNS / 2)] ?? 0;
}

/** Processor milliseconds of one run. */
function cost(work: (text: string) => void, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
