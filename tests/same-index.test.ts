import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SEEDS = join('content', 'articles');
/** Copies of a seed: more files than one thread takes at a time, and more articles than one portion of the index. */
const COPIES = 120;

let folder: string;
let articles: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'same index '));
  articles = join(folder, 'articles');
  mkdirSync(articles);
  for (const name of readdirSync(SEEDS)) {
    const text = readFileSync(join(SEEDS, name), 'utf8');
    const id = basename(name, '.md');
    for (let copy = 0; copy < COPIES; copy += 1) {
      const own = text.replaceAll(`"${id}"`, `"${id}-${copy}"`);
      writeFileSync(join(articles, `${id}-${copy}.md`), own);
    }
  }
  // One that nobody can read: told by name, whatever the thread.
  cpSync('package.json', join(articles, 'hong.md'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

/** Every file of the index that so many threads make, by its path, and what was said of it. */
function index(jobs: number): { files: Map<string, string>; told: string } {
  const out = join(folder, `index of ${jobs}`);
  const told = run(out, '--jobs', String(jobs));
  return { files: filesOf(out), told };
}

/** @returns what was said */
function run(out: string, ...args: string[]): string {
  const command = ['--import', 'tsx', 'scripts/index.ts', '--articles', articles, '--out', out, ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the index with ${args.join(' ')} failed:\n${stderr}`);
  return stderr;
}

function filesOf(out: string): Map<string, string> {
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(out.length), readFileSync(path, 'hex')]));
}

test('one thread and two make the same index, byte for byte', { timeout: 240_000 }, () => {
  const alone = index(1);
  const articleCount = readdirSync(articles).length - 1;
  expect(articleCount).toBeGreaterThan(500);
  expect(Buffer.from(alone.files.get('/manifest.json') ?? '', 'hex').toString()).toContain(
    `"articles":${articleCount}`,
  );
  expect(alone.told).toContain('hong.md:1:');
  expect(index(2)).toEqual(alone);
});

/** More parts than portions too: some stay empty. */
const PARTS = process.env['LONG_TESTS'] === '1' ? [1, 3, 8] : [3];

test.each(PARTS)('%i parts, indexed apart from one another, make the same index', { timeout: 480_000 }, (count) => {
  const parts = join(folder, `parts of ${count}`);
  for (let part = count; part >= 1; part -= 1) run(parts, '--shard', `${part}/${count}`, '--jobs', '1');
  const out = join(folder, `index of ${count} parts`);
  run(out, '--parts', parts);
  expect(filesOf(out)).toEqual(index(1).files);
  rmSync(join(parts, `1-of-${count}.terms`));
  expect(() => run(out, '--parts', parts)).toThrow(/Remedy/u);
});
