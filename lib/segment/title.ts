import {
  beginsSmall,
  LONGEST_WORD,
  RUNNING_TEXT_WORDS,
  isUnlikelyTitle,
  type LostCandidate,
  type TextLine,
} from '../model';
import { countWords, endsSentence, findWords, fold, isSectionLine, splitSentences } from '../text';
import { captionPoints, CREDIT_ALONE, namesPicture } from './captions';
import { CAPTION_POINTS, SOURCE_LINE, isByline } from './rules';
import { DATELINE } from './stamp';

/** A closed sentence of so many words is running text. */
const SENTENCE_WORDS = 14;
/** So many lines at the top may be menus, dates and the title. */
const HEAD_LINES = 40;
const SHORTEST = 2;
const LONGEST = 45;
/** Headlines are rarely longer. */
const USUAL_LONGEST = 28;
/** A menu shares fewer of its words with the story than this. */
const MENU_SHARE = 0.6;

/**
 * Index of the headline: of the lines above the first running text, the one that is best supported by its place (a
 * stamp right below), by its form, and by the article's own words; where none of them can be one, the first running text
 * itself if it is headed by no sentence; undefined where that cannot be one either.
 */
export function findTitle(lines: readonly TextLine[]): number | undefined {
  const hinted = lines.findIndex((line) => line.hint === 'title');
  if (hinted >= 0) return hinted;
  const { head, story } = readHead(lines);
  let best: { index: number; points: number } | undefined;
  head.forEach((_, index) => {
    const points = titlePoints(lines, index, story);
    if (points > 0 && !isPageName(lines, index) && (best === undefined || points > best.points))
      best = { index, points };
  });
  return best?.index ?? findSmallTitle(lines, head) ?? findLongTitle(lines, head.length);
}

/** A headline that begins with a small letter, as no name of a section does: right above the stamp. */
function findSmallTitle(lines: readonly TextLine[], head: readonly TextLine[]): number | undefined {
  const index = head.findIndex(({ text }, at) => beginsSmall(text) && isStamp(lines[at + 1]));
  const line = head[index];
  if (line === undefined || line.hint === 'caption' || isPageName(lines, index)) return undefined;
  const words = countWords(line.text);
  const isFit = words >= SHORT_HEADLINE && words <= LONGEST && !endsSentence(line.text);
  return isFit && !UNFIT.some((row) => row !== SMALL && row.holds(line.text, words)) ? index : undefined;
}

/** The longest headline that anybody has written, in words. */
const LONGEST_EVER = 100;

/** A headline as long as a paragraph: a line without an end, where the text should begin, and the text below it. */
function findLongTitle(lines: readonly TextLine[], index: number): number | undefined {
  const line = lines[index];
  const below = lines[index + 1];
  if (!line || !below || !isUnlikelyTitle(line.text) || countWords(line.text) > LONGEST_EVER) return undefined;
  const told = endsSentence(line.text) && !ASKS.test(line.text);
  if (told || splitSentences(line.text).length > 1 || TELLS_A_DAY.test(line.text)) return undefined;
  return unfitForm(line) === undefined && !namesPicture(line.text) ? index : undefined;
}

/** The lines that may be the headline, and the words of the text below them. */
function readHead(lines: readonly TextLine[]) {
  const head = lines.slice(0, findRunningText(lines));
  const story = new Set(lines.slice(head.length, head.length + 6).flatMap(({ text }) => contentWords(text)));
  return { head, story };
}

/** Every line above the first running text but the headline, for whoever asks why. */
export function findLostTitles(lines: readonly TextLine[]): LostCandidate[] {
  const taken = findTitle(lines);
  const { head, story } = readHead(lines);
  const best = taken === undefined ? undefined : writePoints(weighTitle(lines, taken, story));
  return head.flatMap((line, index): LostCandidate[] => {
    if (index === taken) return [];
    const because = whyLost(lines, index, story, best, lines[taken ?? -1]?.hint === 'title');
    return [{ words: line.text, line: line.lines.first, because }];
  });
}

function whyLost(
  lines: readonly TextLine[],
  index: number,
  story: ReadonlySet<string>,
  best: string | undefined,
  marked: boolean,
): string {
  if (marked) return 'another line is marked as the headline';
  const unfit = lines[index] && findUnfit(lines[index]);
  if (unfit !== undefined) return unfit;
  if (isPageName(lines, index)) return 'the name of the page: the headline below it with the name of the site';
  const own = writePoints(weighTitle(lines, index, story));
  return best === undefined ? own : `${own}; the headline has ${best}`;
}

/** `3.4 points: 0.8 of its words in the text +3.4` */
function writePoints(weights: readonly TitleWeight[]): string {
  const signed = weights.map(({ points, because }) => `${because} ${points < 0 ? '' : '+'}${tenths(points)}`);
  return `${tenths(sumOf(weights))} points (${signed.join(', ')})`;
}

function tenths(points: number): string {
  return String(Math.round(points * 10) / 10).replace('-', '−');
}

function findRunningText(lines: readonly TextLine[]): number {
  const first = lines.findIndex(
    (line, index) =>
      line.hint !== 'caption' &&
      !isPageName(lines, index) &&
      !headsPage(line, lines[index + 1]) &&
      isRunningText(line.text, index === 0),
  );
  return Math.min(first < 0 ? lines.length : first, HEAD_LINES);
}

/** A headline may end in a quotation, and a stamp stands below it. */
function headsPage({ text }: TextLine, next: TextLine | undefined): boolean {
  return /["”*]$/u.test(text) && countWords(text) <= USUAL_LONGEST && isStamp(next);
}

/** A question may be a headline however long it is; so may a single closed sentence that opens the page. */
function isRunningText(text: string, opensPage: boolean): boolean {
  const words = countWords(text);
  if (words >= RUNNING_TEXT_WORDS) return true;
  if (words < SENTENCE_WORDS || !endsSentence(text) || ASKS.test(text)) return false;
  return !opensPage || words > USUAL_LONGEST || splitSentences(text).length > 1 || TELLS_A_DAY.test(text);
}
const ASKS = /[?!]["”’']*$/u;
const TELLS_A_DAY = /^(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm)(?!\p{L})/u;

/** What speaks for a line as the headline, or against it. */
interface TitleWeight {
  readonly points: number;
  readonly because: string;
}

function titlePoints(lines: readonly TextLine[], index: number, story: ReadonlySet<string>): number {
  const line = lines[index];
  return line && findUnfit(line) === undefined ? sumOf(weighTitle(lines, index, story)) : 0;
}

function sumOf(weights: readonly TitleWeight[]): number {
  return weights.reduce((sum, { points }) => sum + points, 0);
}

function weighTitle(lines: readonly TextLine[], index: number, story: ReadonlySet<string>): TitleWeight[] {
  const text = lines[index]?.text ?? '';
  const words = findWords(text);
  const told = contentWords(text);
  const share = told.length === 0 ? 0 : told.filter((word) => story.has(word)).length / told.length;
  const weights: TitleWeight[] = [{ points: 1 + 3 * share, because: `${tenths(share)} of its words in the text` }];
  const add = (holds: boolean, points: number, because: string) => {
    if (holds) weights.push({ points, because });
  };
  weights.push(...weighPlace(lines, index, words.length));
  add(words.length >= 6, 1, 'six words or more');
  add(UNBROKEN.test(text), 3, 'a run of letters that only a headline has');
  add(words.length > USUAL_LONGEST, -1, 'longer than headlines are');
  add(words.length >= 5 && share < MENU_SHARE && looksLikeMenu(words), -3, 'capitals like a menu');
  add(/\.$/u.test(text), -2, 'a full stop');
  add(isSectionLine(text), -3, 'the name of a section');
  add(CREDIT.test(text) && index > 0, -3, 'who took a picture');
  add(CREDIT_ALONE.test(lines[index + 1]?.text ?? '') && index > 0, -2, 'who took a picture below it');
  add(captionPoints(lines, index, 0) >= CAPTION_POINTS && index > 0, -2, 'like the caption of a picture');
  return weights;
}

/** "Toàn cảnh Đại hội. Ảnh: TTXVN" */
const CREDIT = /(?:Ảnh|ẢNH)\s*:\s*\p{Lu}.{0,45}$/u;

/** What the lines around it say. */
function weighPlace(lines: readonly TextLine[], index: number, words: number): TitleWeight[] {
  const next = lines[index + 1];
  if (isFiledUnder(lines, index)) return [{ points: -1, because: 'a section above stamp and headline' }];
  if (isStamp(next) || (next !== undefined && isByline(next.text) && isStamp(lines[index + 2])))
    return [{ points: 2, because: 'a stamp below it' }];
  if (words >= 6 && next !== undefined && countWords(next.text) < 6 && isStamp(lines[index + 2]))
    return [{ points: 1.5, because: 'a short line and a stamp below it' }];
  return words >= SHORT_HEADLINE && isFiledUnder(lines, index - 2)
    ? [{ points: 1.5, because: 'section and stamp above it' }]
    : [];
}

/** A short line above the stamp, and a line fit for a headline below it: the section, and the headline. */
function isFiledUnder(lines: readonly TextLine[], index: number): boolean {
  const [line, stamp, below] = lines.slice(Math.max(0, index), index + 3);
  if (!line || !below || !isStamp(stamp) || countWords(line.text) >= SHORT_HEADLINE || !canBeTitle(below)) return false;
  return countWords(below.text) >= SHORT_HEADLINE && !endsSentence(below.text);
}
const SHORT_HEADLINE = 5;

/** "Khai mạc đại hội - Báo Bình Lâm" above "Khai mạc đại hội": the name that the browser shows. */
function isPageName(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return lines.slice(index + 1, index + 1 + NEAR).some((line) => isWithSite(text, line.text));
}
const NEAR = 3;

function isWithSite(text: string, headline: string): boolean {
  return text.startsWith(headline) && /^\s*[-–|:•]/u.test(text.slice(headline.length));
}

function canBeTitle(line: TextLine): boolean {
  return findUnfit(line) === undefined;
}

/** Why a line can be no headline whatever stands around it; undefined where it can. */
function findUnfit(line: TextLine): string | undefined {
  const length = countWords(line.text);
  const isShort = length < SHORTEST && !UNBROKEN.test(line.text);
  if (isShort || length > LONGEST) return `a headline has ${SHORTEST} to ${LONGEST} words`;
  return unfitForm(line);
}
/** Somebody has lost the blanks, as no menu, no name and no sign does. */
const UNBROKEN = new RegExp(String.raw`^(?!.*://)\S{${LONGEST_WORD},}$`, 'u');

/** Why a line can be no headline however long it is. */
function unfitForm({ text, hint }: TextLine): string | undefined {
  if (hint === 'caption') return 'marked as the caption of a picture';
  const length = countWords(text);
  return UNFIT.find(({ holds }) => holds(text, length))?.because;
}

interface Unfit {
  readonly because: string;
  readonly holds: (text: string, words: number) => boolean;
}

const SMALL: Unfit = { because: 'begins with neither a capital nor a number', holds: beginsSmall };

const UNFIT: readonly Unfit[] = [
  SMALL,
  { because: 'a stamp of time', holds: (text) => isStamp({ text }) },
  { because: 'ends with a colon', holds: (text) => text.endsWith(':') },
  { because: 'names of sections', holds: (text) => SECTIONS.test(text) && !text.includes('<') },
  { because: 'names the source', holds: (text) => SOURCE_LINE.pattern.test(text) },
  { because: 'a byline', holds: (text, words) => words <= 3 && isByline(text) },
];

function isStamp(line: Pick<TextLine, 'text'> | undefined): boolean {
  return line !== undefined && DATELINE.pattern.test(line.text);
}

/** Three names or more set off by signs: "Thời sự | Kinh tế | Xã hội", "Trang chủ › Tin tức › Đại hội Đảng". */
const SECTIONS = /^[^|›»>•]{2,40}(?:\s*[|›»>•]\s*[^|›»>•]{2,40}){2,}$/u;

/** Most words begin with a capital and none binds them: "Thời sự Thế giới Kinh tế Xã hội". */
function looksLikeMenu(words: readonly string[]): boolean {
  const bound = words.some((word) => BINDING.has(word.toLowerCase()));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return !bound && capitals >= words.length * 0.4;
}
const BINDING = new Set(
  'của và với cho tại về từ trong trên vào các những được bị có là để đến theo giữ làm'.split(' '),
);

/** Folded words of three letters or more, of the beginning of a long text. */
export function contentWords(text: string): string[] {
  return findWords(fold(text.slice(0, OPENING))).filter((word) => word.length >= 3);
}
/** In characters: a story takes its headline up in its first sentences. */
const OPENING = 600;
