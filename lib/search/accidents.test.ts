import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { buildSearchFiles } from './build';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import type { SearchRecord } from './records';
import { Search } from './search';

/** Where the end of one word meets the beginning of another: in one article each, beside many with the words apart. */
const RECORDS: readonly SearchRecord[] = [
  record('phuc-vu', 'Thủ tướng thăm đối tượng phục vụ'),
  record('tuong-xung', 'Xử lý kỷ luật tương xứng'),
  record('bau', 'Trung ương bầu Bộ Chính trị'),
  record('giao-hoi', 'Giáo hội Công giáo có một cộng đoàn'),
  record('bo-con', 'Con trai bị lạc'),
  record('hai', 'Facebook và kỷ luật'),
  ...times('phuc', 12, 'Thủ tướng Nguyễn Xuân Phúc đi thăm'),
  ...times('tuong', 12, 'Hai tướng quân đội nhận kỷ luật'),
  ...times('bau', 12, 'Ban Chấp hành Trung ương họp để bầu'),
  ...times('doan', 12, 'Tin đại hội của công đoàn'),
  ...times('thu', 12, 'Ông là con trai của một bí thư'),
  ...times('fb', 12, 'Tin Facebook'),
  ...times('thoi-tiet', 60, 'Mưa to ở miền núi'),
];

let search: Search;
beforeAll(async () => {
  const files = await buildSearchFiles({ records: RECORDS, entities: [], abbreviations: readAbbreviations() });
  search = await Search.open(async (path) => files.get(path));
});

describe.each([
  ['thủ tướng phúc', 'phuc-0', 12, 'phuc-vu'],
  ['kỷ luật tướng', 'tuong-0', 12, 'tuong-xung'],
  ['tướng kỷ luật', 'tuong-0', 12, 'tuong-xung'],
  ['trung ương bầu', 'bau', 13, undefined],
  ['đại hội công đoàn', 'doan-0', 12, 'giao-hoi'],
  ['con trai bí thư', 'thu-0', 12, 'bo-con'],
])('%s', (typed, first, whole, accident) => {
  test(`${first} is the first, and all with its words answer`, async () => {
    const ids = await idsOf(typed, 'best');
    expect(ids[0]).toBe(first);
    const family = first.replace(/-0$/u, '');
    expect(ids.slice(0, whole).every((id) => id === family || id.startsWith(`${family}-`))).toBe(true);
    if (accident !== undefined) expect(ids.slice(0, whole)).not.toContain(accident);
  });

  test('the order by date has them, too', async () => {
    const ids = await idsOf(typed, 'newest');
    expect(ids).toHaveLength(whole);
    if (accident !== undefined) expect(ids).not.toContain(accident);
  });
});

test('a word that stands beside none of the others weighs as much as two that do', async () => {
  const ids = await idsOf('Facebook kỷ luật', 'best');
  expect(ids[0]).toBe('hai');
  expect(ids.some((id) => id.startsWith('fb-'))).toBe(true);
});

test('what was pasted with the words, and no article has, does not outweigh them', async () => {
  const typed = '<img src=x onerror=alert(1)> kỷ luật';
  expect((await idsOf(typed, 'best')).length).toBeGreaterThan(0);
});

async function idsOf(typed: string, order: 'best' | 'newest'): Promise<string[]> {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(query.kind);
  const { articles } = await inquire(search, { query, chosen: [], order });
  return articles.map((article) => RECORDS[article]?.id ?? '');
}

function times(id: string, count: number, title: string): SearchRecord[] {
  return Array.from({ length: count }, (_, i) => record(`${id}-${i}`, `${title} ${i}`));
}

function record(id: string, title: string): SearchRecord {
  return { id, title, body: [], entities: [] };
}
