import { describe, expect, test } from 'vitest';
import { parseEntityId, parseIsoDay, parseRuleId, parseSlug, parseSourcePath, type StoredArticle } from '../model';
import { ArticleFileError, readArticle, writeArticle } from '.';

const rule = parseRuleId('test/rule');
const article: StoredArticle = {
  id: parseSlug('hoi-nghi-3f9a1c'),
  aliases: [],
  raw: { file: parseSourcePath('a b.txt'), sha256: 'a'.repeat(64) },
  crawl: { url: 'https://bao.example/1', fetched: '2021-08-03' },
  title: { kind: 'title', lines: { first: 1, last: 1 }, text: 'Hội nghị: "tổng kết" --- #1' },
  body: [
    { kind: 'lead', lines: { first: 3, last: 3 }, text: 'Ngày 28/5, nguyên Bí thư Sơn Minh Thắng chủ trì.' },
    { kind: 'caption', lines: { first: 4, last: 4 }, text: 'Quang cảnh.' },
    { kind: 'heading', lines: { first: 5, last: 5 }, text: '1. Kết quả' },
    { kind: 'paragraph', lines: { first: 6, last: 7 }, text: '- *Một* <b>hai</b> [ba](javascript:alert(1)) & `bốn`' },
    { kind: 'paragraph', lines: { first: 9, last: 9 }, text: '1. Chỉ thị 35 và Chỉ thị 05 của T.Ư_Đoàn' },
  ],
  imprint: [{ kind: 'byline', lines: { first: 11, last: 11 }, text: 'Đình Lý' }],
  published: { known: false, role: 'published', bounds: { from: parseIsoDay('2020-05-28') } },
  event: {
    known: true,
    role: 'event',
    value: '2020-05-28',
    precision: 'day',
    evidence: [{ words: 'Ngày 28/5', line: 3 }],
    rule,
    confidence: 'high',
  },
  byline: 'Đình Lý',
  credits: [{ kind: 'author', name: 'Đình Lý', line: 11 }],
  source: { outlet: { name: 'Báo Tin tức' }, evidence: 'TTXVN/Báo Tin tức', line: 12, rule, confidence: 'high' },
  people: [
    {
      name: 'Sơn Minh Thắng',
      standing: 'acting',
      roles: [
        { text: 'nguyên Bí thư', at: { line: 3, start: 11, end: 24 }, standing: 'former', rank: 'Bí thư' },
        { text: 'Bí thư', at: { line: 3, start: 18, end: 24 }, rank: 'Bí thư', body: 'Tỉnh ủy', place: 'Nghệ An' },
      ],
      mentions: [{ surface: 'Sơn Minh Thắng', at: { line: 3, start: 25, end: 39 }, rule }],
    },
  ],
  documents: [
    {
      asWritten: 'Chỉ thị 35',
      type: 'Chỉ thị',
      number: '35',
      mentions: [{ surface: 'Chỉ thị 35', at: { line: 9, start: 3, end: 13 }, rule }],
      resolution: {
        kind: 'listed',
        id: parseEntityId('vn-xii-35-ct-tw'),
        certainty: 'likely',
        because: 'bài viết năm 2020',
      },
    },
  ],
  organisations: [],
  places: [],
  meetings: [],
  quality: ['publication-date-unknown'],
  archived: parseIsoDay('2026-11-22'),
  removed: [{ rule, lines: { first: 13, last: 15 } }],
  mended: [],
};

test('what is written is read back the same, whatever the text looks like in Markdown or YAML', () => {
  const file = writeArticle(article);
  expect(readArticle(file, 'a.md')).toEqual(article);
  expect(writeArticle(readArticle(file, 'a.md'))).toBe(file);
});

describe('a broken file is named with line, key and remedy', () => {
  const file = writeArticle(article);
  test.each([
    ['no frontmatter', 'Chỉ có chữ', /a\.md:1: the frontmatter must begin/u],
    ['evaluated frontmatter', file.replace('---\n', '---js\n'), /a\.md:1: the frontmatter must begin/u],
    ['broken YAML', file.replace('lang: "vi"', 'lang: "vi'), /a\.md:\d+: broken YAML/u],
    ['unknown key', file.replace('lang: "vi"', 'lang: "vi"\ncolour: "red"'), /Unrecognized key/u],
    [
      'impossible day',
      file.replace('archived: "2026-11-22"', 'archived: "2026-02-31"'),
      /a\.md:\d+: archived: not a day/u,
    ],
    ['span off its words', file.replace('start: 25', 'start: 26'), /is not "Sơn Minh Thắng"/u],
    ['paragraph lost', file.replace(/\n[^\n]*T\.Ư[^\n]*\n$/u, '\n'), /lines\.body names 4/u],
    ['raw HTML in the body', `${file}\n<script>alert(1)</script>\n`, /unexpected html/u],
  ])('%s', (_, text, message) => {
    expect(() => readArticle(text, 'a.md')).toThrow(ArticleFileError);
    expect(() => readArticle(text, 'a.md')).toThrow(message);
    expect(() => readArticle(text, 'a.md')).toThrow(/Remedy/u);
  });
});
