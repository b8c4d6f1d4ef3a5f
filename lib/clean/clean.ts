import {
  NO_RULES_OFF,
  parseRuleId,
  type LineRange,
  type Mending,
  type RawArticle,
  type Removal,
  type RuleId,
  type RulesOff,
  type TextLine,
} from '../model';
import { mapCharacters, oldTonePlace, squeezeSpaces } from '../text';
import { joinBrokenLines } from './broken-lines';
import type { LineRule } from './rule';
import { LINE_RULES, PART_RULES } from './rules';
import { AFTER_END, TAIL_RULES, cutTail, isBoxed, runningLength } from './tail';
import type { WorkLine } from './work-line';

/** Lines of the article in order, and everything that was taken out or changed on the way. */
export interface CleanText {
  readonly lines: readonly TextLine[];
  readonly removals: readonly Removal[];
  readonly mendings: readonly Mending[];
}

/** Every rule that can be left out. */
export const ALL_CLEAN_RULES: readonly RuleId[] = [
  ...[...LINE_RULES, ...PART_RULES].map(({ id }) => id),
  ...TAIL_RULES,
  parseRuleId('clean/related-box'),
];

/** Every rule by which something leaves the text here. */
export const CLEAN_REMOVALS: readonly RuleId[] = [...ALL_CLEAN_RULES, AFTER_END];

const CHARACTERS = parseRuleId('clean/characters');
const BOX = parseRuleId('clean/related-box');
const MARKUP = parseRuleId('clean/markdown-signs');

/**
 * Takes out what is no part of any article, line by line, then what stands below its end.
 * Characters are mapped and blanks squeezed; broken lines are joined; nothing is re-worded.
 */
export function clean(raw: RawArticle, off: RulesOff = NO_RULES_OFF): CleanText {
  const log: Log = { removals: [], mendings: [], off };
  let lines = prepareLines(raw.text, log);
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const kept = takeOut(lines, log);
    const asLeft = kept.map((line) => (line.raw === line.text ? line : { ...line, raw: line.text }));
    const settled = asLeft.length === lines.length && asLeft.every((line, index) => line === lines[index]);
    lines = asLeft;
    if (settled) break;
  }
  return { lines: lines.map(toTextLine), removals: inOrder(log.removals), mendings: log.mendings };
}

/**
 * Junk hides junk: what is left is cleaned again until nothing more leaves, so that cleaning a clean text changes nothing.
 * Two passes settle most pages. The limit keeps the time in step with the length of pages made to wear it out.
 */
const MOST_PASSES = 8;

/** Joins broken lines, and takes out what stands below the end and the lines that are junk. */
function takeOut(lines: readonly WorkLine[], log: Log): WorkLine[] {
  const before = new Set(lines);
  const joined = joinBrokenLines(lines, log.mendings).flatMap((line) =>
    before.has(line) ? line : (readLine(line.text, line, log) ?? []),
  );
  return dropRuledLines(cutTail(joined, log.removals, log.off), log.removals, log.off);
}

/** What is written down on the way, and the rules that are left out. */
interface Log {
  readonly removals: Removal[];
  readonly mendings: Mending[];
  readonly off: RulesOff;
}

function prepareLines(text: string, log: Log): WorkLine[] {
  const lines: WorkLine[] = [];
  let gap = 0;
  text.split('\n').forEach((raw, index) => {
    const line = prepareLine(raw, { first: index + 1, last: index + 1 }, gap, log);
    if (line) lines.push(line);
    gap = line ? 0 : gap + 1;
  });
  return lines;
}

function prepareLine(raw: string, lines: LineRange, gap: number, log: Log): WorkLine | undefined {
  const mapped = mapCharacters(raw);
  const line = readLine(mapped, { raw: mapped, lines, gap }, log);
  if (line && mapped !== raw) log.mendings.push({ rule: CHARACTERS, lines, found: raw, became: mapped });
  return line;
}

/** What is left of a line without the junk at its ends and the signs of Markdown, until there is none; undefined if nothing is. */
function readLine(mapped: string, line: Pick<WorkLine, 'raw' | 'lines' | 'gap'>, log: Log): WorkLine | undefined {
  const { raw, lines, gap } = line;
  let text = mapped;
  let hint: TextLine['hint'];
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const before = text;
    const { rest, parts } = takeParts(before, log.off);
    for (const { rule, text: part } of parts) log.removals.push({ rule, lines, text: squeezeSpaces(part), part: true });
    const whole = squeezeSpaces(rest);
    const read = readMarkdown(whole);
    if (read.text !== whole) log.mendings.push({ rule: MARKUP, lines, found: whole, became: read.text });
    hint ??= read.hint;
    text = read.text;
    if (text === before) break;
  }
  if (text === '') return undefined;
  const spelled = oldTonePlace(text);
  const rule = LINE_RULES.find(({ id, pattern }) => pattern.test(spelled) && !log.off.has(id));
  return { raw, lines, text, gap, ...(hint ? { hint } : {}), ...(rule ? { rule } : {}) };
}

function takeParts(line: string, off: RulesOff): { rest: string; parts: { rule: RuleId; text: string }[] } {
  const parts: { rule: RuleId; text: string }[] = [];
  let rest = line;
  for (const { id, pattern, needs } of PART_RULES) {
    const [start, end] = (needs.test(rest) ? pattern.exec(rest)?.indices?.groups?.['junk'] : undefined) ?? [];
    if (start === undefined || off.has(id)) continue;
    parts.push({ rule: id, text: rest.slice(start, end) });
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return { rest, parts };
}

/**
 * Some crawlers keep the page's structure as Markdown signs: `# ` before the headline, `*...*` around captions. Signs
 * around signs are no Markdown of a crawler, and stay.
 */
function readMarkdown(text: string): Pick<TextLine, 'text' | 'hint'> {
  const read = findMarkdown(text);
  return read && read.text !== '' && !findMarkdown(read.text) ? read : { text };
}

function findMarkdown(text: string): Required<Pick<TextLine, 'text' | 'hint'>> | undefined {
  const [, signs = '', heading = ''] = /^(#{1,6}) +(.+?)(?: #+)?$/u.exec(text) ?? [];
  if (heading !== '') {
    const bare = heading.replace(/^\*\*([^*]+)\*\*$/u, '$1');
    return { text: bare.trim(), hint: signs === '#' ? 'title' : 'heading' };
  }
  const [, bold = ''] = /^\*\*([^*]+)\*\*$/u.exec(text) ?? [];
  if (bold !== '') return { text: bold.trim(), hint: 'heading' };
  const [, italic = ''] = /^\*([^*]+)\*$/u.exec(text) ?? [];
  return italic === '' ? undefined : { text: italic.trim(), hint: 'caption' };
}

function dropRuledLines(lines: readonly WorkLine[], removals: Removal[], off: RulesOff): WorkLine[] {
  const kept: WorkLine[] = [];
  const firstText = lines.findIndex((line) => runningLength(line) > 0);
  let above: LineRule['effect'] | undefined;
  for (const [index, line] of lines.entries()) {
    const boxed = above === 'box' && !off.has(BOX) && firstText >= 0 && index > firstText && isBoxed(line);
    const heads = line.rule?.effect === 'below' && (firstText < 0 || index < firstText);
    if (line.rule && !heads) removals.push({ rule: line.rule.id, lines: line.lines, text: line.text });
    else if (boxed) removals.push({ rule: BOX, lines: line.lines, text: line.text });
    else kept.push(above === 'caption-follows' ? { ...line, hint: 'caption' } : line);
    if (!boxed) above = line.rule?.effect;
  }
  return kept;
}

function toTextLine({ lines, text, gap, hint }: WorkLine): TextLine {
  return { lines, text, gap, ...(hint ? { hint } : {}) };
}

function inOrder(removals: readonly Removal[]): Removal[] {
  return [...removals].sort((a, b) => a.lines.first - b.lines.first);
}
