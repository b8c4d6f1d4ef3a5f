import type { RuleId } from './brand';

/** What every rule row carries besides its pattern: one test runs the examples of all rows. */
export interface RuleRow {
  readonly id: RuleId;
  /** Why the rule exists, and the page that made it necessary where it is odd. */
  readonly why: string;
  readonly examples: {
    /** Texts that the rule must catch. */
    readonly catches: readonly string[];
    /** Look-alikes that it must leave alone. */
    readonly leaves: readonly string[];
  };
}

/** Rules that are left out, for measuring what each is worth. */
export type RulesOff = ReadonlySet<RuleId>;
export const NO_RULES_OFF: RulesOff = new Set();

/** What could have been a value of the article and is not, for whoever asks why. */
export interface LostCandidate {
  readonly words: string;
  /** Absent for what stands outside the text. */
  readonly line?: number;
  readonly because: string;
}
