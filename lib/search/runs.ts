/** Runs: the terms of some articles, sorted out by their places, as bytes that threads can pass on. */
import { ByteReader, ByteWriter } from './bytes';
import { hashTerm, placeOf, PLACE_BITS, printOf } from './hash';
import type { Posting } from './postings';

/** A run lies in so many parts, by the places of its terms: each is laid out by itself. */
export const PART_BITS = 12;
const PARTS = 2 ** PART_BITS;

/** The terms of some articles, part after part, in memory that threads can share. Runs may come in any order: their postings are sorted later. */
export interface Run {
  readonly bytes: Uint8Array;
  /** Where each part ends. */
  readonly ends: Uint32Array;
}

/** The same run in memory that threads can share. */
export function sharedRun(run: Run): Run {
  if (run.bytes.buffer instanceof SharedArrayBuffer) return run;
  const bytes = new Uint8Array(new SharedArrayBuffer(run.bytes.byteLength));
  const ends = new Uint32Array(new SharedArrayBuffer(run.ends.byteLength));
  bytes.set(run.bytes);
  ends.set(run.ends);
  return { bytes, ends };
}

/** The same run in memory of its own, that can be written down. */
export function ownRun({ bytes, ends }: Run): Run {
  return { bytes: Uint8Array.from(bytes), ends: Uint32Array.from(ends) };
}

/** The forms of a term, by `formOf`, each with its postings run after run. */
export type Forms = Map<number, Posting[]>;

export class RunWriter {
  private readonly parts = Array.from({ length: PARTS }, () => new ByteWriter(64));

  /** @param postings ascending */
  take(loose: string, form: number, postings: readonly Posting[]): void {
    const hash = hashTerm(loose);
    const part = this.parts[placeOf(hash, PART_BITS)];
    if (part === undefined) throw new RangeError(`no part for the term ${loose}`);
    part.number(placeOf(hash, PLACE_BITS));
    part.number(printOf(hash));
    part.byte(form);
    part.number(postings.length);
    let before = 0;
    for (const posting of postings) {
      part.number(posting - before);
      before = posting;
    }
  }

  finish(): Run {
    const bytes = new Uint8Array(new SharedArrayBuffer(this.parts.reduce((sum, { size }) => sum + size, 0)));
    const ends = new Uint32Array(new SharedArrayBuffer(4 * PARTS));
    let at = 0;
    for (const [number, part] of this.parts.entries()) {
      bytes.set(part.finish(), at);
      ends[number] = at += part.size;
    }
    return { bytes, ends };
  }
}

/** The terms of `count` parts of all runs, by their hashes. */
export function gatherTerms(runs: readonly Run[], first: number, count: number): Map<number, Forms> {
  const terms = new Map<number, Forms>();
  for (const { bytes, ends } of runs) {
    const start = first === 0 ? 0 : ends[first - 1];
    const reader = new ByteReader(bytes.subarray(start, ends[first + count - 1]));
    while (!reader.done) readTerm(reader, terms);
  }
  return terms;
}

function readTerm(reader: ByteReader, terms: Map<number, Forms>): void {
  const hash = reader.number() * 2 ** 24 + reader.number();
  const form = reader.byte();
  let forms = terms.get(hash);
  if (forms === undefined) terms.set(hash, (forms = new Map<number, Posting[]>()));
  let known = forms.get(form);
  if (known === undefined) forms.set(form, (known = []));
  let posting = 0;
  for (let left = reader.number(); left > 0; left -= 1) known.push((posting += reader.number()));
}
