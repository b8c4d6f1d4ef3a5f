/**
 * `npm run query -- [--index DIR] [--order best|newest|oldest] [--json] "..."`: search from the terminal, with the query
 * language, the code and the files of the search page. Exit 0 found, 1 nothing found or nothing to search for, 2 failed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from '../app/_text/fill';
import { searchText } from '../app/_text/search';
import { countWords, misreadings, restrictionWords } from '../app/tim-kiem/_told';
import { SearchFault } from '../lib/search/format';
import { ORDERS, type Order } from '../lib/search/conditions';
import { inquire, type Findings } from '../lib/search/inquiry';
import { fileFetcher } from '../lib/search/load';
import type { Piece } from '../lib/search/passage';
import { parseQuery } from '../lib/search/query';
import { Search, type Result } from '../lib/search/search';

const SHOWN = 10;

process.exitCode = await main().catch((error: unknown) => {
  console.error(explained(error));
  return 2;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    args: guarded(process.argv.slice(2)),
    options: {
      index: { type: 'string', default: join('out', 'search') },
      order: { type: 'string', default: 'best' },
      json: { type: 'boolean', default: false },
    },
  });
  const typed = positionals.join(' ');
  const query = parseQuery(typed);
  if (query.kind !== 'ready') {
    console.error(searchText.unready[query.kind]);
    return 1;
  }
  const search = await Search.open(fileFetcher(values.index));
  const found = await inquire(search, { query, chosen: [], order: readOrder(values.order) });
  const results = await Promise.all(found.articles.slice(0, SHOWN).map((n) => search.result(n, found.marks)));
  for (const line of misreadings(query.faults, found.unknown)) console.error(line);
  console.log(values.json ? JSON.stringify(asJson(found, results), null, 2) : asText(typed, found, results));
  return found.articles.length + found.answer.entities.length === 0 ? 1 : 0;
}

/** "-từ" leaves words out; only what begins like an option of this command is one. */
function guarded(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => /^-[^-]/u.test(arg));
  return at < 0 || args.includes('--') ? [...args] : [...args.slice(0, at), '--', ...args.slice(at)];
}

function readOrder(text: string): Order {
  const order = ORDERS.find((known) => known === text);
  if (order === undefined) throw new Error(`--order is one of ${ORDERS.join(', ')}, not ${JSON.stringify(text)}`);
  return order;
}

/** An index that is missing, damaged or too old is built anew. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!(error instanceof SearchFault)) return error.message;
  return `${error.message}. Remedy: run "npm run build", or "npm run index -- --out DIR" and name it with --index DIR.`;
}

function asJson({ articles, answer, unknown, nothing, restrictions }: Findings, results: readonly Result[]): object {
  return {
    count: articles.length,
    corrections: answer.corrections,
    entities: answer.entities,
    restrictions: restrictions.map(restrictionWords),
    ...(unknown.length > 0 && { unknown }),
    ...(nothing && { missing: nothing.missing }),
    results: results.map(({ record, passage }) => ({ ...record, passage: plain(passage) })),
  };
}

function asText(query: string, found: Findings, results: readonly Result[]): string {
  const { missing = [], lifted = [] } = found.nothing ?? {};
  return [
    ...found.answer.entities.map(({ kind, id, name, detail }) => `* ${name}  ${detail}  [${kind} ${id}]`),
    ...found.restrictions.map((restriction) => `  ${restrictionWords(restriction)}`),
    countWords(query, found),
    ...(missing.length > 0 ? [fill(searchText.missing, { words: missing.join(', ') })] : []),
    ...lifted
      .filter(({ articles }) => articles > 0)
      .map(({ restriction, articles }) =>
        fill(searchText.lift, { condition: restrictionWords(restriction), count: articles }),
      ),
    ...results.map(({ record, title, passage }, i) =>
      [
        `${i + 1}. ${marked(title)}`,
        `   ${[record.dateText ?? searchText.dateUnknown, record.outlet ?? '', record.id].filter(Boolean).join(' · ')}`,
        `   ${marked(passage).replace(/\s+/gu, ' ')}`,
      ].join('\n'),
    ),
  ].join('\n');
}

/** Found words in bold on a terminal, in brackets elsewhere. */
function marked(pieces: readonly Piece[]): string {
  const [open, close] = process.stdout.isTTY ? ['\u001b[1m', '\u001b[22m'] : ['[', ']'];
  return pieces.map(({ text: piece, hit }) => (hit ? open + piece + close : piece)).join('');
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text: piece }) => piece).join('');
}
