/** The build half of the storage: takes over what FlexSearch has indexed and lays it out as files. */
import { ByteWriter } from './bytes';
import { attach, releaseTerms, termsOf, type Storage } from './flexsearch';
import { FILES } from './format';
import { ENTITY_FORM, formOf, placeOf, printOf } from './hash';
import { countArticles, HEAD_LIMIT, parted, slotOf, toPosting, type Posting, type Variant } from './postings';
import { gatherTerms, PART_BITS, RunWriter, type Forms, type Run } from './runs';
import { SLOTS } from './slots';
import { writeTermFile, type Entry } from './term-file';
import { readTerm } from './terms';
import { Vocabulary } from './vocabulary';

/** A file of the index before it is deflated: its path in the index folder, and its bytes. */
export type PlainFile = readonly [path: string, bytes: Uint8Array];

/** What some articles add to the index. */
export interface TermRun {
  readonly terms: Run;
  /** What `Vocabulary.counts` gave. */
  readonly vocabulary: Uint8Array<ArrayBuffer>;
}

/** A storage that only takes in: mount it, add articles in the order of their numbers, commit, take the run away. */
export class TermWriter implements Storage {
  private run = new RunWriter();
  private vocabulary = new Vocabulary();

  async mount(index: object): Promise<void> {
    attach(index, this);
  }

  /** Takes over the terms of the articles added since the last commit, and frees FlexSearch's memory of them. */
  async commit(index: object): Promise<void> {
    for (const [term, slots] of termsOf(index)) {
      const { loose, exact } = readTerm(term);
      const postings = postingsOf(slots);
      this.run.take(loose, formOf(loose, exact), postings);
      this.vocabulary.count(loose, postings.length);
    }
    releaseTerms(index);
  }

  /** What was committed since the last run. */
  takeRun(): TermRun {
    const taken = { terms: this.run.finish(), vocabulary: this.vocabulary.counts() };
    this.run = new RunWriter();
    this.vocabulary = new Vocabulary();
    return taken;
  }

  async get(): Promise<never> {
    throw new Error('an index that is being built answers no queries');
  }

  async search(): Promise<never> {
    return this.get();
  }
}

/** A name of an entity, as its terms stand in the index. */
export interface IndexedName {
  readonly entity: number;
  readonly terms: readonly string[];
}

export function runOfNames(names: Iterable<IndexedName>): Run {
  const run = new RunWriter();
  for (const { entity, terms } of names) {
    const posting = toPosting(entity, Math.min(terms.length, SLOTS - 1));
    for (const term of terms) run.take(term, ENTITY_FORM, [posting]);
  }
  return run.finish();
}

/** Into how many files the terms are laid out. */
export interface Layout {
  /** There are `2 ** bits` files of terms. */
  readonly bits: number;
  /** And `2 ** tailBits` of what was left out of them: at most `PART_BITS`, and no more than `bits`. */
  readonly tailBits: number;
}

/** A tail with the files of terms that it belongs to, for `count` tails from `first` on; together they are all files. */
export function* termFiles(
  runs: readonly Run[],
  { bits, tailBits }: Layout,
  first = 0,
  count = 2 ** tailBits,
): Iterable<PlainFile> {
  const parts = 2 ** (PART_BITS - tailBits);
  for (let tail = first; tail < first + count; tail += 1) {
    const terms = gatherTerms(runs, tail * parts, parts);
    const laidOut = [...terms].map(([hash, forms]) => ({ hash, ...entriesOf(printOf(hash), forms) }));
    laidOut.sort((a, b) => printOf(a.hash) - printOf(b.hash) || a.hash - b.hash);
    const files = Array.from({ length: 2 ** (bits - tailBits) }, (): Entry[] => []);
    const firstFile = tail * files.length;
    for (const { hash, head } of laidOut) files[placeOf(hash, bits) - firstFile]?.push(...head);
    // A file without terms is a file too: a missing file always means a damaged index.
    for (const [number, entries] of files.entries()) yield [FILES.terms(firstFile + number), written(entries)];
    yield [FILES.tails(tail), written(laidOut.flatMap((term) => term.tail))];
  }
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

/** Within a slot FlexSearch keeps the articles in the order in which they were added. */
function postingsOf(slots: readonly (readonly (number | string)[] | undefined)[]): Posting[] {
  const postings: Posting[] = [];
  let filled = 0;
  for (const [slot, ids] of slots.entries()) {
    if (ids === undefined) continue;
    filled += 1;
    for (const id of ids) postings.push(toPosting(Number(id), slot));
  }
  return filled < 2 ? postings : postings.sort((a, b) => a - b);
}
