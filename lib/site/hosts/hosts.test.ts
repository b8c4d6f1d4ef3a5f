import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeHostConfig, type BuiltSite } from '.';
import { headersUnder, readHeaderRules } from './headers';

const HEADERS = readFileSync('public/_headers', 'utf8');
const site = (basePath: string): BuiltSite => ({
  out: 'o$ut',
  root: '/srv/"www"',
  listen: '8080',
  headers: readHeaderRules(headersUnder(basePath, HEADERS)),
  redirects: [{ from: `${basePath}/nguoi/b.c/`, to: `${basePath}/nguoi/a/` }],
});

describe('what a host is told', () => {
  test.each([
    ['nginx', 'root "/srv/\\"www\\"";'],
    ['nginx', 'listen 8080;'],
    ['nginx', '"~^/kho/search/[^/]+/.*$" "public, max-age=31536000, immutable";'],
    ['nginx', '"/kho/nguoi/b.c/" "/kho/nguoi/a/";'],
    ['nginx', 'error_page 404 /kho/404.html;'],
    ['apache', 'RedirectMatch 301 ^/kho/nguoi/b\\.c/$ /kho/nguoi/a/'],
    [
      'apache',
      '<LocationMatch "^/kho/search/[^/]+/.*$">\n  Header always set Cache-Control "public, max-age=31536000, immutable"\n</LocationMatch>',
    ],
    ['apache', 'ErrorDocument 404 /kho/404.html'],
    ['vercel', '"source": "/kho/search/:build/(.*)"'],
    ['vercel', '"destination": "/kho/nguoi/a/"'],
    ['s3', '"s3://$BUCKET/kho"'],
    ['s3', '--include "search/*/*" --cache-control "public, max-age=31536000, immutable"'],
    ['s3', '"o\\$ut"'],
  ] as const)('%s: %s', (host, line) => {
    expect(writeHostConfig(host, site('/kho'))).toContain(line);
  });

  test('vercel.json: more redirects than it may hold are refused', () => {
    const many = Array.from({ length: 2049 }, (_, index) => ({ from: `/a${index}/`, to: '/b/' }));
    expect(() => writeHostConfig('vercel', { ...site(''), redirects: many })).toThrow(
      /2048 redirects, these are 2049/u,
    );
    expect(JSON.parse(writeHostConfig('vercel', { ...site(''), redirects: many.slice(1) }))).toMatchObject({
      redirects: { length: 2048 },
    });
  });

  test.each(['', '/kho'])('s3 at "%s": a script that a shell reads, and a policy that is JSON', (basePath) => {
    const script = writeHostConfig('s3', site(basePath));
    expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(/<<'POLICY'\n(.+)\nPOLICY/su.exec(script)?.[1] ?? '')).toMatchObject({
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: "frame-ancestors 'none'" } },
      CustomHeadersConfig: { Quantity: 1 },
    });
  });
});
