import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, listSources, textOf } from '../tests/source';

const routes = listSources(/\.tsx?$/u).filter((path) =>
  /^app\/.*\[.*\/(?:page\.tsx|feed\.xml\/route\.ts)$/u.test(path),
);

describe('pages with parameters are taken over where they say what they said', () => {
  test('there are some', () => expect(routes.length).toBeGreaterThan(20));

  test.each(routes)('%s', (path) => {
    const route = dirname(path).slice('app/'.length);
    const file = path.endsWith('page.tsx') ? `${route}/index.html` : route;
    expect(textOf(path).replace(/\s+/gu, '')).toContain(`changedPages('${file}'`);
  });
});

test('the layout takes nothing from the archive but FRAME', () => {
  const reached = new Set<string>();
  const open = ['app/layout.tsx'];
  const takers: string[] = [];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path) || !/\.tsx?$/u.test(path) || path === 'app/_feeds.ts') continue;
    reached.add(path);
    const { files } = importsOf(path);
    if (files.includes('app/_archive.ts')) takers.push(path);
    open.push(...files);
  }
  expect(takers).toEqual([]);
  expect(textOf('app/layout.tsx')).toMatch(/import \{ HAS_SITE_FEED \} from '\.\/_feeds';/u);
});
