/** The lines of an article that answer a query, cut into pieces of which some are marked. */
import { placeSyllables, type PlacedSyllable } from './placed-syllables';
import type { AbbreviationTable } from './syllables';

/** Plain text; `hit` pieces are shown marked. Never markup. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters of a passage; it begins and ends at a word. */
const LENGTH = 260;
const LEAD_IN = 60;
const JOINING = /^[\s./–-]*$/u;
const SENTENCE_START = /(?:[.!?…;][”"’)]?\s+|\n)(?=[“"‘(]?\p{Lu})/gu;
/** Words that stand between a number and what it numbers: "chỉ thị số 35", "đại hội đại biểu toàn quốc lần thứ XIII". */
const LINKS: ReadonlySet<string> = new Set(['so', 'lan', 'thu', 'dai', 'bieu', 'toan', 'quoc', 'ngay', 'thang', 'nam']);

/** `text` with the words of the query marked. `syllables` are the query's loose forms in order. */
export function markWords(text: string, syllables: readonly string[], table: AbbreviationTable): Piece[] {
  return piecesOf(text, 0, text.length, hitsIn(placeSyllables(text, table), syllables));
}

/**
 * The part of `text` with the most of the query in it, marked; about 260 characters. The beginning of the text if
 * nothing of the query is there.
 */
export function cutPassage(text: string, syllables: readonly string[], table: AbbreviationTable): Piece[] {
  const words = placeSyllables(text, table);
  const hits = hitsIn(words, syllables);
  const first = densest(hits);
  const start = first === undefined ? 0 : passageStart(text, words, first.start);
  const end = wordEnd(text, words, start + LENGTH);
  const pieces = piecesOf(text, start, end, hits);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** Syllables of the query that stand beside another one of it, in one clause and as in the query. */
function hitsIn(words: readonly PlacedSyllable[], query: readonly string[]): PlacedSyllable[] {
  const asked = query.map(figure);
  const wanted = new Set(asked);
  if (wanted.size === 1) return wholeOf(words, ({ loose }) => figure(loose) === asked[0]);
  const beside = new Set(pairsOf(asked));
  const counted = new Set(pairsOf(asked.filter(isNoLink)).filter((pair) => /\d/u.test(pair)));
  const hits = new Set<PlacedSyllable>();
  const compare = (first: PlacedSyllable | undefined, second: PlacedSyllable, pairs: ReadonlySet<string>): void => {
    if (first?.clause !== second.clause || !pairs.has(pairOf(figure(first.loose), figure(second.loose)))) return;
    hits.add(first).add(second);
  };
  let [last, lastNoLink]: (PlacedSyllable | undefined)[] = [];
  for (const word of words) {
    if (wanted.has(figure(word.loose))) {
      compare(last, word, beside);
      compare(lastNoLink, word, counted);
    }
    last = word;
    if (isNoLink(word.loose)) lastNoLink = word;
  }
  return wholeOf(words, (word) => hits.has(word));
}

/** The hits but for half an abbreviation: whoever asks for "UBND" does not mean "HĐND". */
function wholeOf(words: readonly PlacedSyllable[], isHit: (word: PlacedSyllable) => boolean): PlacedSyllable[] {
  const missed = new Set(words.filter((word) => !isHit(word)).map(({ start }) => start));
  return words.filter(({ start }) => !missed.has(start));
}

function pairsOf(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((next, i) => pairOf(syllables[i] ?? '', next));
}

function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

function isNoLink(loose: string): boolean {
  return !LINKS.has(loose);
}

/** `"05"` -> `"5"` */
function figure(loose: string): string {
  return loose.replace(/^0+(?=\d)/u, '');
}

/** The hit from which on a passage holds the most different syllables. */
function densest(hits: readonly PlacedSyllable[]): PlacedSyllable | undefined {
  let best: { readonly hit: PlacedSyllable; readonly count: number } | undefined;
  const inside = new Map<string, number>();
  let first = 0;
  for (const hit of hits) {
    inside.set(hit.loose, (inside.get(hit.loose) ?? 0) + 1);
    for (; hit.end - (hits[first]?.start ?? 0) > LENGTH - LEAD_IN; first += 1) leave(inside, hits[first]);
    const start = hits[first];
    if (start !== undefined && (best === undefined || inside.size > best.count))
      best = { hit: start, count: inside.size };
  }
  return best?.hit;
}

function leave(inside: Map<string, number>, hit: PlacedSyllable | undefined): void {
  if (hit === undefined) return;
  const left = (inside.get(hit.loose) ?? 1) - 1;
  if (left === 0) inside.delete(hit.loose);
  else inside.set(hit.loose, left);
}

/** The beginning of the sentence if it is near, else a word a little before the hit. */
function passageStart(text: string, words: readonly PlacedSyllable[], hit: number): number {
  const from = Math.max(0, hit - LEAD_IN * 2);
  const sentence = [...text.slice(from, hit).matchAll(SENTENCE_START)].at(-1);
  if (sentence !== undefined) return from + sentence.index + sentence[0].length;
  return wordStart(text, words, Math.max(0, hit - LEAD_IN));
}

function wordStart(text: string, words: readonly PlacedSyllable[], wanted: number): number {
  return wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? text.length);
}

function wordEnd(text: string, words: readonly PlacedSyllable[], wanted: number): number {
  if (wanted >= text.length) return text.length;
  return words.findLast(({ end }) => end <= wanted)?.end ?? wanted;
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
