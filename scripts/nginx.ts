import { spawnSync } from 'node:child_process';

/** An nginx that starts, for the test of its configuration; Debian keeps it where only root looks. */
export function findNginx(): string | undefined {
  return ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v'], { stdio: 'ignore' }).status === 0);
}
