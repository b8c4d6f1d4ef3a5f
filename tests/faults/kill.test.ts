import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFetcher } from '../../lib/search/load';
import { Search } from '../../lib/search/search';
import {
  contentsOf,
  conversionOf,
  halfWritten,
  Killings,
  killsOf,
  makeWorkplace,
  runScript,
  type Workplace,
} from './run';

const KILLS = killsOf('convert');
const PATIENCE = { timeout: 240_000 + KILLS * 60_000 };

let place: Workplace;

beforeAll(async () => {
  place = makeWorkplace(6);
  const { code, words } = await runScript('convert', conversionOf(place), place.cache);
  expect(code, words).toBe(0);
  expect(contentsOf(place.out).size).toBe(30);
}, 120_000);
afterAll(() => rmSync(place.folder, { recursive: true, force: true }));

describe('killed at any moment', () => {
  test(
    `a conversion leaves whole articles, and the next run makes good what is missing (${KILLS} kills)`,
    PATIENCE,
    async () => {
      // More files than one thread takes at a time.
      const crowd = makeWorkplace(12);
      const { code, words: said } = await runScript('convert', conversionOf(crowd), crowd.cache);
      expect(code, said).toBe(0);
      const undisturbed = contentsOf(crowd.out);
      expect(undisturbed.size).toBe(60);
      const killings = new Killings(KILLS, 0.35);
      while (killings.go()) {
        for (const folder of [crowd.out, crowd.cache]) rmSync(folder, { recursive: true, force: true });
        const jobs = 3 - (killings.cut % 3);
        await killings.try((moment) => runScript('convert', conversionOf(crowd, jobs), crowd.cache, moment));
        expect(halfWritten(crowd.out)).toEqual([]);
        const { code: repaired, words } = await runScript('convert', conversionOf(crowd, jobs), crowd.cache);
        expect(repaired, words).toBe(0);
        expect(contentsOf(crowd.out)).toEqual(undisturbed);
        // What the two runs remember together is what they made.
        const { words: again } = await runScript('convert', conversionOf(crowd), crowd.cache);
        expect(again).toMatch(/60 raw files, 0 written, 60 unchanged, 0 rejected/u);
      }
      expect(killings.cut).toBe(KILLS);
      rmSync(crowd.folder, { recursive: true, force: true });
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
      await runScript('index', build(other.out), other.cache);
      const old = join(place.folder, 'search-before');
      cpSync(index, old, { recursive: true });
      const killings = new Killings(KILLS, 0.5);
      while (killings.go()) {
        rmSync(index, { recursive: true });
        cpSync(old, index, { recursive: true });
        await killings.try((moment) => runScript('index', build(place.out), place.cache, moment));
        const search = await Search.open(fileFetcher(index));
        expect([10, 30]).toContain(search.articles);
        expect((await search.find('nghị quyết')).articles.length).toBeGreaterThan(0);
        const { code, words } = await runScript('index', build(place.out), place.cache);
        expect(code, words).toBe(0);
        expect(contentsOf(index)).toEqual(wanted);
      }
      expect(killings.cut).toBe(KILLS);
      rmSync(other.folder, { recursive: true, force: true });
    },
  );
});
