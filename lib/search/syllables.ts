/** From text to syllables: abbreviations written out, Roman numbers after "khóa", "đại hội", "lần thứ" made Arabic. */
import { findRoman } from '../text/roman';
import { fold } from '../text/tone';
import { plainText } from './plain';
import { remembered } from './remember';
import { toSyllable, type Syllable } from './terms';

/** An abbreviation and what it stands for; with `before`, only if one of these folded words follows. */
export interface AbbreviationRow {
  readonly abbr: string;
  readonly expand: string;
  readonly before?: readonly string[] | undefined;
}

/** Abbreviations by their folded letters. */
export type AbbreviationTable = ReadonlyMap<string, readonly AbbreviationRow[]>;

// A word, with what holds an abbreviation together: "GD&ĐT", "TP.HCM", "KT-XH", "đ/c".
const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:[.&/'’-][\p{L}\p{M}\p{N}]+)*/gu;
const PART = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const ONE_PART = /^[\p{L}\p{M}\p{N}]+$/u;
const SENTENCE_END = /[.!?;…](?=\s)|\n/u;
// The point of "TP. Vinh" ends no sentence; two blanks in its place keep every other word where it is.
const PLACE_DOT = /(?<!\p{L})(T[PTX])\.\s/gu;
const LETTERS_THEN_DIGITS = /^(\p{L}{2,6})(\d{1,4})$/u;
// An abbreviation that could be a syllable of the language ("TU", "TƯ") counts only in capitals.
const SYLLABLE_SHAPE = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]+(?:c|ch|m|n|ng|nh|p|t)?$/u;
// Of persons: "Q.H." is no "Quốc hội". The centre alone is written with points.
const INITIALS = /^(?!t\.[wuư]$)\p{L}(?:\.\p{L})+$/iu;
// Of two letters "d" is another word: "DV" is "dịch vụ", "ĐV" is "đảng viên".
const TWO_WITH_D = /^(?=.*đ)\p{L}{2}$/iu;
const COUNTED: ReadonlySet<string> = new Set(['khoa', 'thu', 'hoi', 'dang']);

/** Builds the table that `readSyllables` needs. */
export function tabulate(rows: Iterable<AbbreviationRow>): AbbreviationTable {
  const table = new Map<string, AbbreviationRow[]>();
  for (const row of rows) {
    const key = letters(row.abbr);
    table.set(key, [...(table.get(key) ?? []), row]);
  }
  return table;
}

/** What the abbreviations stand for, each as its loose syllables with blanks between: `"uy ban nhan dan"`. */
export function expansionsIn(table: AbbreviationTable): Set<string> {
  const loose = (words: string): string =>
    words
      .split(' ')
      .map((word) => toSyllable(word).loose)
      .join(' ');
  return new Set([...table.values()].flatMap((rows) => rows.map(({ expand }) => loose(expand))));
}

/**
 * The syllables of each sentence, in order.
 * `"UBKT TW họp. Khóa XIII"` -> `[[uy, ban, kiem, tra, trung, uong, hop], [khoa, 13]]`
 */
export function readSyllables(text: string, table: AbbreviationTable): Syllable[][] {
  return sentencesIn(plainText(text), table);
}

/** The same of plain text. */
export function sentencesIn(plain: string, table: AbbreviationTable): Syllable[][] {
  return splitSentences(plain)
    .map((sentence) => syllablesOf(readingsIn(sentence, table), table))
    .filter((sentence) => sentence.length > 0);
}

/** Plain text without the signs that end its sentences: one character before each sentence but the first. */
export function splitSentences(plain: string): string[] {
  return plain.replace(PLACE_DOT, '$1  ').split(SENTENCE_END);
}

/** A piece of text as it is read: an abbreviation as the words that it stands for, any other word as itself. */
export interface Reading {
  /** What stands in the text, in order: one word, or both halves of an abbreviation written apart. */
  readonly written: readonly string[];
  readonly words: readonly string[];
}

/** Every word of a sentence, in order, as it is read. */
export function readingsIn(sentence: string, table: AbbreviationTable): Reading[] {
  const compounds = sentence.match(COMPOUND) ?? [];
  const wordOf = wordsOf(table);
  const readings: Reading[] = [];
  for (let i = 0; i < compounds.length; i += 1) {
    const [compound = '', next = ''] = [compounds[i], compounds[i + 1]];
    const { alone } = wordOf(compound);
    if (alone !== undefined) {
      readings.push(alone);
      continue;
    }
    const joined = findJoined(compound, next, table);
    if (joined !== undefined) i += 1;
    // One by one: a compound of crawled text may have more parts than a call takes arguments.
    for (const reading of joined ?? writtenOut(compound, next, table)) readings.push(reading);
  }
  return readings;
}

/** The syllables of a sentence: one of each word of its readings. */
export function syllablesOf(readings: readonly Reading[], table: AbbreviationTable): Syllable[] {
  const wordOf = wordsOf(table);
  const words: Word[] = [];
  for (const reading of readings) for (const word of reading.words) words.push(wordOf(word));
  return arabicCounts(words);
}

/** "BT TU" is BTTU written apart: two abbreviations that are one together. */
function findJoined(compound: string, next: string, table: AbbreviationTable): Reading[] | undefined {
  if (!table.has(letters(compound)) || !/^\p{L}{2,5}$/u.test(next)) return undefined;
  const row = table.get(letters(compound + next))?.find(({ before }) => before === undefined);
  return row && [{ written: [compound, next], words: row.expand.split(' ') }];
}

/** What is known of a word wherever it stands. */
interface Word {
  readonly written: string;
  readonly syllable: Syllable;
  /** Its reading where it stands for itself whatever follows: nearly all words do. */
  readonly alone: Reading | undefined;
  /** A Roman number after it is a count. */
  readonly counts: boolean;
}

const knownWords = new WeakMap<AbbreviationTable, (written: string) => Word>();

function wordsOf(table: AbbreviationTable): (written: string) => Word {
  const known = knownWords.get(table);
  if (known !== undefined) return known;
  const wordOf = remembered((written): Word => {
    const syllable = toSyllable(written);
    const plain = ONE_PART.test(written) && !LETTERS_THEN_DIGITS.test(written) && !table.has(letters(written));
    return {
      written,
      syllable,
      alone: plain ? readAs(written, [written]) : undefined,
      counts: COUNTED.has(syllable.loose),
    };
  });
  knownWords.set(table, wordOf);
  return wordOf;
}

function readAs(written: string, words: readonly string[]): Reading {
  return { written: [written], words };
}

function writtenOut(compound: string, next: string, table: AbbreviationTable): Reading[] {
  const whole = findExpansion(compound, next, table);
  if (whole !== undefined) return [readAs(compound, whole.split(' '))];
  // The parts of a document number stay as they are: its type is nearly always written beside it.
  const numbered = /^\d/u.test(compound);
  const parts = compound.match(PART) ?? [];
  return parts.map((part, i) => readAs(part, numbered ? [part] : partWrittenOut(part, parts[i + 1] ?? next, table)));
}

function partWrittenOut(part: string, next: string, table: AbbreviationTable): string[] {
  const expansion = findExpansion(part, next, table);
  if (expansion !== undefined) return expansion.split(' ');
  const [, word, digits] = LETTERS_THEN_DIGITS.exec(part) ?? [];
  if (word === undefined || digits === undefined || !table.has(letters(word))) return [part];
  return [...(findExpansion(word, digits, table)?.split(' ') ?? [word]), digits];
}

function findExpansion(text: string, next: string, table: AbbreviationTable): string | undefined {
  const rows = table.get(letters(text));
  return rows?.find((row) => isWrittenLike(text, row.abbr) && isFollowed(row, next))?.expand;
}

function isWrittenLike(text: string, abbr: string): boolean {
  if (INITIALS.test(text) || (TWO_WITH_D.test(abbr) && !/đ/iu.test(text))) return false;
  return !SYLLABLE_SHAPE.test(letters(abbr)) || text === abbr;
}

function isFollowed({ before }: AbbreviationRow, next: string): boolean {
  return (
    before === undefined || before.includes(letters(next)) || (before.includes('#') && /^(?:\d+|[IVX]+)$/u.test(next))
  );
}

const letters = remembered((text) => fold(text).replace(/[^\p{L}\p{N}]/gu, ''));

/** "khóa XIII" -> "khóa 13"; elsewhere a Roman number stays what it is ("TP X", "Vladimir I"). */
function arabicCounts(words: readonly Word[]): Syllable[] {
  let counted = false;
  return words.map(({ written, syllable, counts }) => {
    const value = counted ? findRoman(written.toUpperCase()) : undefined;
    counted = counts;
    return value === undefined ? syllable : toSyllable(String(value));
  });
}
