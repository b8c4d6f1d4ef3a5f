/** Rows of the tables of building. */
import { median, type Row } from '../report';
import { sum, type Step } from './builder';
import { countByFeature } from './features';
import type { Change, Output } from './output';

/** A site built from nothing, and built again with one article more. */
export interface Built {
  readonly steps: readonly Step[];
  readonly output: Output;
  readonly again: readonly Step[];
  readonly change: Change;
}

const WHOLE = 'The whole site, from nothing';
const STEPS = 'Its steps, here';
const ONE_MORE = 'One article more';
const FEATURES = 'Files by feature, here';

/** A row for the whole, one for each of its steps where there are several, one for one article more. */
export function rowsOf(builder: string, articles: number, load: string, built: readonly Built[]): Row[] {
  const [last] = built.slice(-1);
  if (last === undefined) throw new Error('nothing was measured: --runs is at least 1');
  const { steps, output, change } = last;
  const wholes = built.map((each) => each.steps);
  const parts = steps.map(({ name }, place) => ({
    table: STEPS,
    builder,
    articles,
    step: name,
    ...figuresOf(wholes.map((each) => each.slice(place, place + 1))),
  }));
  return [
    { table: WHOLE, builder, articles, ...figuresOf(wholes), ...sizesOf(output, articles), 'load before': load },
    ...(parts.length > 1 ? parts : []),
    { table: ONE_MORE, builder, articles, ...figuresOf(built.map((each) => each.again)), ...changeOf(change) },
  ];
}

/** How many files each feature of the site makes, and how many of them one article more makes anew. */
export function featureRows(builder: string, articles: number, built: readonly Built[]): Row[] {
  const [last] = built.slice(-1);
  if (last === undefined) return [];
  const [added, moved, changed] = [last.change.added, last.change.moved, last.change.changed].map(countByFeature);
  return [...countByFeature(last.output.digests.keys())].map(([feature, files]) => ({
    table: FEATURES,
    builder,
    articles,
    feature,
    files,
    'files an article': round(files / articles, 3),
    'new with one more': added?.get(feature) ?? 0,
    'of them moved': moved?.get(feature) ?? 0,
    'changed by one more': changed?.get(feature) ?? 0,
  }));
}

function figuresOf(runs: readonly (readonly Step[])[]): Row {
  const sums = runs.map(sum);
  const seconds = sums.map((each) => each.seconds);
  const cpu = sums.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  const memory = sums.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  return {
    'seconds (median)': round(median(seconds)),
    'seconds (least to most)': `${round(Math.min(...seconds))} to ${round(Math.max(...seconds))}`,
    ...(cpu.length === 0 ? {} : { 'processor seconds': round(median(cpu)) }),
    ...(memory.length === 0 ? {} : { 'peak MB': Math.round(Math.max(...memory)) }),
  };
}

function sizesOf({ digests, bytes }: Output, articles: number): Row {
  return {
    files: digests.size,
    'files an article': round(digests.size / articles, 2),
    MB: round(bytes / 1_000_000),
    'kB an article': round(bytes / 1000 / articles),
  };
}

function changeOf({ added, moved, changed, removed }: Change): Row {
  return {
    'new files': added.length,
    'of them moved': moved.length,
    'changed files': changed.length,
    'files gone': removed.length,
  };
}

/**
 * Beside this project's row of as many articles: how many times its processor time. Beside the same builder's row of the
 * fewest articles: how many times the processor time an article; 1 is linear.
 */
export function withRatios(rows: readonly Row[], first: string): Row[] {
  return rows.map((row) => {
    if (row['table'] === STEPS || row['table'] === FEATURES) return row;
    const like = rows.filter(({ table }) => table === row['table']);
    const beside = like.find(({ articles, builder }) => articles === row['articles'] && builder === first);
    const least = like.find(({ builder }) => builder === row['builder']);
    return {
      ...row,
      ...ratio('processor time, times ours', cpuOf(row) / cpuOf(beside)),
      ...ratio('an article, times the fewest', perArticle(row) / perArticle(least)),
    };
  });
}

function cpuOf(row: Row | undefined): number {
  return Number(row?.['processor seconds']);
}

function perArticle(row: Row | undefined): number {
  return cpuOf(row) / Number(row?.['articles']);
}

function ratio(name: string, value: number): Row {
  return Number.isFinite(value) ? { [name]: round(value, 2) } : {};
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
