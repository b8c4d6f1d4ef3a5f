import { parseRuleId, type Block, type BlockKind, type Removal, type TextLine } from '../model';
import { countWords } from '../text';
import { findCaptions } from './captions';
import { findLead } from './lead';
import { SOURCE_LINE, isByline } from './rules';
import { DATELINE } from './stamp';
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
const BELOW_IMPRINT = parseRuleId('segment/below-the-imprint');

/** Gives every line its part: title, dateline, byline, source, lead, heading, paragraph, caption. */
export function segment(lines: readonly TextLine[], isOutlet: (text: string) => boolean): Segments {
  const removals: Removal[] = [];
  const titleIndex = findTitle(lines);
  const above = titleIndex === undefined ? [] : lines.slice(0, titleIndex);
  for (const line of above) removals.push(remove(line, DATELINE.pattern.test(line.text) ? HEADER_DATE : ABOVE_TITLE));
  const titleLine = titleIndex === undefined ? undefined : lines[titleIndex];
  const below = dropRepeats(titleIndex === undefined ? lines : lines.slice(titleIndex + 1), titleLine, removals);
  const blocks = cutBelowImprint(label(below, isOutlet), removals);
  return {
    ...(titleLine ? { title: toBlock('title', titleLine) } : {}),
    blocks: findLead(blocks),
    removals,
  };
}

function label(lines: readonly TextLine[], isOutlet: (text: string) => boolean): Block[] {
  const captions = findCaptions(lines);
  const lastText = lines.findLastIndex((line, index) => !captions.has(index) && isRunningText(line.text));
  const firstText = lines.findIndex((line, index) => !captions.has(index) && isRunningText(line.text));
  return lines.map((line, index) => {
    const outside = index < firstText || index > lastText;
    const imprint = outside ? findImprint(line.text, isOutlet) : undefined;
    if (imprint) return toBlock(imprint, line);
    if (captions.has(index)) return toBlock('caption', line);
    const heads = !captions.has(index + 1) && isHeading(line, lines[index + 1]);
    return toBlock(heads ? 'heading' : 'paragraph', line);
  });
}

function findImprint(text: string, isOutlet: (text: string) => boolean): BlockKind | undefined {
  if (DATELINE.pattern.test(text)) return 'dateline';
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

/** Short lines below a byline or source line at the end belong to the page, not to the article. */
function cutBelowImprint(blocks: readonly Block[], removals: Removal[]): Block[] {
  const lastText = blocks.findLastIndex((block) => isRunningText(block.text) && block.kind === 'paragraph');
  const imprint = blocks.findIndex(
    (block, index) => index > lastText && (block.kind === 'byline' || block.kind === 'source'),
  );
  if (imprint < 0) return [...blocks];
  return blocks.filter((block, index) => {
    const keep = index <= imprint || (block.kind !== 'paragraph' && block.kind !== 'heading');
    if (!keep) removals.push(remove(block, BELOW_IMPRINT));
    return keep;
  });
}

function remove(line: Pick<TextLine, 'lines' | 'text'>, rule: Removal['rule']): Removal {
  return { rule, lines: line.lines, text: line.text };
}

function toBlock(kind: BlockKind, { lines, text }: TextLine): Block {
  return { kind, lines, text };
}
