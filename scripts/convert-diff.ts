/** `npm run convert -- --diff`: what today's rules, facts and corrections change in the articles that stand, and in the scores. Writes nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAuthority } from '../lib/authority/load';
import { runBatch, type BatchOptions } from '../lib/batch/batch';
import { findChange, type Change } from '../lib/batch/compare';
import type { Keeping, Kept, Task } from '../lib/batch/keep';
import { saveFile } from '../lib/batch/save';
import { prepareFacts } from '../lib/convert';
import type { Corrections } from '../lib/correct/load';
import { EVERYTHING, writeDifferences, writeDifferencesJson, writeScores } from '../lib/report/difference';
import { exitCodeOf, writeSummary } from '../lib/report/summary';
import { compareCodePoints } from '../lib/text';
import { projectFolder } from './folders';
import type { Shard } from './shard';

export interface DiffOptions {
  readonly keeping: Keeping;
  readonly corrections: Corrections;
  /** Folder of the authority data. */
  readonly authority: string;
  readonly shard?: Shard;
  /** File that gets every difference of every article: `.json` for programs, else as on the terminal. */
  readonly report?: string;
  readonly convertFiles: BatchOptions['convertFiles'];
}

/** @returns 0 nothing changes, 1 some files are rejected, 2 some articles change */
export async function showDifferences({ keeping, authority, report, ...options }: DiffOptions): Promise<number> {
  const facts = prepareFacts(loadAuthority(authority));
  const changes: Change[] = [];
  async function* convertFiles(tasks: readonly Task[]): AsyncIterable<Kept> {
    const byPath = new Map(tasks.map((task) => [task.path, task]));
    for await (const kept of options.convertFiles(tasks)) {
      const task = kept.outcome.kind === 'different' ? byPath.get(kept.path) : undefined;
      const change = task && findChange(task, keeping, facts);
      if (change !== undefined) changes.push(change);
      yield kept;
    }
  }
  const { corrections, shard } = options;
  const part = shard === undefined ? {} : { shard };
  const result = await runBatch({ ...keeping, corrections, ...part, convertFiles }, { rules: '', files: {} });
  const outcomes = result.outcomes.filter(({ kind }) => kind !== 'different');
  changes.sort((a, b) => compareCodePoints(a.path, b.path));
  process.stdout.write(writeDifferences(changes, result.outcomes.length));
  if (report !== undefined) saveDifferences(report, changes, result.outcomes.length);
  process.stdout.write(writeSummary({ ...result, outcomes }, keeping.rawFolder));
  console.log(compareScores());
  return exitCodeOf(result);
}

function saveDifferences(file: string, changes: readonly Change[], files: number): void {
  saveFile(file, /\.json$/iu.test(file) ? writeDifferencesJson(changes) : writeDifferences(changes, files, EVERYTHING));
}

/** @throws if `--diff` cannot write such a file */
export function checkDiffReport(file: string | undefined): void {
  if (file !== undefined && /\.html?$/iu.test(file))
    throw new Error(`--diff writes no page. Remedy: --report FILE.txt to read it, or FILE.json for programs.`);
}

/** The scores of the working folder beside those of the last commit, measured by its own code and facts. */
function compareScores(): string {
  const gold = join(process.env['GOLD_DIR'] ?? join(projectFolder, '..', 'shared', 'gold'), 'articles.jsonl');
  if (!existsSync(gold)) return `scores: no hand marks at ${gold}; set GOLD_DIR to compare them`;
  const folder = mkdtempSync(join(tmpdir(), 'committed-'));
  try {
    const problem = unpackCommitted(folder);
    if (problem !== undefined) return `scores: there is no committed state to compare with (${problem})`;
    return writeScores(measure(folder, gold), measure(projectFolder, gold));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns why it cannot be had */
function unpackCommitted(folder: string): string | undefined {
  const files = ['lib', 'scripts', 'content/authority', 'package.json', 'tsconfig.json'];
  const archive = spawnSync('git', ['archive', 'HEAD', ...files], { cwd: projectFolder, maxBuffer: 2 ** 28 });
  if (archive.status !== 0) return archive.error?.message ?? archive.stderr.toString().trim();
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (unpacked.status !== 0) return unpacked.error?.message ?? unpacked.stderr.toString().trim();
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  return undefined;
}

function measure(folder: string, gold: string): unknown {
  const args = ['--import', 'tsx', join('scripts', 'measure.ts'), '--gold', gold, '--json'];
  // Facts of the working folder must not reach the committed code.
  const { CONTENT: _, ...environment } = process.env;
  const env = { ...environment, GOLD_DIR: join(gold, '..') };
  const run = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw new Error(`scores cannot be measured in ${folder}: ${run.stderr}`);
  return JSON.parse(run.stdout) as unknown;
}
