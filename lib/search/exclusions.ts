/** What a question excludes: how far an unquoted word goes, and which articles hold a long phrase. */
import { articlesWithTerm, isDoubtful, keepHolding, MOST_READ } from './holding';
import type { ReadyQuery } from './query';
import type { Search } from './search';
import { kindOf, readTerm } from './terms';

type Asks = Pick<Search, 'encodeQuery' | 'encodeText' | 'reader'>;

/** Two syllables are one word if so many of the articles with the rarer one have them side by side. */
const WORD_SHARE = 0.5;
/** "Hồ Chí Minh", "chủ nghĩa xã hội". */
const LONGEST_WORD = 4;

/** The words that rank, and those that must not be there, with "-tham nhũng" read as one word of two syllables. */
export async function readExclusions(
  search: Asks,
  { text, without, trailing = [] }: ReadyQuery,
): Promise<{ readonly text: string; readonly without: readonly string[] }> {
  const words = text.split(' ');
  const taken = new Set<number>();
  const whole = new Map<string, string>();
  for (const { word, from, to } of trailing) {
    const run = [word, ...words.slice(from, to)];
    const length = await wordLength(search, run);
    for (let at = from; at < from + length - 1; at += 1) taken.add(at);
    whole.set(word, run.slice(0, length).join(' '));
  }
  return {
    text: words.filter((_, at) => !taken.has(at)).join(' '),
    without: without.map((word) => whole.get(word) ?? word),
  };
}

/** How many of the words, from the first on, make one word of the articles: of "tham nhũng bí thư" two. */
export async function wordLength(search: Asks, words: readonly string[]): Promise<number> {
  let length = 1;
  while (length < Math.min(words.length, LONGEST_WORD) && (await areOne(search, words.slice(length - 1, length + 1))))
    length += 1;
  return length;
}

async function areOne(search: Asks, neighbours: readonly string[]): Promise<boolean> {
  const terms = search.encodeQuery(neighbours.join(' ')).map(readTerm);
  const marked = terms.some(({ loose, exact }) => loose !== exact);
  const sizeOf = async (kind: 'pair' | 'syllable'): Promise<number> => {
    const some = terms.filter(({ loose }) => kindOf(loose) === kind);
    const sets = await Promise.all(some.map((term) => articlesWithTerm(search, term, marked)));
    return sets.length === 0 ? 0 : Math.min(...sets.map(({ size }) => size));
  };
  const together = await sizeOf('pair');
  return together > 0 && together >= WORD_SHARE * (await sizeOf('syllable'));
}

/**
 * Those of `articles` that hold `words` side by side, of articles that have every pair of them; of more than can be read
 * the others are taken to hold them.
 */
export async function holdingExcluded(
  search: Asks,
  articles: readonly number[],
  words: string,
): Promise<ReadonlySet<number>> {
  if (!isDoubtful(search, words)) return new Set(articles);
  const held = await keepHolding(search, articles.slice(0, MOST_READ), [words]);
  return new Set([...held, ...articles.slice(MOST_READ)]);
}
