import type { TextLine } from '../model';
import type { LineRule } from './rule';

/** A raw line on its way: `raw` is what the file has, `text` what is left. */
export interface WorkLine extends TextLine {
  readonly raw: string;
  readonly rule?: LineRule;
}
