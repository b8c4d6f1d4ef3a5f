import { expect, test } from 'vitest';
import { findLacking } from './lacking';

const FOUND = [1, 2, 3];
const SHOWN = [1, 2];
const by = (loose: string, ...articles: readonly number[]) => ({ loose, articles: new Set(articles) });

test.each<[string, Parameters<typeof findLacking>[1], readonly string[], boolean, string]>([
  ['tổng bí thư 2011', [by('2011', 9)], ['2011'], true, 'others have it'],
  ['tổng bí thư 2011', [by('2011', 3)], ['2011'], false, 'another page has it'],
  ['tổng bí thư 2011', [by('2011', 2)], [], true, 'one of the shown has it'],
  ['tổng bí thư 2011', [{ loose: '2011' }], [], true, 'not all are known that have it'],
  ['họp Nghệ An, 2011', [by('nghe'), by('an')], ['Nghệ An'], true, 'neighbours together, without signs'],
  ['họp lý luận', [by('li')], ['lý'], true, 'the other spelling'],
  ['họp khóa XIV', [by('14')], ['XIV'], true, 'a Roman number as it was typed'],
  ['đại hội V', [by('#dh5')], ['đại hội V'], true, 'a congress'],
  ['dự đại hội V', [by('#dh5'), by('5')], ['đại hội V'], true, 'and its number with it'],
  ['dự đại hội XIII', [by('#dh13', 1), by('13')], [], true, 'a congress in other words'],
  ['dự đại hội XIII', [{ loose: '#dh13' }, by('13')], [], true, 'a congress of which not all is known'],
  ['một hai', [by('mot'), by('hai')], [], false, 'nothing at all: not worth a word'],
])('%s, %j: %j, everywhere %s (%s)', (text, doubted, words, everywhere) =>
  expect(findLacking(text, doubted, FOUND, SHOWN)).toEqual({ words, everywhere }),
);
