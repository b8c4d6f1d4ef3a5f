/** `npm run explain -- FILE`: one raw file through every stage, line by line. Exit 0 an article, 1 rejected, 2 failed. */
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { loadAuthority } from '../lib/authority/load';
import { decodeRawFile, loadRawFile } from '../lib/batch/load';
import { prepareFacts, understand, type Draft, type Facts } from '../lib/convert';
import { findNearMisses } from '../lib/entities/people/people';
import { judge } from '../lib/judge';
import { parseSourcePath, type Mention, type RawArticle, type Rejection } from '../lib/model';
import { explain, type Tone } from '../lib/report/explain';
import { authorityFolder } from './folders';

const COLOURS: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  kept: 'reset',
  removed: 'gray',
  fact: 'cyan',
  doubt: 'yellow',
  heading: 'bold',
  plain: 'reset',
};

// "npm run explain -- FILE | head" closes the pipe early: nothing is wrong with that.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function main(): number {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined) throw new Error('Which file? npm run explain -- content/raw/NAME.txt');
  if (!existsSync(file))
    throw new Error(`There is no file ${file}. Remedy: name a raw file, such as content/raw/NAME.txt.`);
  const decoded = decodeRawFile(loadRawFile(dirname(file), parseSourcePath(basename(file))));
  if (decoded.kind === 'rejected') return reject(decoded.rejection);
  const facts = prepareFacts(loadAuthority(authorityFolder()));
  const draft = understand(decoded.raw, facts);
  const judged = judge(decoded.raw, draft);
  const warnings = judged.kind === 'article' ? judged.article.warnings : judged.rejection.warnings;
  for (const { tone, text } of explain(decoded.raw, draft, warnings, refusedNames(decoded.raw, draft, facts))) {
    console.log(process.stdout.isTTY ? styleText(COLOURS[tone], text) : text);
  }
  return judged.kind === 'article' ? 0 : reject(judged.rejection);
}

/** What has the shape of a name and is nobody, with the rule that refused it. */
function refusedNames(raw: RawArticle, draft: Draft, facts: Facts): Mention[] {
  return draft.title === undefined
    ? []
    : findNearMisses({ ...draft, title: draft.title, crawl: raw.crawl }, facts.people);
}

function reject({ reason, warnings }: Rejection): number {
  for (const warning of warnings) console.error(`rejected, ${reason}: ${warning.reason}`);
  return 1;
}
