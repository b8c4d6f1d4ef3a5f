import {
  NO_RULES_OFF,
  parseRuleId,
  type Block,
  type BlockKind,
  type Removal,
  type RuleId,
  type RulesOff,
  type TextLine,
} from '../model';
import { countWords } from '../text';
import { findCaptions } from './captions';
import { EDGE_RULES, dropFoot, dropHead, isProse } from './edges';
import { findLead } from './lead';
import { isSigningOffice } from './no-byline-rules';
import { CAPTION_CUES, SOURCE_LINE, isByline, isLabelledByline, isTitledByline } from './rules';
import { DATELINE, isStampLine } from './stamp';
import { REPEAT_RULES, dropRepeats } from './repeats';
import { findTitle } from './title';

/** The article in reading order; `title` is absent where no line can be one. */
export interface Segments {
  readonly title?: Block;
  /** Everything below the title, in the order of the page. */
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/** Every rule that can be left out. */
export const ALL_SEGMENT_RULES: readonly RuleId[] = [...CAPTION_CUES.map(({ id }) => id), ...EDGE_RULES];

/** The longest heading, in words. */
const HEADING_WORDS = 25;
const ABOVE_TITLE = parseRuleId('segment/above-the-title');
const HEADER_DATE = parseRuleId('segment/header-date');

/** Every rule by which something leaves the text here. */
export const SEGMENT_REMOVALS: readonly RuleId[] = [ABOVE_TITLE, HEADER_DATE, ...REPEAT_RULES, ...EDGE_RULES];

/** Gives every line its part: title, dateline, byline, source, lead, heading, paragraph, caption. */
export function segment(
  lines: readonly TextLine[],
  isOutlet: (text: string) => boolean,
  off: RulesOff = NO_RULES_OFF,
): Segments {
  const removals: Removal[] = [];
  const titleIndex = findTitle(lines);
  const above = titleIndex === undefined ? [] : lines.slice(0, titleIndex);
  for (const line of above) removals.push(remove(line, DATELINE.pattern.test(line.text) ? HEADER_DATE : ABOVE_TITLE));
  const titleLine = titleIndex === undefined ? undefined : lines[titleIndex];
  const below = dropRepeats(titleIndex === undefined ? lines : lines.slice(titleIndex + 1), titleLine, removals);
  const blocks = dropFoot(dropHead(label(below, isOutlet, off), titleLine, removals, off), removals, off);
  return {
    ...(titleLine ? { title: toBlock('title', titleLine) } : {}),
    blocks: findLead(blocks),
    removals,
  };
}

function label(lines: readonly TextLine[], isOutlet: (text: string) => boolean, off: RulesOff): Block[] {
  const captions = findCaptions(lines, off);
  const isText = (line: TextLine, index: number) => !captions.has(index) && !DATELINE.pattern.test(line.text);
  const lastText = lines.findLastIndex((line, index) => isText(line, index) && isProse(line.text));
  const firstText = lines.findIndex((line, index) => isText(line, index) && isRunningText(line.text));
  return lines.map((line, index) => {
    const place = placeOf(lines, index, firstText, lastText);
    const imprint =
      findImprint(line.text, place, isOutlet) ??
      (place === 'foot' ? findLastSignature(lines, index, captions) : undefined);
    if (imprint && !(imprint === 'byline' && signsDocument(lines, index))) return toBlock(imprint, line);
    if (captions.has(index)) return toBlock('caption', line);
    const heads = !captions.has(index + 1) && isHeading(line, lines[index + 1]);
    return toBlock(heads ? 'heading' : 'paragraph', line);
  });
}

type Place = 'head' | 'inside' | 'foot';

/** Where signatures may stand: above the first text, beside a stamp near the head, or below the last text. */
function placeOf(lines: readonly TextLine[], index: number, firstText: number, lastText: number): Place {
  if (index > lastText) return 'foot';
  const byStamp = [lines[index - 1], lines[index + 1]].some((line) => line && DATELINE.pattern.test(line.text));
  return index < firstText || (byStamp && index <= firstText + HEAD_LINES) ? 'head' : 'inside';
}
const HEAD_LINES = 3;

/** "Bùi Thanh Sơn" below "PHÓ THỦ TƯỚNG": whoever signs an official document has not written the article. */
function signsDocument(lines: readonly TextLine[], index: number): boolean {
  return [lines[index], lines[index - 1], lines[index - 2]].some(
    (line) => line !== undefined && isSigningOffice(line.text),
  );
}

/** The title and name at the very end, right below a paragraph: a signature if the text does not tell of that person. */
function findLastSignature(
  lines: readonly TextLine[],
  index: number,
  captions: ReadonlySet<number>,
): BlockKind | undefined {
  const above = lines[index - 1];
  const endsText = above !== undefined && !captions.has(index - 1) && countWords(above.text) >= PARAGRAPH_WORDS;
  if (index < lines.length - 1 || !endsText) return undefined;
  return isTitledByline(lines[index]?.text ?? '', lines.slice(0, index)) ? 'byline' : undefined;
}
/** Sentences below pictures are shorter. */
const PARAGRAPH_WORDS = 20;

const ADDRESS = /https?:\/\/\S+/u;

/** Inside the text only what cannot be anything else: a stamp, or a byline that says so. A single word at the head is a button. */
function findImprint(text: string, place: Place, isOutlet: (text: string) => boolean): BlockKind | undefined {
  if (isStampLine(text)) return 'dateline';
  if (place === 'inside') return isLabelledByline(text) ? 'byline' : undefined;
  if (isOutlet(text) || (SOURCE_LINE.pattern.test(text) && text.replace(ADDRESS, '').length < 80)) return 'source';
  return isByline(text) && (place === 'foot' || countWords(text) > 1 || /^PV$/u.test(text)) ? 'byline' : undefined;
}

/** A sentence or more: what no menu, no byline and no stamp is. */
function isRunningText(text: string): boolean {
  if (DATELINE.pattern.test(text)) return false;
  const words = countWords(text);
  return words >= 12 || (words >= 6 && /[.!?…:;][”"’']?$/u.test(text));
}

function isHeading(line: TextLine, next: TextLine | undefined): boolean {
  if (line.hint === 'heading') return true;
  const words = countWords(line.text);
  return (
    words > 1 &&
    words <= HEADING_WORDS &&
    !/[.!?…:;,]["”’']?$/u.test(line.text) &&
    next !== undefined &&
    isRunningText(next.text)
  );
}

function remove(line: Pick<TextLine, 'lines' | 'text'>, rule: Removal['rule']): Removal {
  return { rule, lines: line.lines, text: line.text };
}

function toBlock(kind: BlockKind, { lines, text }: TextLine): Block {
  return { kind, lines, text };
}
