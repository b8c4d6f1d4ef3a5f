import type { CrawlNote } from '../model';

/** A text that wants to come into the archive. */
export interface Arrival {
  /** Where it came from, for people: "tin.zip: bai/1.txt", "tin.jsonl:12". */
  readonly place: string;
  /** What its file would like to be called, without ending. */
  readonly name: string;
  readonly text: string;
  readonly note: CrawlNote;
}

/** Something that does not come in, with reason and remedy. */
export interface Refusal {
  readonly place: string;
  readonly reason: string;
}

/** Bytes with a name, from wherever. */
export interface Piece {
  readonly place: string;
  /** As it is called where it came from; folders with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** NAME.yaml beside it. */
  readonly note?: Uint8Array;
}

/** What programs leave beside texts, and is no text: it is told in one line. */
export interface Passed {
  readonly place: string;
  readonly names: readonly string[];
}

export type Found =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'passed'; readonly passed: Passed };

export type Read =
  { readonly kind: 'arrival'; readonly arrival: Arrival } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Nothing where nothing was passed over. */
export function passedOver(place: string, names: readonly string[]): readonly Found[] {
  return names.length === 0 ? [] : [{ kind: 'passed', passed: { place, names } }];
}

export const LONELY_NOTE =
  'a note without its text. Remedy: put the text beside it under the same name, or leave it out';

export function refused(place: string, reason: string): { readonly kind: 'refused'; readonly refusal: Refusal } {
  return { kind: 'refused', refusal: { place, reason } };
}
