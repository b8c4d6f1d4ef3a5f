import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from '../../tests/linear/growth';
import { fileNamesIn, isPayload, isUnpublished, neededFiles } from './leftovers';

describe('which files go', () => {
  test.each([
    ['payload of a page', 'bai-viet/a/index.txt', true],
    ['payload in parts', 'bai-viet/a/__next.bai-viet.$d$slug.__PAGE__.txt', true],
    ['payload of the home page', '__next._tree.txt', true],
    ['payload of the search page', 'tim-kiem/index.txt', true],
    ['for robots', 'robots.txt', false],
    ['a raw text for readers', 'bai-viet/a/ban-goc.txt', false],
    ['the page', 'bai-viet/a/index.html', false],
  ])('payload: %s', (_, path, expected) => {
    expect(isPayload(path)).toBe(expected);
  });

  test.each([
    ['page of an empty list', 'nguoi/khong-co/index.html', true],
    ['feed of an empty list', 'nguoi/khong-co.xml', true],
    ['an article whose address begins so', 'bai-viet/khong-co-gi-quy-hon-3f9a1c/index.html', false],
    ['copy of 404', '_not-found/index.html', true],
    ['copy of 404', '404/index.html', true],
    ['404 itself', '404.html', false],
  ])('unpublished: %s', (_, path, expected) => {
    expect(isUnpublished(path, 'khong-co')).toBe(expected);
  });
});

describe('which compiled files are needed', () => {
  const texts: Record<string, string> = {
    '_next/static/chunks/a.js': 'import("static/chunks/0b~-_.js")',
    '_next/static/chunks/0b~-_.js': '',
    '_next/static/chunks/dead.js': '"a.js"',
    '_next/static/chunks/s.css': '@font-face{src:url(../media/f-s.p.1x.woff2)}',
    '_next/static/media/f-s.p.1x.woff2': '',
  };
  test.each([
    [
      'a script and what it loads later',
      '<script src="/_next/static/chunks/a.js">',
      ['chunks/a.js', 'chunks/0b~-_.js'],
    ],
    ['a style sheet and its fonts', 'href="/_next/static/chunks/s.css"', ['chunks/s.css', 'media/f-s.p.1x.woff2']],
    ['names in escaped text', String.raw`[1,"2:\"/_next/static/chunks/0b~-_.js\"\n"]`, ['chunks/0b~-_.js']],
    ['none', '<p>Chỉ thị 35.</p>', []],
  ])('%s', (_, html, expected) => {
    const needed = neededFiles(Object.keys(texts), fileNamesIn(html), (path) => texts[path] ?? '');
    expect([...needed].sort()).toEqual(expected.map((path) => `_next/static/${path}`).sort());
  });
});

test.each(['a', 'a-', '.', 'a.', '~'])('names of files are found in linear time in %j again and again', (piece) => {
  const growth = findGrowth(fileNamesIn, (size) => piece.repeat(size / piece.length), 4096, 1_000_000);
  expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
});
