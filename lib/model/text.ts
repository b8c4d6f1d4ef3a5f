import type { RuleId, SourcePath } from './brand';
import type { PlacedCorrection } from './correction';

/** A raw file as it came: decoded once, NFC, line ends made `\n`. `sha256` is of the bytes, in hex. */
export interface RawArticle {
  readonly path: SourcePath;
  readonly sha256: string;
  readonly text: string;
  /** What the crawler knew, from NAME.yaml beside the file. */
  readonly crawl: CrawlNote;
  /** What people know better than the rules; absent where nobody does. */
  readonly corrections?: readonly PlacedCorrection[];
}

/** NAME.yaml: each key is optional, an unknown one is an error. */
export interface CrawlNote {
  readonly url?: string;
  /** The day the page was fetched: an upper bound for everything it tells. */
  readonly fetched?: string;
  readonly outlet?: string;
}

/** One line of a text; numbers are those of the raw file, from 1, and never change. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** First and last line, both inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Half-open, in UTF-16 units of the text it points into. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whole raw lines, or with `part` some words of one raw line, that are no part of the article. Nothing leaves without one. */
export interface Removal {
  readonly rule: RuleId;
  readonly lines: LineRange;
  readonly text: string;
  readonly part?: true;
}

/** A line of the article with its junk taken out; several raw lines where a broken line was joined. */
export interface TextLine {
  readonly lines: LineRange;
  readonly text: string;
  /** Blank raw lines right above. */
  readonly gap: number;
  /** What the page itself says of the line: a caption mark above it, a heading sign before it. */
  readonly hint?: 'title' | 'heading' | 'caption';
}

/** A line that stays but not to the letter: characters mapped, white space folded, broken lines joined. */
export interface Mending {
  readonly rule: RuleId;
  readonly lines: LineRange;
  readonly found: string;
  readonly became: string;
}
