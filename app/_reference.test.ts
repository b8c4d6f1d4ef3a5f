import { describe, expect, test } from 'vitest';
import { referenceOf, writeBibtex, writeRis } from '../lib/cite';
import { parseRuleId, type StoredArticle } from '../lib/model';
import { known, sampleArticle } from '../tests/sample';
import { citationText } from './_reference';

const ORIGIN = 'https://example.org';
const COPY = 'Bản lưu: Kho tin Đại hội Đảng, https://example.org/bai-viet/a-1/, lưu ngày 22/11/2026.';
const from = (told: { readonly outlet?: { readonly name: string }; readonly agency?: string }) => ({
  source: { ...told, evidence: 'a', rule: parseRuleId('fields/sample'), confidence: 'high' as const },
});
const by = (...names: readonly string[]) => ({
  credits: names.map((name) => ({ kind: 'author' as const, name, line: 9 })),
});
const published = known('published', '2020-07-01', 'day');

describe('the text of a citation', () => {
  test.each<[string, Partial<StoredArticle>, string]>([
    [
      'all is known',
      {
        ...by('Nguyễn Thu Hà', 'Hoài'),
        ...from({ outlet: { name: 'Báo A' } }),
        published,
        crawl: { url: 'https://a.vn/1' },
      },
      `Nguyễn Thu Hà, Hoài: “Bài a-1”, Báo A, https://a.vn/1, 01/07/2020. ${COPY}`,
    ],
    [
      'an agency delivered it',
      { ...from({ outlet: { name: 'Báo A' }, agency: 'TTXVN' }), published },
      `“Bài a-1”, Báo A (theo TTXVN), 01/07/2020. ${COPY}`,
    ],
    ['the agency alone is known', { ...from({ agency: 'TTXVN' }), published }, `“Bài a-1”, TTXVN, 01/07/2020. ${COPY}`],
    ['nothing is known', {}, `“Bài a-1”, không rõ báo đăng, không rõ ngày đăng. ${COPY}`],
    [
      'the day was concluded',
      { published: { ...published, confidence: 'medium' } },
      `“Bài a-1”, không rõ báo đăng, 01/07/2020 (ngày suy ra). ${COPY}`,
    ],
  ])('%s', (_, told, expected) => {
    const article = sampleArticle('a-1', told);
    expect(citationText(referenceOf(article, ORIGIN), article.published)).toBe(expected);
  });

  test('the notes of records tell of the copy in the same words', () => {
    const reference = referenceOf(sampleArticle('a-1', { crawl: { url: 'https://a.vn/1' } }), ORIGIN);
    for (const record of [writeBibtex(reference), writeRis(reference)]) expect(record).toContain(COPY.slice(0, -1));
  });

  test('without SITE_URL names the archive and the day alone', () => {
    const article = sampleArticle('a-1');
    expect(citationText(referenceOf(article, undefined), article.published)).toMatch(
      /Bản lưu: Kho tin Đại hội Đảng, lưu ngày 22\/11\/2026\.$/u,
    );
  });
});
