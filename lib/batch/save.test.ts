import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SaveError, saveFile } from './save';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file takes the place of another whole, and leaves nothing beside it', () => {
  saveFile(join(folder, 'new', 'a'), 'one');
  saveFile(join(folder, 'new', 'a'), 'two');
  expect(readFileSync(join(folder, 'new', 'a'), 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'new'))).toEqual(['a']);
});

test.each<readonly [string, () => string, RegExp]>([
  [
    'a file where its folder should be',
    () => {
      writeFileSync(join(folder, 'file'), '');
      return join(folder, 'file', 'a');
    },
    /a file stands where its folder should be\. Remedy: move it away/u,
  ],
  [
    'a folder in its place',
    () => {
      mkdirSync(join(folder, 'a', 'more'), { recursive: true });
      return join(folder, 'a');
    },
    /a folder stands in its place\. Remedy: move it away/u,
  ],
])('%s: said with its remedy, and nothing is left', (_, prepare, message) => {
  const path = prepare();
  const before = readdirSync(folder);
  expect(() => saveFile(path, 'x')).toThrow(SaveError);
  expect(() => saveFile(path, 'x')).toThrow(message);
  expect(readdirSync(folder)).toEqual(before);
});
