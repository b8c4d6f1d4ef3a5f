/** Where the project's files lie. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** `CONTENT`, or the project's own content; as a relative path where it lies below the working folder. */
export function contentFolder(): string {
  return process.env['CONTENT'] ?? (relative(process.cwd(), join(projectFolder, 'content')) || '.');
}

/** The authority data of CONTENT, or the project's own where that has none. */
export function authorityFolder(): string {
  const own = join(contentFolder(), 'authority');
  return existsSync(own) ? own : join(projectFolder, 'content', 'authority');
}
