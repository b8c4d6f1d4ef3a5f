import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function saveFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Threads of one process write at the same time: the draft is named for its file.
  const draft = join(dirname(path), `.${process.pid}-${basename(path)}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
