import { createHash } from 'node:crypto';
import { parseRuleId, type CrawlNote, type RawArticle, type Rejection, type SourcePath, type Warning } from '../model';
import { kindAt, LETTER, widthAt } from '../text';
import { decodeUtf8, EncodingFault, lineAt } from '../text/utf8';

/** What decoding gives: the text, or why the file is set aside. */
export type Decoded =
  { readonly kind: 'text'; readonly raw: RawArticle } | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** Letters that other languages write, too, and those that Vietnamese alone writes. */
const SHARED = 'àáãâèéêìíĩòóõôùúũý';
const OWN = 'ảạăằắẳẵặấầẩẫậẻẽẹếềểễệỉịỏọốồổỗộơờớởỡợủụưừứửữựỳỷỹỵđ';
const unitsOf = (letters: string) =>
  new Set(Array.from(letters + letters.toUpperCase(), (letter) => letter.charCodeAt(0)));
const OWN_UNITS = unitsOf(OWN);
const VIETNAMESE_UNITS = unitsOf(SHARED + OWN);
/** TCVN3 and VNI put these between plain letters where Vietnamese has its own (domain reference, section 1). */
const LEGACY_WORD = /\p{L}[©®µ·¸¹§Ê]\p{L}|(?:ñ|aù|eâ|oâ|öô|aû|oä|uû|òu)/giu;
/** UTF-8 that was read as Windows-1252 and written again: "Äáº¡i há»™i". */
const TWICE_ENCODED = /áº|á»|Æ°|Æ¡|Ä‘/gu;
/** More characters are no article: a report of a congress with all its annexes has some 300,000. */
const LONGEST_TEXT = 1_048_576;
const MARKUP = /<(?:!doctype|html|head|body|div|script|table|p|span)(?![\p{L}\d_])[^<>]*>/giu;

/**
 * Bytes to text, once: UTF-8, NFC, line ends `\n`, without a byte order mark.
 * @returns the raw article, or a rejection: empty, not text (another encoding, binary, HTML), too long, not Vietnamese
 */
export function decodeRaw(path: SourcePath, bytes: Uint8Array, crawl: CrawlNote = {}): Decoded {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reject = (reason: Rejection['reason'], warning: Omit<Warning, 'severity'>): Decoded => ({
    kind: 'rejected',
    rejection: { raw: { file: path, sha256 }, reason, warnings: [{ severity: 'failure', ...warning }] },
  });
  const text = findText(bytes);
  if (typeof text !== 'string') return reject('not-text', text);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return reject('empty', {
      rule: parseRuleId('decode/empty'),
      reason: 'the file holds no text; fetch the page again',
    });
  }
  const wrong = findWrongText(text);
  if (wrong) return reject(wrong.reason, wrong.warning);
  return { kind: 'text', raw: { path, sha256, text, crawl } };
}

/** The text alone, whatever it holds; undefined where the bytes are none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = findText(bytes);
  return typeof text === 'string' ? text : undefined;
}

function findText(bytes: Uint8Array): string | Omit<Warning, 'severity'> {
  if (isUtf16(bytes)) {
    return { rule: parseRuleId('decode/utf-16'), reason: 'UTF-16, not UTF-8; save the file as UTF-8' };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return {
      rule: parseRuleId('decode/binary'),
      reason: 'a zero byte: this is no text file; save the article as UTF-8 text',
      lines: oneLine(lineAt(bytes, zero)),
    };
  }
  try {
    return decodeUtf8(bytes).normalize('NFC').replace(/\r\n?/gu, '\n');
  } catch (error) {
    if (!(error instanceof EncodingFault)) throw error;
    return {
      rule: parseRuleId('decode/not-utf8'),
      reason: 'not UTF-8; convert the file from its own encoding (Windows-1258, Latin-1 ...) to UTF-8',
      lines: oneLine(error.line),
    };
  }
}

/** By its byte order mark, or by zero bytes on one side of the pairs only: one letter in four is plain Latin. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  if (bytes.indexOf(0) < 0) return false;
  const sample = bytes.subarray(0, 4096);
  const zerosAt = (side: number) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  return Math.max(even, odd) > Math.max(8, sample.length / 8) && Math.min(even, odd) === 0;
}

function oneLine(line: number): { first: number; last: number } {
  return { first: line, last: line };
}

interface LetterCount {
  /** Of any script. */
  readonly letters: number;
  /** Those that Vietnamese writes with marks. */
  readonly vietnamese: number;
  /** Of these, those that no other language writes. */
  readonly own: number;
}

function countLetters(text: string): LetterCount {
  const count = { letters: 0, vietnamese: 0, own: 0 };
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    if (kindAt(text, at) !== LETTER) continue;
    const unit = text.charCodeAt(at);
    count.letters += 1;
    if (VIETNAMESE_UNITS.has(unit)) count.vietnamese += 1;
    if (OWN_UNITS.has(unit)) count.own += 1;
  }
  return count;
}

type Trouble = { readonly reason: Rejection['reason']; readonly warning: Omit<Warning, 'severity'> };

const trouble = (reason: Rejection['reason'], rule: string, words: string, found?: string): Trouble => ({
  reason,
  warning: { rule: parseRuleId(`decode/${rule}`), reason: words, ...(found === undefined ? {} : { found }) },
});

function findWrongText(text: string): Trouble | undefined {
  if (text.length > LONGEST_TEXT) {
    return trouble('too-long', 'too-long', `${text.length} characters are no article; split the file, or remove it`);
  }
  const sample = text.slice(0, 200_000);
  const tags = countMatches(sample, MARKUP);
  if (tags >= 5) return trouble('not-text', 'html', `HTML, not text (${tags} tags); save the page's text instead`);
  const count = countLetters(sample);
  return findWrongLetters(sample, count) ?? findOtherLanguage(count);
}

/** Vietnamese in another encoding: what its own letters became stands there, and hardly one of them. */
function findWrongLetters(sample: string, { letters, own }: LetterCount): Trouble | undefined {
  if (own >= letters * 0.02 && own > 0) return undefined;
  if (countMatches(sample, TWICE_ENCODED) >= 3) {
    const words = 'UTF-8 that was taken for Latin-1 and encoded again; decode it once more, or fetch the page again';
    return trouble('not-text', 'encoded-twice', words);
  }
  if (countMatches(sample, LEGACY_WORD) < 3) return undefined;
  const words = 'looks like TCVN3 or VNI letters; convert the text to Unicode by hand and check it';
  return trouble('not-text', 'legacy-font', words);
}

function findOtherLanguage({ letters, vietnamese }: LetterCount): Trouble | undefined {
  if (vietnamese >= letters * 0.05 && vietnamese >= 5) return undefined;
  const words = 'hardly a Vietnamese letter; remove the file, or fetch the Vietnamese edition';
  return trouble(
    'not-vietnamese',
    'not-vietnamese',
    words,
    `${vietnamese} of ${letters} letters with Vietnamese marks`,
  );
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
