/** Where a passage may begin and end: where a sentence or a clause does, else between words that do not belong together. */
import { anyOf, WORD_END, WORD_START } from '../text/words';
import { documentPlaces } from './document-key';
import type { PlacedSyllable } from './placed-syllables';

/** A place between two words. */
interface Break {
  /** The end of the words before, with the signs that close them. */
  readonly end: number;
  /** The beginning of the words behind, with the sign that opens them. */
  readonly start: number;
  readonly strength: number;
}

const SENTENCE = 3;
const CLAUSE = 2;
const PHRASE = 1;
/** What stands before and behind the wanted place is looked at for a better one. */
const ROOM = 70;
/** Read beside it, so that a day or a citation that reaches into it is known as a whole. */
const AROUND = 80;

const SENTENCE_END = /(?:[.!?…;][”"’)]?\s+|\n)["“‘(]?$/u;
const PARTED = /[,;:()[\]“”"\n]|\s[-–—]\s/u;
const CLOSING = /^[.!?…%]*[”"’)\]]?[.!?…]*/u;
const OPENING = /["“‘([]$/u;
/** Words that begin a phrase and are hardly ever the second half of a compound. */
const PHRASE_WORDS = anyOf(
  'và của các những với để cho trong trên theo nhằm khi nếu nhưng cùng như vì đã đang sẽ được một mỗi mọi'.split(' '),
);
const BEGINS_PHRASE = new RegExp(`^${PHRASE_WORDS}$`, 'iu');
const CAPITAL = /^\p{Lu}/u;
/** Behind these a name or a number goes on: "Nghị quyết Đại hội XIII", "khóa XIII", "đồng chí Nguyễn". */
const GOES_ON = /^(?:nghi|quyet|thi|luan|dinh|dan|so|khoa|hoi|thu|chi|ong|ba|anh|doan|bo|huyen|tinh|xa|\d+)$/u;
const COUNT = String.raw`\d+(?:[.,]\d+)*`;
const DAY = String.raw`(?:ngày |tháng |năm |quý )?${COUNT}(?:[/.-]\d+){0,2}(?: ?%| tháng \d+| năm \d+){0,2}`;
const NUMBER_WORDS = String.raw`(?:ngày|tháng|năm|quý|số|khóa|khoá|lần thứ|kỳ họp thứ) (?:\d+|[IVX]+)`;
const KEPT_WHOLE = new RegExp(`${WORD_START}(?:${DAY}|${NUMBER_WORDS})${WORD_END}`, 'giu');

/**
 * Where the words before a hit may begin: about 60 characters before it, with its sentence if that begins in `room`.
 * @param hit where the first hit begins
 * @param room at most so many characters before it
 */
export function passageStart(text: string, words: readonly PlacedSyllable[], hit: number, room: number): number {
  const from = Math.max(0, hit - room);
  if (hit <= room) return 0;
  const breaks = breaksIn(text, words, from, hit);
  const sentence = breaks.findLast(({ strength }) => strength === SENTENCE);
  const wanted = hit - room / 2;
  return (sentence ?? best(breaks, wanted))?.start ?? hit;
}

/** Where a passage ends that may go on to `limit` at most. */
export function passageEnd(text: string, words: readonly PlacedSyllable[], least: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const breaks = breaksIn(text, words, Math.max(least, limit - ROOM), limit);
  const sentence = breaks.findLast(({ strength }) => strength === SENTENCE);
  return (sentence ?? best(breaks, limit))?.end ?? wordEnd(words, limit);
}

/** The nearest to a place among the strongest. */
function best(breaks: readonly Break[], wanted: number): Break | undefined {
  return breaks.reduce<Break | undefined>((found, each) => {
    if (found === undefined || each.strength > found.strength) return each;
    if (each.strength < found.strength) return found;
    return Math.abs(each.start - wanted) < Math.abs(found.start - wanted) ? each : found;
  }, undefined);
}

/** The last word that ends before the limit. */
function wordEnd(words: readonly PlacedSyllable[], limit: number): number {
  return words.findLast(({ end }) => end <= limit)?.end ?? limit;
}

/** Every place between words of that part of the text where nothing is cut that belongs together. */
function breaksIn(text: string, words: readonly PlacedSyllable[], from: number, to: number): Break[] {
  const whole = wholesIn(text, from, to);
  return words.flatMap((next, i): Break[] => {
    const last = words[i - 1];
    if (last === undefined || next.start < from || next.start > to || last.start === next.start) return [];
    const between = text.slice(last.end, next.start);
    if (!/\s/u.test(between) || whole.some(({ start, end }) => start < next.start && last.end < end)) return [];
    const end = last.end + (CLOSING.exec(between)?.[0].length ?? 0);
    const start = next.start - (OPENING.test(between) ? 1 : 0);
    return end > to ? [] : [{ start, end, strength: strengthOf(text, last, between, next) }];
  });
}

function strengthOf(text: string, last: PlacedSyllable, between: string, next: PlacedSyllable): number {
  const written = text.slice(next.start, next.end);
  const isCapital = CAPITAL.test(written);
  if (isCapital && SENTENCE_END.test(between)) return SENTENCE;
  if (PARTED.test(between)) return CLAUSE;
  if (BEGINS_PHRASE.test(written)) return PHRASE;
  const isBesideName = CAPITAL.test(text.slice(last.start, last.end)) || GOES_ON.test(last.loose);
  return isCapital && !isBesideName ? PHRASE : 0;
}

/** Numbers, days, and the names of documents, plenums and congresses. */
function wholesIn(text: string, from: number, to: number): readonly { readonly start: number; readonly end: number }[] {
  const first = Math.max(0, from - AROUND);
  const part = text.slice(first, to + AROUND);
  const numbers = [...part.matchAll(KEPT_WHOLE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return [...numbers, ...documentPlaces(part)].map(({ start, end }) => ({ start: first + start, end: first + end }));
}
