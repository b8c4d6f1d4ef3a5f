/** `npm run build`: the pages, the raw files, the finish step and the search index, into `out/`. Exit 0 done, else the code of what failed. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGIN } from '../lib/site';
import { runAll, script, tool } from './run';

const content = process.env['CONTENT'] ?? 'content';

if (ORIGIN === undefined) {
  console.warn('SITE_URL is not set: the pages carry no canonical address and no card.');
}
if (process.env['SITE_CONTACT'] === undefined) {
  console.warn('SITE_CONTACT is not set: the about page names no address for corrections and removals.');
}
/** The site before, put aside until the new one is whole; a build that was killed is made good by the next. */
const ASIDE = '.out-before';
/** The site before, once the new one is whole: a removal that was killed leaves no half of it to be put back. */
const OUTDATED = '.out-outdated';
rmSync(OUTDATED, { recursive: true, force: true });
if (existsSync(ASIDE)) restore();
if (existsSync('out')) renameSync('out', ASIDE);
const code = await runAll([
  tool('next', 'build'),
  script('raw'),
  script('finish'),
  script('index', '--articles', join(content, 'articles'), '--out', join('out', 'search')),
]);
if (code === 0) {
  if (existsSync(ASIDE)) renameSync(ASIDE, OUTDATED);
  rmSync(OUTDATED, { recursive: true, force: true });
} else if (existsSync(ASIDE)) restore();
process.exitCode = code;

function restore(): void {
  rmSync('out', { recursive: true, force: true });
  renameSync(ASIDE, 'out');
  console.warn('The site that stood before is back in out/.');
}
