import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../authority/load';
import { convert, prepareFacts } from '../convert';
import { readArticle, writeArticle } from '../markdown';
import { toStored } from '../batch/stored';
import { parseIsoDay, parseSourcePath, type Article, type Conversion } from '../model';
import { findClashes } from './clash';
import { CorrectionFault, readCorrections } from './read';

const TODAY = parseIsoDay('2026-11-23');
const facts = prepareFacts(loadAuthority('content/authority'));
const TEXT = [
  'Đảng bộ tỉnh Nghệ An tổng kết công tác năm',
  '',
  'Ngày 28/5/2020, đồng chí Sơn Minh Thắng, Bí thư Tỉnh ủy, chủ trì hội nghị tổng kết công tác năm của Đảng bộ tỉnh.',
  '',
  'Hội nghị quán triệt Chỉ thị số 35-CT/TW của Bộ Chính trị; già Bảy cũng phát biểu tại hội nghị của tỉnh.',
  '',
  'Đại biểu thảo luận sôi nổi về các văn kiện trình đại hội, nhất là công tác nhân sự nhiệm kỳ tới của đảng bộ.',
  '',
  'Xuân Hướng',
  'TTXVN/Báo Tin tức',
].join('\n');

const row = (lines: string) =>
  `${lines}\n    because: "báo giấy ghi khác"\n    by: "Lan"\n    on: 2026-11-20\n`.replace(/^/u, '  - ');
const file = (...rows: readonly string[]) => `article: "a-000000"\ncorrections:\n${rows.map(row).join('')}`;

function run(...rows: readonly string[]): Conversion {
  const corrections = readCorrections(file(...rows), 'a.yaml', TODAY).rows;
  return convert({ path: parseSourcePath('a.txt'), sha256: 'a'.repeat(64), text: TEXT, crawl: {}, corrections }, facts);
}

function corrected(...rows: readonly string[]): Article {
  const result = run(...rows);
  if (result.kind === 'rejected') throw new Error(result.rejection.warnings.map(({ reason }) => reason).join('\n'));
  return result.article;
}

const documentsOf = ({ documents }: Article) =>
  documents.map(({ asWritten, resolution }) => [asWritten, 'id' in resolution ? resolution.id : resolution.kind]);
const partOf = ({ title, body, imprint }: Article, line: number) =>
  [title, ...body, ...imprint].find(({ lines }) => lines.first === line)?.kind ?? 'junk';

describe('what a correction makes of an article', () => {
  test.each<[string, readonly string[], (article: Article) => unknown, unknown]>([
    [
      'the headline',
      ['field: title\n    was: "Đảng bộ tỉnh Nghệ An tổng kết công tác năm"\n    now: "Nghệ An tổng kết"'],
      ({ title }) => title.text,
      'Nghệ An tổng kết',
    ],
    [
      'a day',
      ['field: event\n    was: 2020-05-28\n    now: 2025-05-28'],
      ({ event, published }) => [event, published],
      [
        {
          known: true,
          role: 'event',
          value: '2025-05-28',
          precision: 'day',
          evidence: [{ words: 'báo giấy ghi khác' }],
          rule: 'correction/event',
          confidence: 'high',
        },
        { known: false, role: 'published', bounds: { from: '2025-05-28' } },
      ],
    ],
    [
      'what the day decides: in 2025 the number is that of the later committee',
      ['field: event\n    was: 2020-05-28\n    now: 2025-05-28'],
      documentsOf,
      [['Chỉ thị số 35-CT/TW của Bộ Chính trị', 'vn-xiii-35-ct-tw']],
    ],
    ['a day that is not told', ['field: event\n    was: 2020-05-28\n    now: none'], ({ event }) => event.known, false],
    ['a year', ['field: published\n    was: none\n    now: 2020'], ({ published }) => published.known, true],
    [
      'authors',
      ['field: authors\n    was: Xuân Hướng\n    now: Xuân Hướng, Cảnh Toàn'],
      ({ byline, credits }) => [byline, credits],
      [
        'Xuân Hướng, Cảnh Toàn',
        [
          { kind: 'author', name: 'Xuân Hướng' },
          { kind: 'author', name: 'Cảnh Toàn' },
        ],
      ],
    ],
    [
      'an outlet that is known',
      ['field: outlet\n    was: Báo Tin tức\n    now: Báo Nhân Dân'],
      ({ source }) => source?.outlet?.name,
      'Nhân Dân',
    ],
    [
      'a line that is junk',
      ['field: line\n    line: 5\n    was: paragraph\n    now: junk'],
      (a) => partOf(a, 5),
      'junk',
    ],
    [
      'another lead',
      [
        'field: line\n    line: 3\n    was: lead\n    now: paragraph',
        'field: line\n    line: 5\n    was: paragraph\n    now: lead',
      ],
      (article) => [partOf(article, 3), partOf(article, 5)],
      ['paragraph', 'lead'],
    ],
    [
      'a person who is nobody',
      ['field: person\n    was: Sơn Minh Thắng\n    now: none'],
      ({ people }) => people.map(({ name }) => name),
      [],
    ],
    [
      'a fuller name',
      ['field: person\n    was: Sơn Minh Thắng\n    now: Thạch Sơn Minh Thắng'],
      ({ people }) => people.map(({ name, mentions }) => [name, mentions[0]?.surface]),
      [['Thạch Sơn Minh Thắng', 'Sơn Minh Thắng']],
    ],
    [
      'a person whom no rule found',
      ['field: person\n    words: già Bảy\n    was: none\n    now: Đinh Văn Bảy'],
      ({ people }) => people.at(-1)?.mentions,
      [{ surface: 'già Bảy', at: { line: 5, start: 58, end: 65 }, rule: 'correction/person' }],
    ],
    [
      'a document',
      ['field: document\n    words: Chỉ thị số 35-CT/TW\n    was: vn-xii-35-ct-tw\n    now: vn-xiii-35-ct-tw'],
      documentsOf,
      [['Chỉ thị số 35-CT/TW của Bộ Chính trị', 'vn-xiii-35-ct-tw']],
    ],
    [
      'a reference of which nobody knows the document',
      ['field: document\n    words: Chỉ thị số 35-CT/TW\n    was: vn-xii-35-ct-tw\n    now: unknown'],
      documentsOf,
      [['Chỉ thị số 35-CT/TW của Bộ Chính trị', 'open']],
    ],
    [
      'words that no rule took for a reference',
      ['field: document\n    words: các văn kiện\n    was: none\n    now: vn-xii-35-ct-tw'],
      (article) => documentsOf(article).at(-1),
      ['các văn kiện', 'vn-xii-35-ct-tw'],
    ],
  ])('%s', (_, rows, read, expected) => {
    const article = corrected(...rows);
    expect(read(article)).toEqual(expected);
    expect(article.corrections).toHaveLength(rows.length);
    const stored = toStored(article, undefined, parseIsoDay('2026-11-22'));
    expect(readArticle(writeArticle(stored), 'a.md')).toEqual(stored);
  });

  test('a line that was taken out, and what it tells', () => {
    const text = `${TEXT}\nTin liên quan\n* Đồng chí Lê Hồng Quang, Bí thư Tỉnh ủy An Giang, đã gửi lời chúc mừng hội nghị.`;
    const raw = { path: parseSourcePath('a.txt'), sha256: 'a'.repeat(64), text, crawl: {} };
    const before = convert(raw, facts);
    const { rows } = readCorrections(
      file('field: line\n    line: 12\n    was: junk\n    now: paragraph'),
      'a.yaml',
      TODAY,
    );
    const after = convert({ ...raw, corrections: rows }, facts);
    if (before.kind === 'rejected' || after.kind === 'rejected') throw new Error('rejected');
    expect(before.article.removals.some(({ lines }) => lines.first === 12)).toBe(true);
    expect(after.article.removals.some(({ lines }) => lines.first === 12)).toBe(false);
    expect(after.article.people.map(({ name }) => name)).toContain('Lê Hồng Quang');
  });
});

describe('a correction that does not fit is named with line and remedy, and nothing goes out', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'a stale value',
      ['field: event\n    was: 2019-05-28\n    now: 2021-05-28'],
      /a\.yaml:3: event: conversion gives "2020-05-28", not "2019-05-28"\. Remedy/u,
    ],
    [
      'one that the rules have caught up with',
      ['field: event\n    was: 2019-05-28\n    now: 2020-05-28'],
      /by itself now\. Remedy: take this correction out/u,
    ],
    [
      'a day that does not exist',
      ['field: event\n    was: 2020-05-28\n    now: 2020-02-31'],
      /no day of the calendar/u,
    ],
    [
      'a blank line',
      ['field: line\n    line: 2\n    was: junk\n    now: paragraph'],
      /a\.yaml:3: line: raw line 2 is empty/u,
    ],
    [
      'a line behind the end',
      ['field: line\n    line: 99\n    was: junk\n    now: paragraph'],
      /raw line 99 is empty/u,
    ],
    [
      'two headlines',
      ['field: line\n    line: 3\n    was: lead\n    now: title'],
      /lines 1 and 3 are both the title now\. Remedy: .*line: 1, was: title/u,
    ],
    [
      'the only headline taken away',
      ['field: title\n    was: "Đảng bộ tỉnh Nghệ An tổng kết công tác năm"\n    now: none'],
      /which line is the headline/u,
    ],
    ['nobody of that name', ['field: person\n    was: Lê Lợi\n    now: none'], /no person "Lê Lợi".*Sơn Minh Thắng/u],
    [
      'words that name somebody else already',
      ['field: person\n    words: Minh Thắng\n    was: none\n    now: Lê Minh Thắng'],
      /"Minh Thắng" name Sơn Minh Thắng already\. Remedy/u,
    ],
    [
      'a name that is not there',
      ['field: person\n    was: none\n    now: Lê Lợi'],
      /does not hold the words "Lê Lợi"/u,
    ],
    [
      'an unknown document',
      ['field: document\n    words: Chỉ thị số 35-CT/TW\n    was: vn-xii-35-ct-tw\n    now: vn-99'],
      /no document has the id "vn-99"\. Remedy/u,
    ],
    [
      'the second of two, with its own line',
      ['field: event\n    was: 2020-05-28\n    now: 2021-05-28', 'field: person\n    was: Sơn Thắng\n    now: none'],
      /a\.yaml:9: person/u,
    ],
  ])('%s', (_, rows, message) => {
    const result = run(...rows);
    expect(result.kind).toBe('rejected');
    if (result.kind === 'article') return;
    expect(result.rejection.reason).toBe('bad-correction');
    expect(result.rejection.warnings.map(({ reason }) => reason).join('\n')).toMatch(message);
  });
});

test.each([
  ['published today', 'field: published\n    was: none\n    now: 2026-11-23'],
  ['published this year', 'field: published\n    was: none\n    now: 2026-Q4'],
  ['an event to come', 'field: event\n    was: none\n    now: 2030-01-02'],
  ['a headline that is a year', 'field: title\n    was: "A"\n    now: 2020'],
  ['a name of a highland people', 'field: person\n    was: none\n    now: "K’Să Hà Niê Kđăm (Y Moan)"'],
  ['a paper with digits', 'field: outlet\n    was: none\n    now: "24h.com.vn"'],
])('%s is taken', (_, words) => {
  expect(readCorrections(file(words), 'a.yaml', TODAY).rows).toHaveLength(1);
});

describe('a broken file is named with line and remedy', () => {
  const good = file('field: event\n    was: 2020-05-28\n    now: 2021-05-28');
  test.each<[string, string, RegExp]>([
    ['broken YAML', good.replace('khác"', 'khác'), /a\.yaml:\d+: broken YAML: .*Remedy/u],
    ['an empty file', '', /a\.yaml:1: the file: .*Remedy/u],
    ['an alias of nothing', good.replace('Lan', 'Lan').replace('2020-05-28', '*x'), /a\.yaml:\d+: .*alias.*Remedy/iu],
    ['an unknown key', good.replace('because', 'why'), /a\.yaml:6: why: no such key/u],
    ['an unknown field', good.replace('event', 'colour'), /a\.yaml:3: corrections\.0\.field/u],
    ['a form of day that is none', good.replace('2021-05-28', '28/5/2021'), /a\.yaml:5: .*2020-05-29, 2020-05/u],
    ['no reason', good.replace(/ {4}because.*\n/u, ''), /corrections\.0\.because/u],
    ['an impossible day of decision', good.replace('2026-11-20', '2026-02-31'), /a\.yaml:8: .*must be a day/u],
    ['no article', good.replace('a-000000', 'A b'), /a\.yaml:1: article: must be the last part of the address/u],
    ['nothing changed', good.replace('2021-05-28', '2020-05-28'), /a\.yaml:5: .*is what it was/u],
    [
      'a part that no line can be',
      file('field: line\n    line: 3\n    was: lead\n    now: footer'),
      /a\.yaml:6: .*must be one of junk, title/u,
    ],
    ['no words', file('field: document\n    was: unknown\n    now: none'), /a\.yaml:3: .*words: is missing/u],
    [
      'a decision of a day to come',
      good.replace('2026-11-20', '2026-11-24'),
      /a\.yaml:8: .*on: 2026-11-24 is still to come/u,
    ],
    ...['2026-11-24', '2026-12', '2027-Q1', '2027', '2026-11-24T00:00'].map((now): [string, string, RegExp] => [
      `published in time to come: ${now}`,
      file(`field: published\n    was: none\n    now: ${now}`),
      /a\.yaml:5: corrections\.0\.now: .* is still to come\. Remedy/u,
    ]),
    [
      'published in an unknown year',
      file('field: published\n    was: none\n    now: XXXX-05-29'),
      /now: must be 2020-05-29T/u,
    ],
    ...['!!!', '123', '<b>', 'Lê <b>', '—', '12 Lê Lợi'].map((now): [string, string, RegExp] => [
      `a person called ${now}`,
      file(`field: person\n    was: none\n    now: "${now}"`),
      /a\.yaml:5: .*now: must be a name, of letters, not ".*Remedy/u,
    ]),
    [
      'a paper without a letter',
      file('field: outlet\n    was: none\n    now: "24/7"'),
      /a\.yaml:5: .*must hold a word/u,
    ],
    [
      'an author without a letter',
      file('field: authors\n    was: none\n    now: "..."'),
      /a\.yaml:5: .*must hold a word/u,
    ],
    ['a reason without a word', good.replace('báo giấy ghi khác', '?!'), /a\.yaml:6: .*because: must hold a word/u],
    ['nobody who says so', good.replace('Lan', '-'), /a\.yaml:7: .*by: must hold a word/u],
    ['a source that is a script', good.replace('by:', 'source: "javascript:alert(1)"\n    by:'), /must be an http/u],
  ])('%s', (_, text, message) => {
    expect(() => readCorrections(text, 'a.yaml', TODAY)).toThrow(CorrectionFault);
    expect(() => readCorrections(text, 'a.yaml', TODAY)).toThrow(message);
  });
});

test('two corrections of one thing: neither counts, both are named', () => {
  const rows = readCorrections(
    file(
      'field: event\n    was: 2020-05-28\n    now: 2021-05-28',
      'field: event\n    was: 2020-05-28\n    now: 2022-05-28',
      'field: published\n    was: none\n    now: 2021-05-28',
      'field: published\n    was: none\n    now: 2021-05-28',
    ),
    'a.yaml',
    TODAY,
  ).rows;
  expect(findClashes(rows)).toEqual([
    'a.yaml:9: event: contradicts what a.yaml:3 says. Remedy: keep one of the two.',
    'a.yaml:21: published: says again what a.yaml:15 says. Remedy: keep one of the two.',
  ]);
});
