import { expect, test } from 'vitest';
import type { Block } from '../model';
import { findEvent, findLostDays } from './event';

const blocks = (...texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({ kind: 'paragraph', lines: { first: index + 1, last: index + 1 }, text }));
const published = { known: false, role: 'published' } as const;

test('every day that is not taken for the event says why', () => {
  const text = blocks(
    'Ngày 28/5/2020, Đảng ủy tổ chức hội nghị; ngày 29/5/2020 bế mạc.',
    'Số liệu tính đến ngày 15/5/2020.',
    'Ba.',
    'Bốn.',
    'Ngày 1/6/2020 họp tiếp.',
  );
  const event = findEvent({ title: undefined, text, published });
  expect(findLostDays(text, event, published).map(({ line, because }) => [line, because])).toEqual([
    [1, 'another day stands before it'],
    [2, 'fields/no-event-count-day'],
    [5, 'not in the first 4 paragraphs'],
  ]);
});
