/**
 * Where the built site stands, and where it grows: `out/` is always whole, because a new site is built beside it and
 * takes its place at the end. A build that is killed leaves what was there before.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning } from '../lib/batch/save';
import { NEW_NOTES_FILE, NOTES_FILE } from '../lib/site/page-notes';

/** The site that is served. */
export const OUT = 'out';
/** The site that is being built; what a failed build left lies here to be looked at. */
export const FRESH = '.out-new';
/** The former site while the new one takes its place. */
const FORMER = '.out-before';
/** Holds the number of the process that builds. */
const BUILDER = join('.cache', 'builder');
/** What is remembered of the pages of the site in `OUT`, so that the next build takes over those that stay. */
export const PAGE_NOTES = join('.cache', 'pages');

/** After a kill between the two steps of `putInPlace`: the site that has no place yet gets it. */
export function repairPlace(folder = '.'): void {
  const [out, former] = [join(folder, OUT), join(folder, FORMER)];
  if (!existsSync(former)) return;
  if (existsSync(out)) rmSync(former, { recursive: true });
  else renameSync(former, out);
}

/** The new site takes the place of the former one. @throws if there is no new one */
export function putInPlace(folder = '.'): void {
  const [out, fresh, former] = [join(folder, OUT), join(folder, FRESH), join(folder, FORMER)];
  if (!existsSync(fresh)) throw new Error(`There is no new site in ${fresh}.`);
  repairPlace(folder);
  if (existsSync(out)) renameSync(out, former);
  renameSync(fresh, out);
  rmSync(former, { recursive: true, force: true });
  const notes = join(folder, PAGE_NOTES);
  if (existsSync(join(notes, NEW_NOTES_FILE))) renameSync(join(notes, NEW_NOTES_FILE), join(notes, NOTES_FILE));
}

/**
 * Only one build at a time: a second one would clear what the first has built so far. What a killed build left does not
 * count.
 * @returns gives the place free again
 * @throws naming the process that builds
 */
export function holdPlace(folder = '.'): () => void {
  const file = join(folder, BUILDER);
  const builder = findBuilder(file);
  if (builder !== undefined) {
    throw new Error(
      `Another build is running (process ${builder}). Remedy: wait for its end, or stop it; where there is none, delete ${file}.`,
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${process.pid} ${bornAt(process.pid) ?? ''}`);
  return () => rmSync(file, { force: true });
}

/** The process that the file names: neither ended, nor another one that got its number since. */
function findBuilder(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const [, number, born] = /^(\d+) (\d*)$/u.exec(readFileSync(file, 'utf8')) ?? [];
  const builder = Number(number);
  if (!(builder > 0) || !isRunning(builder)) return undefined;
  return process.platform === 'linux' && bornAt(builder) !== born ? undefined : builder;
}

/**
 * When a process began, in ticks of this machine's clock (proc_pid_stat(5): field 22); undefined where there is none, where it has
 * ended and nobody has asked how (state Z), or where the system keeps no such list.
 */
function bornAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(join('/proc', String(pid), 'stat'), 'utf8');
    // The program's name, the second field, may hold spaces and brackets.
    const [state, ...fields] = (stat.split(') ').at(-1) ?? '').split(' ');
    return state === 'Z' ? undefined : fields[18];
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
