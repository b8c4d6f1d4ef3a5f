/** The build half of the storage: takes over what FlexSearch has indexed and lays it out as files. */
import { ByteWriter } from './bytes';
import { attach, releaseTerms, termsOf, type Storage } from './flexsearch';
import { bucketOf, FILES } from './format';
import { articleOf, cutToHead, toPosting, writeGroup, type Group, type Posting, type Variant } from './postings';
import { kindOf, readTerm } from './terms';

/** Bytes of a bucket before it is deflated: about 8 kB afterwards. */
const BUCKET_BYTES = 14_000;
const MOST_BUCKETS = 8192;

/** A file of the index before it is deflated, by its path in the index folder. */
export type PlainFiles = Map<string, Uint8Array>;

interface WrittenGroup {
  readonly loose: string;
  readonly bytes: Uint8Array;
}

/** A storage that only takes in: mount it, add articles in the order of their numbers, commit now and then. */
export class TermWriter implements Storage {
  private readonly postings = new Map<string, Posting[]>();

  async mount(index: object): Promise<void> {
    attach(index, this);
  }

  /** Takes over the terms of the articles added since the last commit, and frees FlexSearch's memory of them. */
  async commit(index: object): Promise<void> {
    for (const [term, slots] of termsOf(index)) {
      const fresh = postingsOf(slots);
      const known = this.postings.get(term);
      if (known === undefined) this.postings.set(term, fresh);
      else for (const posting of fresh) known.push(posting);
    }
    releaseTerms(index);
  }

  /** All terms, grouped by loose form, in the order of code units. */
  groups(): Group[] {
    const variants = new Map<string, Variant[]>();
    for (const term of [...this.postings.keys()].sort()) {
      const { loose, exact } = readTerm(term);
      const variant = { exact, postings: this.postings.get(term) ?? [] };
      const known = variants.get(loose);
      if (known === undefined) variants.set(loose, [variant]);
      else known.push(variant);
    }
    return [...variants].map(([loose, forms]) => ({ loose, frequency: frequencyOf(forms), variants: forms }));
  }

  async get(): Promise<never> {
    throw new Error('an index that is being built answers no queries');
  }

  async search(): Promise<never> {
    return this.get();
  }
}

/** Bucket files for all groups; there are as many as keep each near `BUCKET_BYTES`. */
export function writeBuckets(groups: Iterable<Group>): { readonly files: PlainFiles; readonly buckets: number } {
  const written: WrittenGroup[] = [];
  let total = 0;
  for (const group of groups) {
    const bytes = bytesOf(group);
    total += bytes.length + group.loose.length;
    written.push({ loose: group.loose, bytes });
  }
  const buckets = bucketCount(total);
  const writers = new Map<number, ByteWriter>();
  for (const { loose, bytes } of written) {
    const number = bucketOf(loose, buckets);
    const writer = writers.get(number) ?? new ByteWriter();
    writers.set(number, writer);
    writer.text(loose);
    writer.block(bytes);
  }
  // A bucket without terms is a file too: a missing file always means a damaged index.
  const numbers = Array.from({ length: buckets }, (_, number) => number);
  return {
    buckets,
    files: new Map(numbers.map((n) => [FILES.bucket(n), (writers.get(n) ?? new ByteWriter()).finish()])),
  };
}

/** The syllables of the archive with the number of articles that have them, for mending misspelt ones. */
export function writeLexicon(groups: Iterable<Group>): Uint8Array {
  const writer = new ByteWriter();
  for (const { loose, frequency } of groups) {
    if (kindOf(loose) !== 'syllable' || !/^[a-z]{2,7}$/u.test(loose)) continue;
    writer.text(loose);
    writer.number(frequency);
  }
  return writer.finish();
}

function bytesOf(group: Group): Uint8Array {
  const writer = new ByteWriter();
  writeGroup(writer, cutToHead(group));
  return writer.finish();
}

function bucketCount(total: number): number {
  const wanted = Math.max(1, total / BUCKET_BYTES);
  return Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(wanted)));
}

function postingsOf(slots: readonly (readonly (number | string)[] | undefined)[]): Posting[] {
  const postings: Posting[] = [];
  slots.forEach((ids, slot) => ids?.forEach((id) => postings.push(toPosting(Number(id), slot))));
  return postings.sort((a, b) => a - b);
}

function frequencyOf(variants: readonly Variant[]): number {
  if (variants.length === 1) return variants[0]?.postings.length ?? 0;
  const articles = new Set<number>();
  for (const { postings } of variants) for (const posting of postings) articles.add(articleOf(posting));
  return articles.size;
}
