import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentences';

describe('the sentence around a place', () => {
  it.each([
    ['in the middle', 'Ông A nói. Chỉ thị 35 rõ. Hết.', 'Chỉ thị 35 rõ.'],
    ['at the beginning', 'Chỉ thị 35 rõ. Hết.', 'Chỉ thị 35 rõ.'],
    ['at the end', 'Mở. Về Chỉ thị 35', 'Về Chỉ thị 35'],
    [
      'an abbreviation ends none',
      'Mở. Tại TP. Huế, GS. TS. Nam nêu Chỉ thị 35. Hết.',
      'Tại TP. Huế, GS. TS. Nam nêu Chỉ thị 35.',
    ],
    ['a quotation ends with its mark', 'Ông nói: “Hay lắm.” Chỉ thị 35 rõ! Hết.', 'Chỉ thị 35 rõ!'],
    ['a number with points is one', 'Mở. Có 1.200 người học Chỉ thị 35. Hết.', 'Có 1.200 người học Chỉ thị 35.'],
  ])('%s', (_, text, expected) => {
    const at = text.indexOf('Chỉ thị 35');
    const { start, end } = sentenceAround(text, { start: at, end: at + 'Chỉ thị 35'.length });
    expect(text.slice(start, end)).toBe(expected);
  });

  it('never reaches further than a thousand signs, however long the sentence', () => {
    const text = `${'a '.repeat(5000)}Chỉ thị 35${' b'.repeat(5000)}`;
    const { start, end } = sentenceAround(text, { start: 10_000, end: 10_010 });
    expect([start, end]).toEqual([9000, 11_010]);
  });
});
