import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadAuthority } from '../authority/load';
import { prepareFacts } from '../convert';
import { loadCorrections } from '../correct/load';
import { parseIsoDay } from '../model';
import { exitCodeOf, writeSummary } from '../report/summary';
import { runBatch, type BatchResult } from './batch';
import { convertFile } from './keep';

const facts = prepareFacts(loadAuthority('content/authority'));
const TODAY = parseIsoDay('2026-11-23');
const ID = 'to-chuc-tot-dai-hoi-dang-bo-cac-cap-trong-dang-bo-khoi-cac-676e0a';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrected-'));
  cpSync('content/raw', join(folder, 'raw'), { recursive: true });
  cpSync('content/articles', join(folder, 'articles'), { recursive: true });
  mkdirSync(join(folder, 'corrections'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const correct = (text: string, name = 'a.yaml') => writeFileSync(join(folder, 'corrections', name), text);
const article = () => readFileSync(join(folder, 'articles', `${ID}.md`), 'utf8');

async function run(cache: BatchResult['cache'] = { rules: 'test', files: {} }, check = false, latest = TODAY) {
  const [rawFolder, outFolder] = [join(folder, 'raw'), join(folder, 'articles')];
  const keeping = { rawFolder, outFolder, today: parseIsoDay('2026-01-02'), check };
  const result = await runBatch(
    {
      ...keeping,
      corrections: loadCorrections(join(folder, 'corrections'), latest),
      convertFiles: async function* (tasks) {
        for (const task of tasks) yield convertFile(task, keeping, facts);
      },
    },
    cache,
  );
  return { result, kinds: result.outcomes.map(({ kind }) => kind), said: writeSummary(result, 'raw') };
}

const event = (now: string, id = ID, was = '2020-05-28') =>
  `article: ${id}\ncorrections:\n  - field: event\n    was: ${was}\n    now: ${now}\n    because: Báo giấy ghi rõ\n    by: Lan\n    on: 2026-11-20\n`;

test('a correction is written, kept, changed and taken back, and nothing else is converted again', async () => {
  const { result: first } = await run();
  correct(event('2020-05-29'));
  const { result: second, kinds } = await run(first.cache);
  expect(kinds).toEqual(['written', ...Array<string>(4).fill('unchanged')]);
  expect(exitCodeOf(second)).toBe(0);
  expect(article()).toMatch(/value: "2020-05-29"\n.*\n {2}evidence:\n {4}- \{ words: "Báo giấy ghi rõ" \}/u);
  expect(article()).toMatch(/corrections:\n {2}- field: "event"\n {4}was: "2020-05-28"/u);
  const { kinds: again, result: third } = await run(second.cache);
  expect(again).toEqual(Array<string>(5).fill('unchanged'));
  correct(event('2020-05-30'));
  const { result: fourth } = await run(third.cache);
  expect(article()).toContain('value: "2020-05-30"');
  rmSync(join(folder, 'corrections', 'a.yaml'));
  await run(fourth.cache);
  expect(article()).toBe(readFileSync(join('content/articles', `${ID}.md`), 'utf8'));
});

test('a folder converted anew comes out under the same address, also with another headline', async () => {
  const title = 'Tổ chức tốt Đại hội Đảng bộ các cấp trong Đảng bộ Khối các cơ quan Trung ương';
  correct(event('Tổ chức đại hội', ID, JSON.stringify(title)).replace('field: event', 'field: title'));
  rmSync(join(folder, 'articles'), { recursive: true });
  const { kinds } = await run();
  expect(kinds).toEqual(Array<string>(5).fill('written'));
  expect(readdirSync(join(folder, 'articles'))).toEqual(readdirSync('content/articles'));
  expect(article()).toContain('title: "Tổ chức đại hội"');
});

test('a former address finds the article too', async () => {
  const text = article().replace(`id: "${ID}"`, `id: "ten-moi"\naliases:\n  - "${ID}"`);
  rmSync(join(folder, 'articles', `${ID}.md`));
  writeFileSync(join(folder, 'articles', 'ten-moi.md'), text);
  correct(event('2020-05-29'));
  const { result } = await run();
  expect(exitCodeOf(result)).toBe(0);
  expect(readFileSync(join(folder, 'articles', 'ten-moi.md'), 'utf8')).toContain('value: "2020-05-29"');
});

describe('trouble is named with file, line and remedy; its article stays as it is, the others are converted', () => {
  test.each<[string, string, RegExp]>([
    ['an unknown article', event('2020-05-29', 'khong-co-bai-nay-000000'), /a\.yaml:1: no article has the address/u],
    [
      'a mistyped address',
      event('2020-05-29', ID.replace('to-chuc', 'to-chu')),
      new RegExp(`Is ${ID} meant\\? Remedy`, 'u'),
    ],
    ['a stale value', event('2020-05-29', ID, '2019-05-28'), /a\.yaml:3: event: conversion gives "2020-05-28"/u],
    ['a broken file', event('2020-05-29').replace('because', 'why'), /a\.yaml:6: why: no such key/u],
    ['a file without article', 'corrections: []\n', /a\.yaml:1: article: .*Remedy/u],
    [
      'one that contradicts itself',
      `${event('2020-05-29')}${event('2020-05-30').split('corrections:\n')[1]}`,
      /a\.yaml:9: event: contradicts what .*a\.yaml:3 says/u,
    ],
  ])('%s', async (_, text, message) => {
    const standing = article();
    correct(text);
    rmSync(join(folder, 'articles', readdirSync(join(folder, 'articles')).find((name) => name !== `${ID}.md`) ?? ''));
    const { result, kinds, said } = await run();
    expect(said).toMatch(message);
    expect(exitCodeOf(result)).toBe(1);
    expect(article()).toBe(standing);
    expect(kinds.filter((kind) => kind === 'written')).toHaveLength(1);
  });

  test('a file that is broken and about a corrected article does not take its correction back', async () => {
    correct(event('2020-05-29'));
    await run();
    const standing = article();
    correct(event('2020-05-29').replace(/^/u, '\t'), `${ID}.yaml`);
    const { result } = await run();
    expect(exitCodeOf(result)).toBe(1);
    expect(article()).toBe(standing);
  });

  const other = (name: string, words: string | Uint8Array) => writeFileSync(join(folder, 'corrections', name), words);
  test.each<[string, () => void, RegExp]>([
    ['a folder', () => mkdirSync(join(folder, 'corrections', '2020')), /corrections\/2020: not read: .*Remedy/u],
    [
      'a folder named like a file',
      () => mkdirSync(join(folder, 'corrections', 'x.yaml')),
      /x\.yaml: cannot be read: a folder, not a file\. Remedy/u,
    ],
    [
      'a link that leads nowhere',
      () => symlinkSync('nowhere', join(folder, 'corrections', 'x.yaml')),
      /x\.yaml: cannot be read: a link that leads nowhere\. Remedy: delete/u,
    ],
    ['capitals', () => other('x.YAML', event('2020-05-29')), /x\.YAML: not read: .*Remedy: rename it to .*x\.yaml\./u],
    [
      'the ending of an editor',
      () => other('x.yaml.txt', event('2020-05-29')),
      /x\.yaml\.txt: not read: .*Remedy: rename it to .*x\.yaml\./u,
    ],
    ['a page', () => other('x.html', '<p>'), /x\.html: not read: .*Remedy/u],
    [
      'another encoding',
      () => other('x.yaml', Buffer.from('# Báo\narticle: khong\n', 'latin1')),
      /x\.yaml:1: not UTF-8.*Remedy: save it as UTF-8\./u,
    ],
  ])('%s among the corrections harms no other, and no article', async (_, prepare, message) => {
    correct(event('2020-05-29'));
    prepare();
    const { result, said } = await run();
    expect(said).toMatch(message);
    expect(said).toMatch(/^MISPLACED /u);
    expect(exitCodeOf(result)).toBe(1);
    expect(article()).toContain('value: "2020-05-29"');
  });

  test('another encoding holds back the article that the file names', async () => {
    const standing = article();
    other('x.yaml', Buffer.from(event('2020-05-29'), 'latin1'));
    const { result, said } = await run();
    expect(said).toMatch(/REJECTED .*bad-correction: .*x\.yaml:6: not UTF-8/u);
    expect(exitCodeOf(result)).toBe(1);
    expect(article()).toBe(standing);
  });

  test('a decision of a day to come counts when the day has come', async () => {
    correct(event('2020-05-29').replace('2026-11-20', '2026-11-24'));
    const { result: first, said } = await run();
    expect(said).toMatch(/REJECTED .*a\.yaml:8: corrections\.0\.on: 2026-11-24 is still to come\. Remedy/u);
    const { result } = await run(first.cache, false, parseIsoDay('2026-11-24'));
    expect(exitCodeOf(result)).toBe(0);
    expect(article()).toContain('value: "2020-05-29"');
  });

  test.each(['.gitkeep', '.DS_Store', '.#a.yaml', '.a.yaml.swp', 'a.yaml~', 'README.md', 'a.yaml.bak'])(
    '%s is not told of',
    async (name) => {
      symlinkSync('nowhere', join(folder, 'corrections', name));
      const { result, said } = await run();
      expect(exitCodeOf(result)).toBe(0);
      expect(said).not.toContain(name);
    },
  );

  test('two files of one article', async () => {
    correct(event('2020-05-29'));
    correct(event('2020-05-30'), 'b.yaml');
    const { said } = await run();
    expect(said).toMatch(/b\.yaml:3: event: contradicts what .*a\.yaml:3 says\. Remedy/u);
  });
});
