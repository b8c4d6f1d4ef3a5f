import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { basePathOf, headersUnder, pathPattern, readHeaderRules } from './headers';

const HEADERS = readFileSync('public/_headers', 'utf8');
const paths = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

describe('the headers of a site under a folder', () => {
  it('are given for paths of the whole host', () => {
    expect(paths(headersUnder('/kho-tin', HEADERS))).toEqual([
      '/kho-tin/*',
      '/kho-tin/_next/static/*',
      '/kho-tin/search/:build/*',
    ]);
  });

  it('are otherwise the same, and at the root to the letter', () => {
    expect(headersUnder('', HEADERS)).toBe(HEADERS);
    expect(headersUnder('/kho-tin', HEADERS).replaceAll('\n/kho-tin/', '\n/')).toBe(HEADERS);
  });
});

describe('the rules of a file', () => {
  it('are read in its order, notes left out', () => {
    const rules = readHeaderRules('# a note\n/*\n  X-A: b: c\n  X-D: e\n\n/f/*.txt\n  X-A: g\n');
    expect(rules.map(({ path, headers }) => [path, ...headers])).toEqual([
      ['/*', ['X-A', 'b: c'], ['X-D', 'e']],
      ['/f/*.txt', ['X-A', 'g']],
    ]);
  });

  it.each(['  X-A: b', '/*\n X-A: b', '/*\n  X-A', 'a/*'])('%j is refused by its line', (text) => {
    expect(() => readHeaderRules(text)).toThrow(/^_headers:[12]: .+\n {2}Remedy: /u);
  });

  it.each([
    ['/*', '', true],
    ['/_next/static/*', '/_next/static/a/b.js', true],
    ['/search/:build/*', '/search/0f/terms/1.bin', true],
    ['/search/:build/*', '/search/manifest.json', false],
    ['/a.b/*.txt', '/a.b/c.txt', true],
    ['/a.b/*.txt', '/axb/c.txt', false],
  ])('%s for %s', (path, address, fits) => {
    expect(new RegExp(pathPattern(path), 'u').test(address === '' ? '/a' : address)).toBe(fits);
  });

  it('tell where the site lies', () => {
    expect(basePathOf(readHeaderRules(HEADERS))).toBe('');
    expect(basePathOf(readHeaderRules(headersUnder('/kho-tin', HEADERS)))).toBe('/kho-tin');
    expect(() => basePathOf([])).toThrow(/Remedy/u);
  });
});
