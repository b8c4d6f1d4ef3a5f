import { parseRuleId, type Mending } from '../model';
import { endsSentence } from '../text';
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
  const column = findColumn(lines);
  const joined: WorkLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && isBroken(before, line, column)) joined[joined.length - 1] = join(before, line, mendings);
    else joined.push(line);
  }
  return joined;
}

function isBroken(before: WorkLine, line: WorkLine, column: number | undefined): boolean {
  if (line.gap > 0 || line.rule || before.rule || line.hint || before.hint || line.text === before.text) return false;
  if (looksLikeStamp(line.text) || ENDS_IN_DAY.test(before.text)) return false;
  if (endsSentence(before.text)) return column !== undefined && isFull(before, line, column);
  if (/^\s/u.test(line.raw) && !/^\s/u.test(before.raw)) return true;
  if (CONTINUES.test(line.text) && /\p{Ll}/u.test(before.text)) return true;
  if (NUMBER_FIRST.test(line.text) && before.text.length >= NARROWEST_COLUMN) return true;
  return column !== undefined && isFull(before, line, column);
}

/** True if the next line's first word would not have fitted into the column any more. */
function isFull(before: WorkLine, line: WorkLine, column: number): boolean {
  const lastRow = before.raw.trimEnd().length;
  const nextWord = line.text.split(' ', 1)[0] ?? '';
  return lastRow + 1 + nextWord.length > column && lastRow <= column;
}

/** A line that begins with a time or a date is a stamp, not the rest of a sentence. */
function looksLikeStamp(text: string): boolean {
  return /^\d{1,2}(?:[:/.-]\d{1,2}|\s?(?:h|giờ))/u.test(text) && text.length < 40;
}

/** A short line that ends in a full date is a stamp, or an item of a list. */
const ENDS_IN_DAY = /^.{0,60}(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[)\]]?$/u;

/** The width that most lines of a wrapped text come near to; undefined for a text that is not wrapped. */
function findColumn(lines: readonly WorkLine[]): number | undefined {
  const neighbours = lines.filter((line, index) => lines[index + 1]?.gap === 0 && line.raw.length >= NARROWEST_COLUMN);
  const open = neighbours.filter((line) => !endsSentence(line.text));
  if (open.length < 6 || open.length < lines.length / 3) return undefined;
  const longest = Math.max(...neighbours.map((line) => line.raw.trimEnd().length));
  return longest <= 200 ? longest : undefined;
}

function join(before: WorkLine, line: WorkLine, mendings: Mending[]): WorkLine {
  const lines = { first: before.lines.first, last: line.lines.last };
  const text = `${before.text} ${line.text}`;
  mendings.push({ rule: JOINED, lines, found: `${before.text}\n${line.text}`, became: text });
  return { ...before, lines, text, raw: line.raw };
}
