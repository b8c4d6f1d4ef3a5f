import { describe, expect, test } from 'vitest';
import { keptAddresses, lostAddresses, readAddresses, writeAddresses } from './addresses';

describe('files with an address that is kept', () => {
  test.each([
    ['the home page', 'index.html', ['']],
    ['a page', 'nguoi/a/index.html', ['nguoi/a/']],
    ['a feed', 'feed.xml', ['feed.xml']],
    ['raw texts', 'ban-tho/tap/0f9/index.html', ['ban-tho/tap/0f9/']],
    ['a raw text with a file of its own', 'ban-tho/a.txt', ['ban-tho/a.txt']],
    ['the data', 'du-lieu/bai-viet.jsonl', ['du-lieu/bai-viet.jsonl']],
    ['parts of the data, which the file above names', 'du-lieu/bai-viet-2019-2020-phan-1.jsonl', []],
    ['the page of what is missing', '404.html', []],
    ['compiled files', '_next/static/a.txt', []],
    ['the search index', 'search/manifest.json', []],
    ['what stands only where the address is known', 'sitemap.xml', []],
    ['a further sitemap', 'sitemap-2.xml', []],
    ['the description of the search', 'opensearch.xml', []],
    ['scripts', 'theme.js', []],
    ['a page whose name ends so', 'nguoi/index.html/index.html', ['nguoi/index.html/']],
  ])('%s', (_, path, expected) => {
    expect(keptAddresses([path])).toEqual(expected);
  });
});

describe('addresses once published', () => {
  const files = ['index.html', 'nguoi/a/index.html', 'feed.xml'];
  test.each([
    ['all there', ['', 'nguoi/a/', 'feed.xml'], []],
    ['a page that is gone', ['nguoi/a/', 'nguoi/b/'], ['nguoi/b/']],
    ['a feed that is gone', ['feed.json'], ['feed.json']],
    ['a page is no file', ['nguoi/a'], ['nguoi/a']],
    ['none recorded', [], []],
  ])('%s', (_, recorded, lost) => {
    expect(lostAddresses(recorded, files)).toEqual(lost);
  });
});

test('the list is read as it was written, each address once', () => {
  const text = writeAddresses(['nguoi/b/', '', 'nguoi/a/', 'nguoi/b/']);
  expect(readAddresses(text)).toEqual(['', 'nguoi/a/', 'nguoi/b/']);
  expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual(['/', '/nguoi/a/', '/nguoi/b/', '']);
});
