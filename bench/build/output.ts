/** What a build put into its folder, and what another one changed of it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Output {
  /** SHA-256 of each file, by its path with `/`. */
  readonly digests: ReadonlyMap<string, string>;
  readonly bytes: number;
}

export interface Change {
  readonly added: readonly string[];
  /** Those of them whose content stood at an address that is gone. */
  readonly moved: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** @throws where the folder is missing */
export function readOutput(folder: string): Output {
  if (!existsSync(folder)) throw new Error(`nothing was built: ${folder} is missing`);
  const digests = new Map<string, string>();
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    bytes += content.length;
    digests.set(
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256').update(content).digest('hex'),
    );
  }
  return { digests, bytes };
}

export function findChange({ digests: before }: Output, { digests: after }: Output): Change {
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const gone = new Set(removed.map((path) => before.get(path)));
  const added = [...after.keys()].filter((path) => !before.has(path));
  return {
    added,
    moved: added.filter((path) => gone.has(after.get(path))),
    changed: [...after.keys()].filter((path) => before.has(path) && before.get(path) !== after.get(path)),
    removed,
  };
}
