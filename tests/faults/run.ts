/** Programs of the project as processes that can be disturbed, and folders that can be compared. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticle } from '../../lib/markdown';

/** Kills in all: one of each program in the ordinary run, which kills no build; FAULT_KILLS for more or fewer in the long one. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? (process.env['LONG_TESTS'] === '1' ? 200 : 2));
/** A killed build costs as much as ten of the others. */
const SHARES = { convert: 0.45, index: 0.45, build: 0.1 } as const;

/** How often a program is killed in this run. */
export function killsOf(program: keyof typeof SHARES): number {
  return Math.max(1, Math.round(KILLS * SHARES[program]));
}

export interface Ending {
  /** Undefined where a signal ended it. */
  readonly code: number | undefined;
  readonly words: string;
}

export interface Conditions {
  /** Killed for good after so many milliseconds. */
  readonly killAfter?: number;
  /** The account it runs as. */
  readonly uid?: number;
}

/** Runs one of the scripts to its end, or to its violent end. */
export function runScript(
  name: string,
  args: readonly string[],
  cache: string,
  conditions: Conditions = {},
): Promise<Ending> {
  const { killAfter, uid } = conditions;
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], {
    env: { ...process.env, CACHE_DIR: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(kill);
      resolve({ code: code ?? undefined, words });
    });
  });
}

/** Runs that end before their kill is due do not count: so many tries a kill, at most. */
const TRIES = 4;

/**
 * A number of kills that fall anywhere in a run, or in its last part, where it writes. A run that ended before its kill
 * tells how long a run takes now.
 */
export class Killings {
  cut = 0;
  private tries = 0;
  private whole = 0;

  constructor(
    private readonly kills: number,
    private readonly earliest: number,
  ) {}

  go(): boolean {
    return this.cut < this.kills && this.tries <= this.kills * TRIES;
  }

  async try(run: (moment: Conditions) => Promise<Ending>): Promise<void> {
    this.tries += 1;
    const part = this.earliest + (1 - this.earliest) * ((this.cut + Math.random()) / this.kills);
    const before = performance.now();
    // The first is not killed: it is measured.
    const { code } = await run(this.whole === 0 ? {} : { killAfter: this.whole * part });
    if (code === undefined) this.cut += 1;
    else this.whole = performance.now() - before;
  }
}

export interface Workplace {
  readonly folder: string;
  readonly raw: string;
  readonly out: string;
  readonly cache: string;
}

/** An own folder with raw files: the first articles, each `copies` times with a sentence of its own at the end. */
export function makeWorkplace(copies: number, folder = mkdtempSync(join(tmpdir(), 'faults-'))): Workplace {
  const place = { folder, raw: join(folder, 'raw'), out: join(folder, 'articles'), cache: join(folder, 'cache') };
  mkdirSync(place.raw, { recursive: true });
  for (const name of readdirSync('content/raw').filter((each) => each.endsWith('.txt'))) {
    const text = readFileSync(join('content/raw', name), 'utf8');
    cpSync(join('content/raw', name), join(place.raw, name));
    for (let copy = 1; copy < copies; copy += 1) {
      writeFileSync(join(place.raw, `${copy}-${name}`), `${text}\n\nTin này được phát lần thứ ${copy}.\n`);
    }
  }
  return place;
}

/** Arguments of a conversion of the workplace. */
export function conversionOf({ raw, out }: Workplace, jobs = 1): readonly string[] {
  return ['--raw', raw, '--out', out, '--date', '2026-01-02', '--jobs', String(jobs)];
}

/** Every file below a folder with its bytes; empty where there is no folder. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

/** Articles that cannot be read, of those that stand under an article's name. */
export function halfWritten(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .filter((name) => {
      try {
        readArticle(readFileSync(join(folder, name), 'utf8'), name);
        return false;
      } catch {
        // Whatever is wrong with it: it is not whole.
        return true;
      }
    });
}
