import type { Block, Evidence } from '../model';
import { findRoman, WORD_END, WORD_START } from '../text';
import type { DayWords } from './date-words';

/** A year that the text speaks for, and the words that do. */
export interface YearClue {
  readonly year: number;
  readonly kind: 'same-sentence' | 'current-year' | 'congress-round';
  readonly evidence: Evidence;
}

export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly evidence: Evidence;
}

const QUARTER = String.raw`${WORD_START}quý\s+(?<quarter>IV|I{1,3}|[1-4])\s*(?:[/-]\s*|\s+năm\s+)(?<year>(?:19|20)\d{2})${WORD_END}`;
const CURRENT = String.raw`${WORD_START}(?:nhiệm vụ(?: \p{L}+){0,3}|(?:\d{1,2}|sáu|chín|ba) tháng(?: đầu| cuối)?|(?:đầu|cuối|giữa)|trong|chương trình công tác|công tác)\s+năm\s+(?<year>(?:19|20)\d{2})${WORD_END}`;
const ROUND = String.raw`${WORD_START}nhiệm kỳ\s+(?<year>20[012][05])\s*[-–]\s*(?<until>20[0123][05])${WORD_END}`;
const CONGRESS = /đại hội|bầu|nhân sự|cấp ủy|cấp uỷ/iu;

/** Quarters named with their year, in order. */
export function findQuarters(block: Block): Quarter[] {
  return [...block.text.matchAll(new RegExp(QUARTER, 'giu'))].map((match) => {
    const { quarter = '', year = '' } = match.groups ?? {};
    return {
      year: Number(year),
      quarter: findRoman(quarter.toUpperCase()) ?? Number(quarter),
      evidence: { words: match[0], line: block.lines.first },
    };
  });
}

/** Every clue to the year of a day that stands in `block` without one. */
export function findYearClues(day: DayWords, block: Block, blocks: readonly Block[]): YearClue[] {
  return [...sentenceClues(day, block), ...blocks.flatMap((other) => currentClues(other)), ...roundClues(day, blocks)];
}

function sentenceClues(day: DayWords, block: Block): YearClue[] {
  const end = block.text.indexOf('. ', day.end);
  const sentence = {
    ...block,
    text: block.text.slice(sentenceStart(block.text, day.start), end < 0 ? undefined : end),
  };
  const quarters = findQuarters(sentence).filter(({ quarter }) => quarter === Math.ceil(day.month / 3));
  return quarters.map(({ year, evidence }) => ({ year, kind: 'same-sentence', evidence }));
}

function sentenceStart(text: string, offset: number): number {
  const stop = text.lastIndexOf('. ', offset);
  return stop < 0 ? 0 : stop + 2;
}

function currentClues(block: Block): YearClue[] {
  return yearsOf(CURRENT, block).map((found) => ({ ...found, kind: 'current-year' as const }));
}

/** Grass-roots to provincial congresses for the term Y - Y+5 ran in the year Y (domain reference, section 2). */
function roundClues(day: DayWords, blocks: readonly Block[]): YearClue[] {
  if (day.month < 3) return [];
  return blocks
    .filter((block) => CONGRESS.test(block.text))
    .flatMap((block) => yearsOf(ROUND, block))
    .map((found) => ({ ...found, kind: 'congress-round' as const }));
}

function yearsOf(pattern: string, block: Block): { year: number; evidence: Evidence }[] {
  // Cheap first: every pattern of these holds a year.
  if (!/(?:19|20)\d\d/u.test(block.text)) return [];
  return [...block.text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
    year: Number(match.groups?.['year']),
    evidence: { words: match[0], line: block.lines.first },
  }));
}
