/** Where the project's files lie. */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { authorityFolderOf } from '../lib/authority/load';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** `CONTENT`, or the project's own content; as a relative path where it lies below the working folder. */
export function contentFolder(): string {
  return process.env['CONTENT'] ?? (relative(process.cwd(), join(projectFolder, 'content')) || '.');
}

/** The authority data of CONTENT, or the project's own where that has none. */
export function authorityFolder(): string {
  return authorityFolderOf(contentFolder(), projectFolder);
}

/** Where runs remember what saves the next one time: `CACHE_DIR`, else `.cache` of the project. */
export function cacheFolder(): string {
  return process.env['CACHE_DIR'] ?? join(projectFolder, '.cache');
}
