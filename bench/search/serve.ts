/** A static host that counts: files of a folder, text and code compressed as hosts do, the bytes of each answer added up. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface SentFile {
  /** In the folder. */
  readonly path: string;
  readonly bytes: number;
}

export interface CountingHost {
  readonly address: string;
  /** Bytes of the bodies and number of the files sent since it was asked last, and each file. */
  readonly take: () => { readonly bytes: number; readonly files: number; readonly sent: readonly SentFile[] };
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** @param basePath the folder of the site on its host: `/kho-tin`, or nothing */
export async function serveCounting(folder: string, basePath = ''): Promise<CountingHost> {
  let sent: SentFile[] = [];
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const path = asked.startsWith(`${basePath}/`) ? asked.slice(basePath.length) : asked;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const type = TYPES[extname(file)];
    const body = type === undefined ? readFileSync(file) : (packed.get(file) ?? brotliCompressSync(readFileSync(file)));
    if (type !== undefined) packed.set(file, body);
    const part = type === undefined ? askedPart(request.headers.range, body.length) : undefined;
    const answer = part === undefined ? body : body.subarray(part.first, part.last + 1);
    sent.push({ path, bytes: answer.length });
    response.writeHead(part === undefined ? 200 : 206, {
      'Content-Type': type ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
      ETag: `"${statSync(file).mtimeMs}"`,
      'Accept-Ranges': 'bytes',
      ...(part !== undefined && { 'Content-Range': `bytes ${part.first}-${part.last}/${body.length}` }),
      ...(type !== undefined && { 'Content-Encoding': 'br' }),
    });
    response.end(answer);
  });
  await listening(server);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = sent;
      sent = [];
      return { bytes: taken.reduce((sum, { bytes }) => sum + bytes, 0), files: taken.length, sent: taken };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The first and the last byte of the part that a reader asks for; undefined where all is wanted. */
function askedPart(range: string | undefined, length: number): { first: number; last: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined || Number(first) >= length) return undefined;
  return { first: Number(first), last: Math.min(Number(last), length - 1) };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, resolve);
  });
}
