/** The lines of an article that answer a query, cut into pieces of which some are marked. */
import { hitsIn, type Hit } from './mark-hits';
import { passageEnd, passageStart } from './passage-ends';
import { placeSyllables, type PlacedSyllable } from './placed-syllables';
import type { AbbreviationTable } from './syllables';

/** Plain text; `hit` pieces are shown marked. Never markup. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters of a passage. */
const LENGTH = 260;
/** Before its first hit, as far as the hits leave room. */
const MOST_BEFORE = 120;
const LEAST_BEFORE = 60;
/** Sums of weights that differ by less are equal. */
const ROUNDING = 1e-6;
const JOINING = /^[\s./–-]*$/u;
/**
 * `text` with what answers the query marked, in the form that was typed.
 * @param marks as `Findings` has them
 */
export function markWords(text: string, marks: readonly string[], table: AbbreviationTable): Piece[] {
  return piecesOf(text, 0, text.length, hitsIn(text, placeSyllables(text, table), marks, false));
}

/**
 * The part of `text` with the most of the query in it, marked; about 260 characters. Other forms than the typed ones only
 * where it has none of these; the beginning of the text if nothing of the query is there.
 */
export function cutPassage(text: string, marks: readonly string[], table: AbbreviationTable): Piece[] {
  const words = placeSyllables(text, table);
  const typed = hitsIn(text, words, marks, false);
  const hits = typed.length > 0 ? typed : hitsIn(text, words, marks, true);
  const run = densest(hits);
  const start = run === undefined ? 0 : passageStart(text, words, run.start, roomBefore(run));
  const end = passageEnd(text, words, run?.end ?? start, start + LENGTH);
  const pieces = piecesOf(text, start, end, hits);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** From where to where a passage holds the most different syllables of the hits. */
function densest(hits: readonly Hit[]): Run | undefined {
  let best: (Run & { readonly weight: number }) | undefined;
  const inside = new Map<string, number>();
  let [first, weight] = [0, 0];
  for (const hit of hits) {
    weight += count(inside, hit, 1);
    for (; hit.end - (hits[first]?.start ?? 0) > LENGTH - LEAST_BEFORE; first += 1)
      weight += count(inside, hits[first], -1);
    const start = hits[first]?.start;
    if (start !== undefined && (best === undefined || weight > best.weight + ROUNDING))
      best = { start, end: hit.end, weight };
  }
  return best;
}

/** @returns what becomes of the weight: that of a syllable counts once */
function count(inside: Map<string, number>, hit: Hit | undefined, step: 1 | -1): number {
  if (hit === undefined) return 0;
  const key = `${hit.weight} ${hit.loose}`;
  const before = inside.get(key) ?? 0;
  inside.set(key, before + step);
  return before === 0 || before + step === 0 ? step * hit.weight : 0;
}

function roomBefore({ start, end }: Run): number {
  return Math.min(MOST_BEFORE, Math.max(LEAST_BEFORE, LENGTH - (end - start)));
}

/** Hits of one clause with nothing but blanks and the signs of numbers and abbreviations between become one piece. */
function piecesOf(text: string, from: number, to: number, hits: readonly PlacedSyllable[]): Piece[] {
  const pieces: Piece[] = [];
  let [at, clause] = [from, -1];
  for (const hit of hits.filter(({ start, end }) => start >= from && end <= to)) {
    // The other syllables of the same abbreviation.
    if (hit.end <= at) continue;
    const last = pieces.at(-1);
    const between = text.slice(at, hit.start);
    const found = text.slice(Math.max(at, hit.start), hit.end);
    if (last?.hit === true && hit.clause === clause && JOINING.test(between)) {
      pieces[pieces.length - 1] = { text: last.text + between + found, hit: true };
    } else {
      if (between !== '') pieces.push({ text: between, hit: false });
      pieces.push({ text: found, hit: true });
    }
    ({ end: at, clause } = hit);
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}
