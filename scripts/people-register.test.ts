import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestOf } from '../lib/batch/cache';
import { writeArticle } from '../lib/markdown';
import { parseIsoDay, type StoredArticle } from '../lib/model';
import { person, sampleArticle } from '../tests/sample';
import { registerPeople } from './people-register';

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'register-'));
  mkdirSync(join(content, 'articles'));
  vi.stubEnv('CACHE_DIR', join(content, 'cache'));
  save(sampleArticle('a', telling('Sơn Minh Thắng')));
  save(sampleArticle('b', telling('Mai Văn Chính')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true, force: true });
});

const TEXT = 'Đồng chí Sơn Minh Thắng và đồng chí Mai Văn Chính là Bí thư.';

/** An article whose one paragraph names the person as secretary. */
function telling(name: string): Partial<StoredArticle> {
  const start = TEXT.indexOf(name);
  const at = { line: 3, start, end: start + name.length };
  const role = { text: 'Bí thư', at: { line: 3, start: TEXT.indexOf('Bí thư'), end: TEXT.indexOf('Bí thư') + 6 } };
  const [told] = [person(name)].map(({ mentions, ...rest }) => ({
    ...rest,
    roles: [role],
    mentions: mentions.map((each) => ({ ...each, at })),
  }));
  return {
    body: [{ kind: 'paragraph', lines: { first: 3, last: 3 }, text: TEXT }],
    people: told === undefined ? [] : [told],
  };
}

function save(article: StoredArticle): void {
  writeFileSync(join(content, 'articles', `${article.id}.md`), writeArticle(article));
}

/** As a conversion tells of the articles. */
const articles = () => {
  const names = readdirSync(join(content, 'articles'));
  return new Map(names.map((name) => [name, digestOf(readFileSync(join(content, 'articles', name), 'utf8'))]));
};
const run = (check = false, forget = false) => registerPeople(content, { articles: articles(), check, forget });
const added = (check = false) => run(check).added.map(({ address }) => address);
const register = () => readFileSync(join(content, 'addresses', 'people.tsv'), 'utf8');

test('everybody gets an address once, in one file', () => {
  expect(added()).toEqual(['son-minh-thang', 'mai-van-chinh']);
  const first = register();
  expect(added()).toEqual([]);
  expect(run(false, true).added).toEqual([]);
  expect(register()).toBe(first);
});

test('an article that comes later adds a line at the end', () => {
  run();
  const first = register();
  save(sampleArticle('c', { ...telling('Sơn Minh Thắng'), people: [...(telling('Mai Văn Chính').people ?? [])] }));
  expect(added()).toEqual([]);
  save(sampleArticle('d', telling('Minh Thắng')));
  expect(added(true)).toEqual(['minh-thang']);
  expect(register()).toBe(first);
  expect(added()).toEqual(['minh-thang']);
  expect(register()).toBe(`${first}minh-thang\td\tMinh Thắng\n`);
});

test('a register that was edited meanwhile is taken as it stands', () => {
  run();
  const first = register();
  writeFileSync(join(content, 'addresses', 'people.tsv'), first.split('\n').slice(0, 2).join('\n'));
  expect(added()).toEqual(['mai-van-chinh']);
  expect(register()).toBe(first);
});

test('what was loaded while code was edited is not remembered', () => {
  vi.stubGlobal('performance', { timeOrigin: 0 });
  expect(added()).toEqual(['son-minh-thang', 'mai-van-chinh']);
  expect(existsSync(join(content, 'cache'))).toBe(false);
  vi.unstubAllGlobals();
});

test('a broken article names nobody, and mended it is read again', () => {
  run();
  writeFileSync(join(content, 'articles', 'c.md'), 'no frontmatter\n');
  for (const _ of [1, 2]) expect(added()).toEqual([]);
  save(sampleArticle('c', telling('Minh Thắng')));
  expect(added()).toEqual(['minh-thang']);
});

test('two articles with one address are refused, with both files and a remedy', () => {
  run();
  writeFileSync(join(content, 'articles', 'copy.md'), readFileSync(join(content, 'articles', 'a.md')));
  expect(run).toThrow(/two articles claim the address a: a\.md and copy\.md\. Remedy/u);
});

describe('what is remembered', () => {
  const file = (ending: string) => {
    const [name = ''] = readdirSync(join(content, 'cache')).filter((each) => each.endsWith(ending));
    return join(content, 'cache', name);
  };
  const names = () => readFileSync(file('.json'), 'utf8');
  const evidence = () => readFileSync(file('.evidence'), 'utf8');

  test('grows by what changed alone, and is written anew before it is twice as long', () => {
    run();
    const first = evidence();
    save(sampleArticle('c', telling('Minh Thắng')));
    run();
    expect(evidence().startsWith(first)).toBe(true);
    expect(evidence().split('\n')).toHaveLength(4);
    for (let day = 1; day < 10; day += 1) {
      save(sampleArticle('c', { ...telling('Minh Thắng'), archived: parseIsoDay(`2026-02-0${day}`) }));
      run();
    }
    expect(evidence().length).toBeLessThan(first.length * 3.5);
  });

  test.each<readonly [string, () => void]>([
    ['evidence moved by another run', () => writeFileSync(file('.evidence'), `x${evidence()}`)],
    ['evidence cut off', () => writeFileSync(file('.evidence'), evidence().slice(0, 99))],
    ['no evidence', () => rmSync(file('.evidence'))],
    ['no names', () => rmSync(file('.json'))],
    ['names cut off', () => writeFileSync(file('.json'), names().slice(0, 99))],
    ['names cut off in the rows', () => writeFileSync(file('.json'), names().slice(0, -9))],
    ['names that are null', () => writeFileSync(file('.json'), 'null\n')],
    ['an empty file of names', () => writeFileSync(file('.json'), '')],
    ['another name among them', () => writeFileSync(file('.json'), names().replace('son', 'son son'))],
  ])('%s: everything is read again, with the same outcome', (_, spoil) => {
    run();
    spoil();
    save(sampleArticle('d', telling('Minh Thắng')));
    save(sampleArticle('e', telling('Sơn Minh Thắng')));
    expect(added()).toEqual(['minh-thang']);
    const lines = register();
    expect(run(true, true).added).toEqual([]);
    save(sampleArticle('f', telling('Minh Thắng')));
    expect(added()).toEqual([]);
    expect(register()).toBe(lines);
  });
});
