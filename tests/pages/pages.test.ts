import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../lib/authority/load';
import { decodeRaw } from '../../lib/clean/decode';
import { prepareFacts, understand } from '../../lib/convert';
import { judge } from '../../lib/judge';
import { parseSourcePath } from '../../lib/model';
import { loadMarkedPages } from '../../lib/report/load';
import {
  PAGE_SCORES,
  percent,
  scorePage,
  sumScores,
  type MarkedPage,
  type PageScore,
} from '../../lib/report/marked-page';

/**
 * Pages made up for these tests, each in the manner of one kind of site, with its junk. `study`: rules were mended on
 * them. `check`: written without a look at the rules, and kept apart while these were mended: what they lose shows what
 * rules do not know yet.
 */
const facts = prepareFacts(loadAuthority('content/authority'));

/** Percent: floors that rise, and fall only on purpose. */
const FLOORS: Readonly<Record<'study' | 'check', Partial<Record<PageScore, number>>>> = {
  study: {},
  check: { byline: 94, 'text is no caption': 98, 'junk out': 98.5 },
};

function read(page: MarkedPage) {
  const decoded = decodeRaw(parseSourcePath(`${page.name}.txt`), new TextEncoder().encode(page.text));
  if (decoded.kind === 'rejected') throw new Error(`${page.name}: ${decoded.rejection.reason}`);
  const draft = understand(decoded.raw, facts);
  return { page, draft, judged: judge(decoded.raw, draft), result: scorePage(page, draft) };
}

describe.each(['study', 'check'] as const)('pages to %s', (set) => {
  const readings = loadMarkedPages(`tests/pages/${set}`).map(read);
  const sums = sumScores(readings.map(({ result }) => result));
  const misses = readings.flatMap(({ page, result }) => [
    ...result.wrong.map((wrong) => `${page.name}: ${wrong}`),
    ...result.misplaced.map(({ line, label, place, text }) => `${page.name}:${line} ${label} -> ${place}: ${text}`),
  ]);

  test.each(PAGE_SCORES)('%s', (score) =>
    expect(percent(sums[score]), misses.join('\n')).toBeGreaterThanOrEqual(FLOORS[set][score] ?? 100),
  );

  test.each(readings.map((reading) => [reading.page.name, reading] as const))('%s: doubts', (_, { page, judged }) => {
    const warnings = judged.kind === 'article' ? judged.article.warnings : judged.rejection.warnings;
    const told = warnings.map(({ rule }): string => rule).filter((rule) => OF_THE_PAGE.includes(rule));
    expect(told).toEqual(page.doubts);
  });

  test('no line is lost without a rule', () => {
    expect(readings.flatMap(({ result }) => result.misplaced.filter(({ place }) => place === 'lost'))).toEqual([]);
  });
});

/** Doubts about the file as a page; the others are about dates and length. */
const OF_THE_PAGE: readonly string[] = ['judge/second-article', 'judge/listing', 'judge/cut-off'];
