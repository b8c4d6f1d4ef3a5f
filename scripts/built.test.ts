import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FRESH, OUT, putInPlace, repairPlace } from './built';

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
