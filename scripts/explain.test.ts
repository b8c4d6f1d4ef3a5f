import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const RAW = join('content', 'raw');
const first = readdirSync(RAW).find((name) => name.endsWith('.txt')) ?? '';
/** Of somebody's own terminal: what the caller says of colours holds for the caller. */
const { NO_COLOR: _none, FORCE_COLOR: _forced, CI: _ci, ...own } = process.env;
const env: NodeJS.ProcessEnv = { ...own, TERM: 'xterm-256color' };
const command = ['--import', 'tsx', 'scripts/explain.ts'];

function explainInPipe(...args: string[]) {
  return spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', env });
}

/** `script` of util-linux gives a program a terminal. */
const terminal = spawnSync('script', ['--version']).status === 0;

describe('npm run explain', () => {
  const { stdout, status } = explainInPipe(join(RAW, first));

  test('tells of every line and every field, without colours in a pipe', () => {
    expect(status).toBe(0);
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
    for (const part of [/^ {3}1 {2}/mu, /^published /mu, /^event /mu, /^source /mu, /^byline /mu]) {
      expect(stdout).toMatch(part);
    }
  });

  test.skipIf(!terminal)('with colours on a terminal, the words the same', () => {
    const words = [process.execPath, ...command, join(RAW, first)].map((word) => `'${word}'`).join(' ');
    const seen = spawnSync('script', ['-qec', words, '/dev/null'], { encoding: 'utf8', env });
    const shown = seen.stdout.replaceAll('\r\n', '\n');
    expect(shown).toContain('\u001b[');
    expect(stripVTControlCharacters(shown)).toBe(stdout);
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['no file', [], /Which file\?/u],
    ['a folder', [RAW], /content\/raw is a folder\. Remedy: name one raw file/u],
    ['a note', [join('package.json')], /package\.json is no raw file\. Remedy/u],
    ['a file that is not there', [join(RAW, 'khong-co.txt')], /There is no file .*khong-co\.txt\. Remedy/u],
  ])('%s: exit 2, with a remedy', (_, args, told) => {
    const { stderr, status: code } = explainInPipe(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(told);
  });
});

describe('what the folders around a file decide', () => {
  const content = mkdtempSync(join(tmpdir(), 'explain-'));
  const ID = 'to-chuc-tot-dai-hoi-dang-bo-cac-cap-trong-dang-bo-khoi-cac-676e0a';
  const NAME = '000_288488f3007ba409.txt';
  const raw = join(content, 'raw');
  beforeAll(() => {
    for (const folder of ['raw', 'articles'])
      cpSync(join('content', folder), join(content, folder), { recursive: true });
    mkdirSync(join(content, 'corrections'));
  });
  afterAll(() => rmSync(content, { recursive: true, force: true }));

  const explained = (...args: string[]) => {
    const settings = {
      encoding: 'utf8',
      env: { ...env, CONTENT: content, CACHE_DIR: join(content, 'cache') },
    } as const;
    return spawnSync(process.execPath, [...command, ...args], settings);
  };
  const correct = (id: string, on = '2020-11-20') =>
    writeFileSync(
      join(content, 'corrections', 'a.yaml'),
      `article: ${id}\ncorrections:\n  - field: event\n    was: 2020-05-28\n    now: 2020-05-29\n    because: Báo giấy\n    by: Lan\n    on: ${on}\n`,
    );

  test('a file that repeats another says so, and so does the other', () => {
    cpSync(join(raw, NAME), join(raw, 'zcopy.txt'));
    const copy = explained(join(raw, 'zcopy.txt'));
    expect([copy.status, copy.stderr]).toEqual([
      1,
      `rejected, duplicate: the same text as ${NAME}; delete one of the two\n`,
    ]);
    const original = explained(join(raw, NAME));
    expect(original.status).toBe(0);
    expect(original.stdout).toMatch(/^repeated by zcopy\.txt: it has the same text/mu);
    rmSync(join(raw, 'zcopy.txt'));
  });

  test('corrections under a former address are told, and the template names the present one', () => {
    const file = join(content, 'articles', `${ID}.md`);
    const text = readFileSync(file, 'utf8').replace(`id: "${ID}"`, `id: "ten-moi"\naliases:\n  - "${ID}"`);
    rmSync(file);
    writeFileSync(join(content, 'articles', 'ten-moi.md'), text);
    correct(ID);
    expect(explained(join(raw, NAME)).stdout).toContain('event  2020-05-28 -> 2020-05-29  (Lan, 2020-11-20: Báo giấy)');
    expect(explained('--correct', join(raw, NAME)).stdout).toMatch(/^article: ten-moi$/mu);
  });

  test('corrections of an article that does not stand yet are told', () => {
    rmSync(join(content, 'articles', 'ten-moi.md'));
    correct(ID);
    expect(explained(join(raw, NAME)).stdout).toContain('event  2020-05-28 -> 2020-05-29');
    correct(ID, '2999-01-01');
    const { status, stdout, stderr } = explained(join(raw, NAME));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^published /mu);
    expect(stderr).toMatch(/^rejected, bad-correction: .*a\.yaml:8: .*2999-01-01 is still to come\. Remedy/u);
  });

  test('a file of another folder is explained by its text alone', () => {
    correct(ID, '2999-01-01');
    cpSync(join(raw, NAME), join(content, NAME));
    expect(explained(join(content, NAME)).status).toBe(0);
  });
});
