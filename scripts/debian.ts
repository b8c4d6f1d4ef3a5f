import { spawnSync } from 'node:child_process';

/**
 * A package of Debian, where this program may install one.
 * @returns whether it is there now; what the installer prints goes to the error output
 */
export function installFromDebian(name: string): boolean {
  if (process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', name);
}
