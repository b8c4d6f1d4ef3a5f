import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findReach } from './difference';
import { AuthorityError, parseAuthority } from './entry';
import { locate, parseJsonFile } from './locate';

const schema = z.strictObject({
  about: z.string(),
  rows: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
const rows = (last: string) => `{\n "about": "x",\n "rows": [\n  { "id": "a-1", "name": "A" },\n  ${last}\n ]\n}`;

function read(text: string): unknown {
  const value = parseJsonFile('rows.json', text);
  try {
    return parseAuthority(schema, 'rows.json', value);
  } catch (error) {
    throw error instanceof AuthorityError ? locate(error, text) : error;
  }
}

describe('a broken file of facts is named with its line, however it is laid out', () => {
  test.each<readonly [string, string, RegExp]>([
    ['a comma too many', rows('{ "id": "a-2", "name": "B" },,'), /^rows\.json: line 5: not JSON: /u],
    ['a quote that is missing', rows('{ "id": "a-2, "name": "B" }'), /^rows\.json: line 5: not JSON: /u],
    [
      'an unknown key',
      rows('{ "id": "a-2", "name": "B", "colour": "red" }'),
      /^rows\.json: line 5: rows\.1\.colour: no such/u,
    ],
    [
      'an unknown key of the file',
      rows('{ "id": "a-2", "name": "B" }').replace('about', 'abuot'),
      /abuot: no such key/u,
    ],
    ['a key that is missing', rows('{ "id": "a-2" }'), /^rows\.json: line 5: rows\.1\.name: /u],
    ['another kind of value', rows('{\n   "id": "a-2",\n   "name": 7 }'), /^rows\.json: line 7: rows\.1\.name: /u],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(/Mend the entry in content\/authority and run again\.$/u);
  });

  test('a whole one is read', () => {
    expect(read(rows('{ "id": "a-2", "name": "B" }'))).toMatchObject({ about: 'x' });
  });

  test('so is one found broken when it is compared with what it was', () => {
    const before = { 'outlets.json': '{}' };
    expect(() => findReach(before, { 'outlets.json': '{\n"a": [,]}' })).toThrow(/^outlets\.json: line 2: not JSON/u);
    expect(findReach({ 'outlets.json': '{' }, before)).toEqual({ kind: 'everything' });
  });
});

test.each([
  ['vn-xii-35-ct-tw: wrong', '{\n"rows": [\n{"id":"vn-xii-35-ct-tw"}]}', 'line 3: vn-xii-35-ct-tw: wrong'],
  ['nothing of the kind', '{}', 'nothing of the kind'],
])('%s', (problem, text, located) => {
  expect(locate(new AuthorityError('rows.json', [problem]), text).problems).toEqual([located]);
});
