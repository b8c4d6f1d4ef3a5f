import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchFrom, HostTrouble } from './fetch';
import { memorySpool, PackWriter } from './pack-writer';
import { PackReader } from './packs';

const FILES = Array.from({ length: 40 }, (_, n) => Uint8Array.from({ length: 600 + n }, (_, i) => (i * 31 + n) % 256));

function packed() {
  const packs = new Map<string, Uint8Array>();
  const writer = new PackWriter((path, bytes) => void packs.set(`/abc/${path}`, bytes), memorySpool());
  FILES.forEach((bytes, n) => writer.take(`terms/${n.toString(36)}.bin`, bytes));
  return { packs, packings: writer.finish() };
}

type Answers = (response: ServerResponse, file: Uint8Array, first: number, end: number) => unknown;

const give = (response: ServerResponse, status: number, body: Uint8Array, range?: string) =>
  response.writeHead(status, range === undefined ? {} : { 'Content-Range': range }).end(body);
const span = (first: number, end: number, total: number | '*') => `bytes ${first}-${end - 1}/${total}`;

/** What hosts say when a part is asked for. */
const ODD: readonly (readonly [string, Answers])[] = [
  ['the part', (r, file, first, end) => give(r, 206, file.subarray(first, end), span(first, end, file.length))],
  ['the file', (r, file) => give(r, 200, file)],
  ['the file as a part', (r, file) => give(r, 206, file, span(0, file.length, file.length))],
  ['the file as a part, of unknown length', (r, file) => give(r, 206, file, span(0, file.length, '*'))],
  ['the part, untold which', (r, file, first, end) => give(r, 206, file.subarray(first, end))],
  [
    'a part that begins one byte late',
    (r, file, first, end) => give(r, 206, file.subarray(first + 1, end + 1), span(first + 1, end + 1, file.length)),
  ],
  [
    'a part that begins one byte early',
    (r, file, first, end) => {
      const from = Math.max(0, first - 1);
      return give(r, 206, file.subarray(from, end - 1), span(from, end - 1, file.length));
    },
  ],
  [
    'more than the part',
    (r, file, first, end) => give(r, 206, file.subarray(first >> 1, end), span(first >> 1, end, file.length)),
  ],
  ['that there is no such part', (r) => give(r, 416, new Uint8Array())],
  ...[400, 403, 501, 503].map(
    (status) => [`${status}`, (r: ServerResponse) => give(r, status, new Uint8Array())] as const,
  ),
];

let stop: () => void = () => undefined;
afterEach(() => stop());

async function hostOf(files: ReadonlyMap<string, Uint8Array>, answers: Answers): Promise<string> {
  const server = createServer(({ url = '', headers: { range } }, response) => {
    const file = files.get(url);
    const [, first = '', last = ''] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? [];
    if (file === undefined) give(response, 404, new Uint8Array());
    else if (first === '') give(response, 200, file);
    else answers(response, file, Number(first), Number(last) + 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a host that is asked for a part', () => {
  test.each(ODD)('and gives %s: every file is read', async (_, answers) => {
    const { packs, packings } = packed();
    const host = await hostOf(packs, answers);
    const reader = new PackReader((path, range) => fetchFrom(`${host}/${path}`, range), 'abc', packings);
    for (const [n, bytes] of FILES.entries()) {
      expect(Buffer.compare(bytes, (await reader.read(`terms/${n.toString(36)}.bin`)) ?? Buffer.from(''))).toBe(0);
    }
  });

  test('and gives none, is asked for each pack once', async () => {
    const { packs, packings } = packed();
    const asked: (string | undefined)[] = [];
    const host = await hostOf(packs, (response) => give(response, 416, new Uint8Array()));
    const noted: typeof fetchFrom = (address, range) => {
      asked.push(range === undefined ? 'file' : 'part');
      return fetchFrom(address, range);
    };
    const reader = new PackReader((path, range) => noted(`${host}/${path}`, range), 'abc', packings);
    for (const n of FILES.keys()) await reader.read(`terms/${n.toString(36)}.bin`);
    expect(asked).toEqual(['part', 'file', 'file']);
  });

  test('and has only the beginning of the pack: it is damaged', async () => {
    const { packs, packings } = packed();
    const cut = new Map([...packs].map(([path, bytes]) => [path, bytes.subarray(0, 500)]));
    const host = await hostOf(cut, (response) => give(response, 416, new Uint8Array()));
    const reader = new PackReader((path, range) => fetchFrom(`${host}/${path}`, range), 'abc', packings);
    await expect(reader.read('terms/9.bin')).rejects.toMatchObject({ name: 'SearchFault', reason: 'damaged' });
  });
});

test.each([500, 503, 403, 429])('a host that answers %i has trouble', async (status) => {
  const server = createServer((_, response) => give(response, status, new Uint8Array()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => server.close();
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(fetchFrom(`${host}/a`, { first: 0, end: 4 })).rejects.toBeInstanceOf(HostTrouble);
});

test('what is not there is undefined', async () => {
  const host = await hostOf(new Map(), (r) => give(r, 500, new Uint8Array()));
  expect(await fetchFrom(`${host}/a`, { first: 0, end: 4 })).toBeUndefined();
});
