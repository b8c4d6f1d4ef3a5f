import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFetcher } from '../../lib/search/load';
import { Search } from '../../lib/search/search';
import { contentsOf, conversionOf, halfWritten, killsOf, makeWorkplace, runScript, type Workplace } from './run';

const KILLS = killsOf('convert');
const PATIENCE = { timeout: 240_000 + KILLS * 60_000 };

let place: Workplace;
let undisturbed: ReadonlyMap<string, string>;
/** Milliseconds that an undisturbed run takes: kills fall anywhere in it, most of them into its second half, where it writes. */
let whole: number;

beforeAll(async () => {
  place = makeWorkplace(6);
  const before = performance.now();
  const { code, words } = await runScript('convert', conversionOf(place), place.cache);
  whole = performance.now() - before;
  expect(code, words).toBe(0);
  undisturbed = contentsOf(place.out);
  expect(undisturbed.size).toBe(30);
}, 120_000);
afterAll(() => rmSync(place.folder, { recursive: true, force: true }));

function someMoment(round: number): number {
  return whole * (0.35 + (0.65 * (round + Math.random())) / KILLS);
}

describe('killed at any moment', () => {
  test(
    `a conversion leaves whole articles, and the next run makes good what is missing (${KILLS} kills)`,
    PATIENCE,
    async () => {
      let cut = 0;
      for (let round = 0; round < KILLS; round += 1) {
        for (const folder of [place.out, place.cache]) rmSync(folder, { recursive: true, force: true });
        const { code } = await runScript('convert', conversionOf(place, 1 + (round % 2)), place.cache, {
          killAfter: someMoment(round),
        });
        if (code === undefined) cut += 1;
        expect(halfWritten(place.out)).toEqual([]);
        const { code: repaired, words } = await runScript('convert', conversionOf(place), place.cache);
        expect(repaired, words).toBe(0);
        expect(contentsOf(place.out)).toEqual(undisturbed);
      }
      console.log(`${cut} of ${KILLS} conversions were killed before they ended`);
    },
  );

  test(
    `an index that stands goes on to answer, and the next run makes the same bytes (${KILLS} kills)`,
    PATIENCE,
    async () => {
      const index = join(place.folder, 'search');
      const other = makeWorkplace(2);
      const build = (articles: string) => ['--articles', articles, '--out', index];
      await runScript('convert', conversionOf(other), other.cache);
      await runScript('index', build(place.out), place.cache);
      const wanted = contentsOf(index);
      rmSync(index, { recursive: true });
      const before = performance.now();
      await runScript('index', build(other.out), other.cache);
      const took = performance.now() - before;
      const old = join(place.folder, 'search-before');
      cpSync(index, old, { recursive: true });
      for (let round = 0; round < KILLS; round += 1) {
        rmSync(index, { recursive: true });
        cpSync(old, index, { recursive: true });
        await runScript('index', build(place.out), place.cache, { killAfter: took * (0.5 + 0.7 * Math.random()) });
        const search = await Search.open(fileFetcher(index));
        expect([10, 30]).toContain(search.articles);
        expect((await search.find('nghị quyết')).articles.length).toBeGreaterThan(0);
        const { code, words } = await runScript('index', build(place.out), place.cache);
        expect(code, words).toBe(0);
        expect(contentsOf(index)).toEqual(wanted);
      }
      rmSync(other.folder, { recursive: true, force: true });
    },
  );
});
