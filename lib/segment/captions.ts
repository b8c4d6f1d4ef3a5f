import { NO_RULES_OFF, type RulesOff, type TextLine } from '../model';
import { countWords, endsSentence, oldTonePlace, PHOTO_CREDIT_BARE, splitSentences } from '../text';
import { CAPTION_CUES, CAPTION_POINTS } from './rules';

/** A line with more words than this is running text, if it ends like a sentence. */
const LONGEST = 45;

/**
 * Indexes of the lines that are captions: marked as such by the page, or with enough cues for it; between two captions a
 * little less will do. The line above a photo credit that stands alone is the caption it belongs to. A long run of
 * sentences of which none names a picture is text.
 */
export function findCaptions(lines: readonly TextLine[], off: RulesOff = NO_RULES_OFF): Set<number> {
  const usualGap = median(lines.map((line) => line.gap));
  const listed = findListItems(lines);
  const points = lines.map((_, index) => (listed.has(index) ? 0 : captionPoints(lines, index, usualGap, off)));
  const captions = new Set<number>();
  lines.forEach((line, index) => {
    if (line.hint === 'caption' || (points[index] ?? 0) >= CAPTION_POINTS) captions.add(index);
  });
  lines.forEach((line, index) => {
    const between = captions.has(index - 1) && captions.has(index + 1);
    const credited = lines[index + 1] !== undefined && CREDIT_ALONE.test(lines[index + 1]?.text ?? '');
    if (between && (points[index] ?? 0) >= CAPTION_POINTS - 1) captions.add(index);
    if (credited && index > 0 && countWords(line.text) <= LONGEST && !endsSentence(line.text)) captions.add(index);
  });
  for (const index of findTextRuns(lines, captions)) captions.delete(index);
  return captions;
}

/**
 * "Đồng chí A phát biểu tại hội nghị." line after line: so many captions in a row name the picture or drop the full stop.
 * Below the text whole galleries are told so; inside it fewer are.
 */
const RUN_BELOW = 8;
const RUN_INSIDE = 5;
/** A closed line of so many words goes on with the text. */
const PROSE_WORDS = 12;

function findTextRuns(lines: readonly TextLine[], captions: ReadonlySet<number>): number[] {
  const lastProse = lines.findLastIndex(
    ({ text }, index) => !captions.has(index) && countWords(text) >= PROSE_WORDS && endsSentence(text),
  );
  const isSentence = ({ text, hint }: TextLine) => hint === undefined && endsSentence(text) && !namesPicture(text);
  const runs: number[][] = [];
  lines.forEach((line, index) => {
    if (!captions.has(index) || !isSentence(line)) return;
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  });
  const longest = (run: readonly number[]) => ((run[0] ?? 0) < lastProse ? RUN_INSIDE : RUN_BELOW);
  return runs.filter((run) => run.length >= longest(run)).flat();
}

/** "Ảnh: T.H", "Ảnh TTXVN" */
export const CREDIT_ALONE = new RegExp(
  String.raw`^(?:\(?(?:Ảnh|ẢNH|Nguồn ảnh)\s*:\s*\S.{0,45}$|(?=\(?(?:Ảnh|ẢNH))${PHOTO_CREDIT_BARE})`,
  'u',
);

/** People and things counted up line by line below a colon: "Dự hội nghị có các đồng chí:" */
function findListItems(lines: readonly TextLine[]): Set<number> {
  const listed = new Set<number>();
  lines.forEach(({ text, gap }, index) => {
    const above = lines[index - 1];
    if (!above || countWords(text) > LISTED_WORDS || VISIBLY.test(text)) return;
    if (/:$/u.test(above.text) || (listed.has(index - 1) && gap <= above.gap)) listed.add(index);
  });
  return listed;
}
const LISTED_WORDS = 30;
/** What ends a list: a line that tells of a picture. */
const VISIBLY = CAPTION_CUES.find(({ id }) => id === 'segment/caption-visible-act')?.pattern ?? /^$/u;

/** What speaks for line `index` being a caption: its words, its length, and how it stands on the page. */
export function captionPoints(
  lines: readonly TextLine[],
  index: number,
  usualGap: number,
  off: RulesOff = NO_RULES_OFF,
): number {
  const line = lines[index];
  if (!line || line.hint !== undefined || line.text.length > longestCaption(line.text)) return 0;
  return wordPoints(line.text, off) + standing(lines, index, usualGap);
}

/** In characters: a page that lost its line ends prints its text and a credit on one line. */
const LONGEST_CREDITED = 1200;
/** No caption is so long, in characters, that neither names who took the picture nor tells where in it somebody stands. */
const LONGEST_BARE = 500;
const TELLS_OF_PICTURE = /[Ảả]nh|ẢNH|[Nn]guồn|Photo|Hình|\(/u;

function longestCaption(text: string): number {
  return TELLS_OF_PICTURE.test(text) ? LONGEST_CREDITED : LONGEST_BARE;
}

/** What the words of a line say for its being a caption. */
export function wordPoints(text: string, off: RulesOff = NO_RULES_OFF): number {
  const words = countWords(text);
  const spelled = oldTonePlace(text);
  let points = 0;
  for (const cue of CAPTION_CUES) if (cue.pattern.test(spelled) && !off.has(cue.id)) points += cue.points;
  if (words <= 25) points += 1;
  if (words > LONGEST && endsSentence(text)) points -= 4;
  if (splitSentences(text).length > 1) points -= 2;
  return points;
}

/** True where one sign alone makes the line a caption: a credit, brackets, a place in the picture. */
export function namesPicture(text: string): boolean {
  return CAPTION_CUES.some(({ points, pattern }) => points >= CAPTION_POINTS && pattern.test(text));
}

/** Set apart by wider gaps than the page's usual ones, glued under the title, or alone between two paragraphs. */
function standing(lines: readonly TextLine[], index: number, usualGap: number): number {
  const above = lines[index]?.gap ?? 0;
  const below = lines[index + 1]?.gap ?? usualGap;
  if (above > usualGap && below > usualGap) return 3;
  if (index === 0 && above === 0 && usualGap > 0) return 2;
  return isBetweenParagraphs(lines, index) ? 1 : 0;
}

/** News has few headings: an open line of some length that interrupts two paragraphs stood under a picture. */
function isBetweenParagraphs(lines: readonly TextLine[], index: number): boolean {
  const isParagraph = (line: TextLine | undefined) =>
    line !== undefined && countWords(line.text) >= PARAGRAPH_WORDS && endsSentence(line.text);
  const text = lines[index]?.text ?? '';
  return (
    countWords(text) >= OPEN_WORDS &&
    !endsSentence(text) &&
    isParagraph(lines[index - 1]) &&
    isParagraph(lines[index + 1])
  );
}
const OPEN_WORDS = 5;
const PARAGRAPH_WORDS = 12;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
