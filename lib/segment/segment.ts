import { parseRuleId, type Block, type BlockKind, type Removal, type TextLine } from '../model';
import { countWords } from '../text';
import { findCaptions } from './captions';
import { dropFoot, dropHead, isProse } from './edges';
import { findLead } from './lead';
import { SOURCE_LINE, isByline, isLabelledByline } from './rules';
import { DATELINE, isStampLine } from './stamp';
import { dropRepeats } from './repeats';
import { findTitle } from './title';

/** The article in reading order; `title` is absent where no line can be one. */
export interface Segments {
  readonly title?: Block;
  /** Everything below the title, in the order of the page. */
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/** The longest heading, in words. */
const HEADING_WORDS = 25;
const ABOVE_TITLE = parseRuleId('segment/above-the-title');
const HEADER_DATE = parseRuleId('segment/header-date');

/** Gives every line its part: title, dateline, byline, source, lead, heading, paragraph, caption. */
export function segment(lines: readonly TextLine[], isOutlet: (text: string) => boolean): Segments {
  const removals: Removal[] = [];
  const titleIndex = findTitle(lines);
  const above = titleIndex === undefined ? [] : lines.slice(0, titleIndex);
  for (const line of above) removals.push(remove(line, DATELINE.pattern.test(line.text) ? HEADER_DATE : ABOVE_TITLE));
  const titleLine = titleIndex === undefined ? undefined : lines[titleIndex];
  const below = dropRepeats(titleIndex === undefined ? lines : lines.slice(titleIndex + 1), titleLine, removals);
  const blocks = dropFoot(dropHead(label(below, isOutlet), titleLine, removals), removals);
  return {
    ...(titleLine ? { title: toBlock('title', titleLine) } : {}),
    blocks: findLead(blocks),
    removals,
  };
}

function label(lines: readonly TextLine[], isOutlet: (text: string) => boolean): Block[] {
  const captions = findCaptions(lines);
  const isText = (line: TextLine, index: number) => !captions.has(index) && !DATELINE.pattern.test(line.text);
  const lastText = lines.findLastIndex((line, index) => isText(line, index) && isProse(line.text));
  const firstText = lines.findIndex((line, index) => isText(line, index) && isRunningText(line.text));
  return lines.map((line, index) => {
    const imprint = findImprint(line.text, index < firstText || index > lastText, isOutlet);
    if (imprint) return toBlock(imprint, line);
    if (captions.has(index)) return toBlock('caption', line);
    const heads = !captions.has(index + 1) && isHeading(line, lines[index + 1]);
    return toBlock(heads ? 'heading' : 'paragraph', line);
  });
}

/** Between the first text and the last only what cannot be anything else: a stamp, or a byline that says so. */
function findImprint(text: string, outside: boolean, isOutlet: (text: string) => boolean): BlockKind | undefined {
  if (isStampLine(text)) return 'dateline';
  if (!outside) return isLabelledByline(text) ? 'byline' : undefined;
  if (isOutlet(text) || (SOURCE_LINE.pattern.test(text) && text.length < 80)) return 'source';
  return isByline(text) ? 'byline' : undefined;
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
