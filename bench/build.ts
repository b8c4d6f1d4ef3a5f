/**
 * Building beside Eleventy and Astro, on the same articles, in one run: the whole way from raw files to the finished site
 * with search here, pages from converted articles there; then one article more, and the time until the site has it. The
 * corpus (`--corpus DIR`, default `../shared/corpus`) is no part of the project.
 * `--sizes 1000,5000,20000`: rows of other sizes stay in the results, so that sizes can be measured one at a time;
 * `--peer-up-to N`: the peers build no more articles; `--runs N`: medians and spread of N; `--keep`: the sites stay, to be
 * looked at.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../scripts/folders';
import { sum, type Builder, type Sources } from './build/builder';
import { findChange, readOutput } from './build/output';
import { ownBuilder } from './build/own';
import { astro, eleventy } from './build/peers';
import { featureRows, rowsOf, withRatios, type Built } from './build/rows';
import { runMeasured } from './measured';
import type { Bench, Results, Row } from './report';
import { unpackArticles } from './search/corpus';

const TITLE = 'Building: from articles to the site';
const own = ownBuilder('bench-build');
const RESULTS = join(projectFolder, 'bench', 'results', 'build.json');

export const bench: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: join(projectFolder, '..', 'shared', 'corpus') },
      sizes: { type: 'string', default: '1000,5000,20000' },
      'peer-up-to': { type: 'string', default: '20000' },
      runs: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  });
  const rows: Row[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const builders = size > Number(values['peer-up-to']) ? [own] : [own, eleventy, astro];
    rows.push(...(await measureSize(size, values.corpus, builders, Number(values.runs))));
    for (const { out, clear } of builders) {
      if (values.keep) console.error(`kept: ${out}`);
      else clear();
    }
  }
  return { title: TITLE, rows: withRatios(merged(readRows(), rows), own.name) };
};

function readRows(): readonly Row[] {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results).rows : [];
}

/** Rows measured before, unless the same builder was measured anew on as many articles. */
function merged(before: readonly Row[], rows: readonly Row[]): Row[] {
  const key = ({ builder, articles }: Row) => `${builder} ${articles}`;
  const anew = new Set(rows.map(key));
  return [...before.filter((row) => !anew.has(key(row))), ...rows].sort(
    (a, b) => Number(a['articles']) - Number(b['articles']),
  );
}

async function measureSize(size: number, corpus: string, builders: readonly Builder[], runs: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const [first, one] = await laySources(folder, corpus, size);
    const rows: Row[] = [];
    for (const builder of builders) {
      const load = (loadavg()[0] ?? 0).toFixed(1);
      const built: Built[] = [];
      for (let run = 0; run < runs; run += 1) built.push(await buildOnce(builder, first, one));
      rows.push(
        ...rowsOf(builder.name, size, load, built),
        ...(builder === own ? featureRows(own.name, size, built) : []),
      );
      const [whole, again] = [built.at(-1)?.steps, built.at(-1)?.again].map((steps) =>
        sum(steps ?? []).seconds.toFixed(1),
      );
      console.error(`${size} articles, ${builder.name}: ${whole} s, with one more ${again} s`);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All articles but the last, and the last alone: raw, and converted for the peers. */
async function laySources(folder: string, corpus: string, size: number): Promise<[first: Sources, one: Sources]> {
  const first = { raw: join(folder, 'raw'), articles: join(folder, 'articles') };
  const one = { raw: join(folder, 'one-raw'), articles: join(folder, 'one-article') };
  for (const path of [first.raw, one.raw, one.articles]) mkdirSync(path);
  unpackArticles(corpus, first.raw, size + 1);
  const last = readdirSync(first.raw).sort().at(-1) ?? '';
  renameSync(join(first.raw, last), join(one.raw, last));
  await convert(first.raw, first.articles, folder);
  await convert(one.raw, one.articles, folder);
  return [first, one];
}

async function convert(raw: string, out: string, folder: string): Promise<void> {
  const program = [join('scripts', 'compiled.mjs'), 'convert', '--raw', raw, '--out', out, '--date', '2026-01-02'];
  const { code, errors } = await runMeasured(program, projectFolder, { CACHE_DIR: join(folder, 'cache') });
  if (code !== 0 && code !== 1) throw new Error(`conversion failed: ${errors.slice(-2000)}`);
}

async function buildOnce(builder: Builder, first: Sources, one: Sources): Promise<Built> {
  builder.prepare();
  builder.add(first);
  const steps = await builder.build();
  const output = readOutput(builder.out);
  builder.add(one);
  const again = await builder.build();
  const change = findChange(output, readOutput(builder.out));
  return { steps, output, again, change };
}
