/** Where a term stands: articles and slots, grouped under the term's loose form. */
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

/** The articles that have one exact form of a term, told by `formOf`. */
export interface Variant {
  readonly form: number;
  readonly postings: readonly Posting[];
}

/** All exact forms of a loose form. */
export interface Group {
  /** Articles that have the term, also those whose postings were left out. */
  readonly frequency: number;
  /** Postings were left out: of this term the strongest are known, and how many there are. */
  readonly cut: boolean;
  readonly variants: readonly Variant[];
  /** Entities with the term in a name: number times eight, plus how many terms that name has (7: or more). */
  readonly entities: readonly Posting[];
}

export const NO_GROUP: Group = { frequency: 0, cut: false, variants: [], entities: [] };

/** Of a term that very many articles have, only the strongest postings are read: the rest tells little apart. */
export const HEAD_LIMIT = 1200;
// Strongest slot first, the level before the headline: what is left out is weak wherever it stands.
const SLOTS_BY_STRENGTH = [0, 1, 4, 2, 5, 3, 6, 7] as const;

/** A group's strongest postings, `limit` at most, and what is left. Of equally strong ones the first articles stay: the newest. */
export function parted(variants: readonly Variant[], limit = HEAD_LIMIT): { head: Variant[]; tail: Variant[] } {
  const counts = countSlots(variants);
  const whole = new Set<number>();
  let room = limit;
  let partly = -1;
  for (const slot of SLOTS_BY_STRENGTH) {
    if (partly >= 0) break;
    const count = counts[slot] ?? 0;
    if (count > room) partly = slot;
    else whole.add(slot);
    if (count <= room) room -= count;
  }
  const last = partly < 0 ? -1 : lastArticle(variants, partly, room);
  const stays = (posting: Posting) =>
    whole.has(slotOf(posting)) || (slotOf(posting) === partly && articleOf(posting) <= last);
  return { head: filtered(variants, stays), tail: filtered(variants, (posting) => !stays(posting)) };
}

/** How many articles the variants have together. */
export function countArticles(variants: readonly Variant[]): number {
  if (variants.length === 1) return variants[0]?.postings.length ?? 0;
  const articles = new Set<number>();
  for (const { postings } of variants) for (const posting of postings) articles.add(articleOf(posting));
  return articles.size;
}

function countSlots(variants: readonly Variant[]): number[] {
  const counts = new Array<number>(SLOTS).fill(0);
  for (const { postings } of variants) {
    for (const posting of postings) counts[slotOf(posting)] = (counts[slotOf(posting)] ?? 0) + 1;
  }
  return counts;
}

/** The article up to which `room` postings of a slot reach; -1 for none. */
function lastArticle(variants: readonly Variant[], slot: number, room: number): number {
  const articles = variants
    .flatMap(({ postings }) => postings.filter((posting) => slotOf(posting) === slot))
    .map(articleOf);
  articles.sort((a, b) => a - b);
  return articles[room - 1] ?? -1;
}

function filtered(variants: readonly Variant[], keeps: (posting: Posting) => boolean): Variant[] {
  return variants
    .map(({ form, postings }) => ({ form, postings: postings.filter(keeps) }))
    .filter(({ postings }) => postings.length > 0);
}
