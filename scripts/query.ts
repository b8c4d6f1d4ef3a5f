/**
 * `npm run query -- [--index DIR] [--json] "..."`: search from the terminal, with the code and the files of the browser.
 * Exit 0 found, 1 nothing found or nothing to search for, 2 failed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SearchFault } from '../lib/search/format';
import { fileFetcher } from '../lib/search/load';
import type { Piece } from '../lib/search/passage';
import { parseQuery } from '../lib/search/query';
import { Search, type Answer, type Result } from '../lib/search/search';
import { fill, text } from '../app/_text/text';

const SHOWN = 10;

process.exitCode = await main().catch((error: unknown) => {
  console.error(explained(error));
  return 2;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { index: { type: 'string', default: join('out', 'search') }, json: { type: 'boolean', default: false } },
  });
  const query = parseQuery(positionals.join(' '));
  if (query.kind !== 'ready') {
    console.error(text.search.unready[query.kind]);
    return 1;
  }
  const search = await Search.open(fileFetcher(values.index));
  const answer = await search.find(query.text);
  const results = await Promise.all(answer.articles.slice(0, SHOWN).map((n) => search.result(n, answer.syllables)));
  console.log(values.json ? JSON.stringify(asJson(answer, results), null, 2) : asText(query.text, answer, results));
  return answer.articles.length + answer.entities.length === 0 ? 1 : 0;
}

/** An index that is missing, damaged or too old is built anew. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!(error instanceof SearchFault)) return error.message;
  return `${error.message}. Remedy: run "npm run build", or "npm run index -- --out DIR" and name it with --index DIR.`;
}

function asJson({ articles, corrections, entities }: Answer, results: readonly Result[]): object {
  return {
    count: articles.length,
    corrections,
    entities,
    results: results.map(({ record, passage }) => ({ ...record, passage: plain(passage) })),
  };
}

function asText(query: string, { articles, entities }: Answer, results: readonly Result[]): string {
  const headline = articles.length === 0 ? text.search.nothing : text.search.count;
  return [
    ...entities.map(({ kind, id, name, detail }) => `* ${name}  ${detail}  [${kind} ${id}]`),
    fill(headline, { count: articles.length, query }),
    ...results.map(({ record, title, passage }, i) =>
      [
        `${i + 1}. ${marked(title)}`,
        `   ${[record.dateText ?? text.list.dateUnknown, record.outlet ?? '', record.id].filter(Boolean).join(' · ')}`,
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
