import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../lib/model';
import { authorityDateWords } from '../lib/render';
import { distinctions } from './_documents';

const DIRECTIVE = { name: 'Chỉ thị số 35-CT/TW', term: 'XII' };
const PLENUM = { name: 'Nghị quyết Hội nghị Trung ương 7 khóa XII', term: 'XII' };
const [first, last] = [parseIsoDay('2018-05-07'), parseIsoDay('2018-05-12')];

describe('what tells a document from others of its name', () => {
  it.each([
    ['term and day', { ...DIRECTIVE, date: '2019-05-30' }, ['khóa XII', 'ngày 30/05/2019']],
    ['a year is no day', { ...DIRECTIVE, date: '2020' }, ['khóa XII', 'năm 2020']],
    ['nothing known', { name: 'Điều lệ Đảng' }, []],
    [
      'a plenum met, and says its term already',
      { ...PLENUM, meeting: { from: first, to: last } },
      ['Hội nghị họp từ ngày 07/05/2018 đến ngày 12/05/2018'],
    ],
    ['on one day', { ...PLENUM, meeting: { from: last, to: last } }, ['Hội nghị họp ngày 12/05/2018']],
    ['on unknown days', { ...PLENUM, meeting: {} }, []],
  ])('%s', (_, fact, expected) => {
    expect(distinctions(fact, authorityDateWords)).toEqual(expected);
  });
});
