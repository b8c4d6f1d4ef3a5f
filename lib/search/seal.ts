/** The last step of a build: each file is deflated and let go; the digests of all of them together name the folder. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { PlainFile } from './writer';

/** Takes a finished file; its bytes need not be held any longer. */
export type KeepFile = (path: string, bytes: Uint8Array) => void;

/** A file as it is written, with what tells its content. */
export interface SealedFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of path and plain bytes, hexadecimal. */
  readonly digest: string;
}

/** Deflated at once, not by the pool of threads: for files of two kilobytes the way there and back costs as much again. */
export function sealFile([path, plain]: PlainFile): SealedFile {
  const digest = createHash('sha256').update(path).update(plain).digest('hex');
  return { path, bytes: new Uint8Array(deflateRawSync(plain)), digest };
}

/**
 * @param form in which form they lie: the same files in another form are other bytes
 * @returns the name of the folder of these files, in whatever order they are told: sixteen hexadecimal digits
 */
export function folderOf(digests: readonly string[], form: string): string {
  const hash = createHash('sha256').update(form);
  for (const digest of [...digests].sort()) hash.update(digest);
  return hash.digest('hex').slice(0, 16);
}
