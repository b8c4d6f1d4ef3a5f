/** A real `npm run build` that is killed at any moment: the whole of it, as when the power fails, or one of its processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/server';
import { copyProject } from '../../scripts/project-copy';
import { contentsOf, killsOf } from './run';

const PLACE = join(import.meta.dirname, '..', '..', '.cache', 'killed-build');
const OUT = join(PLACE, 'out');
const ARTICLES = join(PLACE, 'content', 'articles');
const KILLS = killsOf('build');
/** Builds on the wreckage of former ones that run to their end: every so many kills, and the last. */
const REPAIRED = 5;
/** What one process of a build leaves behind may work on for so long. */
const ORPHANS_MS = 10 * 60_000;

type Version = 'all articles' | 'one article less';
type Site = ReadonlyMap<string, string>;
const sites = new Map<Version, Site>();
let standing: Version;
/** Milliseconds of an undisturbed build. */
let whole: number;
let server: Server;

beforeAll(async () => {
  copyProject(PLACE);
  for (const version of ['all articles', 'one article less'] as const) {
    layContent(version);
    const before = performance.now();
    const { code, words } = await build();
    whole = performance.now() - before;
    expect(code, words).toBe(0);
    sites.set(version, digestsOf(OUT));
    standing = version;
  }
  expect(sites.get('all articles')).not.toEqual(sites.get('one article less'));
  server = await serveSite(OUT, 0, '');
}, 30 * 60_000);

afterAll(() => {
  server.close();
  rmSync(PLACE, { recursive: true, force: true });
});

/** So that the next site is another one than that which stands. */
function layContent(version: Version): void {
  rmSync(join(PLACE, 'content', 'raw'), { recursive: true, force: true });
  rmSync(ARTICLES, { recursive: true, force: true });
  for (const folder of ['raw', 'articles']) {
    cpSync(join('content', folder), join(PLACE, 'content', folder), { recursive: true });
  }
  const [first = ''] = readdirSync(ARTICLES).sort();
  if (version === 'one article less') rmSync(join(ARTICLES, first));
}

function digestsOf(folder: string): Site {
  return new Map([...contentsOf(folder)].map(([name, bytes]) => [name, digestOf(Buffer.from(bytes, 'base64'))]));
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Killing {
  readonly after: number;
  /** All of its processes, or one of them. */
  readonly all: boolean;
}

/** Builds the site, and kills it on the way. */
async function build(killing?: Killing): Promise<{ readonly code: number | null; readonly words: string }> {
  const { NODE_ENV: _, SITE_URL: _url, BASE_PATH: _base, CONTENT: _content, ...env } = process.env;
  const child = spawn('npm', ['run', 'build'], { cwd: PLACE, env: env as NodeJS.ProcessEnv });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const timer = killing && setTimeout(() => kill(killing), killing.after);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  await allEnded();
  return { code, words };
}

function kill({ all }: Killing): void {
  const found = processesOfBuild();
  const chosen = all ? found : found.filter((_, at) => at === Math.floor(Math.random() * found.length));
  for (const pid of chosen) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It has ended meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Those that run in the folder of the copy, whoever started them. */
function processesOfBuild(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => folderOf(pid) === PLACE)
    .map(Number);
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(join('/proc', pid, 'cwd'));
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

async function allEnded(): Promise<void> {
  const until = Date.now() + ORPHANS_MS;
  while (processesOfBuild().length > 0) {
    if (Date.now() > until) {
      kill({ after: 0, all: true });
      throw new Error('a process of a killed build goes on without end');
    }
    await wait(250);
  }
}

/** Files of the site that a reader does not get as they are. */
async function notServed(site: Site): Promise<readonly string[]> {
  const { port } = server.address() as AddressInfo;
  const other: string[] = [];
  // What has no ending is read by hosts, not by readers.
  for (const [name, digest] of [...site].filter(([name]) => name.includes('.'))) {
    const path = name === '404.html' ? 'khong-co-trang-nay' : name.replace(/(?:^|(?<=\/))index\.html$/u, '');
    const response = await fetch(`http://localhost:${port}/${path}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (digestOf(bytes) !== digest) other.push(`${response.status} ${name}`);
  }
  return other;
}

/** Which of the two sites stands in out/: never anything between them. */
function versionStanding(): Version | undefined {
  const found = digestsOf(OUT);
  return [...sites].find(([, site]) => equal(site, found))?.[0];
}

function equal(a: Site, b: Site): boolean {
  return a.size === b.size && [...a].every(([name, digest]) => b.get(name) === digest);
}

const other = (version: Version): Version => (version === 'all articles' ? 'one article less' : 'all articles');

/** The processes are found in /proc. */
test.skipIf(process.platform !== 'linux')(
  `a killed build leaves the former site served, and the next one makes the new site (${KILLS} kills)`,
  { timeout: 10 * 60_000 + KILLS * 10 * 60_000 },
  async () => {
    let cut = 0;
    for (let round = 0; cut < KILLS && round < KILLS * 3; round += 1) {
      const next = other(standing);
      layContent(next);
      const after = (whole * (cut + Math.random())) / KILLS;
      const before = performance.now();
      const { words } = await build({ after, all: cut % 2 === 0 });
      const version = versionStanding();
      const said = `${Math.round(after)} of ${Math.round(whole)} ms\n${words.slice(-2000)}`;
      expect(existsSync(OUT), said).toBe(true);
      expect([standing, next], said).toContain(version);
      if (version === standing) cut += 1;
      else whole = performance.now() - before;
      standing = version ?? standing;
      const site = sites.get(standing) ?? new Map<string, string>();
      expect(await notServed(site), said).toEqual([]);
      if (round % REPAIRED === REPAIRED - 1 || cut === KILLS) await repair();
    }
    expect(cut).toBe(KILLS);
  },
);

/** A build after all the killed ones makes the other site to the byte, and leaves nothing of theirs. */
async function repair(): Promise<void> {
  const next = other(standing);
  layContent(next);
  const { code, words } = await build();
  expect(code, words).toBe(0);
  expect(versionStanding()).toBe(next);
  expect(readdirSync(PLACE).filter((name) => name.startsWith('.out'))).toEqual([]);
  expect(readFileSync(join(OUT, 'index.html'), 'utf8')).toContain('</html>');
  standing = next;
}
