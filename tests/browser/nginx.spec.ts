/** The built site under nginx, with the configuration that `npm run hosting -- --for nginx` makes of it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as ask, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readHeaderRules } from '../../lib/site/hosts/headers';
import { findNginx } from '../../scripts/nginx';
import { freePort } from '../../scripts/server';
import { expect, test as base } from './watched';

const BASE_PATH = process.env['BASE_PATH'] ?? '';
const OUT = 'out';
const MOVED = { from: `${BASE_PATH}/nguoi/ten-cu/`, to: `${BASE_PATH}/nguoi/` };
/** The table of media types, where Debian has it. */
const MEDIA_TYPES = '/etc/nginx/mime.types';
const nginx = existsSync(MEDIA_TYPES) ? findNginx() : undefined;

/** The built site and one old address more, where nginx finds it under its base path. */
function laySite(folder: string): string {
  const site = join(folder, 'www', BASE_PATH);
  mkdirSync(site, { recursive: true });
  for (const name of readdirSync(OUT).filter((name) => name !== '_redirects')) {
    symlinkSync(resolve(OUT, name), join(site, name));
  }
  writeFileSync(join(site, '_redirects'), `${MOVED.from} ${MOVED.to} 301\n`);
  return site;
}

function configure(folder: string, port: number): string {
  const site = laySite(folder);
  const args = ['--for', 'nginx', '--out', site, '--root', join(folder, 'www'), '--listen', `127.0.0.1:${port}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/hosting.ts', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(join(folder, 'kho-tin.conf'), stdout);
  copyFileSync(MEDIA_TYPES, join(folder, 'mime.types'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, 'temporary')};`,
  );
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off;\npid ${join(folder, 'pid')};\nerror_log stderr;\n${process.getuid?.() === 0 ? 'user root;\n' : ''}events {}
http {\naccess_log off;\n${temporary.join('\n')}\ninclude ${join(folder, 'kho-tin.conf')};\n}\n`,
  );
  return config;
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(nginx ?? 'nginx', ['-p', folder, '-c', configure(folder, port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  for (let tries = 0; child.exitCode === null && tries < 100; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) {
      expect(words, 'nginx has nothing to complain of').not.toMatch(/\[(?:warn|error|emerg)\]/u);
      return child;
    }
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`nginx does not answer: ${words}`);
}

const test = base.extend<object, { readonly server: string }>({
  server: [
    async ({}, provide) => {
      const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
      const port = await freePort();
      const child = await start(folder, port);
      await provide(`http://127.0.0.1:${port}`);
      child.kill('SIGTERM');
      await once(child, 'close');
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, provide) => {
    await provide(`${server}${BASE_PATH}/`);
  },
});

test.skip(nginx === undefined && process.env['CI'] !== 'true', 'no nginx on this machine');

/** The answer as it came, neither unpacked nor followed. */
async function get(address: string, headers: Record<string, string> = {}) {
  const [response] = (await once(ask(address, { headers }).end(), 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

const fileIn = (folder: string, pattern: RegExp) => {
  const path = readdirSync(join(OUT, folder), { recursive: true, encoding: 'utf8' }).find((name) => pattern.test(name));
  if (path === undefined) throw new Error(`no ${pattern.source} in ${folder}`);
  return `${folder}/${path}`;
};
const article = () => fileIn('bai-viet', /^[^/]+$/u);
const FOR_EVER = 'public, max-age=31536000, immutable';
const WHOLE = readHeaderRules(readFileSync(join('public', '_headers'), 'utf8')).find(({ path }) => path === '/*');

test('every answer carries the headers that a page cannot set itself', async ({ baseURL }) => {
  expect(WHOLE?.headers.size).toBeGreaterThan(3);
  for (const path of ['', `${article()}/`, 'feed.xml', 'khong-co/', fileIn('search', /terms.+\.bin$/u)]) {
    const { headers } = await get(`${baseURL}${path}`);
    for (const [name, value] of WHOLE?.headers ?? [])
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
  }
});

test('what has its content in its name is kept, all else asked for', async ({ baseURL }) => {
  const kept = [
    fileIn('_next/static', /joined.+\.css$/u),
    fileIn('_next/static', /\.woff2$/u),
    fileIn('search', /\.bin$/u),
  ];
  for (const path of kept) expect((await get(`${baseURL}${path}`)).headers['cache-control'], path).toBe(FOR_EVER);
  for (const path of ['', `${article()}/`, 'search/manifest.json', 'feed.json']) {
    const { headers } = await get(`${baseURL}${path}`);
    expect(headers['cache-control'], path).toBeUndefined();
    expect((await get(`${baseURL}${path}`, { 'If-None-Match': String(headers.etag) })).status, path).toBe(304);
  }
});

test('text is packed, what is packed already is not', async ({ baseURL }) => {
  const text = [
    `${article()}/`,
    fileIn('_next/static', /joined.+\.css$/u),
    'feed.xml',
    'feed.json',
    'du-lieu/bai-viet.csv',
    'du-lieu/bai-viet.jsonl',
    fileIn('_next/static', /joined.[0-9a-f]{8}\.js$/u),
  ];
  for (const path of text) {
    const { headers, body } = await get(`${baseURL}${path}`, { 'Accept-Encoding': 'gzip' });
    const plain = readFileSync(join(OUT, path.endsWith('/') ? `${path}index.html` : path));
    expect(headers, path).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(body.length, path).toBeLessThan(plain.length);
    expect((await get(`${baseURL}${path}`)).body.equals(plain), path).toBe(true);
  }
  for (const path of [fileIn('search', /\.bin$/u), fileIn('_next/static', /\.woff2$/u)]) {
    expect(
      (await get(`${baseURL}${path}`, { 'Accept-Encoding': 'gzip' })).headers['content-encoding'],
      path,
    ).toBeUndefined();
  }
});

test('each kind of file is told as what it is, in UTF-8', async ({ baseURL }) => {
  for (const [path, type] of [
    ['', 'text/html; charset=utf-8'],
    [fileIn('_next/static', /joined.+\.css$/u), 'text/css; charset=utf-8'],
    [fileIn('_next/static', /joined.[0-9a-f]{8}\.js$/u), 'application/javascript; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['feed.xml', 'text/xml; charset=utf-8'],
    ['du-lieu/bai-viet.csv', 'text/csv; charset=utf-8'],
    ['du-lieu/bai-viet.jsonl', 'application/x-ndjson; charset=utf-8'],
  ] as const) {
    expect((await get(`${baseURL}${path}`)).headers['content-type'], path).toBe(type);
  }
});

test('a part of a file can be asked for', async ({ baseURL }) => {
  for (const [path, unpacks] of [
    ['du-lieu/bai-viet.jsonl', ''],
    // As a browser asks for the index.
    [fileIn('search', /\/terms\/0\.bin$/u), 'gzip, br'],
  ] as const) {
    const whole = readFileSync(join(OUT, path));
    const asked = { Range: 'bytes=10-29', 'Accept-Encoding': unpacks };
    const { status, headers, body } = await get(`${baseURL}${path}`, asked);
    expect(status, path).toBe(206);
    expect(headers['content-range'], path).toBe(`bytes 10-29/${whole.length}`);
    expect(body.equals(whole.subarray(10, 30)), path).toBe(true);
  }
});

test('addresses are clean, and old ones lead on', async ({ baseURL, server }) => {
  for (const [from, to] of [
    [`${BASE_PATH}/${article()}`, `${BASE_PATH}/${article()}/`],
    [`${BASE_PATH}/${article()}/index.html`, `${BASE_PATH}/${article()}/`],
    [`${BASE_PATH}/tim-kiem/index.html?q=a`, `${BASE_PATH}/tim-kiem/?q=a`],
    [MOVED.from, MOVED.to],
    [`${MOVED.from}?a=b`, `${MOVED.to}?a=b`],
  ] as const) {
    const { status, headers } = await get(`${server}${from}`);
    expect({ status, location: headers.location }, from).toEqual({ status: 301, location: to });
  }
  expect((await get(`${baseURL}${article()}/`)).status).toBe(200);
});

test('what is not there is answered with the page for it', async ({ baseURL }) => {
  const page = readFileSync(join(OUT, '404.html'));
  for (const path of ['khong-co/', 'khong-co.html', '_next/static/', '_headers', '_redirects', '../_headers']) {
    const { status, body } = await get(`${baseURL}${path}`);
    expect(status, path).toBe(404);
    expect(body.equals(page), path).toBe(true);
  }
});

test('pages and search work without a complaint of the browser', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}${article()}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${baseURL}tim-kiem/?q=${encodeURIComponent('chỉ thị 35')}`);
  await expect(page.getByRole('main')).toContainText(/\d bài cho “chỉ thị 35”/u);
});
