/** Serves the built site as any static host would: for `npm start`, `npm run serve` and the browser tests. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import serveHandler from 'serve-handler';
import { PLACEHOLDER_PARAM } from '../lib/site';

/** The port that PORT names, else 3000. @throws if PORT is no port */
export function portFromEnvironment(): number {
  const text = process.env['PORT'] ?? '3000';
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65535) throw new Error(`PORT must be a number up to 65535, not "${text}"`);
  return port;
}

/** The address to print. */
export function addressOf(port: number, basePath: string): string {
  return `http://localhost:${port}${basePath}/`;
}

/** The site in `folder` under `basePath`; resolves when the port is open. @throws if the port is taken */
export async function serveSite(folder: string, port: number, basePath: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, folder, basePath).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, port);
  return server;
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Fails at once, before long work, where the port is taken. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error);
    });
    server.listen(port, resolve);
  });
}

function portTaken(port: number): string {
  return `Port ${port} is in use. Stop the program that uses it, or name another one: PORT=${port < 65535 ? port + 1 : 3000} before the command.`;
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, basePath: string) {
  const [path, query] = splitQuery(request.url ?? '/');
  const target = redirectOf(path, basePath);
  if (target !== undefined) {
    response.writeHead(301, { Location: target + query }).end();
    return;
  }
  // Outside the base path nothing is served: the one address that is never published leads to 404.html.
  request.url = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : `/${PLACEHOLDER_PARAM}/`;
  await serveHandler(request, response, { public: folder, directoryListing: false, cleanUrls: true, etag: true });
}

/**
 * Where a host would send a page's address that lacks its slash or names its file; undefined where it stands.
 * Done here because serve-handler drops the query and knows no base path.
 */
export function redirectOf(path: string, basePath: string): string | undefined {
  if (basePath !== '' && (path === '/' || path === basePath)) return `${basePath}/`;
  const folder = path.replace(/\/index$|(?:\/index)?\.html$/u, '/').replace(/\/{2,}/gu, '/');
  const page = /\/[^/.]+$/u.test(folder) ? `${folder}/` : folder;
  return page === path ? undefined : page;
}

function splitQuery(url: string): readonly [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}
