/**
 * `npm run hosting -- --for nginx|apache|vercel|s3 [--out DIR] [--root DIR] [--listen ADDRESS]`: headers, old addresses and
 * the rest that a host must be told of the built site, in its own form, on standard output. Exit 0 done, 2 failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HOSTS, writeHostConfig, type Host } from '../lib/site/hosts';
import { readHeaderRules } from '../lib/site/hosts/headers';
import { readHostRedirects } from '../lib/site/hosts/redirects';

const { values } = parseArgs({
  options: {
    for: { type: 'string' },
    out: { type: 'string', default: 'out' },
    root: { type: 'string' },
    listen: { type: 'string', default: '80' },
  },
});

try {
  process.stdout.write(configOf(parseHost(values.for), values.out));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function parseHost(name: string | undefined): Host {
  const host = HOSTS.find((known) => known === name);
  if (host === undefined) throw new Error(`--for must be one of ${HOSTS.join(', ')}, not ${JSON.stringify(name)}`);
  return host;
}

function configOf(host: Host, out: string): string {
  const headers = join(out, '_headers');
  if (!existsSync(headers)) throw new Error(`${headers} does not exist. Remedy: run "npm run build" first`);
  const redirects = join(out, '_redirects');
  return writeHostConfig(host, {
    out,
    root: values.root ?? resolve(out),
    listen: values.listen,
    headers: readHeaderRules(readFileSync(headers, 'utf8')),
    redirects: existsSync(redirects) ? readHostRedirects(readFileSync(redirects, 'utf8')) : [],
  });
}
