import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that could not be written; what stood in its place stands there still. */
export class SaveError extends Error {
  constructor(path: string, code: string, cause: Error) {
    const [trouble, remedy] = TROUBLES.get(code) ?? [`${code}: ${cause.message}`, 'check the disk'];
    super(`${path} cannot be written: ${trouble}. Remedy: ${remedy}, and run again; what was written is whole.`, {
      cause,
    });
    this.name = 'SaveError';
  }
}

const LET_WRITE = 'let this account write there';
const TROUBLES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ENOSPC', ['the disk is full', 'make room']],
  ['EDQUOT', ["this account's share of the disk is used up", 'make room']],
  ['EACCES', ['permission denied', LET_WRITE]],
  ['EPERM', ['permission denied', LET_WRITE]],
  ['EROFS', ['the disk can only be read', 'name a folder on another one']],
  ['ENOTDIR', ['a file stands where its folder should be', 'move it away']],
  ['EISDIR', ['a folder stands in its place', 'move it away']],
  ['EEXIST', ['a file stands where its folder should be', 'move it away']],
]);

/**
 * Writes a file whole or not at all: beside its place first, then moved there.
 * @throws SaveError that says why not and what to do
 */
export function saveFile(path: string, text: string): void {
  // Threads of one process write at the same time: the draft is named for its file.
  const draft = join(dirname(path), `.${process.pid}-${basename(path)}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    throw asSaveError(path, error);
  }
}

/**
 * Adds lines at the end of a file that exists.
 * @returns the byte at which the first of them begins
 * @throws SaveError
 */
export function addLines(path: string, lines: readonly string[]): number {
  try {
    const { size } = statSync(path);
    appendFileSync(path, lines.join(''));
    return size;
  } catch (error) {
    throw asSaveError(path, error);
  }
}

/** What the disk says becomes a SaveError; whatever else was thrown stays what it is. */
export function asSaveError(path: string, error: unknown): unknown {
  return error instanceof Error && 'code' in error ? new SaveError(path, String(error.code), error) : error;
}

/** Removes the drafts of runs that were killed; those of runs that go on stay. */
export function clearDrafts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, pid] = /^\.(\d+)-.*\.tmp$/u.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** Whether a process has this number now, whosever it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Lines added at the end of a file, each at once, so that a kill loses one at most. */
export class Lines {
  private descriptor: number | undefined;

  constructor(private readonly path: string) {}

  /** A line that was cut off before is ended first. @throws SaveError */
  add(line: string): void {
    const text = this.descriptor === undefined ? `\n${line}` : line;
    this.descriptor ??= this.trying(() => openSync(this.path, 'a'));
    const descriptor = this.descriptor;
    this.trying(() => writeSync(descriptor, text));
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private trying<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw asSaveError(this.path, error);
    }
  }
}
