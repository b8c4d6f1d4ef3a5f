/**
 * A file of terms, column after column, so that deflating packs it well: how many entries; their prints, ascending, as
 * steps (0: another form of the term before); their forms, a byte each; their numbers of postings, twice, plus one if
 * postings were left out; for those, how many articles the term has; the slots, a byte each; the articles as steps.
 */
import type { ByteReader, ByteWriter } from './bytes';
import { ENTITY_FORM } from './hash';
import {
  articleOf,
  countArticles,
  NO_GROUP,
  slotOf,
  toPosting,
  type Group,
  type Posting,
  type Variant,
} from './postings';

/** One form of a term, ready to be written. */
export interface Entry {
  readonly print: number;
  readonly form: number;
  readonly postings: readonly Posting[];
  /** Articles that have the term, if postings of it were left out. */
  readonly cutFrom?: number;
}

/** The terms of a file by their prints. */
export type TermFile = ReadonlyMap<number, Group>;

/** @param entries by print, forms of a print together */
export function writeTermFile(writer: ByteWriter, entries: readonly Entry[]): void {
  writer.number(entries.length);
  let before = 0;
  for (const { print } of entries) {
    writer.number(print - before);
    before = print;
  }
  for (const { form } of entries) writer.byte(form);
  for (const { postings, cutFrom } of entries) writer.number(postings.length * 2 + (cutFrom === undefined ? 0 : 1));
  for (const { cutFrom } of entries) if (cutFrom !== undefined) writer.number(cutFrom);
  for (const { postings } of entries) for (const posting of postings) writer.byte(slotOf(posting));
  for (const { postings } of entries) writeArticles(writer, postings);
}

/** @throws RangeError if the file ends too early */
export function readTermFile(reader: ByteReader): TermFile {
  const entries = readEntries(reader);
  const terms = new Map<number, Entry[]>();
  for (const entry of entries) {
    const known = terms.get(entry.print);
    if (known === undefined) terms.set(entry.print, [entry]);
    else known.push(entry);
  }
  return new Map([...terms].map(([print, forms]) => [print, toGroup(forms)]));
}

function readEntries(reader: ByteReader): Entry[] {
  const count = reader.number();
  let print = 0;
  const prints = times(count, () => (print += reader.number()));
  const forms = times(count, () => reader.byte());
  const sizes = times(count, () => reader.number());
  const whole = sizes.map((size) => (size % 2 === 0 ? undefined : reader.number()));
  const slots = sizes.map((size) => times(size >>> 1, () => reader.byte()));
  return prints.map((each, i) => {
    const postings = readArticles(reader, slots[i] ?? []);
    const cutFrom = whole[i];
    return { print: each, form: forms[i] ?? 0, postings, ...(cutFrom !== undefined && { cutFrom }) };
  });
}

function toGroup(forms: readonly Entry[]): Group {
  const entities = forms.find(({ form }) => form === ENTITY_FORM)?.postings ?? NO_GROUP.entities;
  const variants: Variant[] = forms.filter(({ form }) => form !== ENTITY_FORM);
  const whole = forms.find(({ cutFrom }) => cutFrom !== undefined)?.cutFrom;
  return { frequency: whole ?? countArticles(variants), cut: whole !== undefined, variants, entities };
}

function writeArticles(writer: ByteWriter, postings: readonly Posting[]): void {
  let before = 0;
  for (const posting of postings) {
    writer.number(articleOf(posting) - before);
    before = articleOf(posting);
  }
}

function readArticles(reader: ByteReader, slots: readonly number[]): Posting[] {
  let article = 0;
  return slots.map((slot) => toPosting((article += reader.number()), slot));
}

function times<T>(count: number, make: () => T): T[] {
  const values: T[] = [];
  for (let left = count; left > 0; left -= 1) values.push(make());
  return values;
}
