import { beforeAll, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { buildSearchFiles } from './build';
import { Search } from './search';

const TEXTS = [
  'Phạt theo Nghị định 100/2024/NĐ-CP',
  'Theo Nghị định 100/2015/NĐ-CP',
  'Theo nghị định 100 của Chính phủ',
  'Luật 59/2014/QH13 có hiệu lực',
  'Luật đất đai',
  'Chỉ thị 35-CT về đại hội',
];

let search: Search;
beforeAll(async () => {
  const files = await buildSearchFiles({
    records: TEXTS.map((title, at) => ({ id: `bai-${at}`, title, body: [], entities: [] })),
    ...{ entities: [], abbreviations: readAbbreviations() },
  });
  search = await Search.open(async (path) => files.get(path));
});

test.each<[string, readonly string[], readonly number[]]>([
  ['nghị định 100/2024/NĐ-CP', ['also 2'], [0, 1, 2]],
  ['nghị định 100/2019/NĐ-CP', ['short 3'], [0, 1, 2]],
  ['nghị định 100', [], [0, 1, 2]],
  ['luật 59/2014/QH13', [], [3]],
  ['luật 58/2014/QH13', ['uncited 0'], []],
  ['35-CT đại hội', [], [5]],
  ['nghị định 101/2019/NĐ-CP', ['uncited 0'], []],
])('of %s is told: %j', async (typed, told, found) => {
  const { numbers, articles } = await search.find(typed);
  expect(numbers.map(({ kind, articles: count }) => `${kind} ${count}`)).toEqual(told);
  if (found.length > 0) expect([...articles].sort()).toEqual(found);
});
