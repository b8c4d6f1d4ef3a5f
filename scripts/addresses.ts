/**
 * `npm run addresses -- [--out DIR] [--record]`: whether every address of CONTENT/addresses/published.txt still answers in the
 * built site; with `--record` what the site answers now joins the list. Exit 0 all answer, 1 some are lost, 2 failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { saveFile } from '../lib/batch/save';
import { keptAddresses, lostAddresses, PUBLISHED_FILE, readAddresses, writeAddresses } from '../lib/site/addresses';
import { loadFileList } from '../lib/site/load';
import { contentFolder } from './folders';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out' }, record: { type: 'boolean', default: false } },
});

try {
  process.exitCode = checkAddresses(values.out, values.record);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function checkAddresses(out: string, record: boolean): number {
  const list = join(contentFolder(), PUBLISHED_FILE);
  const recorded = existsSync(list) ? readAddresses(readFileSync(list, 'utf8')) : [];
  const files = loadFileList(out);
  const lost = lostAddresses(recorded, files);
  for (const address of lost) console.error(`LOST  /${address}`);
  if (lost.length > 0) {
    console.error(`${list}: ${lost.length} addresses that were published answer no more.`);
    console.error(
      "Remedy: keep an article's old id under its aliases; lead any other page on in content/addresses/moved.tsv.",
    );
    return 1;
  }
  if (record) saveFile(list, writeAddresses([...recorded, ...keptAddresses(files)]));
  console.log(`addresses: ${recorded.length} recorded, all answer${record ? `; ${list} is written` : ''}`);
  return 0;
}
