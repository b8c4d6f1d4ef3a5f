import { expect, test } from 'vitest';
import { parseRuleId, parseSourcePath } from '../model';
import { basisOf, readCache, writeCache, writeDifference, writeKnown, type Cache, type KnownFile } from './cache';

const path = (name: string) => parseSourcePath(`${name}.txt`);
const warning = { rule: parseRuleId('judge/no-body'), severity: 'failure' as const, reason: 'no text' };
const known = (digest: string): KnownFile => ({
  digest,
  result: {
    kind: 'rejected',
    rejection: { raw: { file: path('a') }, reason: 'no-body', warnings: [warning] },
  },
});
const cache: Cache = { rules: 'r', facts: 'f', files: { [path('a')]: known('1'), [path('b')]: known('2') } };
const text = writeCache(cache);
const filesOf = (memory: string) => readCache(memory, 'r')?.files;

test('what is written reads back, and what is added counts', () => {
  expect(filesOf(text)).toEqual(cache.files);
  const after = { ...cache, files: { ...cache.files, [path('b')]: known('3') } };
  expect(filesOf(`${text}${writeDifference({ ...cache, lines: 2 }, after)}`)).toEqual(after.files);
});

test.each([
  ['other rules', { rules: 'new', facts: 'f' }],
  ['other facts', { rules: 'r', facts: 'new' }],
])('a line that a run under %s added is not known', (_, other) => {
  expect(filesOf(`${text}\n${writeKnown(basisOf(other), path('a'), known('9'))}`)).toEqual(cache.files);
});

const spoiled = (change: (row: unknown[], file: Record<string, unknown>) => unknown) => {
  const row = JSON.parse(writeKnown(basisOf(cache), path('c'), known('4'))) as unknown[];
  return JSON.stringify(change(row, row[2] as Record<string, unknown>));
};

test.each<readonly [string, string]>([
  ['null', 'null'],
  ['a number', '5'],
  ['half a line', '["c.txt", {"dig'],
  ['an empty list', '[]'],
  ['a list of nulls', '[null,null,null]'],
  ['nothing known', spoiled(([basis, file]) => [basis, file, null])],
  ['no result', spoiled(([basis, file]) => [basis, file, { digest: 'x' }])],
  ['no such result', spoiled(([basis, file]) => [basis, file, { digest: 'x', result: { kind: 'maybe' } }])],
  ['a rejection of nothing', spoiled(([basis, file]) => [basis, file, { digest: 'x', result: { kind: 'rejected' } }])],
  [
    'an article without its file',
    spoiled(([basis, file]) => [basis, file, { digest: 'x', result: { kind: 'article', summary: { warnings: [] } } }]),
  ],
  ['a digest that is none', spoiled((row, file) => [row[0], row[1], { ...file, digest: 7 }])],
  ['a stamp that is none', spoiled((row, file) => [row[0], row[1], { ...file, stamp: {} }])],
])('a damaged line is forgotten, and no other: %s', (_, line) => {
  expect(filesOf(`${text}${line}\n`)).toEqual(cache.files);
});

test.each([
  ['nothing', ''],
  ['null', 'null\n'],
  ['no head', text.slice(text.indexOf('\n') + 1)],
  ['another form', text.replace('"format":3', '"format":2')],
  ['other rules', text.replace('"rules":"r"', '"rules":"s"')],
])('a memory that is none: %s', (_, memory) => {
  expect(readCache(memory, 'r')).toBeUndefined();
});
