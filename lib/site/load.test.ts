import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadFileList } from './load';

const out = mkdtempSync(join(tmpdir(), 'kho-tin-'));
afterAll(() => rmSync(out, { recursive: true }));
for (const path of ['b.txt', 'a/c/d.html', 'a.html', 'search/1/terms.bin', 'a/search/e.html']) {
  mkdirSync(join(out, path, '..'), { recursive: true });
  writeFileSync(join(out, path), '');
}

test('all files of a built site', () => {
  expect(loadFileList(out)).toEqual(['a.html', 'a/c/d.html', 'a/search/e.html', 'b.txt', 'search/1/terms.bin']);
  expect(loadFileList(`${out}/`)).toHaveLength(5);
});

test('without those of a folder that is left alone', () => {
  expect(loadFileList(out, 'search')).toEqual(['a.html', 'a/c/d.html', 'a/search/e.html', 'b.txt']);
});

test('a missing folder is named, with the remedy', () => {
  expect(() => loadFileList(join(out, 'none'))).toThrow(/none cannot be read: run "npm run build" first/u);
});
