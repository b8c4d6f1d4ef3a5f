import {
  NO_RULES_OFF,
  parseRuleId,
  type Mending,
  type RawArticle,
  type Removal,
  type RuleId,
  type RulesOff,
  type TextLine,
} from '../model';
import { mapCharacters, squeezeSpaces } from '../text';
import { joinBrokenLines } from './broken-lines';
import type { LineRule } from './rule';
import { LINE_RULES, PART_RULES } from './rules';
import { TAIL_RULES, cutTail, isBoxed, runningLength } from './tail';
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

const CHARACTERS = parseRuleId('clean/characters');
const BOX = parseRuleId('clean/related-box');
const MARKUP = parseRuleId('clean/markdown-signs');

/**
 * Takes out what is no part of any article, line by line, then what stands below its end.
 * Characters are mapped and blanks squeezed; broken lines are joined; nothing is re-worded.
 */
export function clean(raw: RawArticle, off: RulesOff = NO_RULES_OFF): CleanText {
  const removals: Removal[] = [];
  const mendings: Mending[] = [];
  const prepared = prepareLines(raw.text, { removals, mendings, off });
  const joined = joinBrokenLines(prepared, mendings);
  const kept = cutTail(joined, removals, off);
  const lines = dropRuledLines(kept, removals, off);
  return { lines: lines.map(toTextLine), removals: inOrder(removals), mendings };
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
    const line = prepareLine(raw, index + 1, gap, log);
    if (line) lines.push(line);
    gap = line ? 0 : gap + 1;
  });
  return lines;
}

function prepareLine(raw: string, number: number, gap: number, log: Log): WorkLine | undefined {
  const { removals, mendings, off } = log;
  const lines = { first: number, last: number };
  const mapped = mapCharacters(raw);
  const { rest, parts } = takeParts(mapped, off);
  const whole = squeezeSpaces(rest);
  for (const { rule, text } of parts) removals.push({ rule, lines, text: squeezeSpaces(text), part: true });
  if (whole === '') return undefined;
  if (mapped !== raw) mendings.push({ rule: CHARACTERS, lines, found: raw, became: mapped });
  const { text, hint } = readMarkdown(whole);
  if (text !== whole) mendings.push({ rule: MARKUP, lines, found: whole, became: text });
  const rule = LINE_RULES.find(({ id, pattern }) => pattern.test(text) && !off.has(id));
  return { raw: mapped, lines, text, gap, ...(hint ? { hint } : {}), ...(rule ? { rule } : {}) };
}

function takeParts(line: string, off: RulesOff): { rest: string; parts: { rule: RuleId; text: string }[] } {
  const parts: { rule: RuleId; text: string }[] = [];
  let rest = line;
  for (const { id, pattern, needs } of PART_RULES) {
    const junk = needs.test(rest) ? pattern.exec(rest)?.groups?.['junk'] : undefined;
    if (junk === undefined || off.has(id)) continue;
    rest = rest.replace(junk, ' ');
    parts.push({ rule: id, text: junk });
  }
  return { rest, parts };
}

/** Some crawlers keep the page's structure as Markdown signs: `# ` before the headline, `*...*` around captions. */
function readMarkdown(text: string): Pick<TextLine, 'text' | 'hint'> {
  const [, signs = '', heading = ''] = /^(#{1,6}) +(.+?)(?: #+)?$/u.exec(text) ?? [];
  if (heading !== '')
    return { text: heading.replace(/^\*\*(.+)\*\*$/u, '$1'), hint: signs === '#' ? 'title' : 'heading' };
  const [, bold = ''] = /^\*\*([^*]+)\*\*$/u.exec(text) ?? [];
  if (bold !== '') return { text: bold, hint: 'heading' };
  const [, italic = ''] = /^\*([^*]+)\*$/u.exec(text) ?? [];
  if (italic !== '') return { text: italic, hint: 'caption' };
  return { text };
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
