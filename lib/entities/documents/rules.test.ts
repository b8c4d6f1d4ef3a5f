import { describe, expect, test } from 'vitest';
import type { Block } from '../../model';
import { findCitations } from './find';
import { NAMED_RULES } from './named';
import { CITATION_RULES, HEADLESS_RULE } from './rules';

const ROWS = [...CITATION_RULES, HEADLESS_RULE, ...NAMED_RULES];

function rulesIn(text: string): string[] {
  const block: Block = { kind: 'paragraph', lines: { first: 1, last: 1 }, text };
  return findCitations(block, undefined).map(({ rule }) => rule);
}

describe.each(ROWS)('$id', ({ id, examples }) => {
  test.each(examples.catches)('catches %s', (text) => expect(rulesIn(text)).toContain(id));
  test.each(examples.leaves)('leaves %s', (text) => expect(rulesIn(text)).not.toContain(id));
});

test('every row has an id of its own, says why, and gives examples of both kinds', () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
  for (const { why, examples } of ROWS) {
    expect(why).not.toBe('');
    expect(examples.catches.length).toBeGreaterThan(0);
    expect(examples.leaves.length).toBeGreaterThan(0);
  }
});
