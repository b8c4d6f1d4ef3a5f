/**
 * `npm run measure -- [--gold FILE] [--pred FILE] [--json] [--errors]`: converts the gold file's texts and scores them.
 * `--by template|source`: the same for each group of texts. `--ablate`: what each rule of cleaning and segmenting is worth,
 * on the gold file and on the marked pages. `--pages`: the scores of the marked pages alone.
 * `--record`: writes the scores for the page of figures, with the day.
 * `npm run measure -- --corpus FILE.jsonl[.gz] --queries FILE [--pred FILE] [--json] [--errors]`: indexes a corpus, runs
 * the queries, scores the rankings. The scorer is `score.mjs` in GOLD_DIR (default `../shared/gold`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAuthority } from '../lib/authority/load';
import { saveFile } from '../lib/batch/save';
import { decodeRaw } from '../lib/clean/decode';
import { prepareFacts, understand, type Facts } from '../lib/convert';
import { NO_RULES_OFF, parseSourcePath, type RulesOff } from '../lib/model';
import { toPrediction } from '../lib/report/gold';
import { measureSearch } from '../lib/search/load';
import { runCommand } from './command';
import { authorityFolder, projectFolder } from './folders';
import { recordOf } from './measure-record';
import { ablate, printPages } from './measure-rules';

/** Beside the page that shows it. */
const RECORD = join(projectFolder, 'app', 'gioi-thieu', 'so-lieu', 'measured.json');
const goldFolder = process.env['GOLD_DIR'] ?? join(projectFolder, '..', 'shared', 'gold');

await runCommand(main);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      pred: { type: 'string' },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      by: { type: 'string' },
      ablate: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const predFile = values.pred ?? join(mkdtempSync(join(tmpdir(), 'measure-')), 'pred.json');
  const flags = [...(values.json ? ['--json'] : []), ...(values.errors ? ['--errors'] : [])];
  if (values.corpus !== undefined || values.queries !== undefined) {
    if (values.corpus === undefined || values.queries === undefined)
      throw new Error('--corpus and --queries go together.');
    await measureSearch({ corpusFile: values.corpus, queriesFile: values.queries, predFile });
    return score(['--queries', values.queries, '--pred', predFile, ...flags]);
  }
  const facts = prepareFacts(loadAuthority(authorityFolder()));
  if (values.pages) return printPages(facts);
  const goldFile = values.gold ?? join(goldFolder, 'articles.jsonl');
  if (values.ablate) return ablate(facts, (off) => scoreWithout(goldFile, facts, off));
  predict(goldFile, predFile, facts);
  if (values.record) return record(goldFile, predFile);
  if (values.by !== undefined) return scoreGroups(goldFile, predFile, values.by);
  return score(['--gold', goldFile, '--pred', predFile, ...flags]);
}

type GoldRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly file: string };

function readRows(goldFile: string): GoldRow[] {
  if (!existsSync(goldFile))
    throw new Error(`There is no file ${goldFile}. Remedy: name a gold file with --gold, or set GOLD_DIR.`);
  const rows = readFileSync(goldFile, 'utf8').split('\n');
  return rows.filter((row) => row.trim() !== '').map((row) => JSON.parse(row) as GoldRow);
}

/** Converts every text of a gold file (paths relative to it) into predictions. */
function predict(goldFile: string, predFile: string, facts: Facts, off: RulesOff = NO_RULES_OFF): void {
  const articles = readRows(goldFile).flatMap(({ id, file }) => {
    const decoded = decodeRaw(parseSourcePath(`${id}.txt`), readFileSync(join(dirname(goldFile), file)));
    if (decoded.kind === 'text') return [[id, toPrediction(understand(decoded.raw, facts, off))] as const];
    console.error(`${file}: rejected, ${decoded.rejection.reason}; it goes without a prediction`);
    return [];
  });
  saveFile(predFile, `${JSON.stringify({ articles: Object.fromEntries(articles) })}\n`);
}

/** The predictions and the scorer's figures with some rules left out. */
function scoreWithout(goldFile: string, facts: Facts, off: RulesOff): { predictions: string; scores: unknown } {
  const predFile = join(mkdtempSync(join(tmpdir(), 'measure-')), 'pred.json');
  predict(goldFile, predFile, facts, off);
  return { predictions: readFileSync(predFile, 'utf8'), scores: readScores(goldFile, predFile) };
}

function readScores(goldFile: string, predFile: string): unknown {
  const run = spawnSync(process.execPath, [scorer(), '--gold', goldFile, '--pred', predFile, '--json'], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as unknown;
}

/** Writes the figures that the site shows of its own recognition, with today's day. */
function record(goldFile: string, predFile: string): number {
  saveFile(RECORD, recordOf(readScores(goldFile, predFile), new Date().toISOString().slice(0, 10)));
  console.log(`wrote ${relative(projectFolder, RECORD)}`);
  return 0;
}

/** Scores each group of the gold's rows that agree in `key`, a gold file of its own for each. */
function scoreGroups(goldFile: string, predFile: string, key: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const groups = groupRows(readRows(goldFile), key);
  const codes = [...groups].map(([name, rows], index) => {
    const part = join(folder, `${index}.jsonl`);
    const moved = rows.map((row) => ({ ...row, file: relative(folder, resolve(dirname(goldFile), row.file)) }));
    saveFile(part, `${moved.map((row) => JSON.stringify(row)).join('\n')}\n`);
    console.log(`\n${key} ${name}, ${rows.length} texts`);
    return score(['--gold', part, '--pred', predFile]);
  });
  return Math.max(...codes);
}

function groupRows(rows: readonly GoldRow[], key: string): Map<string, GoldRow[]> {
  const groups = new Map<string, GoldRow[]>();
  for (const row of rows) {
    const value = row[key];
    const name = typeof value === 'string' ? value : 'none';
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

function score(args: readonly string[]): number {
  return spawnSync(process.execPath, [scorer(), ...args], { stdio: 'inherit' }).status ?? 2;
}

function scorer(): string {
  const file = join(goldFolder, 'score.mjs');
  if (!existsSync(file))
    throw new Error(`no scorer at ${file}. Remedy: set GOLD_DIR to the folder that holds score.mjs.`);
  return file;
}
