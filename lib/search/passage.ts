/** The lines of an article that answer a query, cut into pieces of which some are marked. */
import { plainText } from './plain';
import { remembered } from './remember';
import { toSyllable } from './terms';

/** Plain text; `hit` pieces are shown marked. Never markup. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly loose: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Characters of a passage; it begins and ends at a word. */
const LENGTH = 260;
const LEAD_IN = 60;
const SENTENCE_START = /(?:[.!?…;][”"’)]?\s+|\n)(?=[“"‘(]?\p{Lu})/gu;
const looseOf = remembered((word) => toSyllable(plainText(word)).loose);

/** `text` with the words of the query marked. `syllables` are the query's loose forms in order. */
export function markWords(text: string, syllables: readonly string[]): Piece[] {
  return piecesOf(text, 0, text.length, hitsIn(wordsOf(text), syllables));
}

/**
 * The part of `text` with the most of the query in it, marked; about 260 characters. The beginning of the text if
 * nothing of the query is there.
 */
export function cutPassage(text: string, syllables: readonly string[]): Piece[] {
  const words = wordsOf(text);
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

/** How many different syllables of the query are marked. */
export function countMarked(pieces: readonly Piece[]): number {
  return new Set(pieces.filter(({ hit }) => hit).flatMap(({ text }) => wordsOf(text).map(({ loose }) => loose))).size;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    loose: looseOf(word),
  }));
}

/** Words of the query that stand beside another of its words as in the query, and its numbers anywhere. */
function hitsIn(words: readonly Word[], syllables: readonly string[]): Word[] {
  const wanted = new Set(syllables);
  const pairs = new Set(syllables.slice(1).map((next, i) => `${syllables[i] ?? ''} ${next}`));
  return words.filter(({ loose }, i) => {
    if (!wanted.has(loose)) return false;
    if (wanted.size === 1 || /\d/u.test(loose)) return true;
    const [before, after] = [words[i - 1]?.loose ?? '', words[i + 1]?.loose ?? ''];
    return pairs.has(`${before} ${loose}`) || pairs.has(`${loose} ${after}`);
  });
}

/** The hit from which on a passage holds the most different syllables. */
function densest(hits: readonly Word[]): Word | undefined {
  let best: { readonly hit: Word; readonly count: number } | undefined;
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

function leave(inside: Map<string, number>, hit: Word | undefined): void {
  if (hit === undefined) return;
  const left = (inside.get(hit.loose) ?? 1) - 1;
  if (left === 0) inside.delete(hit.loose);
  else inside.set(hit.loose, left);
}

/** The beginning of the sentence if it is near, else a word a little before the hit. */
function passageStart(text: string, words: readonly Word[], hit: number): number {
  const from = Math.max(0, hit - LEAD_IN * 2);
  const sentence = [...text.slice(from, hit).matchAll(SENTENCE_START)].at(-1);
  if (sentence !== undefined) return from + sentence.index + sentence[0].length;
  return wordStart(text, words, Math.max(0, hit - LEAD_IN));
}

function wordStart(text: string, words: readonly Word[], wanted: number): number {
  return wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? text.length);
}

function wordEnd(text: string, words: readonly Word[], wanted: number): number {
  if (wanted >= text.length) return text.length;
  return words.findLast(({ end }) => end <= wanted)?.end ?? wanted;
}

/** Neighbouring hits with nothing but a blank between them become one marked piece. */
function piecesOf(text: string, from: number, to: number, hits: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const hit of hits.filter(({ start, end }) => start >= from && end <= to)) {
    const last = pieces.at(-1);
    const between = text.slice(at, hit.start);
    if (last?.hit === true && between.trim() === '') {
      pieces[pieces.length - 1] = { text: last.text + between + text.slice(hit.start, hit.end), hit: true };
    } else {
      if (between !== '') pieces.push({ text: between, hit: false });
      pieces.push({ text: text.slice(hit.start, hit.end), hit: true });
    }
    at = hit.end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}
