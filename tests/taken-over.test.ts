/** One article more: most of the site is taken over as it stands, and what comes out is what a build from nothing gives. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../scripts/project-copy';
import { contentsOf } from './faults/run';
import { ROOT } from './source';

/** Below the project, so that the copy finds the installed packages. */
const PLACE = join(ROOT, '.cache', 'taken-over');
const OUT = join(PLACE, 'out');
const ARTICLES = join(ROOT, 'content', 'articles');
const [ADDED = '', ...OTHERS] = readdirSync(ARTICLES).sort();
const NEW = ADDED.replace(/\.md$/u, '');

interface Built {
  readonly words: string;
  readonly files: ReadonlyMap<string, string>;
  /** Numbers of the files on the disk: those taken over keep theirs. */
  readonly inodes: ReadonlyMap<string, number>;
}
let before: Built;
let after: Built;
let anew: Built;

function add(name: string): void {
  cpSync(join(ARTICLES, name), join(PLACE, 'content', 'articles', name));
}

function build(): Built {
  const { NODE_ENV: _, CONTENT: _content, CACHE_DIR: _cache, ...inherited } = process.env;
  const env: Record<string, string | undefined> = {
    ...inherited,
    SITE_URL: 'https://example.org',
    BASE_PATH: '/kho-tin',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const program = ['--import', 'tsx', join('scripts', 'build.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: PLACE,
    encoding: 'utf8',
    env: env as NodeJS.ProcessEnv,
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  const contents = [...contentsOf(OUT)];
  return {
    words: stdout,
    files: new Map(contents.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')])),
    inodes: new Map(contents.map(([name]) => [name, statSync(join(OUT, name)).ino])),
  };
}

beforeAll(() => {
  copyProject(PLACE);
  mkdirSync(join(PLACE, 'content', 'articles'), { recursive: true });
  cpSync(join(ROOT, 'content', 'raw'), join(PLACE, 'content', 'raw'), { recursive: true });
  rmSync(join(PLACE, '.cache'), { recursive: true, force: true });
  OTHERS.forEach(add);
  before = build();
  add(ADDED);
  after = build();
  // A change of the code, though of a comment alone: nothing is taken over.
  const code = join(PLACE, 'lib', 'site.ts');
  writeFileSync(code, `${readFileSync(code, 'utf8')}// 1\n`);
  anew = build();
}, 15 * 60_000);

afterAll(() => rmSync(PLACE, { recursive: true, force: true }), 60_000);

test('the same bytes as from nothing', () => {
  expect(after.words).toMatch(/\d+ files taken over from the former site/u);
  expect(anew.words).not.toContain('taken over');
  expect(after.files.size).toBeGreaterThan(100);
  expect(after.files).toEqual(anew.files);
});

test('of the other articles, only the pages that name the new one are printed again', () => {
  const pages = [...after.files.keys()].filter((path) => /^bai-viet\/.*\/index\.html$/u.test(path));
  const changed = pages.filter((path) => before.files.has(path) && before.files.get(path) !== after.files.get(path));
  const naming = pages.filter((path) => readFileSync(join(OUT, path), 'utf8').includes(`/bai-viet/${NEW}/`));
  expect(pages).toHaveLength(OTHERS.length + 1);
  expect(naming).toEqual(expect.arrayContaining(changed));
});

test('a page that says the same is the same file', () => {
  const stayed = [...after.files].filter(([path, digest]) => before.files.get(path) === digest);
  const pages = stayed.filter(([path]) => /^(?:bai-viet|nguoi|van-ban)\/.*index\.html$/u.test(path));
  const moved = pages.filter(([path]) => before.inodes.get(path) !== after.inodes.get(path));
  expect(pages.length).toBeGreaterThan(10);
  expect(moved.map(([path]) => path)).toEqual([]);
});
