/** The finish step on a site of a few pages in a folder of its host: every old address leads to where its page is now. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from './source';

const ORIGIN = 'https://example.org';
const page = (canonical: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"><head><title>a</title><link rel="canonical" href="${ORIGIN}/kho/${canonical}">${head}</head><body><h1>a</h1></body></html>`;
const onward = (to: string, robots = '<meta name="robots" content="noindex">') =>
  page(to, `${robots}<meta http-equiv="refresh" content="0; url=/kho/${to}">`);

let work: string;
const out = (path: string) => join(work, 'out', path);

function put(path: string, text: string): void {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
}

function finish() {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/finish.ts', '--out', join(work, 'out')],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT: join(work, 'content'), SITE_URL: ORIGIN, BASE_PATH: '/kho' },
    },
  );
  return { status, stderr };
}

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'old-addresses-'));
  put('out/index.html', page(''));
  put('out/nguoi/a/index.html', page('nguoi/a/'));
  put('out/bai-viet/cu/index.html', onward('bai-viet/moi/'));
  put('out/bai-viet/moi/index.html', page('bai-viet/moi/'));
  put('content/addresses/moved.tsv', '# cũ, mới, lý do\n/nguoi/b/\t/nguoi/a/\tsửa tên\n');
  put('content/addresses/published.txt', '/nguoi/a/trang-2/\n/nguoi/b/\n/nguoi/b/trang-2/\n/bai-viet/cu/\n');
});
afterEach(() => rmSync(work, { recursive: true }));

describe('old addresses', { timeout: 60_000 }, () => {
  test('all lead on, by a page and by a rule, and finishing again changes nothing', () => {
    expect(finish()).toMatchObject({ status: 0 });
    for (const address of ['nguoi/b/', 'nguoi/b/trang-2/', 'nguoi/a/trang-2/']) {
      const html = readFileSync(out(`${address}index.html`), 'utf8');
      expect(html).toContain('content="0; url=/kho/nguoi/a/"');
      expect(html).toContain("default-src 'none'");
    }
    const rules = readFileSync(out('_redirects'), 'utf8');
    expect(rules.split('\n').filter((line) => line.startsWith('/'))).toEqual([
      '/kho/bai-viet/cu/ /kho/bai-viet/moi/ 301',
      '/kho/nguoi/a/trang-2/ /kho/nguoi/a/ 301',
      '/kho/nguoi/b/ /kho/nguoi/a/ 301',
      '/kho/nguoi/b/trang-2/ /kho/nguoi/a/ 301',
    ]);
    expect(readFileSync(out('sitemap.xml'), 'utf8')).not.toMatch(/nguoi\/b\/|trang-2|bai-viet\/cu\//u);
    const before = readFileSync(out('nguoi/b/index.html'), 'utf8');
    expect(finish()).toMatchObject({ status: 0 });
    expect(readFileSync(out('nguoi/b/index.html'), 'utf8')).toBe(before);
    expect(readFileSync(out('_redirects'), 'utf8')).toBe(rules);
  });

  test('a site without any has no rules', () => {
    for (const path of ['content', 'out/bai-viet']) rmSync(join(work, path), { recursive: true });
    expect(finish()).toMatchObject({ status: 0 });
    expect(existsSync(out('_redirects'))).toBe(false);
  });

  test.each([
    [
      'leads to nothing',
      () => put('content/addresses/moved.tsv', '/x/\t/nguoi/c/\ty\n'),
      'x/index.html: site/dead-link: /kho/nguoi/c/',
    ],
    [
      'stands where a page is',
      () => put('content/addresses/moved.tsv', '/nguoi/a/\t/\ty\n'),
      'nguoi/a/index.html: site/redirect: moved.tsv',
    ],
    [
      'leads on twice',
      () => put('out/bai-viet/xua/index.html', onward('bai-viet/cu/')),
      'bai-viet/xua/index.html: site/redirect: /kho/bai-viet/cu/ leads on again',
    ],
    [
      'may be listed',
      () => put('out/bai-viet/cu/index.html', onward('bai-viet/moi/', '')),
      'bai-viet/cu/index.html: site/redirect: search engines',
    ],
  ])('a redirect that %s stops the build', (_, spoil, fault) => {
    spoil();
    const { status, stderr } = finish();
    expect(status).toBe(2);
    expect(stderr).toContain(fault);
  });
});
