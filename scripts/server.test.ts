import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPort, redirectOf, serveSite } from './server';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const files = {
  'index.html': 'trang chủ',
  'tim-kiem/index.html': 'tìm kiếm',
  '404.html': 'không tìm thấy',
  'feed.xml': '<feed/>',
  'nam/2020/index.html': 'năm 2020',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([[''], ['/kho']])('the site under %j', (base) => {
  test.each([
    ['the home page', `${base}/`, 200, 'trang chủ', 'text/html; charset=utf-8'],
    ['a page', `${base}/nam/2020/`, 200, 'năm 2020', 'text/html; charset=utf-8'],
    ['a page with a query', `${base}/tim-kiem/?q=chỉ+thị+35`, 200, 'tìm kiếm', 'text/html; charset=utf-8'],
    ['a feed', `${base}/feed.xml`, 200, '<feed/>', 'application/xml'],
    ['nothing', `${base}/co-gi/`, 404, 'không tìm thấy', 'text/html; charset=utf-8'],
  ])('%s', async (_, path, status, text, type) => {
    const server = await serveSite(folder, 0, base);
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://localhost:${port}${path}`);
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      status,
      text,
      type,
    ]);
    server.closeAllConnections();
    server.close();
  });
});

test('an address that climbs out of the folder is refused', async () => {
  const server = await serveSite(folder, 0, '');
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://localhost:${port}/..%2f..%2f..%2fetc/passwd`)).status).toBe(400);
  server.closeAllConnections();
  server.close();
});

test('outside the base path there is nothing', async () => {
  const server = await serveSite(folder, 0, '/kho');
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://localhost:${port}/nam/2020/`)).status).toBe(404);
  server.closeAllConnections();
  server.close();
});

test('a taken port is told with the way out', async () => {
  const server = await serveSite(folder, 0, '');
  const { port } = server.address() as AddressInfo;
  await expect(checkPort(port)).rejects.toThrow(`PORT=${port + 1} before the command`);
  server.close();
});

test.each([
  ['', '/tim-kiem', '/tim-kiem/'],
  ['', '/tim-kiem/index.html', '/tim-kiem/'],
  ['', '/index.html', '/'],
  ['', '/404.html', '/404/'],
  ['/kho', '/kho/404.html', '/kho/404/'],
  ['', '//example.org', '/example.org'],
  ['', '//vi-du', '/vi-du/'],
  ['', '/tim-kiem/', undefined],
  ['', '/feed.xml', undefined],
  ['', '/', undefined],
  ['/kho', '/', '/kho/'],
  ['/kho', '/kho', '/kho/'],
  ['/kho', '/kho/nam', '/kho/nam/'],
])('under %j, %s is at %s', (base, path, target) => {
  expect(redirectOf(path, base)).toBe(target);
});
