import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeArticle } from '../lib/markdown';
import type { StoredArticle } from '../lib/model';
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

/** Long enough ago to rest on the stamp. */
function save(article: StoredArticle): void {
  const file = join(content, 'articles', `${article.id}.md`);
  writeFileSync(file, writeArticle(article));
  utimesSync(file, 1_700_000_000, 1_700_000_000);
}

const broken: string[] = [];
const run = (check = false, forget = false) => {
  broken.length = 0;
  return registerPeople(content, { check, forget }, (error) => broken.push(error.message));
};
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

test('a broken article is told of each time, and mended it is read again', () => {
  run();
  writeFileSync(join(content, 'articles', 'c.md'), 'no frontmatter\n');
  for (const _ of [1, 2]) {
    expect(added()).toEqual([]);
    expect(broken).toEqual([expect.stringMatching(/c\.md:1: the frontmatter must begin/u)]);
  }
  save(sampleArticle('c', telling('Minh Thắng')));
  expect(added()).toEqual(['minh-thang']);
});

test('two articles with one address are refused, with both files and a remedy', () => {
  run();
  writeFileSync(join(content, 'articles', 'copy.md'), readFileSync(join(content, 'articles', 'a.md')));
  expect(run).toThrow(/two articles claim the address a: a\.md and copy\.md\. Remedy/u);
});
