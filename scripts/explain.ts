/**
 * `npm run explain -- [--correct] FILE`: one raw file through every stage, line by line; with --correct a file of
 * corrections to fill in. Exit 0 an article, 1 rejected, 2 failed.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { loadAuthority } from '../lib/authority/load';
import { decodeRawFile, loadOrReject } from '../lib/batch/load';
import { toStored } from '../lib/batch/stored';
import { isRawName } from '../lib/batch/unread';
import { clean } from '../lib/clean/clean';
import { prepareFacts, understand, type Draft, type Facts } from '../lib/convert';
import { findNearMisses } from '../lib/entities/people/people';
import { findLostFields } from '../lib/fields/fields';
import { judge } from '../lib/judge';
import { parseIsoDay, parseSourcePath, type RawArticle, type Rejection } from '../lib/model';
import { explain, type Lost, type Tone } from '../lib/report/explain';
import { writeTemplate } from '../lib/report/template';
import { findLostTitles } from '../lib/segment/title';
import { runCommand } from './command';
import { findPlace, type RawPlace } from './explain-place';
import { authorityFolder } from './folders';

const COLOURS: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  kept: 'reset',
  removed: 'gray',
  fact: 'cyan',
  doubt: 'yellow',
  heading: 'bold',
  plain: 'reset',
};

/** On a terminal that shows colours; NO_COLOR and FORCE_COLOR are heeded. */
const coloured = process.stdout.isTTY && process.stdout.hasColors();

// "npm run explain -- FILE | head" closes the pipe early: nothing is wrong with that.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
await runCommand(main);

function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { correct: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('Which file? npm run explain -- content/raw/NAME.txt');
  checkFile(file);
  const path = parseSourcePath(basename(file));
  const loaded = loadOrReject(dirname(file), path);
  const decoded = loaded.kind === 'rejected' ? loaded : decodeRawFile(loaded.file);
  if (decoded.kind === 'rejected') return sayRejected(decoded.rejection);
  return explainFile(decoded.raw, findPlace(file, path), values.correct);
}

/** @throws if there is no raw file there */
function checkFile(file: string): void {
  const remedy = 'Remedy: name one raw file, such as content/raw/NAME.txt.';
  if (!existsSync(file)) throw new Error(`There is no file ${file}. ${remedy}`);
  if (statSync(file).isDirectory()) throw new Error(`${file} is a folder. ${remedy}`);
  if (!isRawName(basename(file))) throw new Error(`${file} is no raw file. ${remedy}`);
}

/** @param correct print a file of corrections to fill in, and nothing else */
function explainFile(text: RawArticle, place: RawPlace, correct: boolean): number {
  const facts = prepareFacts(loadAuthority(authorityFolder()));
  const raw = place.corrections === undefined ? text : { ...text, corrections: place.corrections };
  const draft = understand(raw, facts);
  const judged = judge(raw, draft);
  const rejection = place.reject(raw) ?? (judged.kind === 'rejected' ? judged.rejection : undefined);
  if (correct) {
    if (judged.kind === 'rejected' || rejection !== undefined) return sayRejected(rejection);
    process.stdout.write(writeTemplate(toStored(judged.article, place.standing, parseIsoDay('0001-01-01'))));
    return 0;
  }
  const warnings = judged.kind === 'article' ? judged.article.warnings : judged.rejection.warnings;
  for (const { tone, text: words } of explain(raw, draft, warnings, findLost(raw, draft, facts))) {
    console.log(coloured ? styleText(COLOURS[tone], words) : words);
  }
  for (const other of place.repeatedBy)
    console.log(`repeated by ${other}: it has the same text, and is rejected for it`);
  return rejection === undefined ? 0 : sayRejected(rejection);
}

/** What the stages passed over: asked for here alone. */
function findLost(raw: RawArticle, draft: Draft, facts: Facts): Lost {
  const { title } = draft;
  const named = title && { ...draft, title, crawl: raw.crawl };
  return {
    ...findLostFields(draft, raw.crawl, facts.outlets),
    title: findLostTitles(clean(raw).lines),
    names: named === undefined ? [] : findNearMisses(named, facts.people),
  };
}

function sayRejected(rejection: Rejection | undefined): number {
  for (const { reason } of rejection?.warnings ?? []) console.error(`rejected, ${rejection?.reason}: ${reason}`);
  return 1;
}
