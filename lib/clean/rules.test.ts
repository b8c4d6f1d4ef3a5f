import { describe, expect, test } from 'vitest';
import { LINE_RULES, PART_RULES } from './rules';

describe.each(LINE_RULES)('$id', ({ pattern, examples }) => {
  test.each(examples.catches)('catches %j', (text) => expect(text).toMatch(pattern));
  test.each(examples.leaves)('leaves %j', (text) => expect(text).not.toMatch(pattern));
});

describe.each(PART_RULES)('$id', ({ pattern, examples }) => {
  test.each(examples.catches)('catches a part of %j', (text) =>
    expect(pattern.exec(text)?.groups?.['junk']).toBeTruthy(),
  );
  test.each(examples.leaves)('leaves %j', (text) => expect(text).not.toMatch(pattern));
});

test('rule ids are unique', () => {
  const ids = [...LINE_RULES, ...PART_RULES].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
