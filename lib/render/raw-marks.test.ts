import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, mention, paragraph, person, sampleArticle } from '../../tests/sample';
import { loadArticles } from '../archive/load';
import { decodeRaw } from '../clean/decode';
import { parseRuleId, parseSourcePath, type StoredArticle } from '../model';
import { mapCharacters, squeezeSpaces } from '../text';
import { findMendedCharacters } from './mended-characters';
import { markRaw, type RawMark, type RawMarks } from './raw-marks';
import { readRawLines, signsOf, withoutBlanks } from './raw-places';

const NAME = 'Sơn Minh Thắng';
const PART = parseRuleId('clean/view-count');

describe('the lines of a raw file', () => {
  it.each([
    ['as they are', 'Đại hội\n\nĐảng bộ\n'],
    ['Windows line ends', 'Đại hội\r\nĐảng bộ, chi bộ các cấp\rtiến tới'],
    ['a byte order mark', '\ufeffĐại hội Đảng bộ các cấp'],
    ['letters apart from their marks', 'Đại hội Đảng bộ các cấp'.normalize('NFD')],
  ])('are numbered as conversion numbers them: %s', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const decoded = decodeRaw(parseSourcePath('a.txt'), bytes);
    if (decoded.kind !== 'text') throw new Error('the sample is no text');
    expect(readRawLines(bytes)).toEqual(decoded.raw.text.split('\n'));
  });

  it('have signs that together are their mapped text without blanks, each at its own place', () => {
    const unit = fc.constantFrom('T', 'ắ', 'Ð', ' ', '\u00a0', '\u200b', '\u0301', '\u00ad', '‑', '😀', '1');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const raw = units.join('').normalize('NFC');
        const signs = [...signsOf(raw)];
        expect(signs.map(({ sign }) => sign).join('')).toBe(withoutBlanks(mapCharacters(raw)));
        expect(signs.every(({ start }, index) => start > (signs[index - 1]?.start ?? -1))).toBe(true);
      }),
    );
  });
});

/** Marked and removed words as the raw file has them. */
function wordsOf(lines: readonly string[], { marks, removals }: RawMarks) {
  const words = (span: { line: number; start: number; end: number }) =>
    `${span.line}: ${(lines[span.line - 1] ?? '').slice(span.start, span.end)}`;
  return {
    marks: marks.map(words),
    parts: removals.flatMap(({ span }) => (span === undefined ? [] : [words(span)])),
  };
}

interface Case {
  readonly word: string;
  readonly lines: readonly string[];
  readonly told: Partial<StoredArticle>;
  readonly marks: readonly string[];
  readonly parts?: readonly string[];
}

const text = `Đồng chí ${NAME} chủ trì.`;
const people = [person(NAME)];
const part = (line: number, words: string) => ({ rule: PART, lines: { first: line, last: line }, part: words });

const CASES: readonly Case[] = [
  {
    word: 'blanks that were squeezed',
    lines: ['Bài a', '', ' Đồng\u00a0 chí Sơn  Minh\u200b Thắng chủ trì.'],
    told: { people },
    marks: ['3: Sơn  Minh\u200b Thắng'],
  },
  {
    word: 'a part before the text',
    lines: ['Bài a', '', `(TTXVN) - ${text}`],
    told: { people, removed: [part(3, '(TTXVN) -')] },
    marks: [`3: ${NAME}`],
    parts: ['3: (TTXVN) -'],
  },
  {
    word: 'a part whose words the text has too',
    lines: ['Bài a', '', `${text} chủ trì.`],
    told: { people, removed: [part(3, 'chủ trì.')] },
    marks: [`3: ${NAME}`],
    parts: ['3: chủ trì.'],
  },
  {
    word: 'a part inside a name',
    lines: ['Bài a', '', 'Đồng chí Sơn Minh [434] Thắng chủ trì.'],
    told: { people, removed: [part(3, '[434]')] },
    marks: ['3: Sơn Minh [434] Thắng'],
    parts: ['3: [434]'],
  },
  {
    word: 'a name over two joined lines',
    lines: ['Bài a', '', 'Đồng chí Sơn Minh', ' Thắng chủ trì.'],
    told: { people, body: [{ ...paragraph(3, text), lines: { first: 3, last: 4 } }] },
    marks: ['3: Sơn Minh', '4: Thắng'],
  },
  {
    word: 'evidence that stands alone, not inside a longer number',
    lines: ['Bài a', 'Từ 11/7 đến 1/7', text],
    told: {
      imprint: [{ kind: 'dateline', lines: { first: 2, last: 2 }, text: 'Từ 11/7 đến 1/7' }],
      event: known('event', '2020-07-01', 'day', ['1/7']),
    },
    marks: ['2: 1/7'],
  },
  {
    word: 'nothing where the raw line says something else',
    lines: ['Bài a', '', 'Khác.'],
    told: { people },
    marks: [],
  },
  { word: 'nothing beyond the end of the file', lines: ['Bài a'], told: { people }, marks: [] },
  {
    word: 'nothing where the text at the span is not the name',
    lines: ['Bài a', '', text],
    told: { people: [{ ...person(NAME), mentions: [mention(NAME, 3, 8)] }] },
    marks: [],
  },
];

describe('facts are marked where they stand in the raw file', () => {
  it.each(CASES)('$word', ({ lines, told, marks, parts = [] }) => {
    const found = markRaw(sampleArticle('a', { body: [paragraph(3, text)], ...told }), lines);
    expect(wordsOf(lines, found)).toEqual({ marks, parts });
  });

  it.each(loadArticles('content/articles').map((article) => [article.raw.file, article] as const))(
    '%s',
    (file, article) => {
      const lines = readRawLines(readFileSync(`content/raw/${file}`));
      const { marks, removals } = markRaw(article, lines);
      const named = [...article.people, ...article.documents, ...article.organisations, ...article.places];
      const wordsAt = ({ line, start, end }: RawMark) =>
        squeezeSpaces(mapCharacters((lines[line - 1] ?? '').slice(start, end)));
      // Of a name over two lines each line has its piece.
      for (const fact of named) {
        const words = marks.filter(({ understood }) => understood.fact === fact).map(wordsAt);
        const mentions = fact.mentions.toSorted((a, b) => a.at.line - b.at.line || a.at.start - b.at.start);
        expect(words.join(' ')).toBe(mentions.map(({ surface }) => surface).join(' '));
      }
      expect(removals.filter(({ row, span }) => row.part !== undefined && span === undefined)).toEqual([]);
      for (const date of [article.published, article.event]) {
        const found = marks.filter(({ understood }) => understood.fact === date).length;
        expect(found).toBe(date.known ? date.evidence.length : 0);
      }
    },
  );
});

describe('mended characters', () => {
  it.each([
    ['none', 'Đảng bộ', []],
    [
      'another for one',
      'Ðảng\u00a0bộ\u00a0',
      [
        { from: 'Ð', to: 'Đ', count: 1 },
        { from: '\u00a0', to: ' ', count: 2 },
      ],
    ],
    ['dropped', 'Đại\u200b hội', [{ from: '\u200b', to: '', count: 1 }]],
    [
      'dropped and changed',
      '\ufeffĐại\u00a0hội',
      [
        { from: '\ufeff', to: '', count: 1 },
        { from: '\u00a0', to: ' ', count: 1 },
      ],
    ],
    ['beyond the first plane nothing', '😀\u200b', [{ from: '\u200b', to: '', count: 1 }]],
  ])('%s', (_, raw, expected) => {
    expect(findMendedCharacters(raw)).toEqual(expected);
  });
});
