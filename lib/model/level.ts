import type { RuleId } from './brand';
import type { Evidence } from './date';

/**
 * Levels of party congresses, from below: a cell (chi bộ); a party organisation at the base (cơ sở); the one right above
 * it (cấp trên trực tiếp của tổ chức cơ sở); a province or another one right under the Central Committee; the country.
 */
export const CONGRESS_LEVELS = ['cell', 'base', 'above-base', 'under-central', 'national'] as const;
export type CongressLevel = (typeof CONGRESS_LEVELS)[number];

/** Of which level the congress is that an article tells of, and the words that prove it. */
export interface ToldLevel {
  readonly level: CongressLevel;
  readonly rule: RuleId;
  readonly evidence: Evidence;
}
