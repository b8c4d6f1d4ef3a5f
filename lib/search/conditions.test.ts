import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTermNumber, LATEST_TERM } from './conditions';
import { toRoman } from '../text/roman';

test.each([
  ['XIII', 13],
  ['xiii', 13],
  ['13', 13],
  ['I', 1],
  ['0', undefined],
  ['50', undefined],
  ['XX', undefined],
  ['mới', undefined],
])('the term %s is %s', (written, term) => expect(findTermNumber(written)).toBe(term));

test('the latest term is that of the last congress listed', () => {
  const file = join(import.meta.dirname, '..', '..', 'content', 'authority', 'terms.json');
  const { congresses } = JSON.parse(readFileSync(file, 'utf8')) as { congresses: readonly { term: string }[] };
  expect(congresses.at(-1)?.term).toBe(toRoman(LATEST_TERM));
});
