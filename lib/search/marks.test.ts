import { expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { parseEntityId } from '../model';
import { createQueryEncoder } from './encoder';
import type { NumberedEntity } from './entities';
import { marksOfWords } from './marks';
import { NO_ANSWER } from './search';
import { tabulate } from './syllables';

const encodeQuery = createQueryEncoder(tabulate(readAbbreviations()));
const DOCUMENT: NumberedEntity = {
  ...{ kind: 'document', id: parseEntityId('vn-xii-04-nq-tw'), name: 'Nghị quyết số 04-NQ/TW', aliases: [], number: 0 },
  ...{ detail: 'khóa XII', title: 'Về xây dựng Đảng', adoptedAt: 'Hội nghị Trung ương 4 khóa XII' },
  ...{ articles: 5, hasPage: true },
};

test.each([
  ['04-NQ/TW', ['#tw4/12', 've xay dung dang']],
  ['nghị quyết 04 kỷ luật', ['#tw4/12', 've xay dung dang']],
  ['05-NQ/TW', []],
  ['kỷ luật', []],
])('where %s is cited by other names than its number is marked: %j', (text, others) => {
  const marks = marksOfWords({ encodeQuery }, text, { ...NO_ANSWER, entities: [DOCUMENT] });
  expect(marks.filter((mark) => mark.startsWith('#tw') || mark.includes(' '))).toEqual(others);
});
