/**
 * `npm run explain -- [--correct] FILE`: one raw file through every stage, line by line; with --correct a file of
 * corrections to fill in. Exit 0 an article, 1 rejected, 2 failed.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { articleFilesIn } from '../lib/archive/load';
import { loadAuthority } from '../lib/authority/load';
import { decodeRawFile, loadArticleFile, loadRawFile } from '../lib/batch/load';
import { addressDigits, findIdentity, toStored, type Identity } from '../lib/batch/stored';
import { clean } from '../lib/clean/clean';
import { prepareFacts, understand, type Draft, type Facts } from '../lib/convert';
import { loadCorrections } from '../lib/correct/load';
import { findNearMisses } from '../lib/entities/people/people';
import { findLostFields } from '../lib/fields/fields';
import { judge } from '../lib/judge';
import {
  parseIsoDay,
  parseSourcePath,
  type RawArticle,
  type Rejection,
  type Slug,
  type SourcePath,
} from '../lib/model';
import { explain, type Lost, type Tone } from '../lib/report/explain';
import { writeTemplate } from '../lib/report/template';
import { findLostTitles } from '../lib/segment/title';
import { runCommand } from './command';
import { authorityFolder, contentFolder } from './folders';

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
  if (!existsSync(file))
    throw new Error(`There is no file ${file}. Remedy: name a raw file, such as content/raw/NAME.txt.`);
  const decoded = decodeRawFile(loadRawFile(dirname(file), parseSourcePath(basename(file))));
  if (decoded.kind === 'rejected') return reject(decoded.rejection);
  const facts = prepareFacts(loadAuthority(authorityFolder()));
  const standing = findStanding(decoded.raw.path);
  const raw = { ...decoded.raw, ...findCorrections(standing?.id) };
  const draft = understand(raw, facts);
  const judged = judge(raw, draft);
  if (values.correct) {
    if (judged.kind === 'rejected') return reject(judged.rejection);
    process.stdout.write(writeTemplate(toStored(judged.article, standing, parseIsoDay('0001-01-01'))));
    return 0;
  }
  const warnings = judged.kind === 'article' ? judged.article.warnings : judged.rejection.warnings;
  for (const { tone, text } of explain(raw, draft, warnings, findLost(raw, draft, facts))) {
    console.log(coloured ? styleText(COLOURS[tone], text) : text);
  }
  return judged.kind === 'article' ? 0 : reject(judged.rejection);
}

/** The address of the article that was made from the file before: most addresses end as the file says. */
function findStanding(path: SourcePath): Identity | undefined {
  const folder = join(contentFolder(), 'articles');
  const ending = `-${addressDigits(path)}.md`;
  const isLikely = (file: string) => file.endsWith(ending);
  const files = articleFilesIn(folder).sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
  for (const file of files) {
    const article = loadArticleFile(folder, basename(file));
    if (article?.raw === path) return findIdentity(article.text);
  }
  return undefined;
}

/** What people corrected in it. @throws if a file of corrections about it is broken */
function findCorrections(id: Slug | undefined): Pick<RawArticle, 'corrections'> {
  const set = loadCorrections(join(contentFolder(), 'corrections')).sets.find(({ article }) => article === id);
  if (set === undefined) return {};
  if (set.problems.length > 0) throw new Error(set.problems.join('\n'));
  return { corrections: set.rows };
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

function reject({ reason, warnings }: Rejection): number {
  for (const warning of warnings) console.error(`rejected, ${reason}: ${warning.reason}`);
  return 1;
}
