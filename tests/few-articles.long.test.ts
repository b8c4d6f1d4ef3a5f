/** An archive of no article, and of one: built as the real one is, each is whole and says what it has. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import vi from '../app/_text/vi.json' with { type: 'json' };
import { ALL_FILE } from '../lib/feeds/dataset';
import { PLACEHOLDER_PARAM } from '../lib/site';
import { builtPages, isMoved, pageKinds } from '../scripts/page-kinds';
import { htmlFaults } from './browser/validity';
import { copyProject } from '../scripts/project-copy';
import { ROOT } from './source';

const SITE = {
  CONTENT: 'content',
  CACHE_DIR: '.cache',
  BASE_PATH: '',
  SITE_URL: 'https://example.org',
  NEXT_TELEMETRY_DISABLED: '1',
};
/** Below the project, so that the copy finds the installed packages. */
const WORK = join(ROOT, '.cache', 'few-articles');
const OUT = join(WORK, 'out');
const ARTICLES = join('content', 'articles');

function build(count: number): void {
  copyProject(WORK);
  mkdirSync(join(WORK, ARTICLES), { recursive: true });
  cpSync(join(ROOT, 'content', 'raw'), join(WORK, 'content', 'raw'), { recursive: true });
  for (const name of readdirSync(join(ROOT, ARTICLES)).slice(0, count)) {
    cpSync(join(ROOT, ARTICLES, name), join(WORK, ARTICLES, name));
  }
  const { NODE_ENV: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join('scripts', 'build.ts')], {
    cwd: WORK,
    encoding: 'utf8',
    env: { ...inherited, ...SITE } as unknown as NodeJS.ProcessEnv,
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
}

/** Pages whose lists a script fills. */
const SCRIPTED = ['tim-kiem/', 'ban-tho/'];
/** A list without rows, below whatever heading. */
const EMPTY_LIST = /<(?<list>ul|ol|dl|tbody)(?: [^>]*)?><\/\k<list>>/u;

const read = (path: string) => readFileSync(join(OUT, path), 'utf8');

describe.each([{ count: 0 }, { count: 1 }])('an archive of $count articles', ({ count }) => {
  beforeAll(() => build(count), 30 * 60_000);

  test('has a page for each, and none for what is not there', () => {
    const folder = join(OUT, 'bai-viet');
    expect(existsSync(folder) ? readdirSync(folder).length : 0).toBe(count);
    const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => path.split('/').includes(PLACEHOLDER_PARAM))).toEqual([]);
  });

  test('says on its first page what it holds', () => {
    expect(read('index.html').includes(vi.home.empty)).toBe(count === 0);
  });

  test('has no list without rows', () => {
    const empty = builtPages(OUT).filter(({ kind, html }) => !SCRIPTED.includes(kind) && EMPTY_LIST.test(html));
    expect(empty.map(({ address }) => address)).toEqual([]);
  });

  test('gives its data, and a feed where there is something to tell', () => {
    const lines = read(`du-lieu/${ALL_FILE}`).split('\n').filter(Boolean);
    expect(lines).toHaveLength(count);
    expect([existsSync(join(OUT, 'feed.xml')), existsSync(join(OUT, 'feed.json'))]).toEqual([count > 0, count > 0]);
    expect(read('sitemap.xml').match(/\/bai-viet\//gu) ?? []).toHaveLength(count);
  });

  test('is valid HTML, every kind of page', async () => {
    const faults: string[] = [];
    for (const { address, html } of pageKinds(OUT).filter((page) => !isMoved(page))) {
      for (const fault of await htmlFaults(html)) faults.push(`/${address} ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
