import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FRESH, holdPlace, OUT, putInPlace, repairPlace } from './built';

const FORMER = '.out-before';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lay(sites: Readonly<Record<string, string>>): void {
  for (const [place, words] of Object.entries(sites)) {
    mkdirSync(join(folder, place));
    writeFileSync(join(folder, place, 'index.html'), words);
  }
}

function standing(): Readonly<Record<string, string>> {
  const places = [OUT, FRESH, FORMER].filter((place) => existsSync(join(folder, place)));
  return Object.fromEntries(places.map((place) => [place, readFileSync(join(folder, place, 'index.html'), 'utf8')]));
}

test.each([
  ['the first build', { [FRESH]: 'new' }],
  ['a later build', { [OUT]: 'old', [FRESH]: 'new' }],
  ['a build after one that was killed between the two renamings', { [FORMER]: 'old', [FRESH]: 'new' }],
  ['a build after one that was killed while it cleared', { [OUT]: 'old', [FORMER]: 'older', [FRESH]: 'new' }],
])('%s ends with the new site alone', (_, sites) => {
  lay(sites);
  putInPlace(folder);
  expect(standing()).toEqual({ [OUT]: 'new' });
});

test.each([
  ['nothing', {}, {}],
  ['a site', { [OUT]: 'old' }, { [OUT]: 'old' }],
  ['killed while the new one grew', { [OUT]: 'old', [FRESH]: 'half' }, { [OUT]: 'old', [FRESH]: 'half' }],
  ['killed between the renamings', { [FORMER]: 'old', [FRESH]: 'new' }, { [OUT]: 'old', [FRESH]: 'new' }],
  ['killed while it cleared', { [OUT]: 'new', [FORMER]: 'half' }, { [OUT]: 'new' }],
])('what is served after %s', (_, sites, left) => {
  lay(sites);
  repairPlace(folder);
  expect(standing()).toEqual(left);
});

test('without a new site the former one stays', () => {
  lay({ [OUT]: 'old' });
  expect(() => putInPlace(folder)).toThrow(/no new site/u);
  expect(standing()).toEqual({ [OUT]: 'old' });
});

describe('a second build', () => {
  const builder = () => join(folder, '.cache', 'builder');
  /** A number that no process has: it was one's, and that has ended. */
  const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

  test('waits for its turn while the first is running, and has it when that has ended', () => {
    const release = holdPlace(folder);
    expect(() => holdPlace(folder)).toThrow(`Another build is running (process ${process.pid}). Remedy: `);
    release();
    holdPlace(folder)();
    expect(existsSync(builder())).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('goes on where another program has the number of the first', () => {
    mkdirSync(join(folder, '.cache'));
    writeFileSync(builder(), `${process.pid} 1`);
    holdPlace(folder)();
    expect(existsSync(builder())).toBe(false);
  });

  test.each([
    ['was killed', () => `${ended()} 1`],
    ['was killed before it said who it is', () => ''],
    ['left nothing that can be read', () => 'a'],
  ])('goes on where the first %s', (_, left) => {
    mkdirSync(join(folder, '.cache'));
    writeFileSync(builder(), left());
    holdPlace(folder);
    expect(readFileSync(builder(), 'utf8')).toMatch(new RegExp(`^${process.pid} `, 'u'));
  });
});
