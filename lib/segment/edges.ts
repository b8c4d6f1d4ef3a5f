import { parseRuleId, type Block, type Removal, type RulesOff, type TextLine } from '../model';
import { countWords, endsSentence } from '../text';
import { isOfficialSignature } from './no-byline-rules';
import { contentWords } from './title';
import { CREDIT_ALONE } from './captions';

const BELOW_TITLE = parseRuleId('segment/below-the-title');
const BELOW_TEXT = parseRuleId('segment/below-the-text');
const BELOW_IMPRINT = parseRuleId('segment/below-the-imprint');
export const EDGE_RULES = [BELOW_TITLE, BELOW_TEXT, BELOW_IMPRINT];

/** A line of so many words is text even if its last stop was lost. */
const TEXT_WORDS = 25;
/** Between headline and text a line stays if it has so many words, and this share of them returns in the story. */
const HEADING_WORDS = 5;
const TOLD_SHARE = 0.5;
/** Below a signature stands at most this share of the text; more, and the signature was none. */
const FOOT_SHARE = 0.34;
/** Shorter ones below the text are key words that look alike. */
const CAPTION_WORDS = 5;
const NUMBERED = /^(?:(?:[IVX]+|\d{1,2}|[a-zđ])[.)/]|[-–+•*])\s*\p{L}/u;
const ADDRESS = /^(?:Kính )?[Tt]hưa |[!,]$/u;
/** "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", a name: the lines of a signature below the first. */
const SIGNATURE_LINES = 3;
const FOOTNOTE = /^(?:[[(]\d{1,2}[\])]|\(\*\)|\*\s|(?:TÀI LIỆU|Tài liệu) (?:THAM KHẢO|tham khảo)|Chú thích\s*:)/u;
/** "./." is how Vietnamese offices and agencies end a text. */
const FULL_END = /\.\/\.["”’)]*$/u;

/** A sentence, or a line as long as only text is: no headline, no byline, no menu. */
export function isProse(text: string): boolean {
  const words = countWords(text);
  return words >= TEXT_WORDS || (words >= 6 && endsSentence(text));
}

/**
 * Buttons, counters and sections between the headline and the text leave. What stays: headings that the story takes up,
 * numbered ones, and whatever was told apart already (stamps, bylines, captions).
 */
export function dropHead(
  blocks: readonly Block[],
  title: TextLine | undefined,
  removals: Removal[],
  off: RulesOff,
): Block[] {
  const firstText = blocks.findIndex(({ kind, text }) => kind === 'paragraph' && isProse(text));
  if (!title || firstText < 0 || off.has(BELOW_TITLE)) return [...blocks];
  const story = new Set([title, ...blocks.slice(firstText, firstText + 4)].flatMap(({ text }) => contentWords(text)));
  return blocks.filter((block, index) => {
    const keep = index >= firstText || !isLoose(block) || opensText(block.text, story);
    if (!keep) removals.push({ rule: BELOW_TITLE, lines: block.lines, text: block.text });
    return keep;
  });
}

function isLoose({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

function opensText(text: string, story: ReadonlySet<string>): boolean {
  if (NUMBERED.test(text) || ADDRESS.test(text)) return true;
  const told = contentWords(text);
  const share = told.filter((word) => story.has(word)).length / Math.max(1, told.length);
  return countWords(text) >= HEADING_WORDS && share >= TOLD_SHARE;
}

/**
 * What stands below the end of the text leaves: below a signature or "./." all but footnotes and captions, if it is
 * little; without either, the short lines that follow the last sentence. Items of a list stay.
 */
export function dropFoot(blocks: readonly Block[], removals: Removal[], off: RulesOff): Block[] {
  const lastText = blocks.findLastIndex((block) => isLoose(block) && isProse(block.text));
  const end = findEnd(blocks, lastText);
  if (off.has(end === undefined ? BELOW_TEXT : BELOW_IMPRINT)) return [...blocks];
  const list = end === undefined && /:$/u.test(blocks[lastText]?.text ?? '');
  // Where captions are all the text there is, the last of them ends it.
  const from = end ?? (lastText < 0 ? blocks.findLastIndex(({ kind }) => kind === 'caption') : lastText);
  return blocks.filter((block, index) => {
    const keep = index <= from || list || !isBelow(block, blocks, index, end);
    if (!keep)
      removals.push({ rule: end === undefined ? BELOW_TEXT : BELOW_IMPRINT, lines: block.lines, text: block.text });
    return keep;
  });
}

/** Index of the signature, or of the paragraph that ends the text outright. */
function findEnd(blocks: readonly Block[], lastText: number): number | undefined {
  const length = (some: readonly Block[]) =>
    some.reduce((sum, block) => sum + (isLoose(block) && isProse(block.text) ? block.text.length : 0), 0);
  const total = length(blocks);
  let above = 0;
  for (const [index, block] of blocks.entries()) {
    above += length([block]);
    const signed = block.kind === 'source' || block.kind === 'byline';
    const ends = signed || (isLoose(block) && FULL_END.test(block.text));
    if (ends && above > 0 && (index > lastText || total - above <= total * FOOT_SHARE)) return index;
  }
  return undefined;
}

function isBelow(block: Block, blocks: readonly Block[], index: number, end: number | undefined): boolean {
  if (block.kind === 'dateline') return false;
  if (block.kind === 'caption') {
    const isCredited = CREDIT_ALONE.test(blocks[index + 1]?.text ?? '');
    return countWords(block.text) < CAPTION_WORDS && !/:/u.test(block.text) && !isCredited;
  }
  if (block.kind === 'byline' || block.kind === 'source')
    return end === undefined ? false : !adjoins(blocks, index, end);
  if (end === undefined) {
    const above = blocks.slice(Math.max(0, index - SIGNATURE_LINES), index).map(({ text }) => text);
    if (isOfficialSignature(block.text, above)) return false;
    return !NUMBERED.test(block.text) && !(/[.!?…]$/u.test(block.text) && countWords(block.text) >= 3);
  }
  return !FOOTNOTE.test(block.text);
}

/** True if nothing but signatures, stamps and captions stand between the end and the block, and no line was taken out. */
function adjoins(blocks: readonly Block[], index: number, end: number): boolean {
  return blocks.slice(end + 1, index).every((block) => !isLoose(block));
}
