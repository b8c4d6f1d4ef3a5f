import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { atomFaults, readAtom } from '../tests/machines/formats';
import type * as Feeds from './_feeds';

/** A content folder with one article left, of those whose feeds were published, and one that moved. */
let content: string;
let person: string;
let feeds: typeof Feeds;

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'feeds-'));
  const put = (path: string, text: string) => writeFileSync(join(content, path), text);
  for (const folder of ['articles', 'addresses']) mkdirSync(join(content, folder));
  cpSync(join('content', 'authority'), join(content, 'authority'), { recursive: true });
  const [name = ''] = readdirSync(join('content', 'articles'));
  put(`articles/${name}`, readFileSync(join('content', 'articles', name), 'utf8'));
  vi.stubEnv('CONTENT', content);
  const { archive } = await import('./_archive');
  const [first, second] = archive.people.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error(`${name} names fewer than two people`);
  person = first;
  const published = [
    `/nguoi/${first}/feed.xml`,
    `/nguoi/nguoi-cu/feed.xml`,
    '/nguon/bao-cu/feed.xml',
    '/van-ban/vb-cu/',
  ];
  put('addresses/published.txt', `${published.join('\n')}\n`);
  put('addresses/moved.tsv', `/nguoi/nguoi-cu/\t/nguoi/${second}/\tsửa tên\n`);
  vi.resetModules();
  feeds = await import('./_feeds');
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true });
});

test('a feed that was published stays with the one article left; whoever never had one has none', () => {
  const ids = feeds.feedParams('person').map(({ id }) => id);
  expect(ids).toContain(person);
  const document = feeds.entityAtom('person', person);
  expect(atomFaults(document)).toEqual([]);
  expect(readAtom(document).entries).toHaveLength(1);
});

test('at a former address stands the feed of the present one', () => {
  const [, second] = feeds.feedParams('person').map(({ id }) => id);
  expect(feeds.feedParams('person').map(({ id }) => id)).toEqual([person, second, 'nguoi-cu']);
  expect(feeds.entityAtom('person', 'nguoi-cu')).toBe(feeds.entityAtom('person', second ?? ''));
  expect(feeds.entityAtom('person', 'nguoi-cu')).toContain(`/nguoi/${second}/feed.xml`);
});

test('a feed of which nothing is left says so, and is dated by the archive', () => {
  const document = feeds.entityAtom('outlet', 'bao-cu');
  expect(atomFaults(document)).toEqual([]);
  expect(document).toContain('không còn bài');
  expect(readAtom(document).entries ?? []).toEqual([]);
});

test('what had no feed has none', () => {
  expect(feeds.feedParams('document')).toEqual([{ id: 'khong-co' }]);
  expect(feeds.entityAtom('document', 'vb-cu')).toBe('');
});
