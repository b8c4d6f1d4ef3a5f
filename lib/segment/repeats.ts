import { parseRuleId, type Removal, type TextLine } from '../model';
import { canon, countWords, endsSentence, squeezeSpaces } from '../text';
import { wordPoints } from './captions';

const TITLE_AGAIN = parseRuleId('segment/title-again');
const DOUBLED_SENTENCE = parseRuleId('segment/doubled-on-one-line');
const DOUBLED_CAPTION = parseRuleId('segment/doubled-caption');
/** The rules by which what is printed twice leaves. */
export const REPEAT_RULES = [TITLE_AGAIN, DOUBLED_SENTENCE, DOUBLED_CAPTION];

/** The longest line that can be a caption printed twice, in characters. */
const LONGEST = 260;
/** A lead stands among the first lines. */
const HEAD_LINES = 6;
/** Stamps and signatures are shorter, in characters. */
const SHORT = 60;
/** Points of words that make a doubled first line a caption. */
const LIKE_A_CAPTION = 3;
/** A shorter sentence that is printed twice is what a picture shows. */
const SENTENCE_WORDS = 24;
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?:đ\/c|đc)(?!\p{L})/giu, 'đồng chí'],
  [/t\.?ư|tw/giu, 'trung ương'],
];

/** The same text printed twice stays once: the title between paragraphs, a caption and its alternative text. */
export function dropRepeats(lines: readonly TextLine[], title: TextLine | undefined, removals: Removal[]): TextLine[] {
  const kept: TextLine[] = [];
  const titleKey = title && canon(title.text);
  for (const line of lines) {
    if (titleKey !== undefined && line.text.length < 2 * titleKey.length && canon(line.text) === titleKey) {
      removals.push({ rule: TITLE_AGAIN, lines: line.lines, text: line.text });
      continue;
    }
    keepOnce(halve(line, removals), kept, removals);
  }
  return kept;
}

/** "X. X." on one line is a caption and its alternative text. */
function halve(line: TextLine, removals: Removal[]): TextLine {
  const middle = Math.floor(line.text.length / 2);
  const [first, second] = [line.text.slice(0, middle).trim(), line.text.slice(middle).trim()];
  // Cheap first: hardly any line begins its second half as it begins its first.
  if (first.length < 10 || first.length > LONGEST || first.charAt(0) !== second.charAt(0)) return line;
  if (canon(first) !== canon(second)) return line;
  removals.push({ rule: DOUBLED_SENTENCE, lines: line.lines, text: second, part: true });
  return asCaption({ ...line, text: first });
}

/** A caption that says again what the line above says, shorter or in other abbreviations: the fuller one stays. */
function keepOnce(line: TextLine, kept: TextLine[], removals: Removal[]): void {
  const before = kept.at(-1);
  if (!before || before.text.length > LONGEST || line.text.length > LONGEST || !saysTheSame(before.text, line.text)) {
    kept.push(line);
    return;
  }
  const [fuller, other] = line.text.length > before.text.length ? [line, before] : [before, line];
  removals.push({ rule: DOUBLED_CAPTION, lines: other.lines, text: other.text });
  // A lead is printed twice, too: once for the head of the page, once for the text.
  const isLead =
    kept.length <= HEAD_LINES &&
    kept.every((line) => line === before || line.text.length < SHORT) &&
    wordPoints(fuller.text) < LIKE_A_CAPTION;
  kept[kept.length - 1] = isLead ? fuller : asCaption(fuller);
}

/** Pages print captions twice; a sentence that no picture shows is text that was printed twice by mistake. */
function asCaption(line: TextLine): TextLine {
  const isSentence = endsSentence(line.text) && countWords(line.text) >= SENTENCE_WORDS;
  return isSentence && wordPoints(line.text) < LIKE_A_CAPTION ? line : { ...line, hint: 'caption' };
}

function saysTheSame(a: string, b: string): boolean {
  // Cheap first: hardly any two lines begin with the same letter.
  if (opening(a) !== opening(b)) return false;
  const [keyA, keyB] = [key(a), key(b)];
  if (Math.min(keyA.length, keyB.length) < 20) return keyA === keyB;
  return keyA.startsWith(keyB) || keyB.startsWith(keyA);
}

/** The first letter or digit of a text's key. */
function opening(text: string): string {
  return canon(/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '').charAt(0);
}

function key(text: string): string {
  let spelled = text;
  for (const [pattern, full] of SPELLED_OUT) spelled = spelled.replace(pattern, full);
  return squeezeSpaces(canon(spelled).replace(/[^\p{L}\p{N}\s]/gu, ''));
}
