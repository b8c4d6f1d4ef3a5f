import { describe, expect, test } from 'vitest';
import { finishPage, withPolicy } from './finish';
import { contentPolicy } from './policy';
import { DROPPED, FAULTS } from './rules';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head}<title>Kho tin</title></head><body>${body}</body></html>`;
const policy = (...hashes: string[]) =>
  `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(hashes).replaceAll('"', '&quot;')}">`;
const finished = (html: string) => {
  const result = finishPage(html);
  const [sheet] = result.sheets;
  const [script] = result.scripts;
  return withPolicy(result.html, result.hashes, {
    ...(sheet === undefined ? {} : { sheet }),
    ...(script === undefined ? {} : { script }),
  });
};

describe('rules of elements', () => {
  const rows = [...DROPPED, ...FAULTS].flatMap((rule) => [
    ...rule.examples.catches.map((html) => ({ id: rule.id, html, caught: true, rule })),
    ...rule.examples.leaves.map((html) => ({ id: rule.id, html, caught: false, rule })),
  ]);
  test.each(rows)('$id: $html -> $caught', ({ rule, html, caught }) => {
    if (DROPPED.includes(rule)) {
      const inBody = finished(page(html));
      expect(inBody.includes(html.slice(0, html.indexOf('>')))).toBe(!caught);
    } else {
      const faults = finishPage(page(html.replace('data-keep=""', 'data-keep="true"'))).faults;
      expect(faults.some((fault) => fault.rule === rule.id)).toBe(caught);
    }
  });
});

describe('a finished page', () => {
  test.each([
    [
      'framework scripts go',
      page('<p>a</p><script src="/_next/a.js"></script><script>self.__next_f=[]</script>'),
      '<p>a</p>',
    ],
    [
      'permitted scripts stay',
      page('<script data-keep="" src="/theme.js"></script>'),
      '<script data-keep="" src="/theme.js"></script>',
    ],
    ['text apart by comments becomes one', page('<p>a<!-- --> và <!-- -->b</p>'), '<p>a và b</p>'],
    ['text is escaped as before', page('<p>a &lt;script&gt; &amp; b</p>'), '<p>a &lt;script&gt; &amp; b</p>'],
    [
      'what noscript holds is read',
      page('<noscript><p>a</p><script>x()</script></noscript>'),
      '<noscript><p>a</p></noscript>',
    ],
    [
      'templates are searched',
      page('<template><script>x()</script><b>a</b></template>'),
      '<template><b>a</b></template>',
    ],
    ['empty places of metadata go', page('<div hidden=""><!--$--><!--/$--></div><p>a</p>'), '<p>a</p>'],
  ])('%s', (_, html, body) => {
    expect(finished(html)).toBe(page(body).replace('<head>', `<head>${policy()}`));
  });

  test('names one style sheet and one deferred script for all, before any text of the article', () => {
    const head =
      '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"><link rel="stylesheet" href="/_next/b.css">' +
      '<script src="/theme.js" data-keep=""></script><script src="/a.js" defer="" data-keep=""></script>';
    const body = '<p class="x y">@@style-sheet@@ @@script@@</p><script src="/b.js" defer="" data-keep=""></script>';
    const result = finishPage(page(body, head));
    // What they stand for need not be there any longer.
    expect(result.links).toEqual(['/theme.js']);
    expect([result.sheets, result.scripts]).toEqual([
      ['/_next/a.css', '/_next/b.css'],
      ['/a.js', '/b.js'],
    ]);
    expect(result.classes).toEqual(new Set(['x', 'y']));
    expect(withPolicy(result.html, [], { sheet: '/j.css', script: '/j.js' })).toBe(
      page('<p class="x y">@@style-sheet@@ @@script@@</p>', '<script src="/theme.js" data-keep=""></script>').replace(
        '<head>',
        `<head>${policy()}<link rel="stylesheet" href="/j.css"><script src="/j.js" defer="" data-keep=""></script>`,
      ),
    );
  });

  test('a file from elsewhere is a fault, and stays to be named', () => {
    const result = finishPage(page('<p>a</p>', '<link rel="stylesheet" href="https://example.org/a.css">'));
    expect(result.sheets).toEqual([]);
    expect(result.faults.map(({ rule }) => rule)).toEqual(['site/blocked-load']);
  });

  test('inline scripts that stay are named by their hash', () => {
    // echo -n "x()" | openssl dgst -sha256 -binary | base64
    const hash = "'sha256-D6IGS8VMvCoyaR/l0h9tERrBTATY01CoPS7l6xDv0kI='";
    const html = finished(page('', '<script data-keep="">x()</script>'));
    expect(finishPage(page('', '<script data-keep="">x()</script>')).hashes).toHaveLength(1);
    expect(html).toContain("script-src 'self' 'sha256-");
    expect(html.match(/'sha256-[^']+'/gu)).toEqual([hash]);
  });

  test('data is no script: no hash', () => {
    expect(finishPage(page('<script type="application/ld+json">{"a":1}</script>')).hashes).toEqual([]);
  });

  test.each([
    ['<main><form role="search"></form></main>', false],
    ['<main><p>a</p></main>', true],
    ['<footer><form role="search"></form></footer>', true],
  ])('the search box of the head stays where the main part has none: %s', (body, stays) => {
    const head = '<header><div data-box-of-head=""><form role="search"></form></div><nav></nav></header>';
    const html = finished(page(head + body));
    expect(html.includes('data-box-of-head')).toBe(stays);
    expect(html).toContain('<nav></nav>');
    expect(html).toContain(body);
  });

  test('finishing twice is finishing once', () => {
    const once = finished(
      page('<p>a<!-- -->b</p><script src="/_next/a.js"></script>', '<script data-keep="">x()</script>'),
    );
    expect(finished(once)).toBe(once);
  });
});

describe('a part of a page that a script takes over', () => {
  const part =
    '<p>a<!-- -->b</p><div data-classes="panel=AbCdEf_panel"><!--$--><p class="AbCdEf_panel">a<!-- -->b</p></div>';

  test('keeps its comments, and its script is told the short names of the classes', () => {
    const result = finishPage(page(part), undefined, new Map([['AbCdEf_panel', '_0']]));
    expect(result.html).toContain('<p>ab</p><div data-classes="panel=_0"><!--$--><p class="_0">a<!-- -->b</p></div>');
    expect(result.classes).toEqual(new Set(['_0']));
  });

  test('needs the classes that its script gives', () => {
    expect(finishPage(page('<div data-classes="hit=AbCdEf_hit page=AbCdEf_page"></div>')).classes).toEqual(
      new Set(['AbCdEf_hit', 'AbCdEf_page']),
    );
  });
});
