/** The last step of a build: each file is deflated and let go, all of them together name the folder. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { PlainFile } from './writer';

/** Takes a finished file; its bytes need not be held any longer. */
export type KeepFile = (path: string, bytes: Uint8Array) => Promise<void>;

/** Files that are deflated and kept at one time. */
const AT_ONCE = 64;
const deflate = promisify(deflateRaw);

/** @returns the name of the folder, made of the content of all files: sixteen hexadecimal digits */
export async function seal(plain: Iterable<PlainFile>, keep: KeepFile): Promise<string> {
  const hash = createHash('sha256');
  const keepDeflated = async ([path, bytes]: PlainFile) => keep(path, await deflate(bytes, { level: 9 }));
  let some: PlainFile[] = [];
  for (const file of plain) {
    hash.update(file[0]).update(file[1]);
    some.push(file);
    if (some.length < AT_ONCE) continue;
    await Promise.all(some.map(keepDeflated));
    some = [];
  }
  await Promise.all(some.map(keepDeflated));
  return hash.digest('hex').slice(0, 16);
}
