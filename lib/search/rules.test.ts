/**
 * What the rules of search catch and leave, by the id of the rule: beside the rules, not in them, because the rules are
 * sent to the reader's machine.
 */
import { describe, expect, test } from 'vitest';
import { DAY_RULES, findDays } from './day-key';
import { findDocumentKeys, KEY_RULES } from './document-key';
import { parseQuery } from './query';
import { QUERY_KEYS } from './query-keys';

type Examples<Catch> = Readonly<
  Record<string, { readonly catches: readonly Catch[]; readonly leaves: readonly string[] }>
>;

/** Of KEY_RULES in document-key.ts: folded texts, and the keys that they have. */
const DOCUMENT_EXAMPLES: Examples<readonly [text: string, keys: readonly string[]]> = {
  'search/number-with-code': {
    catches: [
      ['21-nq/tw', ['nq21', 'nq21/tw']],
      ['21 nq tw', ['nq21', 'nq21/tw']],
      ['35cttw', ['ct35', 'ct35/tw']],
      ['47- qd/tw', ['qd47', 'qd47/tw']],
      ['05-ct/t.u', ['ct5', 'ct5/tw']],
      ['30/2020/nd-cp', ['nd30', 'nd30/cp', 'nd30/2020']],
      ['1087-qd/tu', ['qd1087', 'qd1087/tu']],
      ['29-nq/tw khoa xiii', ['nq29', 'nq29/tw', 'nq29/k13']],
      ['29-nq/tw, khoa 11', ['nq29', 'nq29/tw', 'nq29/k11']],
      ['29-nq/tw khoa hoc', ['nq29', 'nq29/tw']],
      ['29-nq khoa xiii', ['nq29', 'nq29/k13']],
    ],
    leaves: ['26/61 chi bo', 'nam 2020', '12345-nq/tw'],
  },
  'search/law-number': {
    catches: [
      ['luat so 58/2014/qh13', ['luat58', 'luat58/2014', 'luat58/qh13']],
      ['phap lenh 04/2020/ubtvqh14', ['luat4', 'luat4/2020', 'luat4/ubtvqh14']],
    ],
    leaves: ['nghi quyet so 106/2016/qh13', 'nghi quyet 106/2016/qh13', '58/2014', '31/5/2019'],
  },
  'search/type-then-number': {
    catches: [
      ['nghi quyet so 21', ['nq21']],
      ['chi thi 05', ['ct5']],
      ['nq21', ['nq21']],
      ['nghi dinh so 30/2020', ['nd30', 'nd30/2020']],
      ['nq-04', ['nq4']],
      ['chi thi 35 (khoa xii)', ['ct35', 'ct35/k12']],
    ],
    leaves: ['nghi quyet trung uong 4', 'ong dat 21', 'nghi quyet-4', 'qd-2017'],
  },
  'search/plenum': {
    catches: [
      ['nghi quyet trung uong 4 khoa xii', ['tw4', 'tw4/12']],
      ['nqtw4 khoa 12', ['tw4', 'tw4/12']],
      ['hntw 10', ['tw10']],
      ['trung uong 7 (khoa xii)', ['tw7', 'tw7/12']],
      ['hoi nghi trung uong lan thu muoi hai khoa xii', ['tw12', 'tw12/12']],
    ],
    leaves: ['trung uong dang', 'tinh uy 4', 'trung uong nam 2020', 'trung uong hai ngay'],
  },
  'search/plenum-in-words': {
    catches: [
      ['hoi nghi lan thu tu ban chap hanh trung uong dang khoa xii', ['tw4', 'tw4/12']],
      ['hoi nghi lan thu 4, bch trung uong dang (khoa xii)', ['tw4', 'tw4/12']],
      ['hoi nghi lan thu muoi ban chap hanh trung uong dang khoa xii', ['tw10', 'tw10/12']],
      ['hoi nghi lan thu muoi mot ban chap hanh trung uong dang khoa xii', ['tw11', 'tw11/12']],
      ['hoi nghi lan thu muoi lam ban chap hanh trung uong dang khoa xii', ['tw15', 'tw15/12']],
    ],
    leaves: [
      'hoi nghi lan thu tu ban chap hanh dang bo tinh',
      'hoi nghi lan thu hai muoi ban chap hanh trung uong dang khoa ii',
    ],
  },
  'search/congress': {
    catches: [
      ['dai hoi xiii', ['dh13']],
      ['dai hoi 13', ['dh13']],
      ['dai hoi dai bieu toan quoc lan thu xiii', ['dh13']],
      ['dai hoi lan thu xii cua dang', ['dh12']],
      ['dai hoi lan thu nhat', ['dh1']],
      ['dai hoi dang lan thu nam', ['dh5']],
      ['dai hoi lan thu muoi', ['dh10']],
      ['dai hoi dai bieu toan quoc lan thu muoi mot cua dang', ['dh11']],
      ['dai hoi lan thu muoi hai', ['dh12']],
      ['dai hoi lan thu muoi ba', ['dh13']],
      ['dai hoi lan thu muoi bon', ['dh14']],
      ['dai hoi lan thu muoi tu', ['dh14']],
    ],
    leaves: [
      'dai hoi dang bo tinh lan thu xiii',
      'dai hoi dai bieu dang bo lan thu xi',
      'dai hoi 300 dai bieu',
      'dai hoi dang bo lan thu muoi ba',
      'dai hoi dang cong san viet nam',
      'dai hoi thu hai dau tuan',
      'dai hoi lan thu hai muoi mot',
    ],
  },
};

/** Of DAY_RULES in day-key.ts. */
const DAY_EXAMPLES: Examples<readonly [text: string, day: string]> = {
  'search/day-in-figures': {
    catches: [
      ['31/5/2019', '2019-05-31'],
      ['ngày 31-05-2019,', '2019-05-31'],
      ['(31.5.2019)', '2019-05-31'],
      ['31 / 5 / 2019', '2019-05-31'],
    ],
    leaves: ['31/2/2019', '5/2019', '31/5', '31/5/19', '131/5/2019', '31/5-2019', '31/5/20190', '31/13/2019'],
  },
  'search/day-in-words': {
    catches: [
      ['ngày 31 tháng 5 năm 2019', '2019-05-31'],
      ['31 thang 5 nam 2019', '2019-05-31'],
      ['Ngày 31 Tháng 05, 2019', '2019-05-31'],
      ['31 tháng 5/2019', '2019-05-31'],
    ],
    leaves: ['tháng 5 năm 2019', '31 tháng 5', '31 tháng 2 năm 2019', '31 tháng tuổi 5 năm 2019'],
  },
  'search/day-in-iso-order': {
    catches: [
      ['2019-05-31', '2019-05-31'],
      ['2019-5-31', '2019-05-31'],
    ],
    leaves: ['2019-02-31', '2019-05', '2019/2020'],
  },
};

/** Of QUERY_KEYS in query-keys.ts. */
const QUERY_KEY_EXAMPLES: Examples<string> = {
  'search/key-person': { catches: ['người:Thắng', 'Nguoi:"Sơn Minh Thắng"'], leaves: ['người Thắng', 'nguoiX:a'] },
  'search/key-document': { catches: ['văn bản:35-CT/TW', 'vb:"chỉ thị 35"'], leaves: ['văn bản 35', 'bản:35'] },
  'search/key-outlet': { catches: ['nguồn:VOV', 'nguon:"Báo Tin tức"'], leaves: ['nguồn VOV'] },
  'search/key-from': {
    catches: ['từ:2019', 'tu:06/2020', 'từ ngày:31/5/2019'],
    leaves: ['từ 2019', 'từ:31/2/2019', 'từ:đây'],
  },
  'search/key-to': { catches: ['đến:06/2020', 'den:2020'], leaves: ['đến 2020', 'đến:13/2020'] },
  'search/key-year': { catches: ['năm:2020', 'tháng:05/2020'], leaves: ['năm 2020', 'năm:20'] },
  'search/key-term': { catches: ['khóa:XIII', 'khoa:13', 'khoá:xii'], leaves: ['khóa XIII', 'khóa:IIII'] },
};

test.each([
  ['document numbers', KEY_RULES, DOCUMENT_EXAMPLES],
  ['days', DAY_RULES, DAY_EXAMPLES],
  ['keys', QUERY_KEYS, QUERY_KEY_EXAMPLES],
] as const)('every rule of %s has examples of both kinds', (_, rules, examples) => {
  expect(Object.keys(examples)).toEqual(rules.map(({ id }) => id));
  for (const { catches, leaves } of Object.values(examples)) {
    expect(catches).not.toEqual([]);
    expect(leaves).not.toEqual([]);
  }
});

describe('document numbers', () => {
  const cases = Object.entries(DOCUMENT_EXAMPLES).flatMap(([id, { catches }]) =>
    catches.map(([text, keys]) => ({ id, text, keys })),
  );
  test.each(cases)('$id: $text', ({ text, keys }) => {
    for (const key of keys) expect(findDocumentKeys(text)).toContain(key);
  });
  test.each([
    ['29-nq khoa xiii', ['nq29', 'nq29/k13']],
    ['29-nq khoa', ['nq29']],
    ['29-nq kho', ['nq29']],
    ['35-ct dai hoi', ['ct35']],
    ['35-ct ubnd', ['ct35', 'ct35/ubnd']],
    ['nghi quyet so 106/2016/qh13', ['nq106', 'nq106/2016']],
    ['29-nq/kh', ['nq29', 'nq29/kh']],
  ])('%s has no other keys', (text, keys) => expect(findDocumentKeys(text)).toEqual(keys));
  const left = KEY_RULES.flatMap(({ id, pattern, keys }) =>
    (DOCUMENT_EXAMPLES[id]?.leaves ?? []).map((text) => ({ id, text, keys: keysOf(pattern, keys, text) })),
  );
  test.each(left)('$id leaves: $text', ({ keys }) => expect(keys).toEqual([]));
});

describe('days', () => {
  const cases = Object.entries(DAY_EXAMPLES).flatMap(([id, { catches }]) =>
    catches.map(([text, day]) => ({ id, text, day })),
  );
  test.each(cases)('$id: $text', ({ text, day }) => expect(findDays(text)).toEqual([day]));
  const left = Object.entries(DAY_EXAMPLES).flatMap(([id, { leaves }]) => leaves.map((text) => ({ id, text })));
  test.each(left)('$id leaves: $text', ({ text }) => expect(findDays(text)).toEqual([]));
});

describe('keys', () => {
  const rows = QUERY_KEYS.flatMap((rule) => [
    ...(QUERY_KEY_EXAMPLES[rule.id]?.catches ?? []).map((text) => ({ rule, text, caught: true })),
    ...(QUERY_KEY_EXAMPLES[rule.id]?.leaves ?? []).map((text) => ({ rule, text, caught: false })),
  ]);
  test.each(rows)('$rule.id: $text -> $caught', ({ text, caught }) => {
    const query = parseQuery(text);
    expect(query.kind === 'ready' && query.conditions.length > 0).toBe(caught);
  });
});

function keysOf(pattern: RegExp, keys: (typeof KEY_RULES)[number]['keys'], text: string): readonly string[] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].flatMap((match) => keys(match.groups ?? {}));
}
