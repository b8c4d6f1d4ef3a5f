import type { IsoDay, RuleId } from './brand';

/** What people may correct; `line` is the part that one raw line has in the article. */
export const CORRECTION_FIELDS = [
  'title',
  'published',
  'event',
  'authors',
  'outlet',
  'line',
  'person',
  'document',
] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

/** Stands for "the article has none" in `was` and `now`. */
export const NONE = 'none';
/** A reference that means some document, nobody knows which. */
export const UNKNOWN = 'unknown';

/** What somebody knows better than the rules, and why: shown to readers as it is. */
export interface Correction {
  readonly field: CorrectionField;
  /** The raw line that is meant. */
  readonly line?: number;
  /** The words of the article that name the person or the document. */
  readonly words?: string;
  /** What conversion gives by itself, or `none`. */
  readonly was: string;
  readonly now: string;
  /** Vietnamese. */
  readonly because: string;
  readonly by: string;
  readonly on: IsoDay;
  /** Address of what proves it. */
  readonly source?: string;
}

/** A correction that waits to be applied, and where it is written: "content/corrections/a.yaml:3". */
export interface PlacedCorrection extends Correction {
  readonly place: string;
}

/** True for the rule of a value that people gave: its evidence is the correction. */
export function isCorrected(rule: RuleId): boolean {
  return rule.startsWith('correction/');
}
