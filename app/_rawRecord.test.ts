import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../lib/archive';
import { loadArchive } from '../lib/archive/load';
import { parseRuleId } from '../lib/model';
import { readRawLines } from '../lib/render';
import { sampleArticle } from '../tests/sample';
import { recordRaw } from './_rawRecord';
import { text } from './_text/text';

const archive = loadArchive('content');

describe.each(archive.articles.map((article) => [article.raw.file, article] as const))(
  'the record of %s',
  (file, article) => {
    const bytes = readFileSync(`content/raw/${file}`);
    const record = recordRaw(article, archive, bytes);
    const lines = readRawLines(bytes);

    it('says of every line with words what became of it', () => {
      const told = [...record.blocks, ...record.removed];
      const untold = lines.flatMap((raw, index) =>
        raw.trim() === '' || told.some(([first, last]) => first <= index + 1 && index < last) ? [] : [index + 1],
      );
      expect(untold).toEqual([]);
    });

    it('gives every removed line and part a reason in Vietnamese', () => {
      const reasons = [...record.removed.map((row) => row[2]), ...record.parts.map((row) => row[1])];
      expect(reasons.filter((reason) => reason.includes('/'))).toEqual([]);
      expect(reasons).toHaveLength(article.removed.length);
    });

    it('says of every mended line what was mended', () => {
      const unnamed = record.mended.filter(([, what]) => what === '' || what === text.raw.mendings['clean/characters']);
      expect(unnamed).toEqual([]);
      expect(record.mended.length).toBeGreaterThanOrEqual(article.mended.length);
    });

    it('marks words of the raw lines, each as something', () => {
      expect(record.marks.length).toBeGreaterThan(0);
      for (const [line, start, end, thing] of record.marks) {
        expect(lines[line - 1]?.slice(start, end).trim()).not.toBe('');
        expect(record.things[thing]?.name).toMatch(/\p{L}/u);
      }
    });
  },
);

it('names mended characters, and those without a name by their code point', () => {
  const article = sampleArticle('a', {
    mended: [{ rule: parseRuleId('clean/characters'), lines: { first: 1, last: 1 } }],
  });
  const bytes = new TextEncoder().encode('Ðại\u00a0hội\u00a0\u2009Đảng\u200b');
  expect(recordRaw(article, buildArchive([article]), bytes).mended).toEqual([
    [
      1,
      'chữ Ð (U+00D0) thành chữ Đ, dấu cách không ngắt thành dấu cách (2 chỗ), ký tự U+2009 thành dấu cách, bỏ dấu cách ẩn',
    ],
  ]);
});
