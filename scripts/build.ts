/** `npm run build`: the pages, the raw files, the finish step and the search index, into `out/`. Exit 0 done, else the code of what failed. */
import { rmSync } from 'node:fs';
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
rmSync('out', { recursive: true, force: true });
process.exitCode = await runAll([
  tool('next', 'build'),
  script('raw'),
  script('finish'),
  script('index', '--articles', join(content, 'articles'), '--out', join('out', 'search')),
]);
