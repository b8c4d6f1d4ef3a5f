/**
 * `npm run measure -- [--gold FILE] [--pred FILE] [--json] [--errors]`: converts the gold file's texts and scores them.
 * `npm run measure -- --corpus FILE.jsonl[.gz] --queries FILE [--pred FILE] [--json] [--errors]`: indexes a corpus, runs
 * the queries, scores the rankings. The scorer is `score.mjs` in GOLD_DIR (default `../shared/gold`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAuthority } from '../lib/authority/load';
import { saveFile } from '../lib/batch/save';
import { decodeRaw } from '../lib/clean/decode';
import { prepareFacts, understand } from '../lib/convert';
import { parseSourcePath } from '../lib/model';
import { toPrediction } from '../lib/report/gold';
import { measureSearch } from '../lib/search/load';
import { authorityFolder, projectFolder } from './folders';

const goldFolder = process.env['GOLD_DIR'] ?? join(projectFolder, '..', 'shared', 'gold');

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      pred: { type: 'string' },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      json: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
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
  const goldFile = values.gold ?? join(goldFolder, 'articles.jsonl');
  predict(goldFile, predFile);
  return score(['--gold', goldFile, '--pred', predFile, ...flags]);
}

/** Converts every text of a gold file (paths relative to it) into predictions. */
function predict(goldFile: string, predFile: string): void {
  const facts = prepareFacts(loadAuthority(authorityFolder()));
  const rows = readFileSync(goldFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const articles = rows.map((row) => {
    const { id, file } = JSON.parse(row) as { id: string; file: string };
    const decoded = decodeRaw(parseSourcePath(`${id}.txt`), readFileSync(join(dirname(goldFile), file)));
    if (decoded.kind === 'rejected') throw new Error(`${file}: ${decoded.rejection.reason}`);
    return [id, toPrediction(understand(decoded.raw, facts))] as const;
  });
  saveFile(predFile, `${JSON.stringify({ articles: Object.fromEntries(articles) })}\n`);
}

function score(args: readonly string[]): number {
  const scorer = join(goldFolder, 'score.mjs');
  if (!existsSync(scorer))
    throw new Error(`no scorer at ${scorer}. Remedy: set GOLD_DIR to the folder that holds score.mjs.`);
  return spawnSync(process.execPath, [scorer, ...args], { stdio: 'inherit' }).status ?? 2;
}
