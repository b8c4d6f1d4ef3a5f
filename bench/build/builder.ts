import type { Measured } from '../measured';

/** One of the programs that make a site of the same articles. */
export interface Builder {
  readonly name: string;
  /** Where the site stands when it is built. */
  readonly out: string;
  /** Lays out a place of its own in which nothing was ever built. */
  readonly prepare: () => void;
  /** More articles; what was built before stays, and what it remembers. */
  readonly add: (sources: Sources) => void;
  /** Takes that place away. */
  readonly clear: () => void;
  /** @throws if a step fails */
  readonly build: () => Promise<readonly Step[]>;
}

/** The same articles twice: as crawled, for the project; as the project converted them, for the peers. */
export interface Sources {
  readonly raw: string;
  readonly articles: string;
}

export interface Step {
  readonly name: string;
  readonly measured: Measured;
}

/** One program after the other: times add up, and the most memory is that of one of them. */
export function sum(steps: readonly Step[]): Pick<Measured, 'seconds' | 'cpuSeconds' | 'peakMegabytes'> {
  const total = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const cpu = steps.flatMap(({ measured: { cpuSeconds } }) => cpuSeconds ?? []);
  const peaks = steps.flatMap(({ measured: { peakMegabytes } }) => peakMegabytes ?? []);
  return {
    seconds: total(steps.map(({ measured }) => measured.seconds)),
    ...(cpu.length === 0 ? {} : { cpuSeconds: total(cpu) }),
    ...(peaks.length === 0 ? {} : { peakMegabytes: Math.max(...peaks) }),
  };
}
