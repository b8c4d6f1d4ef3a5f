/** Two whole builds, from raw files to the finished site: in other folders, time zones and languages, the same bytes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentsOf } from './faults/run';
import { copyProject } from '../scripts/project-copy';
import { ROOT } from './source';

const PLACE = mkdtempSync(join(tmpdir(), 'same-site-'));
const SITE = { SITE_URL: 'https://example.org', BASE_PATH: '/kho-tin', NEXT_TELEMETRY_DISABLED: '1' };
const BUILDS = [
  { folder: join(PLACE, 'a'), env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' } },
  { folder: join(PLACE, 'another folder', 'b'), env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
] as const;

beforeAll(() => {
  for (const { folder } of BUILDS) {
    copyProject(folder);
    layPackages(folder);
    for (const name of ['raw', 'corrections', 'addresses']) {
      cpSync(join(ROOT, 'content', name), join(folder, 'content', name), { recursive: true });
    }
  }
}, 10 * 60_000);

/** Its own, as a checkout has them: below another project, the compiler names styles after the way from there. */
function layPackages(folder: string): void {
  cpSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
  const packages = join(folder, 'node_modules');
  rmSync(packages, { recursive: true, force: true });
  const copied = ['-al', '-a'].some((how) => spawnSync('cp', [how, join(ROOT, 'node_modules'), packages]).status === 0);
  expect(copied).toBe(true);
}

afterAll(() => rmSync(PLACE, { recursive: true, force: true }), 5 * 60_000);

function build(folder: string, env: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const { NODE_ENV: _, CONTENT: _content, CACHE_DIR: _cache, ...inherited } = process.env;
  const surroundings: Record<string, string | undefined> = { ...inherited, ...SITE, ...env };
  for (const args of [['convert', '--date', '2026-01-01'], ['build']]) {
    const [name = '', ...rest] = args;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join('scripts', `${name}.ts`), ...rest],
      { cwd: folder, encoding: 'utf8', env: surroundings as NodeJS.ProcessEnv },
    );
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  }
  return new Map(
    [...contentsOf(join(folder, 'out'))].map(([name, bytes]) => [
      name,
      createHash('sha256').update(Buffer.from(bytes, 'base64')).digest('hex'),
    ]),
  );
}

test('the same site, wherever and whenever it is built', { timeout: 30 * 60_000 }, () => {
  const [here, elsewhere] = BUILDS.map(({ folder, env }) => build(folder, env));
  expect(here?.size).toBeGreaterThan(100);
  expect(elsewhere).toEqual(here);
});
