import { NO_RULES_OFF, parseRuleId, type Removal, type RulesOff } from '../model';
import { countWords, endsSentence, sameCanon } from '../text';
import type { WorkLine } from './work-line';

export const AFTER_END = parseRuleId('clean/below-the-end');
const DATED_LIST = parseRuleId('clean/dated-list');
const DOUBLED_HEADLINE = parseRuleId('clean/related-doubled-headline');
/** The rules of the tail that rest on how lines stand, not on their words. */
export const TAIL_RULES = [DATED_LIST, DOUBLED_HEADLINE];

/** At least so many words make a closed line running text. */
const RUNNING_WORDS = 12;
/** Headlines are shorter, in characters. */
const LONGEST_HEADLINE = 240;
/** What stands below a true end is at most this share of the running text. */
const TAIL_SHARE = 0.34;
/** Boxes of links stand in the middle of the text, too. */
const BOX_SHARE = 0.2;

/**
 * Removes what stands below the article's end. The end is the earliest line that says so (a heading of related news or
 * of comments, a foot, a headline printed twice, headlines with days) with little running text below it: related stories come with a
 * sentence or two of their own, which carry false names and dates (000: "Ngày 20/5, tại Hà Nội ..." ).
 */
export function cutTail(lines: readonly WorkLine[], removals: Removal[], off: RulesOff = NO_RULES_OFF): WorkLine[] {
  const end = findEnd(lines, off);
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

function findEnd(lines: readonly WorkLine[], off: RulesOff): { index: number; rule: Removal['rule'] } | undefined {
  const running = lines.map(runningLength);
  const total = running.reduce((sum, length) => sum + length, 0);
  let above = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const below = total - above;
    const rule = endRule(lines, index, off);
    const share = lines[index]?.rule?.effect === 'box' ? BOX_SHARE : TAIL_SHARE;
    if (rule !== undefined && above > 0 && below <= total * share) return { index, rule };
    above += running[index] ?? 0;
  }
  return undefined;
}

function endRule(lines: readonly WorkLine[], index: number, off: RulesOff): Removal['rule'] | undefined {
  const rule = lines[index]?.rule;
  if (rule?.effect === 'end' || rule?.effect === 'box') return rule.id;
  if (!off.has(DOUBLED_HEADLINE) && isDoubled(lines, index)) return DOUBLED_HEADLINE;
  return !off.has(DATED_LIST) && isDatedList(lines, index) ? DATED_LIST : undefined;
}

/** Two lines running that end in a day each are a list of other articles; nothing else prints days so. */
function isDatedList(lines: readonly WorkLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  return line !== undefined && next !== undefined && isListed(line) && isListed(next);
}

function isListed({ text, rule }: WorkLine): boolean {
  return !rule && text.length < LONGEST_HEADLINE && LISTED.test(text);
}
/** "Tập huấn công tác mặt trận (15/07/2020, 17:30)": at least three words, then a day. */
const LISTED =
  /^(?:\S+\s+){3,40}[([]?\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?(?:[\s,|-]+\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[AP]M)?)?[)\]]?$/u;

/** Lines below the heading of a box of links that are headlines: the box ends where text goes on. */
export function isBoxed({ text, rule, hint }: WorkLine): boolean {
  if (rule || hint || endsSentence(text) || CREDITED.test(text)) return false;
  const words = countWords(text);
  return words >= BOXED_WORDS && text.length < LONGEST_HEADLINE;
}
const BOXED_WORDS = 6;
const CREDITED = /Ảnh\s*:/u;

/** Characters of a line that reads as running text, else 0. */
export function runningLength({ text, rule }: WorkLine): number {
  return !rule && countWords(text) >= RUNNING_WORDS && endsSentence(text) ? text.length : 0;
}

/** A headline printed twice, once as the picture's text and once as the link, begins a related story. */
function isDoubled(lines: readonly WorkLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next || line.rule || next.rule) return false;
  return line.text.length < LONGEST_HEADLINE && !/\.$/u.test(line.text) && sameCanon(line.text, next.text);
}
