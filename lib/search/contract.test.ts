/**
 * The files answer as FlexSearch answers from memory: which articles have the words is the same; the order, and what
 * is offered where nothing has all of them, is search's own.
 */
import { Index } from 'flexsearch';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { buildSearchFiles } from './build';
import { createEncoder } from './encoder';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import type { SearchRecord } from './records';
import { Search } from './search';
import { tabulate } from './syllables';
import { kindOf, readTerm, type TermKind } from './terms';

const WORDS = ['đại', 'hội', 'đảng', 'bộ', 'tỉnh', 'nghị', 'quyết', 'chỉ', 'thị', 'kiểm', 'tra', 'huyện'] as const;
/** No article has it, nor anything that it could be a slip of. */
const ABSENT = 'xuân';
const ARTICLES = 60;
const EVERY = { limit: ARTICLES };

/** Few words in every order: many articles have the same ones, side by side and apart. */
const RECORDS: readonly SearchRecord[] = Array.from({ length: ARTICLES }, (_, number) => ({
  id: `bai-${String(number)}`,
  title: sentence(number, 3),
  lead: sentence(number * 7 + 3, 4),
  body: [sentence(number * 11 + 5, 5)],
  entities: [],
}));

/** So many words by a fixed sequence of numbers. */
function sentence(seed: number, count: number): string {
  let state = seed * 7919 + 17;
  const words = Array.from({ length: count }, () => {
    state = (state * 1103 + 12_345) % 65_521;
    return WORDS[state % WORDS.length] ?? '';
  });
  return `${words.join(' ')}.`;
}

const encode = createEncoder(tabulate(readAbbreviations()));

/** FlexSearch as it comes, with the terms of these kinds in their loose form. */
function inMemory(kinds: readonly TermKind[]): Index {
  const index = new Index({
    tokenize: 'strict',
    encode: (text) =>
      encode(text)
        .map((term) => readTerm(term).loose)
        .filter((loose) => kinds.includes(kindOf(loose))),
  });
  RECORDS.forEach(({ title, lead, body }, number) => index.add(number, [title, lead, ...body].join('\n')));
  return index;
}

let search: Search;
const syllables = inMemory(['syllable']);
const sideBySide = inMemory(['syllable', 'pair']);

beforeAll(async () => {
  const files = await buildSearchFiles({ records: RECORDS, entities: [], abbreviations: readAbbreviations() });
  search = await Search.open(async (path) => files.get(path));
});

async function fromFiles(typed: string): Promise<string[]> {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(`${typed} is no query`);
  const { articles } = await inquire(search, { query, chosen: [], order: 'best' });
  return Promise.all(articles.map(async (article) => (await search.record(article)).id));
}

function fromMemory(index: Index, words: string): string[] {
  const found = index.search(words, EVERY);
  if (!Array.isArray(found)) throw new Error('an index in memory answers at once');
  return found.map((number) => `bai-${String(number)}`);
}

const PAIRS = WORDS.flatMap((first) =>
  WORDS.filter((second) => second !== first).map((second) => `${first} ${second}`),
);
const BESIDE = PAIRS.filter((pair) => fromMemory(sideBySide, pair).length > 0);
const APART = PAIRS.filter((pair) => !BESIDE.includes(pair));
/** What FlexSearch cannot tell of three words: whether their pairs stand at one place. */
const TEXTS = new Map(RECORDS.map(({ id, title, lead = '', body }) => [id, [title, lead, ...body].join('\n')]));
const RUNS = RECORDS.map(({ lead = '' }) => lead.split(' ').slice(0, 3).join(' '));

test('there are words side by side and words that stand only apart', () => {
  expect(BESIDE.length).toBeGreaterThan(30);
  expect(APART.length).toBeGreaterThan(5);
});

describe('the same articles as FlexSearch in memory', () => {
  test.each([...WORDS, ABSENT])('one word: %s', async (word) => {
    expect((await fromFiles(word)).sort()).toEqual(fromMemory(syllables, word).sort());
  });

  test.each(BESIDE)('two words that stand side by side somewhere: %s', async (words) => {
    expect((await fromFiles(words)).sort()).toEqual(fromMemory(sideBySide, words).sort());
  });

  test.each(APART)('two words that stand only apart: none with both is left out: %s', async (words) => {
    const both = fromMemory(syllables, words);
    expect(await fromFiles(words)).toEqual(expect.arrayContaining(both));
  });

  test.each([...BESIDE.slice(0, 20), ...new Set(RUNS)])('a phrase: "%s"', async (words) => {
    const withPairs = fromMemory(sideBySide, words).filter((id) => TEXTS.get(id)?.includes(words));
    expect((await fromFiles(`"${words}"`)).sort()).toEqual(withPairs.sort());
  });
});
