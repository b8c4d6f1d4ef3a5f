import type { TextLine } from '../model';
import { countWords, endsSentence, splitSentences } from '../text';
import { CAPTION_CUES, CAPTION_POINTS } from './rules';

/** A line with more words than this is running text, if it ends like a sentence. */
const LONGEST = 45;

/**
 * Indexes of the lines that are captions: marked as such by the page, or with enough cues for it; between two captions a
 * little less will do.
 */
export function findCaptions(lines: readonly TextLine[]): Set<number> {
  const usualGap = median(lines.map((line) => line.gap));
  const captions = new Set<number>();
  lines.forEach((line, index) => {
    if (line.hint === 'caption' || captionPoints(lines, index, usualGap) >= CAPTION_POINTS) captions.add(index);
  });
  lines.forEach((_, index) => {
    const between = captions.has(index - 1) && captions.has(index + 1);
    if (between && captionPoints(lines, index, usualGap) >= CAPTION_POINTS - 1) captions.add(index);
  });
  return captions;
}

/** What speaks for line `index` being a caption: its words, its length, and how it stands on the page. */
export function captionPoints(lines: readonly TextLine[], index: number, usualGap: number): number {
  const line = lines[index];
  if (!line || line.hint !== undefined) return 0;
  const words = countWords(line.text);
  let points = 0;
  for (const cue of CAPTION_CUES) if (cue.pattern.test(line.text)) points += cue.points;
  if (words <= 25) points += 1;
  if (words > LONGEST && endsSentence(line.text)) points -= 4;
  if (splitSentences(line.text).length > 1) points -= 2;
  return points + standing(lines, index, usualGap);
}

/** Set apart by wider gaps than the page's usual ones, or glued under the title: pictures stood there. */
function standing(lines: readonly TextLine[], index: number, usualGap: number): number {
  const above = lines[index]?.gap ?? 0;
  const below = lines[index + 1]?.gap ?? usualGap;
  if (above > usualGap && below > usualGap) return 3;
  return index === 0 && above === 0 && usualGap > 0 ? 2 : 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
