import { describe, expect, test } from 'vitest';
import { importsOf, listSources, textOf } from './source';

/** Who may import whom. A room that is not in the table is not in the design. */
const BELOW_STAGES = ['model', 'text', 'authority'];
const STAGES = ['clean', 'segment', 'fields', 'entities', 'correct'];
const BELOW_ARCHIVE = ['model', 'text', 'authority', 'markdown', 'address'];
const VIEWS = ['render', 'search', 'feeds', 'cite'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  authority: ['model', 'text', 'content'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, BELOW_STAGES])),
  convert: [...BELOW_STAGES, ...STAGES],
  batch: [...BELOW_STAGES, 'clean', 'correct', 'convert', 'markdown'],
  intake: ['model', 'text', 'clean', 'batch'],
  report: ['model', 'authority', 'fields', 'convert', 'batch'],
  markdown: ['model', 'text'],
  address: ['model'],
  site: ['model', 'address'],
  archive: BELOW_ARCHIVE,
  cards: [...BELOW_ARCHIVE, 'archive', 'render'],
  ...Object.fromEntries(VIEWS.map((view) => [view, [...BELOW_ARCHIVE, 'archive']])),
  app: [...BELOW_ARCHIVE, 'archive', ...VIEWS, 'cards', 'site'],
};

/** `lib/clean/rules.ts` -> `clean`; `lib/site.ts` holds the addresses, `lib/site/` the finish step; judging is converting's last step. */
function roomOf(path: string): string {
  if (path === 'lib/site.ts') return 'address';
  if (path === 'lib/judge.ts') return 'convert';
  const [top = '', next = ''] = path.split('/');
  return top === 'lib' ? next.replace(/\.ts$/u, '') : top;
}

const sources = listSources(/\.tsx?$/u).filter((path) => /^(?:lib|app|scripts)\//u.test(path));
const code = sources.filter((path) => !/\.test\.tsx?$/u.test(path));
const inLib = code.filter((path) => path.startsWith('lib/'));

describe('import directions', () => {
  test.each(code.filter((path) => !path.startsWith('scripts/')))('%s', (path) => {
    const room = roomOf(path);
    const rooms = importsOf(path).files.map(roomOf);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `lib/${room} is no room of the design`).toBeDefined();
    expect(rooms.filter((other) => other !== room && !allowed?.includes(other))).toEqual([]);
  });

  test('scripts are imported by scripts alone', () => {
    const importers = code.filter((path) => importsOf(path).files.some((file) => file.startsWith('scripts/')));
    expect(importers.filter((path) => !path.startsWith('scripts/'))).toEqual([]);
  });
});

test('lib knows nothing of the framework', () => {
  const guests = /^(?:next|react|react-dom)(?:\/|$)/u;
  expect(inLib.filter((path) => importsOf(path).packages.some((name) => guests.test(name)))).toEqual([]);
});

test('only load.ts and save.ts files and scripts reach the disk or start programs', () => {
  const reach = /^(?:node:)?(?:fs|child_process|worker_threads|http|https|net)(?:\/|$)/u;
  const reaching = code.filter((path) => importsOf(path).packages.some((name) => reach.test(name)));
  expect(reaching.filter((path) => !path.startsWith('scripts/') && !/\/(?:load|save)\.ts$/u.test(path))).toEqual([]);
});

/** All files that the given ones need, themselves included. */
function reachedFrom(paths: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path) || !/\.tsx?$/u.test(path)) continue;
    reached.add(path);
    open.push(...importsOf(path).files);
  }
  return reached;
}

test("what the browser gets ('use client' and all it needs) imports nothing of Node", () => {
  const client = code.filter((path) => /^['"]use client['"]/u.test(textOf(path)));
  const ofNode = [...reachedFrom(client)].filter((path) =>
    importsOf(path).packages.some((name) => /^node:/u.test(name)),
  );
  expect(client).not.toEqual([]);
  expect(ofNode).toEqual([]);
});

test('every file of lib is needed by a page or a command', () => {
  const reached = reachedFrom(code.filter((path) => !path.startsWith('lib/')));
  expect(inLib.filter((path) => !reached.has(path))).toEqual([]);
});
