import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/folders';

const folder = join(projectFolder, 'bench', 'peers', 'search');

/** The file beside the peer's own packages: they are no packages of the project. */
export const PEER = join(folder, 'package.json');

/** @throws where they are not installed */
export function checkPeer(): void {
  if (existsSync(join(folder, 'node_modules', 'pagefind'))) return;
  throw new Error(`the peer is not installed. Remedy: npm ci --prefix ${folder}`);
}
