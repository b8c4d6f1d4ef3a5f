import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED_FILE, readAddresses } from './addresses';
import { readPageDigests } from './page-notes';
import { MOVES_FILE, readMoves, type Redirect } from './redirects';

/**
 * All files under a folder, as relative paths with `/`, sorted by code point.
 * @param besides a folder in it that is left alone: something else may be writing there
 * @throws if the folder is missing: build the site first
 */
export function loadFileList(folder: string, besides?: string): readonly string[] {
  const top = readFolder(folder, false);
  const below = top
    .filter((entry) => entry.isDirectory() && entry.name !== besides)
    .flatMap((entry) => readFolder(join(folder, entry.name), true));
  return [...top, ...below]
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function readFolder(folder: string, recursive: boolean) {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true });
  } catch (cause) {
    throw new Error(`${folder} cannot be read: run "npm run build" first`, { cause });
  }
}

/** The moves that people wrote down in a content folder, and the addresses that were ever published from it. */
export function loadOldAddresses(contentFolder: string): {
  readonly moves: readonly Redirect[];
  readonly published: readonly string[];
} {
  const [moves, published] = [join(contentFolder, MOVES_FILE), join(contentFolder, PUBLISHED_FILE)];
  return {
    moves: existsSync(moves) ? readMoves(readFileSync(moves, 'utf8'), moves) : [],
    published: existsSync(published) ? readAddresses(readFileSync(published, 'utf8')) : [],
  };
}

/** What the pages said; nothing where the file is missing: there is no former site to take them from. */
export function loadPageDigests(file: string): ReadonlyMap<string, string> {
  return existsSync(file) ? readPageDigests(readFileSync(file, 'utf8')) : new Map();
}
