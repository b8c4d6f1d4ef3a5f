import { describe, expect, test } from 'vitest';
import { parseEntityId } from '../../lib/model';
import type { Condition } from '../../lib/search/conditions';
import { normalQuery } from '../../lib/search/query';
import type { Restriction } from '../../lib/search/inquiry';
import { parseQuery } from '../../lib/search/query';
import { askedAddress, having, NOTHING_ASKED, readAsked, restrictionKey, toggled, without, type Asked } from './_asked';

const person = (id: string): Condition => ({ field: 'person', id: parseEntityId(id) });

describe('what is asked and its address', () => {
  test.each<[string, Partial<Asked>]>([
    ['', {}],
    ['?q=s%C6%A1n%20minh', { typed: 'sơn minh' }],
    ['?q=%22a%20%26%20b%22%20-c', { typed: '"a & b" -c' }],
    ['?q=h%E1%BB%8Dp&nam=2020&trang=2', { typed: 'họp', chosen: [{ field: 'year', year: 2020 }], page: 2 }],
    ['?nguoi=son-minh-thang&nguoi=mai-minh-son', { chosen: [person('son-minh-thang'), person('mai-minh-son')] }],
    ['?khoa=xiii&xep=moi', { chosen: [{ field: 'term', term: 13 }], order: 'newest' }],
    ['?ngay=suy-ra&xep=cu', { chosen: [{ field: 'certainty', certainty: 'inferred' }], order: 'oldest' }],
  ])('%s', (address, expected) => {
    expect(readAsked(address)).toEqual({ ...NOTHING_ASKED, ...expected });
    expect(askedAddress({ ...NOTHING_ASKED, ...expected })).toBe(`/tim-kiem/${address}`);
  });

  test.each([
    '?trang=0',
    '?trang=-3',
    '?trang=1e9',
    '?nam=20200',
    '?nguoi=../etc/passwd',
    '?nguoi=Sơn',
    '?khoa=IIII',
    '?xep=x',
    '?ngay=',
    '?q=',
    '?%',
  ])('%s is passed over', (address) => expect(readAsked(address)).toEqual(NOTHING_ASKED));
});

test.each([0, 1, 2, 3])(
  'a long question with emoji gives an address, wherever it is cut: %i letters before',
  (before) => {
    const typed = 'a'.repeat(before) + '😀'.repeat(300);
    const address = askedAddress({ ...NOTHING_ASKED, typed });
    expect(readAsked(address.slice(address.indexOf('?'))).typed).toMatch(/^a*😀+$/u);
    expect(normalQuery(typed)).toMatch(/^a*😀+$/u);
  },
);

describe('choosing', () => {
  const chosen = (...conditions: readonly Condition[]): Asked => ({ ...NOTHING_ASKED, chosen: conditions, page: 3 });
  const year = (value: number): Condition => ({ field: 'year', year: value });
  test.each<[string, Asked, Condition, readonly Condition[]]>([
    ['the first', chosen(), year(2020), [year(2020)]],
    ['once more takes it away', chosen(year(2020)), year(2020), []],
    ['another year replaces it', chosen(year(2019)), year(2020), [year(2020)]],
    ['a second person is added', chosen(person('a')), person('b'), [person('a'), person('b')]],
  ])('%s', (_, asked, condition, expected) => {
    expect(toggled(asked, condition)).toEqual({ ...NOTHING_ASKED, chosen: expected });
  });
});

test('choosing what is chosen leaves it chosen', () => {
  const asked: Asked = { ...NOTHING_ASKED, chosen: [person('a')], page: 2 };
  expect(having(asked, person('a'))).toEqual({ ...asked, page: 1 });
  expect(having(NOTHING_ASKED, person('a'))).toEqual({ ...NOTHING_ASKED, chosen: [person('a')] });
});

describe('taking a typed restriction away leaves every other word', () => {
  const phrase = (words: string): Restriction => ({ kind: 'phrase', words });
  const exclusion = (words: string): Restriction => ({ kind: 'without', words });
  /** The condition as the text is read; `rest` are the words behind its name. */
  const condition = (typed: string, at: number, ...rest: readonly string[]): Restriction => {
    const query = parseQuery(typed);
    const found = query.kind === 'ready' ? query.conditions[at] : undefined;
    if (found === undefined) throw new Error(`no condition ${at} in ${typed}`);
    return { kind: 'typed', condition: found, meant: [], rest };
  };
  const open = 'người:Sơn Minh Thắng chỉ thị 35';
  const twice = 'từ:2019 họp đến:2020 Nghệ An';
  const quote = 'người:Sơn "họp Nghệ An';
  test.each<[string, Restriction, string]>([
    [open, condition(open, 0, 'chỉ', 'thị', '35'), 'chỉ thị 35'],
    [`họp ${open}`, condition(`họp ${open}`, 0, 'chỉ', 'thị', '35'), 'họp chỉ thị 35'],
    [quote, condition(quote, 0, 'họp', 'Nghệ', 'An'), 'họp Nghệ An'],
    [twice, condition(twice, 0), 'họp đến:2020 Nghệ An'],
    [twice, condition(twice, 1), 'từ:2019 họp Nghệ An'],
    ['từ:2019 từ:2019 họp', condition('từ:2019 họp', 0), 'họp'],
    ['nguồn:"Báo A" nguồn:"Báo AB"', condition('nguồn:"Báo A"', 0), 'nguồn:"Báo AB"'],
    ['họp  “đại hội”', phrase('đại hội'), 'họp đại hội'],
    ['" đại hội" Nghệ An', phrase('đại hội'), 'đại hội Nghệ An'],
    ['-"đại hội" "đại hội"', phrase('đại hội'), '-"đại hội" đại hội'],
    ['-"đại hội" "đại hội"', exclusion('đại hội'), '"đại hội"'],
    ['họp -bóng -"bóng đá"', exclusion('bóng'), 'họp -"bóng đá"'],
    ['họp-bóng -bóng', exclusion('bóng'), 'họp-bóng'],
    ['họp -bóng đá nữ', exclusion('bóng đá'), 'họp nữ'],
    ['họp --bóng đá', exclusion('bóng đá'), 'họp'],
    ['-bóng đá -bóng bàn', exclusion('bóng bàn'), '-bóng đá'],
    ['đã gõ lại', phrase('đại hội'), 'đã gõ lại'],
  ])('%s', (typed, restriction, expected) => {
    expect(without({ ...NOTHING_ASKED, typed, page: 2 }, restriction)).toEqual({ ...NOTHING_ASKED, typed: expected });
  });
});

describe('restrictions of one question have keys of their own', () => {
  test('however alike they are worded', () => {
    const phrase: Restriction = { kind: 'phrase', words: 'bóng' };
    const query = parseQuery('từ:2019 từ:01/2019');
    const typed = query.kind === 'ready' ? query.conditions : [];
    const restrictions: readonly Restriction[] = [
      phrase,
      { ...phrase, kind: 'without' },
      ...typed.map((condition): Restriction => ({ kind: 'typed', condition, meant: [], rest: [] })),
      { kind: 'chosen', condition: person('nguyen-van-a'), name: 'Nguyễn Văn A' },
      { kind: 'chosen', condition: person('nguyen-van-a-2'), name: 'Nguyễn Văn A' },
    ];
    expect(new Set(restrictions.map(restrictionKey)).size).toBe(restrictions.length);
  });

  test('a choice that stands twice in the address is one', () => {
    expect(readAsked('?nguoi=a&nguoi=b&nguoi=a').chosen).toEqual([person('a'), person('b')]);
  });
});
