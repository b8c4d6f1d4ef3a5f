import { parseRuleId, type Removal } from '../model';
import { canon, endsSentence } from '../text';
import type { WorkLine } from './work-line';

const AFTER_END = parseRuleId('clean/below-the-end');
const DOUBLED_HEADLINE = parseRuleId('clean/related-doubled-headline');

/** At least so many characters make a line running text. */
const LONG = 120;
/** What stands below a true end is at most this share of the running text. */
const TAIL_SHARE = 0.34;

/**
 * Removes what stands below the article's end. The end is the earliest line that says so (a heading of related news or
 * of comments, a foot, a headline printed twice) with little running text below it: related stories come with a
 * sentence or two of their own, which carry false names and dates (000: "Ngày 20/5, tại Hà Nội ..." ).
 */
export function cutTail(lines: readonly WorkLine[], removals: Removal[]): WorkLine[] {
  const end = findEnd(lines);
  if (end === undefined) return [...lines];
  const { index, rule } = end;
  for (const line of lines.slice(index)) {
    removals.push({
      rule: line.rule?.id ?? (line === lines[index] ? rule : AFTER_END),
      lines: line.lines,
      text: line.text,
    });
  }
  return lines.slice(0, index);
}

function findEnd(lines: readonly WorkLine[]): { index: number; rule: Removal['rule'] } | undefined {
  const running = lines.map(runningLength);
  const total = running.reduce((sum, length) => sum + length, 0);
  let above = 0;
  for (const [index, line] of lines.entries()) {
    const below = total - above;
    const rule = line.rule?.effect === 'end' ? line.rule.id : isDoubled(lines, index) ? DOUBLED_HEADLINE : undefined;
    if (rule !== undefined && above > 0 && below <= total * TAIL_SHARE) return { index, rule };
    above += running[index] ?? 0;
  }
  return undefined;
}

/** Characters of a line that reads as running text, else 0. */
function runningLength({ text, rule }: WorkLine): number {
  return !rule && text.length >= LONG && endsSentence(text) ? text.length : 0;
}

/** A headline printed twice, once as the picture's text and once as the link, begins a related story. */
function isDoubled(lines: readonly WorkLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next || line.rule || next.rule) return false;
  return line.text.length < 2 * LONG && !/\.$/u.test(line.text) && canon(line.text) === canon(next.text);
}
