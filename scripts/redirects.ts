/**
 * `npm run redirects -- --for nginx|apache|vercel [--out DIR]`: the redirects of the built site for a server's own
 * configuration, on standard output. Exit 0 done, 2 failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readHostRedirects, SERVERS, writeServerRules, type Server } from '../lib/site/host-rules';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' }, for: { type: 'string' } } });

try {
  process.stdout.write(rulesOf(values.out, parseServer(values.for)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function parseServer(name: string | undefined): Server {
  const server = SERVERS.find((known) => known === name);
  if (server === undefined) throw new Error(`--for must be one of ${SERVERS.join(', ')}, not ${JSON.stringify(name)}`);
  return server;
}

function rulesOf(out: string, server: Server): string {
  if (!existsSync(out)) throw new Error(`${out} does not exist: run "npm run build" first`);
  const file = join(out, '_redirects');
  return writeServerRules(existsSync(file) ? readHostRedirects(readFileSync(file, 'utf8')) : [], server);
}
