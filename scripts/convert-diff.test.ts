import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'diff-'));
const articles = join(folder, 'articles');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each article has a word too many in its headline. */
beforeAll(() => {
  for (const part of ['raw', 'articles', 'corrections', 'authority'])
    cpSync(join('content', part), join(folder, part), { recursive: true });
  for (const name of readdirSync(articles)) {
    const text = readFileSync(join(articles, name), 'utf8');
    writeFileSync(join(articles, name), text.replace(/^title: "(.*)"$/mu, 'title: "$1 mới"'));
  }
});

function diff(...args: string[]) {
  // Without hand marks, which take minutes.
  const env = { ...process.env, CONTENT: folder, CACHE_DIR: join(folder, 'cache'), GOLD_DIR: join(folder, 'none') };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/convert.ts', '--diff', ...args],
    { encoding: 'utf8', env },
  );
  return { status, stdout, stderr };
}

describe('npm run convert -- --diff', () => {
  test('tells what every article would become, and writes nothing but the report', () => {
    const before = readdirSync(articles).map((name) => readFileSync(join(articles, name), 'utf8'));
    const { status, stdout } = diff('--report', join(folder, 'all.json'));
    expect(status).toBe(2);
    expect(stdout).toMatch(
      /^5 of 5 files are converted otherwise than they stand\n {2}title {10}5 articles, 5 gone, 5 new$/mu,
    );
    expect(stdout).toMatch(/^scores: no hand marks at .*; set GOLD_DIR/mu);
    const rows = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as { differences: { part: string }[] }[];
    expect(rows.map(({ differences }) => differences.map(({ part }) => part))).toEqual(Array(5).fill(['title']));
    expect(readdirSync(articles).map((name) => readFileSync(join(articles, name), 'utf8'))).toEqual(before);
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });

  test('with parts: each tells of its own, and together they tell of all', () => {
    const told = [1, 2, 3].map((part) => {
      const file = join(folder, `${part}.txt`);
      const { stdout } = diff('--shard', `${part}/3`, '--report', file);
      expect(stdout).toContain(readFileSync(file, 'utf8'));
      return stdout.match(/^\S+\.txt {2}/gmu) ?? [];
    });
    expect(told.flat().toSorted()).toEqual(
      readdirSync(join(folder, 'raw'))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${name}  `),
    );
  });

  test('as a page: refused before anything is done', () => {
    const { status, stdout, stderr } = diff('--report', join(folder, 'all.html'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--diff writes no page\. Remedy: --report FILE\.txt/u);
  });
});
