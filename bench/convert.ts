/**
 * How long conversion takes and how much memory, by the number of articles: the real `scripts/convert.ts` on a corpus of
 * news, in a folder of its own. The corpus (`--corpus DIR`, default `../shared/corpus`) unpacks itself and is no part of
 * the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../scripts/folders';
import { runMeasured, type Measured } from './measured';
import { median, type Bench, type Row } from './report';

/** Numbers of articles; `--sizes` names others. */
const SIZES = '1000,5000,all';

/** What is run on each size: everything anew, everything again over what stands, and a run that finds nothing to do. */
const MODES = [
  { name: 'new', args: ['--all'], keep: false },
  { name: 'rules changed', args: ['--all'], keep: true },
  { name: 'nothing changed', args: [], keep: true },
] as const;

export const bench: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      runs: { type: 'string', default: '3' },
      sizes: { type: 'string', default: SIZES },
    },
  });
  const corpus = values.corpus ?? join(projectFolder, '..', 'shared', 'corpus');
  const unpack = join(corpus, 'unpack.mjs');
  if (!existsSync(unpack)) {
    throw new Error(`no corpus in ${corpus}: unpack.mjs is not there. Remedy: name its folder with --corpus.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-convert-'));
  try {
    const rows: Row[] = [];
    for (const size of values.sizes.split(','))
      rows.push(...(await measureSize(size, unpack, folder, Number(values.runs))));
    return { title: 'Conversion: raw files to articles', rows: withGrowth(rows) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measureSize(size: string, unpack: string, folder: string, runs: number): Promise<Row[]> {
  const raw = join(folder, `raw-${size}`);
  const unpacked = spawnSync(process.execPath, [unpack, raw, size], { encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`unpacking the corpus failed: ${unpacked.stderr}`);
  const articles = readdirSync(raw).length;
  const rows: Row[] = [];
  for (const mode of MODES) {
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run += 1) {
      const out = join(folder, `articles-${size}`);
      if (!mode.keep) rmSync(out, { recursive: true, force: true });
      measured.push(await convertOnce(raw, out, folder, mode.args));
    }
    rows.push(toRow(mode.name, articles, measured));
    console.error(`${articles} articles, ${mode.name}: ${median(measured.map(({ seconds }) => seconds)).toFixed(1)} s`);
  }
  return rows;
}

async function convertOnce(raw: string, out: string, folder: string, args: readonly string[]): Promise<Measured> {
  const script = join(projectFolder, 'scripts', 'convert.ts');
  const command = ['--import', 'tsx', script, '--raw', raw, '--out', out, '--date', '2026-01-02', ...args];
  const measured = await runMeasured(command, projectFolder, { CACHE_DIR: join(folder, 'cache') });
  // 1: some files of the corpus are no articles, and are set aside.
  if (measured.code !== 0 && measured.code !== 1) throw new Error(`conversion failed: ${measured.errors.slice(-2000)}`);
  return measured;
}

function toRow(mode: string, articles: number, measured: readonly Measured[]): Row {
  const seconds = measured.map((run) => run.seconds);
  const cpu = measured.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  const memory = measured.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  return {
    run: mode,
    articles,
    'seconds (median)': round(median(seconds)),
    'seconds (least to most)': `${round(Math.min(...seconds))} to ${round(Math.max(...seconds))}`,
    'articles per second': Math.round(articles / median(seconds)),
    ...(cpu.length === 0 ? {} : { 'processor seconds': round(median(cpu)) }),
    ...(memory.length === 0 ? {} : { 'peak MB': Math.round(Math.max(...memory)) }),
  };
}

/** Processor time an article, against that of the smallest corpus in the same mode: 1 is linear. */
function withGrowth(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const first = rows.find(({ run }) => run === row['run']) ?? row;
    const perArticle = ({ articles, 'processor seconds': cpu }: Row) => Number(cpu) / Number(articles);
    const growth = perArticle(row) / perArticle(first);
    return Number.isFinite(growth) ? { ...row, 'against the smallest': round(growth, 2) } : row;
  });
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
