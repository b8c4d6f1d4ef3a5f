/** `npm run build`: the pages, the raw files, the cards, the small scripts, the finish step and the search index, into `out/`. Exit 0 done, 2 not begun, else the code of what failed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_FOLDER } from '../lib/cards/card';
import { ORIGIN, RAW_FOLDER } from '../lib/site';
import { SEARCH_FOLDER } from '../lib/search/format';
import { FRESH, holdPlace, OUT, putInPlace, repairPlace } from './built';
import { runAll, runWithOthers, script, tool } from './run';

const content = process.env['CONTENT'] ?? 'content';

if (ORIGIN === undefined) {
  console.warn(
    'SITE_URL is not set: no canonical addresses, cards, sitemap or OpenSearch; feeds give addresses without a host.',
  );
}
if (process.env['SITE_CONTACT'] === undefined) {
  console.warn('SITE_CONTACT is not set: the about page names no address for corrections and removals.');
}
/** What is added to the pages. */
const REST = [
  script('raw', '--out', join(FRESH, RAW_FOLDER)),
  script('cards', '--out', join(FRESH, CARD_FOLDER)),
  script('page-scripts', '--out', FRESH),
  script('finish', '--out', FRESH),
  script('index', '--articles', join(content, 'articles'), '--out', join(FRESH, SEARCH_FOLDER)),
];

process.exitCode = await build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function build(): Promise<number> {
  const release = holdPlace();
  try {
    repairPlace();
    rmSync(FRESH, { recursive: true, force: true });
    const code = (await runWithOthers(tool('next', 'build'), { BUILD_OUT: FRESH })) || (await runAll(REST));
    if (code === 0) putInPlace();
    else console.error(`The build failed: ${OUT}/ is as it was before, what was built lies in ${FRESH}/.`);
    return code;
  } finally {
    release();
  }
}
