/** `npm run measure -- --pages` and `--ablate`: the marked pages, and what each rule is worth. */
import { join } from 'node:path';
import { decodeRaw } from '../lib/clean/decode';
import { ALL_CLEAN_RULES } from '../lib/clean/clean';
import { understand, type Facts } from '../lib/convert';
import { NO_RULES_OFF, parseSourcePath, type RuleId, type RulesOff } from '../lib/model';
import { loadMarkedPages } from '../lib/report/load';
import {
  PAGE_SCORES,
  percent,
  scorePage,
  sumScores,
  type MarkedPage,
  type PageResult,
  type PageScore,
  type Tally,
} from '../lib/report/marked-page';
import { ALL_SEGMENT_RULES } from '../lib/segment/segment';
import { projectFolder } from './folders';

const SETS = ['study', 'check'] as const;
/** Figures of the gold scorer that cleaning and segmenting move. */
const GOLD_SCORES = [
  'title_exact',
  'lead_exact',
  'byline_exact',
  'body.precision',
  'body.recall',
  'captions_found',
  'captions_leaked_into_body',
  'junk_leakage',
] as const;

/** Scores of the marked pages, and every line that is not where it should be. */
export function printPages(facts: Facts): number {
  for (const set of SETS) {
    const pages = loadPages(set);
    const results = pages.map((page) => scoreMarked(page, facts, NO_RULES_OFF));
    console.log(`${set}, ${pages.length} pages`);
    printScores(sumScores(results));
    results.forEach((result, index) => printMisses(pages[index]?.name ?? '', result));
  }
  return 0;
}

function printScores(sums: Readonly<Record<PageScore, Tally>>): void {
  for (const score of PAGE_SCORES) console.log(`  ${score.padEnd(26)} ${percent(sums[score])} of ${sums[score].of}`);
}

function printMisses(name: string, { wrong, misplaced }: PageResult): void {
  for (const words of wrong) console.log(`  ${name}: ${words}`);
  for (const { line, label, place, text } of misplaced) console.log(`  ${name}:${line} ${label} -> ${place}: ${text}`);
}

function loadPages(set: (typeof SETS)[number]): MarkedPage[] {
  return loadMarkedPages(join(projectFolder, 'tests', 'pages', set));
}

function scoreMarked(page: MarkedPage, facts: Facts, off: RulesOff): PageResult {
  const decoded = decodeRaw(parseSourcePath(`${page.name}.txt`), new TextEncoder().encode(page.text));
  if (decoded.kind === 'rejected') throw new Error(`${page.name}: ${decoded.rejection.reason}`);
  return scorePage(page, understand(decoded.raw, facts, off));
}

type GoldScorer = (off: RulesOff) => { predictions: string; scores: unknown };

interface Measured {
  readonly gold: ReadonlyMap<string, string>;
  readonly scores: Readonly<Record<string, number>>;
  readonly pages: readonly PageResult[];
}

/** A line for each rule: what the scores lose or gain without it, and on how many texts it changes anything. */
export function ablate(facts: Facts, scoreGold: GoldScorer): number {
  const pages = SETS.flatMap(loadPages);
  const measure = (off: RulesOff) => measureWithout(pages, facts, scoreGold, off);
  const all = measure(NO_RULES_OFF);
  console.log('rule | texts of gold | marked pages | change of the scores without it');
  for (const rule of [...ALL_CLEAN_RULES, ...ALL_SEGMENT_RULES]) {
    const without = measure(new Set<RuleId>([rule]));
    const moved = all.pages.filter((page, index) => !sameResult(page, without.pages[index])).length;
    const texts = [...all.gold].filter(([id, text]) => without.gold.get(id) !== text).length;
    console.log(`${rule} | ${texts} | ${moved} | ${changes(all.scores, without.scores)}`);
  }
  return 0;
}

function measureWithout(pages: readonly MarkedPage[], facts: Facts, scoreGold: GoldScorer, off: RulesOff): Measured {
  const { predictions, scores } = scoreGold(off);
  const { articles } = JSON.parse(predictions) as { articles: Readonly<Record<string, unknown>> };
  const results = pages.map((page) => scoreMarked(page, facts, off));
  const sums = sumScores(results);
  return {
    gold: new Map(Object.entries(articles).map(([id, article]) => [id, JSON.stringify(article)])),
    scores: {
      ...Object.fromEntries(GOLD_SCORES.map((key) => [key, figure(scores, key)])),
      ...Object.fromEntries(PAGE_SCORES.map((key) => [`pages: ${key}`, percent(sums[key])])),
    },
    pages: results,
  };
}

/** `body.precision` of the scorer's answer. */
function figure(scores: unknown, key: string): number {
  const value = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>>)[name], scores);
  if (typeof value !== 'number') throw new Error(`the scorer gave no ${key}`);
  return value;
}

function sameResult(a: PageResult, b: PageResult | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changes(all: Measured['scores'], without: Measured['scores']): string {
  const moved = Object.keys(all).flatMap((key) => {
    const change = (without[key] ?? 0) - (all[key] ?? 0);
    return Math.abs(change) < 0.005 ? [] : [`${key} ${change > 0 ? '+' : ''}${change.toFixed(2)}`];
  });
  return moved.length === 0 ? 'none' : moved.join(', ');
}
