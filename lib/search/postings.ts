/** Where a term stands: articles and slots, grouped under the term's loose form. */
import type { ByteReader, ByteWriter } from './bytes';
import { SLOTS } from './slots';

/** An article's number times eight, plus the slot of the term in it: lists of these ascend. */
export type Posting = number;

export function toPosting(article: number, slot: number): Posting {
  return article * SLOTS + slot;
}

export function articleOf(posting: Posting): number {
  return Math.floor(posting / SLOTS);
}

export function slotOf(posting: Posting): number {
  return posting % SLOTS;
}

/** The articles that have one exact form of a term. */
export interface Variant {
  readonly exact: string;
  readonly postings: readonly Posting[];
}

/** All exact forms of a loose form. `frequency` counts articles, also those whose postings were left out. */
export interface Group {
  readonly loose: string;
  readonly frequency: number;
  readonly variants: readonly Variant[];
}

/** Of a syllable that very many articles have, only the strongest postings are kept: the rest tells little apart. */
export const HEAD_LIMIT = 4000;
// Strongest slot first, the level before the headline: what is left out is weak wherever it stands.
const SLOTS_BY_STRENGTH = [0, 1, 4, 2, 5, 3, 6, 7] as const;

/** Keeps the strongest postings of a group, about `limit` of them. */
export function cutToHead(group: Group, limit = HEAD_LIMIT): Group {
  const total = group.variants.reduce((sum, { postings }) => sum + postings.length, 0);
  if (total <= limit) return group;
  const kept = keptSlots(group, limit);
  const variants = group.variants.map((variant) => ({
    ...variant,
    postings: variant.postings.filter((posting) => kept.has(slotOf(posting))),
  }));
  return { ...group, variants: variants.filter(({ postings }) => postings.length > 0) };
}

/** The strongest slots that together hold at most `limit` postings; one at least that holds any. */
function keptSlots({ variants }: Group, limit: number): ReadonlySet<number> {
  const counts = new Array<number>(SLOTS).fill(0);
  for (const { postings } of variants) {
    for (const posting of postings) counts[slotOf(posting)] = (counts[slotOf(posting)] ?? 0) + 1;
  }
  const kept = new Set<number>();
  let total = 0;
  for (const slot of SLOTS_BY_STRENGTH) {
    const count = counts[slot] ?? 0;
    if (total > 0 && total + count > limit) break;
    total += count;
    kept.add(slot);
  }
  return kept;
}

export function writeGroup(writer: ByteWriter, group: Group): void {
  writer.number(group.frequency);
  writer.number(group.variants.length);
  for (const { exact, postings } of group.variants) {
    writer.text(exact === group.loose ? '' : exact);
    writer.number(postings.length);
    let article = 0;
    for (const posting of postings) {
      writer.number(posting - article * SLOTS);
      article = articleOf(posting);
    }
  }
}

export function readGroup(reader: ByteReader, loose: string): Group {
  const frequency = reader.number();
  const variants: Variant[] = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const exact = reader.text() || loose;
    const postings: Posting[] = [];
    let article = 0;
    for (let count = reader.number(); count > 0; count -= 1) {
      const posting = article * SLOTS + reader.number();
      postings.push(posting);
      article = articleOf(posting);
    }
    variants.push({ exact, postings });
  }
  return { loose, frequency, variants };
}
