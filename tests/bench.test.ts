import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countByFeature, featureOf } from '../bench/build/features';
import { findChange, readOutput } from '../bench/build/output';
import { rowsOf, withRatios } from '../bench/build/rows';
import { saveResults, writeBenchmarks } from '../bench/report';

const place = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('files by feature', () => {
  test.each([
    ['bai-viet/a/index.html', 'article pages'],
    ['ban-tho/tap/0f9/index.html', 'raw texts'],
    ['ban-tho/a.txt', 'raw texts'],
    ['ban-tho/index.html', 'single pages and files'],
    ['nguoi/a/feed.xml', 'feeds'],
    ['nguoi/a/feed.json', 'feeds'],
    ['feed.xml', 'single pages and files'],
    ['nguoi/a/index.html', 'people'],
    ['nguoi/theo-chu/a/index.html', 'lists of people'],
    ['search/0a/terms/1.bin', 'search: terms'],
    ['search/manifest.json', 'search: names and the rest'],
    ['_next/static/joined/a.css', 'compiled files'],
  ])('%s: %s', (path, feature) => expect(featureOf(path)).toBe(feature));

  test('a file that no feature has is named', () => {
    expect(() => countByFeature(['bai-viet/a/index.html', 'moi/a.html'])).toThrow(/moi\/a\.html/u);
  });
});

test('what a build changed', () => {
  const lay = (name: string, files: Readonly<Record<string, string>>) => {
    mkdirSync(join(place, name, 'a'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(place, name, path), text);
    return readOutput(join(place, name));
  };
  const before = lay('before', { 'a/kept': '1', 'a/changed': '1', gone: '2' });
  const after = lay('after', { 'a/kept': '1', 'a/changed': '22', 'a/new': '3', place: '2' });
  const { added, moved, changed, removed } = findChange(before, after);
  expect({ added: [...added].sort(), moved, changed, removed }).toEqual({
    added: ['a/new', 'place'],
    moved: ['place'],
    changed: ['a/changed'],
    removed: ['gone'],
  });
  expect([before.bytes, after.bytes]).toEqual([3, 5]);
  expect(() => readOutput(join(place, 'nowhere'))).toThrow(/nowhere/u);
});

/** A build of one step that took so many processor seconds. */
function built(cpuSeconds: number) {
  const steps = [{ name: 'pages', measured: { code: 0, seconds: cpuSeconds, cpuSeconds, errors: '' } }];
  const output = { digests: new Map([['index.html', '']]), bytes: 1000 };
  return { steps, output, again: steps, change: { added: [], moved: [], changed: [], removed: [] } };
}

test('builders beside one another and at several sizes', () => {
  const rows = [
    ...rowsOf('ours', 10, '0', [built(1), built(3)]),
    ...rowsOf('other', 10, '0', [built(1)]),
    ...rowsOf('ours', 20, '0', [built(6)]),
  ];
  const wholes = withRatios(rows, 'ours').filter(({ table }) => table === rows[0]?.['table']);
  expect(wholes).toMatchObject([
    { builder: 'ours', 'seconds (median)': 2, 'seconds (least to most)': '1 to 3', 'processor time, times ours': 1 },
    { builder: 'other', 'processor time, times ours': 0.5, 'an article, times the fewest': 1 },
    { builder: 'ours', 'an article, times the fewest': 1.5 },
  ]);
});

test('all results on one page, each with its words and tables', async () => {
  const [results, about, page] = ['results', 'about', 'BENCHMARKS.md'].map((name) => join(place, name));
  if (results === undefined || about === undefined || page === undefined) throw new Error('no place');
  const machine = { processor: 'P', cores: 2, memory: '8 GB', node: 'Node', load: '1.5' };
  saveResults(results, 'a', machine, {
    title: 'A',
    rows: [
      { table: 'one', x: 1 },
      { table: 'two', y: 2 },
    ],
  });
  await expect(writeBenchmarks(page, results, about)).rejects.toThrow(/a\.md is missing/u);
  mkdirSync(about);
  writeFileSync(join(about, 'a.md'), 'Words.\n');
  await writeBenchmarks(page, results, about);
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(
    /## A\n\nP, 2 cores, 8 GB; Node; other programs wanted 1\.5 of the 2 cores when it began\.\n\nWords\./u,
  );
  expect(text).toMatch(/### one\n\n\| x[\s\S]*### two\n\n\| y/u);
});
