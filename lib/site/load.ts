import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files under a folder, as relative paths with `/`, sorted by code point.
 * @throws if the folder is missing: build the site first
 */
export function loadFileList(folder: string): readonly string[] {
  const entries = readFolder(folder).filter((entry) => entry.isFile());
  return entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new Error(`${folder} cannot be read: run "npm run build" first`, { cause });
  }
}
