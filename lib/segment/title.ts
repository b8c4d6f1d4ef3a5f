import type { TextLine } from '../model';
import { countWords, endsSentence, findWords, fold, isSectionLine, splitSentences } from '../text';
import { captionPoints } from './captions';
import { CAPTION_POINTS, SOURCE_LINE, isByline } from './rules';
import { DATELINE } from './stamp';

/** A closed sentence of so many words, or any line of so many, is running text. */
const SENTENCE_WORDS = 14;
const LONG_WORDS = 33;
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
 * stamp right below), by its form, and by the article's own words; undefined where none can be one.
 */
export function findTitle(lines: readonly TextLine[]): number | undefined {
  const hinted = lines.findIndex((line) => line.hint === 'title');
  if (hinted >= 0) return hinted;
  const head = lines.slice(0, findRunningText(lines));
  const story = new Set(lines.slice(head.length, head.length + 6).flatMap(({ text }) => contentWords(text)));
  let best: { index: number; points: number } | undefined;
  head.forEach((line, index) => {
    const points = titlePoints(lines, index, story);
    if (points > 0 && !isPageName(lines, index) && (best === undefined || points > best.points))
      best = { index, points };
  });
  return best?.index;
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
  if (words >= LONG_WORDS) return true;
  if (words < SENTENCE_WORDS || !endsSentence(text) || /[?!]["”’']*$/u.test(text)) return false;
  return !opensPage || words > USUAL_LONGEST || splitSentences(text).length > 1 || TELLS_A_DAY.test(text);
}
const TELLS_A_DAY = /^(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm)(?!\p{L})/u;

function titlePoints(lines: readonly TextLine[], index: number, story: ReadonlySet<string>): number {
  const line = lines[index];
  if (!line || !canBeTitle(line)) return 0;
  const words = findWords(line.text);
  const told = contentWords(line.text);
  const share = told.length === 0 ? 0 : told.filter((word) => story.has(word)).length / told.length;
  let points = 1 + 3 * share;
  const next = lines[index + 1];
  if (isFiledUnder(lines, index)) points -= 1;
  else if (isStamp(next) || (next !== undefined && isByline(next.text) && isStamp(lines[index + 2]))) points += 2;
  else if (words.length >= 6 && next !== undefined && countWords(next.text) < 6 && isStamp(lines[index + 2]))
    points += 1.5;
  else if (words.length >= SHORT_HEADLINE && isFiledUnder(lines, index - 2)) points += 1.5;
  if (words.length >= 6) points += 1;
  if (words.length > USUAL_LONGEST) points -= 1;
  if (words.length >= 5 && share < MENU_SHARE && looksLikeMenu(words)) points -= 3;
  if (/\.$/u.test(line.text)) points -= 2;
  if (isSectionLine(line.text)) points -= 3;
  if (captionPoints(lines, index, 0) >= CAPTION_POINTS && index > 0) points -= 2;
  return points;
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

function canBeTitle({ text, hint }: TextLine): boolean {
  const length = countWords(text);
  if (hint === 'caption' || length < SHORTEST || length > LONGEST) return false;
  return (
    /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text) &&
    !isStamp({ text }) &&
    !/:$/u.test(text) &&
    !SECTIONS.test(text) &&
    !SOURCE_LINE.pattern.test(text) &&
    !(isByline(text) && length <= 3)
  );
}

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
