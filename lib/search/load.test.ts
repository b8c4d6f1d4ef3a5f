import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { buildIndex } from './build';
import { fileFetcher, writeIndex } from './load';
import type { KeepFile } from './seal';
import { Search } from './search';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chi muc '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const of = (title: string) => (keep: KeepFile) =>
  buildIndex(
    { records: [{ id: 'bai', title, body: [], entities: [] }], entities: [], abbreviations: readAbbreviations() },
    keep,
  );

async function titleFound(): Promise<string> {
  const search = await Search.open(fileFetcher(folder));
  const { articles } = await search.find('hội');
  return (await search.record(articles[0] ?? -1)).title;
}

test('a newer index takes the place of the older one, and nothing else is left', async () => {
  await writeIndex(folder, of('Đại hội'));
  const { manifest, files, bytes } = await writeIndex(folder, of('Hội nghị'));
  expect(readdirSync(folder).sort()).toEqual([manifest.folder, 'manifest.json'].sort());
  expect(await titleFound()).toBe('Hội nghị');
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .filter((entry) => entry.isFile());
  expect([files, bytes]).toEqual([written.length, written.reduce((sum, { size }) => sum + size, 0)]);
});

test('a build that fails leaves the older index as it stood; the next one clears up after it', async () => {
  await writeIndex(folder, of('Đại hội'));
  const failing = writeIndex(folder, async (keep) => {
    keep('terms/0.bin', new Uint8Array(9));
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  expect(await titleFound()).toBe('Đại hội');
  await writeIndex(folder, of('Hội nghị'));
  expect(readdirSync(folder).length).toBe(2);
});

test('of an index that stands already only the spoiled files are written again', async () => {
  const { manifest } = await writeIndex(folder, of('Đại hội'));
  const [spoiled, lost, kept] = ['lexicon.bin', 'abbreviations.bin', 'names.bin'].map((name) =>
    join(folder, manifest.folder, name),
  );
  if (spoiled === undefined || lost === undefined || kept === undefined) throw new Error('three files');
  const whole = readFileSync(spoiled);
  writeFileSync(spoiled, whole.subarray(1));
  rmSync(lost);
  const before = statSync(kept);
  expect((await writeIndex(folder, of('Đại hội'))).manifest).toEqual(manifest);
  expect(readFileSync(spoiled)).toEqual(whole);
  expect(existsSync(lost)).toBe(true);
  expect(statSync(kept).ino).toBe(before.ino);
});

test('what is no index is left alone', async () => {
  mkdirSync(join(folder, 'khac'));
  await writeIndex(folder, of('Đại hội'));
  expect(readdirSync(folder)).toContain('khac');
});
