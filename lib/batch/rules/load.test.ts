import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRules } from './load';

const ROOMS = ['model', 'text', 'authority', 'clean', 'segment', 'fields', 'entities', 'correct', 'markdown', 'batch'];

let project: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
const install = (place: string, version: string, dependencies = {}) =>
  write(`${place}/package.json`, JSON.stringify({ version, dependencies }));

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const room of ROOMS) write(`lib/${room}/${room}.ts`, `export const room = '${room}';\n`);
  for (const main of ['convert', 'judge']) write(`lib/${main}.ts`, "import { z } from 'zod';\n");
  write('lib/clean/long.ts', "import { readFileSync } from 'node:fs';\nimport {\n  a,\n} from '@scope/yaml/sub';\n");
  install('node_modules/zod', '1.0.0', { inner: '*' });
  install('node_modules/@scope/yaml', '2.0.0');
  install('node_modules/inner', '3.0.0');
  install('node_modules/other', '4.0.0');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('the digest of the rules changes with', () => {
  test.each<readonly [string, () => void]>([
    ['a rule', () => write('lib/clean/clean.ts', 'export const room = 1;\n')],
    ['a new file of rules', () => write('lib/fields/more/new.ts', '')],
    ['the pipeline', () => write('lib/convert.ts', '')],
    ['the version of a package', () => install('node_modules/zod', '1.0.1', { inner: '*' })],
    ['the version of a package with a scope', () => install('node_modules/@scope/yaml', '2.0.1')],
    ['the version of a package that a package asks', () => install('node_modules/inner', '3.0.1')],
    ['a package of its own for a package', () => install('node_modules/zod/node_modules/inner', '3.0.2')],
  ])('%s', (_, change) => {
    const before = loadRules(project).digest;
    change();
    expect(loadRules(project).digest).not.toBe(before);
  });

  test.each<readonly [string, () => void]>([
    ['nothing', () => undefined],
    ['a test', () => write('lib/clean/clean.test.ts', '')],
    ['another room', () => write('lib/search/search.ts', '')],
    ['a package that no rule asks', () => install('node_modules/other', '4.0.1')],
  ])('and not with %s', (_, change) => {
    const before = loadRules(project).digest;
    change();
    expect(loadRules(project).digest).toBe(before);
  });
});

test('tells which file was changed last, also where its time was set back', async () => {
  const before = loadRules(project).changed.at;
  // A disk's clock ticks some hundred times a second.
  await setTimeout(30);
  write('lib/text/text.ts', 'export const room = 2;\n');
  utimesSync(join(project, 'lib/text/text.ts'), 1, 1);
  const { at, file } = loadRules(project).changed;
  expect(at).toBeGreaterThan(before);
  expect(file).toBe('lib/text/text.ts');
});

test('a broken manifest is told with its remedy', () => {
  write('node_modules/zod/package.json', '{');
  expect(() => loadRules(project)).toThrow(/zod\/package\.json cannot be read\. Remedy: npm ci/u);
});
