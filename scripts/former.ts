/**
 * `node --import tsx scripts/former.ts --notes DIR --out DIR`: lays ready what the pages of the site in DIR say, so that
 * those that say the same are taken over from there. Exit 0, also where there is no such site.
 */
import { parseArgs } from 'node:util';
import { OUT, PAGE_NOTES } from './built';
import { layFormerDigests } from './former-site';

const { values } = parseArgs({
  options: { notes: { type: 'string', default: PAGE_NOTES }, out: { type: 'string', default: OUT } },
});
const found = layFormerDigests(values.notes, values.out);
console.log(
  found === 0 ? 'former site: none of this code; all pages are built' : `former site: ${found} pages and feeds`,
);
