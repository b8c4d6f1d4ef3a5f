/** Raw pages to try the laws on: the first articles and the project's own marked pages, spoiled, and pages of a grammar. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadMarkedPages } from '../../lib/report/load';
import { grammarPage } from './grammar';
import type { Sample } from './law';
import { mutate, MUTATION_KINDS, PIECES, type Mutation } from './mutate';

/** Real pages and marked ones, as crawled. */
export const SOURCES: readonly string[] = [
  ...readdirSync('content/raw')
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join('content/raw', name), 'utf8')),
  ...['study', 'check'].flatMap((set) => loadMarkedPages(`tests/pages/${set}`).map(({ text }) => text)),
];

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const piece = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme' }));
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...MUTATION_KINDS),
  at: share,
  to: share,
  piece,
});

/** A raw page as a crawler might leave it. */
export const page: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(fc.constantFrom(...SOURCES), grammarPage), fc.array(mutation, { maxLength: 6 }))
  .map(([source, mutations]) => mutations.reduce(mutate, source));

/** A page, a few others, and a place. */
export const sample: fc.Arbitrary<Sample> = fc.record({
  page,
  others: fc.array(page, { minLength: 1, maxLength: 2 }),
  at: share,
});
