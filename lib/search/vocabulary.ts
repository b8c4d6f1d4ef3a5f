/**
 * Which syllables the archive has, and which stand beside one another: what misspelt ones are mended by. Kept by
 * syllable, so that one or two small files tell what may stand in a place of a query.
 */
import { ByteReader, ByteWriter } from './bytes';
import { hashTerm, placeOf } from './hash';

/** Syllables with a number of articles each. */
export type Frequencies = ReadonlyMap<string, number>;

/** What stands before and after a syllable, with the number of articles that have the two side by side. */
export interface Neighbours {
  readonly before: Frequencies;
  readonly after: Frequencies;
}

export const NO_NEIGHBOURS: Neighbours = { before: new Map(), after: new Map() };

/** Whether a loose form is a syllable that a reader may misspell: letters alone. */
export function isSpelt(loose: string): boolean {
  return /^[a-z]{2,8}$/u.test(loose);
}

export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly frequencies: number[] = [];
  /** For each syllable, pairs of a follower's number and a number of articles. */
  private readonly followers: ByteWriter[] = [];

  /** Adds so many articles to a syllable, or to two of them side by side; whatever else a term is, it is passed over. */
  count(loose: string, articles: number): void {
    const blank = loose.indexOf(' ');
    if (blank < 0) {
      if (isSpelt(loose)) this.addFrequency(this.numberOf(loose), articles);
      return;
    }
    const [first, second] = [loose.slice(0, blank), loose.slice(blank + 1)];
    if (!isSpelt(first) || !isSpelt(second)) return;
    const followers = this.followers[this.numberOf(first)];
    followers?.number(this.numberOf(second));
    followers?.number(articles);
  }

  /** All that was counted, for `addCounts` of another vocabulary. */
  counts(): Uint8Array<ArrayBuffer> {
    const writer = new ByteWriter();
    for (const name of this.numbers.keys()) writer.text(name);
    const names = writer.finish();
    const counted = new ByteWriter(names.length);
    counted.block(names);
    for (const frequency of this.frequencies) counted.number(frequency);
    for (const followers of this.followers) counted.block(followers.finish());
    return counted.finish();
  }

  addCounts(counts: Uint8Array): void {
    const reader = new ByteReader(counts);
    const names = new ByteReader(reader.block());
    const numbers: number[] = [];
    while (!names.done) numbers.push(this.numberOf(names.text()));
    for (const number of numbers) this.addFrequency(number, reader.number());
    for (const number of numbers) this.addFollowers(number, new ByteReader(reader.block()), numbers);
  }

  /** Every syllable with its number of articles, in the order of code units. */
  lexicon(): Uint8Array {
    const known = [...this.numbers].map(([syllable, number]) => [syllable, this.frequencies[number] ?? 0] as const);
    return writtenFrequencies(new Map(known.filter(([, articles]) => articles > 0)));
  }

  /**
   * The neighbours of all syllables in `2 ** bits` files.
   * @param least pairs of fewer articles are left out
   */
  *neighbours(bits: number, least: number): Iterable<readonly [number: number, bytes: Uint8Array]> {
    const names = [...this.numbers.keys()];
    const { before, after } = this.gathered(least);
    const files = Array.from({ length: 2 ** bits }, () => new ByteWriter());
    for (const [number, name] of names.map((each, i) => [i, each] as const).sort(([, a], [, b]) => (a < b ? -1 : 1))) {
      const sides = [before[number], after[number]].map((side) => named(side, names));
      if (sides.every((side) => side.size === 0)) continue;
      const file = files[placeOf(hashTerm(name), bits)];
      file?.text(name);
      for (const side of sides) file?.block(writtenFrequencies(side));
    }
    for (const [number, file] of files.entries()) yield [number, file.finish()];
  }

  private gathered(least: number): Record<'before' | 'after', (Map<number, number> | undefined)[]> {
    const after = this.followers.map((writer) => gatherFollowers(writer, least));
    const before: Map<number, number>[] = this.followers.map(() => new Map<number, number>());
    for (const [first, followers] of after.entries()) {
      for (const [second, articles] of followers) before[second]?.set(first, articles);
    }
    return { before, after };
  }

  private addFollowers(first: number, followers: ByteReader, numbers: readonly number[]): void {
    while (!followers.done) {
      const second = numbers[followers.number()];
      if (second === undefined) throw new RangeError('a follower that is no syllable');
      this.followers[first]?.number(second);
      this.followers[first]?.number(followers.number());
    }
  }

  private addFrequency(number: number, articles: number): void {
    this.frequencies[number] = (this.frequencies[number] ?? 0) + articles;
  }

  private numberOf(syllable: string): number {
    const known = this.numbers.get(syllable);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(syllable, number);
    this.frequencies.push(0);
    this.followers.push(new ByteWriter(16));
    return number;
  }
}

/** The neighbours of the syllables of one file. */
export function readNeighbours(reader: ByteReader): ReadonlyMap<string, Neighbours> {
  const all = new Map<string, Neighbours>();
  while (!reader.done) {
    const syllable = reader.text();
    all.set(syllable, {
      before: readFrequencies(new ByteReader(reader.block())),
      after: readFrequencies(new ByteReader(reader.block())),
    });
  }
  return all;
}

/** What `Vocabulary` wrote of some syllables, each as the letters that it shares with the one before and its others. */
export function readFrequencies(reader: ByteReader): Frequencies {
  const frequencies = new Map<string, number>();
  let before = '';
  while (!reader.done) {
    const shared = reader.number();
    before = before.slice(0, shared) + reader.text();
    frequencies.set(before, reader.number());
  }
  return frequencies;
}

function writtenFrequencies(frequencies: Frequencies): Uint8Array {
  const writer = new ByteWriter();
  let before = '';
  for (const [syllable, articles] of [...frequencies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shared = sharedLetters(before, syllable);
    writer.number(shared);
    writer.text(syllable.slice(shared));
    writer.number(articles);
    before = syllable;
  }
  return writer.finish();
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared;
}

function gatherFollowers(writer: ByteWriter, least: number): Map<number, number> {
  const reader = new ByteReader(writer.finish());
  const followers = new Map<number, number>();
  while (!reader.done) {
    const second = reader.number();
    followers.set(second, (followers.get(second) ?? 0) + reader.number());
  }
  return new Map([...followers].filter(([, articles]) => articles >= least));
}

function named(side: ReadonlyMap<number, number> | undefined, names: readonly string[]): Map<string, number> {
  return new Map(
    [...(side ?? [])].flatMap(([number, articles]) => {
      const name = names[number];
      return name === undefined ? [] : [[name, articles] as const];
    }),
  );
}
