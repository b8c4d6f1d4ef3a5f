import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KnownFile } from '../lib/batch/cache';
import { parseIsoDay, parseRuleId, parseSourcePath } from '../lib/model';
import { memoryName, openMemory, recallMemory } from './convert-memory';

/** A project whose rules can be edited. */
const { project } = vi.hoisted(() => ({ project: { folder: '', cache: '' } }));
vi.mock('./folders', () => ({
  get projectFolder() {
    return project.folder;
  },
  cacheFolder: () => project.cache,
}));

const home = mkdtempSync(join(tmpdir(), 'memory-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const keeping = {
  rawFolder: join(home, 'raw'),
  outFolder: join(home, 'out'),
  today: parseIsoDay('2026-01-02'),
  check: false,
};
const authority = join(home, 'authority');
const path = parseSourcePath('a.txt');
const other = parseSourcePath('b.txt');

beforeEach(() => {
  project.folder = join(home, 'project');
  project.cache = join(home, 'cache');
  for (const folder of [project.folder, project.cache, authority]) rmSync(folder, { recursive: true, force: true });
  for (const room of [
    'model',
    'text',
    'authority',
    'clean',
    'segment',
    'fields',
    'entities',
    'correct',
    'markdown',
    'batch',
  ])
    mkdirSync(join(project.folder, 'lib', room), { recursive: true });
  mkdirSync(project.cache);
  for (const main of ['convert', 'judge']) writeFileSync(join(project.folder, 'lib', `${main}.ts`), '1\n');
  cpSync('content/authority', authority, { recursive: true });
  // Rules that were written before the program began.
  vi.stubGlobal('performance', { timeOrigin: Date.now() + 60_000 });
});
afterEach(() => vi.unstubAllGlobals());

const editRules = () => writeFileSync(join(project.folder, 'lib', 'judge.ts'), '2\n');
const editFacts = () =>
  writeFileSync(join(authority, 'terms.json'), `${readFileSync(join(authority, 'terms.json'), 'utf8')}\n`);
const begin = () => openMemory(memoryName(keeping), keeping, authority, false);
const memory = () => join(project.cache, readdirSync(project.cache).find((name) => name.endsWith('.jsonl')) ?? '');

const replaceByFolder = (file: string) => {
  rmSync(file);
  mkdirSync(file);
};

const known = (digest: string): KnownFile => ({
  digest,
  result: {
    kind: 'rejected',
    rejection: {
      raw: { file: path },
      reason: 'no-body',
      warnings: [{ rule: parseRuleId('judge/no-body'), severity: 'failure', reason: 'x' }],
    },
  },
});
/** A whole run that converts one file. */
function run(one: ReturnType<typeof openMemory>, digest: string, file = path): void {
  one.memory?.begin(one.cache.files);
  one.memory?.add(file, known(digest));
  one.save({ ...one.cache, files: { ...one.cache.files, [file]: known(digest) } });
}

describe.each([
  ['rules', editRules],
  ['facts', editFacts],
])('a run that goes on while the %s are edited', (_, edit) => {
  test('adds nothing to the memory that the next run has begun', () => {
    const slow = begin();
    slow.memory?.begin({});
    edit();
    const next = begin();
    next.memory?.begin({});
    slow.memory?.add(path, known('old'));
    next.memory?.add(other, known('new'));
    slow.save({ ...slow.cache, files: { [path]: known('old') } });
    expect(begin().cache.files).toEqual({ [other]: known('new') });
    next.save({ ...next.cache, files: { [other]: known('new') } });
    expect(begin().cache.files).toEqual({ [other]: known('new') });
  });

  test('does not take the place of a memory that is done', () => {
    run(begin(), 'first');
    const slow = begin();
    edit();
    run(begin(), 'new');
    run(slow, 'old');
    expect(begin().cache.files).toEqual({ [path]: known('new') });
  });
});

test('two runs under the same rules and facts add to one memory', () => {
  run(begin(), 'first');
  const [one, two] = [begin(), begin()];
  run(one, '1');
  run(two, '2', other);
  expect(begin().cache.files).toEqual({ [path]: known('1'), [other]: known('2') });
});

test('what was loaded while rules were edited is not remembered, and said', () => {
  run(begin(), 'first');
  vi.stubGlobal('performance', { timeOrigin: Date.now() - 60_000 });
  const unsure = begin();
  expect(unsure.unsure).toMatch(/^lib.+\.ts was changed while the conversion was starting/u);
  run(unsure, 'old');
  vi.stubGlobal('performance', { timeOrigin: Date.now() + 60_000 });
  expect(begin().cache.files).toEqual({ [path]: known('first') });
});

test.each<readonly [string, () => void]>([
  ['an empty file', () => writeFileSync(memory(), '')],
  ['null', () => writeFileSync(memory(), 'null\n')],
  ['a folder in its place', () => replaceByFolder(memory())],
])('a damaged memory is none: %s', (_, spoil) => {
  run(begin(), 'first');
  spoil();
  expect(begin().cache.files).toEqual({});
  expect(recallMemory(memoryName(keeping)).files).toEqual({});
});

test('damaged facts: whatever is known may have changed, and they are written anew', () => {
  run(begin(), 'first');
  const facts = () => join(project.cache, readdirSync(project.cache).find((name) => name.includes('.facts-')) ?? '');
  writeFileSync(facts(), '{"documents.json": ');
  editFacts();
  const next = begin();
  expect(next.mayHaveChanged?.(path, undefined)).toBe(true);
  run(next, 'second');
  expect(JSON.parse(readFileSync(facts(), 'utf8'))).toHaveProperty(['terms.json']);
});
