/** A copy of the project in which a site can be built without touching out/ or content/ of the project itself. */
import { cpSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a build reads. */
const COPIED = [
  'app',
  'bench',
  'lib',
  'public',
  'scripts',
  'next.config.ts',
  'package.json',
  'tsconfig.json',
  'content/authority',
  'node_modules/@fontsource',
];
/** The copy's sources are the tested ones without their tests, which need what is not copied. */
const LEFT = /\.test\.tsx?$|^(?:bench\/(?:results|peers)|public\/search)(?:\/|$)/u;
/** What a former copy and its builds left. */
const CLEARED = ['content', 'out', '.out-new', '.out-before'];

/** @param to a folder below the project, so that the copy finds the installed packages; it has no articles yet */
export function copyProject(to: string): void {
  for (const path of [...COPIED, ...CLEARED]) rmSync(join(to, path), { recursive: true, force: true });
  for (const path of COPIED) {
    cpSync(join(ROOT, path), join(to, path), {
      recursive: true,
      filter: (source) => !LEFT.test(relative(ROOT, source).replaceAll('\\', '/')),
    });
  }
}
