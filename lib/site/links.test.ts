import { describe, expect, test } from 'vitest';
import { deadLinks, linksOf, linksOfData } from './links';
import { elements, parsePage } from './tree';

const ORIGIN = 'https://example.org';

describe('links of a page', () => {
  test.each([
    ['led to', '<a href="/nguoi/a/?x=1#y">a</a><a href="/nguoi/a/?x=1#y">a</a>', ['/nguoi/a/?x=1#y']],
    ['within the page', '<a href="#d2">a</a>', ['#d2']],
    ['of other sites', '<a href="https://other.example/">a</a><a href="//other.example/">a</a>', []],
    ['without an address', '<a>a</a>', []],
    ['loaded', '<img src="/a.png" srcset="/b.png 2x" alt="">', ['/a.png', '/b.png']],
    ['its own address', '<link rel="canonical" href="https://example.org/c/">', ['https://example.org/c/']],
    ['on its card', '<meta property="og:url" content="https://example.org/c/">', ['https://example.org/c/']],
    ['sent on to', '<meta http-equiv="refresh" content="0; url=/d/">', ['/d/']],
    ['only told of', '<p>https://example.org/e/ href="/e/"</p>', []],
  ])('%s', (_, html, expected) => {
    expect(linksOf([...elements(parsePage(html))], ORIGIN).links).toEqual(expected);
  });

  test('ids are what anchors lead to', () => {
    expect(linksOf([...elements(parsePage('<p id="d1">a</p><p>b</p><h2 id="c">c</h2>'))], ORIGIN).ids).toEqual([
      'd1',
      'c',
    ]);
  });
});

describe('links of files for machines', () => {
  test.each([
    [
      'Atom',
      '<entry><link href="https://example.org/a/?b&amp;c"/><id>tag:a</id></entry>',
      ['https://example.org/a/?b&c'],
    ],
    ['sitemap', '<url><loc> https://example.org/a/ </loc></url>', ['https://example.org/a/']],
    [
      'OpenSearch',
      '<Url template="https://example.org/tim-kiem/?q={searchTerms}"/>',
      ['https://example.org/tim-kiem/?q={searchTerms}'],
    ],
    [
      'JSON Feed',
      '{"home_page_url": "https://example.org/", "items": [{"url": "/a/"}]}',
      ['https://example.org/', '/a/'],
    ],
    ['other sites', '<link href="https://other.example/a/"/><link href="//other.example/"/>', []],
    ['words', '<title>https://example.org/b/ &lt;a href="/c/"&gt;</title>', ['/c/']],
  ])('%s', (_, text, expected) => {
    expect(linksOfData(text, ORIGIN)).toEqual(expected);
  });
});

describe('dead links', () => {
  const ids: Readonly<Record<string, readonly string[]>> = {
    'nguoi/a/index.html': ['d1'],
    'index.html': ['ạ', 'chu-%'],
    '404.html': [],
    // Where `rawShelfOf` lays both.
    'ban-tho/tap/062/index.html': ['b'],
  };
  const files = new Set([...Object.keys(ids), 'feed.xml', 'ban-tho/index.html']);
  const dead = (basePath: string, link: string, path = 'nguoi/a/index.html') =>
    deadLinks(path, [link], files, (of) => new Set(ids[of]), { basePath, origin: ORIGIN, rawFolder: 'ban-tho' }).map(
      ({ what }) => what,
    )[0];

  test.each([
    ['', '/', undefined],
    ['', '/nguoi/a/', undefined],
    ['', '/nguoi/a', 'address'],
    ['', '/nguoi/b/', 'address'],
    ['', '/feed.xml', undefined],
    ['', '/%', 'address'],
    ['', 'https://example.org/feed.xml', undefined],
    ['', 'https://example.org/feed.json', 'address'],
    ['', '../a/', undefined],
    ['', '../b/', 'address'],
    ['', '', undefined],
    ['/kho', '/kho/nguoi/a/', undefined],
    ['/kho', '/kho/', undefined],
    ['/kho', '/nguoi/a/', 'address'],
    ['/kho', '/khoang/', 'address'],
    ['/kho', '../../', undefined],
    ['/kho', '../../../', 'address'],
    ['', '#d1', undefined],
    ['', '#d2', 'anchor'],
    ['', '#', undefined],
    ['', '#top', undefined],
    ['', '#d1:~:text=a', undefined],
    ['', '#:~:text=a', undefined],
    ['', '#%', 'anchor'],
    ['', '/#%E1%BA%A1', undefined],
    ['', '/#chu-%', undefined],
    ['', '/#d1', 'anchor'],
    ['', '/feed.xml#d1', undefined],
    ['', '/ban-tho/?bai=b#d7', undefined],
    ['', '/ban-tho/?bai=c#d7', 'raw text'],
    ['', '/ban-tho/tap/062/#b', undefined],
    ['', '/ban-tho/tap/062/#c', 'anchor'],
  ])('under %j: %s -> %s', (basePath, link, expected) => {
    expect(dead(basePath, link)).toBe(expected);
  });

  test('are told from the page on which they stand', () => {
    expect(dead('', '#d1', '404.html')).toBe('anchor');
    expect(dead('', 'nguoi/a/', '404.html')).toBeUndefined();
    expect(dead('', 'nguoi/a/', 'index.html')).toBeUndefined();
  });
});
