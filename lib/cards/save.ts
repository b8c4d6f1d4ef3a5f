import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a picture whole or not at all: beside its place first, then moved there. */
export function savePicture(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

/** Removes from the memory of drawn cards what this site no longer shows, and what killed runs left. */
export function forgetOtherCards(cacheFolder: string, digests: Iterable<string>): void {
  if (!existsSync(cacheFolder)) return;
  const kept = new Set([...digests].map((digest) => `${digest}.png`));
  for (const name of readdirSync(cacheFolder)) if (!kept.has(name)) rmSync(join(cacheFolder, name), { force: true });
}
