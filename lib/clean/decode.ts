import { createHash } from 'node:crypto';
import { parseRuleId, type CrawlNote, type RawArticle, type Rejection, type SourcePath, type Warning } from '../model';
import { kindAt, LETTER, widthAt } from '../text';

/** What decoding gives: the text, or why the file is set aside. */
export type Decoded =
  { readonly kind: 'text'; readonly raw: RawArticle } | { readonly kind: 'rejected'; readonly rejection: Rejection };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
/** Code units of letters that hardly any other language has, small and capital. */
const VIETNAMESE = new Set([...MARKED, ...MARKED.toUpperCase()].map((letter) => letter.charCodeAt(0)));
/** TCVN3 and VNI put these between plain letters where Vietnamese has its own (domain reference, section 1). */
const LEGACY_WORD = /\p{L}[©®µ·¸¹§Ê]\p{L}|(?:ñ|aù|eâ|oâ|öô|aû|oä|uû|òu)\p{L}*/giu;
const MARKUP = /<(?:!doctype|html|head|body|div|script|table|p|span)(?![\p{L}\d_])[^<>]*>/giu;

/**
 * Bytes to text, once: UTF-8, NFC, line ends `\n`, without a byte order mark.
 * @returns the raw article, or a rejection: empty, not text (another encoding, binary, HTML), not Vietnamese
 */
export function decodeRaw(path: SourcePath, bytes: Uint8Array, crawl: CrawlNote = {}): Decoded {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reject = (reason: Rejection['reason'], warning: Omit<Warning, 'severity'>): Decoded => ({
    kind: 'rejected',
    rejection: { raw: { file: path, sha256 }, reason, warnings: [{ severity: 'failure', ...warning }] },
  });
  const text = findText(bytes);
  if (typeof text !== 'string') return reject('not-text', text);
  if (text.trim() === '') {
    return reject('empty', {
      rule: parseRuleId('decode/empty'),
      reason: 'the file holds no text; fetch the page again',
    });
  }
  const trouble = findWrongText(text);
  if (trouble) return reject(trouble.reason, trouble.warning);
  return { kind: 'text', raw: { path, sha256, text, crawl } };
}

/** The text alone, whatever it holds; undefined where the bytes are none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = findText(bytes);
  return typeof text === 'string' ? text : undefined;
}

function findText(bytes: Uint8Array): string | Omit<Warning, 'severity'> {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return {
      rule: parseRuleId('decode/binary'),
      reason: 'a zero byte: this is no text file; save the article as UTF-8 text',
      lines: lineAt(bytes, zero),
    };
  }
  try {
    return utf8.decode(bytes).normalize('NFC').replace(/\r\n?/gu, '\n');
  } catch {
    return {
      rule: parseRuleId('decode/not-utf8'),
      reason: 'not UTF-8; convert the file from its own encoding (Windows-1258, Latin-1 ...) to UTF-8',
      lines: lineAt(bytes, findInvalid(bytes)),
    };
  }
}

/** Offset of the first byte that does not belong to UTF-8: found by halving. */
function findInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function lineAt(bytes: Uint8Array, offset: number): { first: number; last: number } {
  const line = bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  return { first: line, last: line };
}

/** Letters of any script, and those that only Vietnamese writes with such marks. */
function countLetters(text: string): { letters: number; vietnamese: number } {
  let letters = 0;
  let vietnamese = 0;
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    if (kindAt(text, at) !== LETTER) continue;
    letters += 1;
    if (VIETNAMESE.has(text.charCodeAt(at))) vietnamese += 1;
  }
  return { letters, vietnamese };
}

type Trouble = { readonly reason: Rejection['reason']; readonly warning: Omit<Warning, 'severity'> };

function findWrongText(text: string): Trouble | undefined {
  const sample = text.slice(0, 200_000);
  const { letters, vietnamese } = countLetters(sample);
  const tags = sample.match(MARKUP)?.length ?? 0;
  if (tags >= 5) {
    return {
      reason: 'not-text',
      warning: {
        rule: parseRuleId('decode/html'),
        reason: `HTML, not text (${tags} tags); save the page's text instead`,
      },
    };
  }
  if (vietnamese >= letters * 0.05 && vietnamese >= 5) return undefined;
  if ((sample.match(LEGACY_WORD)?.length ?? 0) >= 3) {
    return {
      reason: 'not-text',
      warning: {
        rule: parseRuleId('decode/legacy-font'),
        reason: 'looks like TCVN3 or VNI letters; convert the text to Unicode by hand and check it',
      },
    };
  }
  return {
    reason: 'not-vietnamese',
    warning: {
      rule: parseRuleId('decode/not-vietnamese'),
      reason: 'hardly a Vietnamese letter; remove the file, or fetch the Vietnamese edition',
      found: `${vietnamese} of ${letters} letters with Vietnamese marks`,
    },
  };
}
