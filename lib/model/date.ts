import type { IsoDay, RuleId } from './brand';

/**
 * What is told of a date, and the form of its value (EDTF where EDTF has a form):
 * minute `2020-07-01T10:45`, day `2020-05-28`, month `2020-05`, quarter `2024-Q2`, year `2020`,
 * month-day `XXXX-11-03` (the year cannot be told).
 */
export type Precision = 'minute' | 'day' | 'month' | 'quarter' | 'year' | 'month-day';
export type Confidence = 'high' | 'medium' | 'low';
export type DateRole = 'published' | 'event';

/** The words of the article that prove a value, and the raw line they stand on; without a line the words of a correction. */
export interface Evidence {
  readonly words: string;
  readonly line?: number;
}

/** Days between which the date must lie, as far as the text tells; both inclusive. */
export interface DateBounds {
  readonly from?: IsoDay;
  readonly to?: IsoDay;
}

export interface KnownDate {
  readonly known: true;
  readonly role: DateRole;
  readonly value: string;
  readonly precision: Precision;
  readonly evidence: readonly Evidence[];
  readonly rule: RuleId;
  readonly confidence: Confidence;
  readonly bounds?: DateBounds;
}

export interface UnknownDate {
  readonly known: false;
  readonly role: DateRole;
  readonly bounds?: DateBounds;
}

/** Never a guess, never today. */
export type Dated = KnownDate | UnknownDate;
