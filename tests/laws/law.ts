import type { Pipeline } from './pipeline';

/** What a law is tried on: pages, and places in them (each from 0 to just below 1). */
export interface Sample {
  readonly page: string;
  /** Pages of other files. */
  readonly others: readonly string[];
  readonly at: number;
}

/** Something that holds for every page. */
export interface Law {
  /** In plain words. */
  readonly name: string;
  /** How the sample breaks the law; undefined where it does not. */
  readonly findBreach: (pipeline: Pipeline, sample: Sample) => string | undefined;
}
