import { expect, test } from 'vitest';
import { parseQuery } from '../../lib/search/query';
import { NO_ANSWER, type Answer } from '../../lib/search/search';
import { NOTHING_ASKED } from './_asked';
import type { Found, Shown } from './_find';
import { hasTrouble, statusOf } from './_status';
import type { Progress } from './useFindings';

const RESULT: Shown = { record: { id: 'bai', title: 'Tin', entities: [] }, title: [] };
const TROUBLE = new Error('offline');

/** The second page of twelve articles for "họp", all of it there but for what `came` says. */
function found(came: Partial<Found>, answer: Partial<Answer> = {}): Found {
  const query = parseQuery('họp');
  if (query.kind !== 'ready') throw new Error(query.kind);
  const articles = Array.from({ length: 12 }, (_, at) => at);
  return {
    ...{ asked: { ...NOTHING_ASKED, typed: 'họp', page: 2 }, query, page: 2, pages: 2, shown: [10, 11], apart: 0 },
    findings: {
      ...{ text: 'họp', articles, typed: 12, otherForms: 0, capped: false, unread: 0, partial: 0 },
      ...{ answer: { ...NO_ANSWER, ...answer }, marks: [], restrictions: [], unknown: [] },
    },
    ...{ results: [RESULT, RESULT], textless: 0 },
    ...came,
  };
}

const came = (part: Partial<Found>, answer?: Partial<Answer>): Progress => ({
  ...{ state: 'found', slow: false },
  found: found(part, answer),
});
const COUNT = '12 bài cho “họp” · đang xem bài 11–12';

test.each<[string, Progress, boolean, string]>([
  ['all came', came({}), false, COUNT],
  [
    'a record did not',
    came({ results: [RESULT, undefined], trouble: TROUBLE }),
    true,
    `${COUNT}. Mới tải được 1 trong 2 bài của trang này.`,
  ],
  ['a text did not', came({ textless: 1, trouble: TROUBLE }), true, `${COUNT}. Chưa tải được đoạn trích của 1 bài.`],
  [
    'whom it means did not',
    came({ trouble: TROUBLE }, { entityTrouble: TROUBLE }),
    true,
    `${COUNT}. Chưa tải được phần người, văn bản, tổ chức mà câu hỏi nhắc tới.`,
  ],
  [
    'several parts did not',
    came({ results: [undefined, undefined], textless: 2, trouble: TROUBLE }),
    true,
    `${COUNT}. Mới tải được 0 trong 2 bài của trang này. Chưa tải được đoạn trích của 2 bài.`,
  ],
  [
    'some of it is slow',
    { state: 'found', slow: true, found: found({ results: [RESULT, undefined] }) },
    true,
    `${COUNT}. Mạng chậm, vẫn đang tải…`,
  ],
  ['a gap is on its way', came({ results: [undefined, RESULT] }), false, COUNT],
  ['all is on its way', { state: 'loading', slow: false }, false, 'Đang tìm…'],
  ['all is slow', { state: 'loading', slow: true }, true, 'Mạng chậm, vẫn đang tải…'],
  ['nothing is asked yet', { state: 'unready', why: 'empty' }, false, 'Hãy gõ tên người, số văn bản hoặc từ cần tìm.'],
])('%s', (_, progress, trouble, words) => {
  expect([hasTrouble(progress), statusOf(progress, [], 'họp')]).toEqual([trouble, words]);
});

test('every fault has its words, and can be asked for again', () => {
  for (const reason of ['missing', 'damaged', 'other-version'] as const) {
    const fault: Progress = { state: 'fault', reason };
    expect(hasTrouble(fault)).toBe(true);
    expect(statusOf(fault, [], 'họp')).toMatch(/\p{L}\.$/u);
  }
});
