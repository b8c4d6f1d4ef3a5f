/** The build half of the storage: takes over what FlexSearch has indexed and lays it out as files. */
import { ByteReader, ByteWriter } from './bytes';
import { attach, releaseTerms, termsOf, type Storage } from './flexsearch';
import { FILES } from './format';
import { ENTITY_FORM, formOf, hashTerm, placeOf, PLACE_BITS, printOf } from './hash';
import { countArticles, HEAD_LIMIT, parted, slotOf, toPosting, type Posting, type Variant } from './postings';
import { SLOTS } from './slots';
import { writeTermFile, type Entry } from './term-file';
import { readTerm } from './terms';
import { Vocabulary } from './vocabulary';

/** A file of the index before it is deflated: its path in the index folder, and its bytes. */
export type PlainFile = readonly [path: string, bytes: Uint8Array];

/** What was taken over lies in so many parts, by the places of the terms: each is sorted out by itself. */
export const PART_BITS = 12;

/** The forms of a term of one part, by `formOf`. */
type Forms = Map<number, Posting[]>;

/** A storage that only takes in: mount it, add articles in the order of their numbers, commit now and then. */
export class TermWriter implements Storage {
  readonly vocabulary = new Vocabulary();
  private readonly parts = Array.from({ length: 2 ** PART_BITS }, () => new ByteWriter(256));

  async mount(index: object): Promise<void> {
    attach(index, this);
  }

  /** Takes over the terms of the articles added since the last commit, and frees FlexSearch's memory of them. */
  async commit(index: object): Promise<void> {
    for (const [term, slots] of termsOf(index)) {
      const { loose, exact } = readTerm(term);
      const postings = postingsOf(slots);
      this.take(loose, formOf(loose, exact), postings);
      this.vocabulary.count(loose, postings.length);
    }
    releaseTerms(index);
  }

  /**
   * Notes that an entity has a name with the term.
   * @param terms how many terms that name has
   */
  addName(loose: string, entity: number, terms: number): void {
    this.take(loose, ENTITY_FORM, [toPosting(entity, Math.min(terms, SLOTS - 1))]);
  }

  /**
   * The files of all terms, and those of what was left out of them.
   * @param bits there are `2 ** bits` files of terms
   * @param tailBits at most `PART_BITS`, and no more than `bits`
   */
  *files(bits: number, tailBits: number): Iterable<PlainFile> {
    const parts = 2 ** (PART_BITS - tailBits);
    for (let tail = 0; tail < 2 ** tailBits; tail += 1) {
      const terms = this.termsIn(tail * parts, parts);
      const laidOut = [...terms].map(([hash, forms]) => ({ hash, ...entriesOf(printOf(hash), forms) }));
      laidOut.sort((a, b) => printOf(a.hash) - printOf(b.hash) || a.hash - b.hash);
      const files = Array.from({ length: 2 ** (bits - tailBits) }, (): Entry[] => []);
      const first = tail * files.length;
      for (const { hash, head } of laidOut) files[placeOf(hash, bits) - first]?.push(...head);
      // A file without terms is a file too: a missing file always means a damaged index.
      for (const [number, entries] of files.entries()) yield [FILES.terms(first + number), written(entries)];
      yield [FILES.tails(tail), written(laidOut.flatMap((term) => term.tail))];
    }
  }

  async get(): Promise<never> {
    throw new Error('an index that is being built answers no queries');
  }

  async search(): Promise<never> {
    return this.get();
  }

  private take(loose: string, form: number, postings: readonly Posting[]): void {
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

  /** The terms of some parts by their hashes, and frees the parts. */
  private termsIn(first: number, count: number): Map<number, Forms> {
    const terms = new Map<number, Forms>();
    for (let part = first; part < first + count; part += 1) {
      const reader = new ByteReader(this.parts[part]?.finish() ?? new Uint8Array());
      while (!reader.done) readTaken(reader, terms);
      this.parts[part] = new ByteWriter(1);
    }
    return terms;
  }
}

function readTaken(reader: ByteReader, terms: Map<number, Forms>): void {
  const hash = reader.number() * 2 ** 24 + reader.number();
  const form = reader.byte();
  const forms = terms.get(hash) ?? new Map<number, Posting[]>();
  terms.set(hash, forms);
  const known = forms.get(form) ?? [];
  forms.set(form, known);
  let posting = 0;
  for (let left = reader.number(); left > 0; left -= 1) known.push((posting += reader.number()));
}

function written(entries: readonly Entry[]): Uint8Array {
  const writer = new ByteWriter();
  writeTermFile(writer, entries);
  return writer.finish();
}

function entriesOf(print: number, forms: Forms): { head: Entry[]; tail: Entry[] } {
  const sorted = [...forms].sort(([a], [b]) => a - b);
  const variants = sorted.map(([form, postings]) => ({ form, postings: ascending(postings) }));
  const texts = variants.filter(({ form }) => form !== ENTITY_FORM);
  const names = variants.filter(({ form }) => form === ENTITY_FORM);
  const total = texts.reduce((sum, { postings }) => sum + postings.length, 0);
  const toEntry = ({ form, postings }: Variant): Entry => ({ print, form, postings });
  if (total <= HEAD_LIMIT) return { head: [...texts, ...names].map(toEntry), tail: [] };
  const { head, tail } = parted(texts);
  const cutFrom = countArticles(texts);
  return {
    head: [...head.map(toEntry).map((entry, i) => (i === 0 ? { ...entry, cutFrom } : entry)), ...names.map(toEntry)],
    tail: tail.map(toEntry),
  };
}

/** Two terms that share a hash are one here: an article counts once. */
function ascending(postings: readonly Posting[]): Posting[] {
  const sorted = [...postings].sort((a, b) => a - b);
  return sorted.filter(
    (posting, i) => i === 0 || posting - slotOf(posting) !== (sorted[i - 1] ?? -1) - slotOf(sorted[i - 1] ?? 0),
  );
}

function postingsOf(slots: readonly (readonly (number | string)[] | undefined)[]): Posting[] {
  const postings: Posting[] = [];
  slots.forEach((ids, slot) => ids?.forEach((id) => postings.push(toPosting(Number(id), slot))));
  return postings.sort((a, b) => a - b);
}
