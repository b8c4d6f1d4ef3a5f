import { describe, expect, test } from 'vitest';
import { findForward, planRedirects, readMoves, redirectFaults, redirectPage } from './redirects';
import { elements, parsePage } from './tree';

const ORIGIN = 'https://example.org';
const move = (from: string, to: string) => `${from}\t${to}\tđổi tên`;

describe('moves that people write down', () => {
  test.each([
    ['nothing but a comment', '# old, new, why\n\n', []],
    ['one', move('/van-ban/a/', '/van-ban/b/'), [['van-ban/a/', 'van-ban/b/']]],
    ['to the home page', move('/nam/1930/', '/'), [['nam/1930/', '']]],
    [
      'moved twice: to the last place at once',
      `${move('/van-ban/a/', '/van-ban/b/')}\n${move('/van-ban/b/', '/van-ban/c/')}`,
      [
        ['van-ban/a/', 'van-ban/c/'],
        ['van-ban/b/', 'van-ban/c/'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(readMoves(text, 'moved.tsv').map(({ from, to }) => [from, to])).toEqual(expected);
  });

  test.each([
    ['no reason', '/a/\t/b/', /moved\.tsv:1: not "\/old\/address\/"/u],
    ['no slash at the end', move('/a', '/b/'), /moved\.tsv:1: /u],
    ['an address elsewhere', move('/a/', 'https://example.org/'), /moved\.tsv:1: /u],
    ['more than letters, digits and hyphens', move('/a"><script>/', '/b/'), /moved\.tsv:1: /u],
    [
      'one address twice',
      `# x\n${move('/a/', '/b/')}\n${move('/a/', '/c/')}`,
      /moved\.tsv:3: \/a\/ moved before, in line 2/u,
    ],
    ['a circle', `${move('/a/', '/b/')}\n${move('/b/', '/a/')}`, /moved\.tsv:1: \/a\/ moves in a circle/u],
    ['onto itself', move('/a/', '/a/'), /moves in a circle/u],
  ])('refused: %s', (_, text, message) => {
    expect(() => readMoves(text, 'moved.tsv')).toThrow(message);
  });
});

describe('pages to write', () => {
  const pages = new Set(['', 'nguoi/a/', 'nguoi/old/', 'nam/2020/', 'nam/2020/trang-2/']);
  const forwards = [{ from: 'nguoi/old/', to: 'nguoi/a/' }];

  test.each([
    ['a move', [{ from: 'to-chuc/x/', to: 'nguoi/a/' }], [], [['to-chuc/x/', 'nguoi/a/']]],
    ['a move to a page that leads on itself', [{ from: 'x/', to: 'nguoi/old/' }], [], [['x/', 'nguoi/a/']]],
    ['a page stands there', [{ from: 'nguoi/a/', to: 'nam/2020/' }], [], []],
    ['a list that grew shorter', [], ['nam/2020/trang-2/', 'nam/2020/trang-3/'], [['nam/2020/trang-3/', 'nam/2020/']]],
    ['a list whose first page moved', [], ['nguoi/old/trang-2/'], [['nguoi/old/trang-2/', 'nguoi/a/']]],
    [
      'the same by a line',
      [{ from: 'nguoi/b/', to: 'nguoi/a/' }],
      ['nguoi/b/trang-2/'],
      [
        ['nguoi/b/', 'nguoi/a/'],
        ['nguoi/b/trang-2/', 'nguoi/a/'],
      ],
    ],
    ['a list that is gone whole stays lost', [], ['nam/1999/trang-2/', 'nam/1999/'], []],
  ])('%s', (_, moves, published, expected) => {
    expect(planRedirects(moves, published, pages, forwards).map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

const forwardOf = (html: string) => findForward([...elements(parsePage(html))]);
const WORDS = { title: 'Trang đã chuyển', language: 'vi' };

describe('pages that send on', () => {
  test('say where, twice for browsers and once for search engines, which do not list them', () => {
    const html = redirectPage('/kho/nguoi/a/', WORDS, ORIGIN);
    expect(forwardOf(html)).toEqual({ href: '/kho/nguoi/a/', canonical: `${ORIGIN}/kho/nguoi/a/`, listed: false });
    expect(html).toContain('<a href="/kho/nguoi/a/">');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(forwardOf(redirectPage('/a/', WORDS))).toEqual({ href: '/a/', listed: false });
  });

  test('others do not', () => {
    expect(
      forwardOf('<html><head><meta name="robots" content="noindex"></head><body><a href="/a/">a</a></body></html>'),
    ).toBeUndefined();
  });

  const forward = { href: '/a/', canonical: `${ORIGIN}/a/`, listed: false };
  test.each([
    ['sound', forward, undefined, ORIGIN, 0],
    ['without an origin none is canonical', { href: '/a/', listed: false }, undefined, undefined, 0],
    ['a second step', forward, { href: '/b/', listed: false }, ORIGIN, 1],
    ['listed', { ...forward, listed: true }, undefined, ORIGIN, 1],
    ['canonical elsewhere', { ...forward, canonical: `${ORIGIN}/old/` }, undefined, ORIGIN, 1],
    ['no canonical', { href: '/a/', listed: false }, undefined, ORIGIN, 1],
  ])('%s', (_, page, target, origin, faults) => {
    expect(redirectFaults(page, target, origin)).toHaveLength(faults);
  });
});
