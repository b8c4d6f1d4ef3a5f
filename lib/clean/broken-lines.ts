import { parseRuleId, type Mending } from '../model';
import { CLOCK_STAMP, DAY_STAMP, endsSentence } from '../text';
import type { WorkLine } from './work-line';

const JOINED = parseRuleId('clean/joined-line');
const CONTINUES = /^[\p{Ll},;.)%”]/u;
const NUMBER_FIRST = /^\d/u;
/** A column that a text was wrapped at is at least this wide, in characters. */
const NARROWEST_COLUMN = 45;

/**
 * A sentence that the crawl broke in two is made whole again: the next line follows without a blank one, the first does
 * not end as a sentence ends, and the next begins with a blank or in lower case (004: "Về việc tổng" / " kết công tác").
 * In a text that is hard-wrapped throughout, a full line is joined with the next whatever that begins with.
 */
export function joinBrokenLines(lines: readonly WorkLine[], mendings: Mending[]): WorkLine[] {
  const wrapping = findWrapping(lines);
  const runs: Run[] = [];
  for (const line of lines) {
    const before = runs.at(-1);
    if (before && isBroken(before, line, wrapping)) add(before, line);
    else {
      const twin = before !== undefined && isText(before, line.text);
      runs.push({ pieces: [line], head: line, last: line, length: line.text.length, small: hasSmall(line), twin });
    }
  }
  return runs.map((run) => join(run, mendings));
}

/** Lines that follow one another as one. They are joined at the end: joined one by one, they would be copied each time. */
interface Run {
  readonly pieces: WorkLine[];
  readonly head: WorkLine;
  last: WorkLine;
  /** Of the text that they give together. */
  length: number;
  /** Whether a small letter stands in it. */
  small: boolean;
  /** Printed a second time: whatever is printed twice is whole. */
  readonly twin: boolean;
}

function add(run: Run, line: WorkLine): void {
  run.pieces.push(line);
  run.last = line;
  run.length += 1 + line.text.length;
  run.small ||= hasSmall(line);
}

function hasSmall({ text }: WorkLine): boolean {
  return /\p{Ll}/u.test(text);
}

function isBroken(run: Run, line: WorkLine, { column, step }: Wrapping): boolean {
  const { head, last } = run;
  if (!follows(last, line, step) || line.rule || head.rule || line.hint || head.hint) return false;
  if (run.twin || isText(run, line.text)) return false;
  if (looksLikeStamp(line.text) || endsInDay(run)) return false;
  if (CREDIT_END.test(last.text) && /^\p{Lu}/u.test(line.text)) return false;
  if (endsSentence(last.text)) return column !== undefined && (isFull(last, line, column) || goesOn(last, line));
  if (/^\s/u.test(line.raw) && !/^\s/u.test(last.raw)) return true;
  if (CONTINUES.test(line.text) && run.small) return true;
  if (NUMBER_FIRST.test(line.text) && run.length >= NARROWEST_COLUMN) return true;
  return column !== undefined && (isFull(last, line, column) || /,$/u.test(last.text));
}

/** Who took the picture ends its caption: "Toàn cảnh Đại hội. Ảnh: TTXVN". */
const CREDIT_END = /[.(]\s{0,2}(?:Ảnh|ẢNH)\s*:\s*\p{Lu}.{1,45}$/u;

/** Inside a wrapped text a colon or a semicolon does not end the line that small letters follow. */
function goesOn(last: WorkLine, line: WorkLine): boolean {
  return /[:;]$/u.test(last.text) && /^\p{Ll}/u.test(line.text) && !ITEM.test(line.text);
}
const ITEM = /^(?:\p{Ll}|\p{Ll}{1,3}\d?)[.)]/u;

/** True if no line stands between the two, neither a blank one nor one that was taken out. */
function follows(before: WorkLine, line: WorkLine, step: Wrapping['step']): boolean {
  return line.lines.first === before.lines.last + step;
}

function textOf({ pieces }: Run): string {
  return pieces.map(({ text }) => text).join(' ');
}

/** The same line again, or without the name of the site: the headline, below what the browser shows. */
function isText(run: Run, text: string): boolean {
  return run.length <= text.length + LONGEST_SITE_NAME && run.length >= text.length && textOf(run).startsWith(text);
}
const LONGEST_SITE_NAME = 60;

/** True if the next line's first word would not have fitted into the column any more. */
function isFull(before: WorkLine, line: WorkLine, column: number): boolean {
  const lastRow = before.raw.trimEnd().length;
  const nextWord = line.text.split(' ', 1)[0] ?? '';
  return lastRow + 1 + nextWord.length > column && lastRow <= column;
}

/** A line that begins with a time or a date is a stamp, not the rest of a sentence. */
function looksLikeStamp(text: string): boolean {
  return (/^\d{1,2}(?:[:/.-]\d{1,2}|\s?(?:h|giờ))/u.test(text) && text.length < 40) || isStamp(text);
}

function isStamp(text: string): boolean {
  return DAY_STAMP.test(text) || CLOCK_STAMP.test(text);
}

/** A short line that ends in a full date is a stamp, or an item of a list. */
const ENDS_IN_DAY = /^.{0,60}(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[)\]]?$/u;

function endsInDay(run: Run): boolean {
  return run.length <= LONGEST_WITH_DAY && ENDS_IN_DAY.test(textOf(run));
}
/** No longer text fits the pattern. */
const LONGEST_WITH_DAY = 80;

/** Lines that were wrapped come this near to the column, all but this share of them; headlines are of any length. */
const NEAR_COLUMN = 0.7;
const WRAPPED_SHARE = 0.6;

/** How a text was wrapped. */
interface Wrapping {
  /** The width that most lines come near to; undefined for a text that is not wrapped. */
  readonly column: number | undefined;
  /** From one line to the next: 2 where a crawl has doubled every line end, so that a blank line stands behind each. */
  readonly step: 1 | 2;
}

/** All but this share of the ways from line to line are even where line ends were doubled: junk may stand between. */
const DOUBLED_SHARE = 0.9;
/** Of a wrapped text at least this share of the lines goes on in small letters; of a list of headlines none does. */
const SMALL_SHARE = 1 / 3;

function findWrapping(all: readonly WorkLine[]): Wrapping {
  const lines = all.filter(({ rule }) => !rule);
  if (areDoubled(lines) && goesOnInSmallLetters(lines)) {
    const column = findColumn(all, 2);
    if (column !== undefined) return { column, step: 2 };
  }
  return { column: findColumn(all, 1), step: 1 };
}

function areDoubled(lines: readonly WorkLine[]): boolean {
  const ways = lines.slice(1).map((line, index) => line.lines.first - (lines[index]?.lines.last ?? 0));
  return ways.length > 0 && ways.filter((way) => way % 2 === 0).length >= ways.length * DOUBLED_SHARE;
}

function goesOnInSmallLetters(lines: readonly WorkLine[]): boolean {
  const behindOpen = lines.filter((_, index) => {
    const before = lines[index - 1];
    return before !== undefined && before.raw.length >= NARROWEST_COLUMN && !endsSentence(before.text);
  });
  return behindOpen.filter(({ text }) => /^\p{Ll}/u.test(text)).length >= behindOpen.length * SMALL_SHARE;
}

/** Junk between two lines does not count. */
function findColumn(all: readonly WorkLine[], step: Wrapping['step']): number | undefined {
  const lines = all.filter(({ rule }) => !rule);
  const junk = new Set(all.filter(({ rule }) => rule).map((line) => line.lines.first));
  const neighbours = lines.filter((line, index) => {
    if (line.hint || line.raw.length < NARROWEST_COLUMN) return false;
    let below = line.lines.last + step;
    while (junk.has(below)) below += step;
    return lines[index + 1]?.lines.first === below;
  });
  const open = neighbours.filter((line) => !endsSentence(line.text));
  if (open.length < 6 || open.length < lines.length / 3) return undefined;
  const longest = neighbours.reduce((most, line) => Math.max(most, line.raw.trimEnd().length), 0);
  const near = open.filter(({ raw }) => raw.trimEnd().length >= longest * NEAR_COLUMN);
  return longest <= 200 && near.length >= open.length * WRAPPED_SHARE ? longest : undefined;
}

function join(run: Run, mendings: Mending[]): WorkLine {
  const { pieces, head, last } = run;
  if (pieces.length === 1) return head;
  const lines = { first: head.lines.first, last: last.lines.last };
  const text = textOf(run);
  mendings.push({ rule: JOINED, lines, found: pieces.map((piece) => piece.text).join('\n'), became: text });
  return { ...head, lines, text, raw: last.raw };
}
