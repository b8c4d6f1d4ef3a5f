/** What a question excludes, and which articles hold a long phrase. */
import { excludedLength } from './excluded-length';
import { isDoubtful, keepHolding, MOST_READ } from './holding';
import type { ReadyQuery } from './query';
import type { Search } from './search';

export { excludedLength as wordLength } from './excluded-length';

type Asks = Pick<Search, 'encodeQuery' | 'encodeText' | 'reader'>;

/** The words that rank, and those that must not be there, with "-tham nhũng" read as one word of two syllables. */
export async function readExclusions(
  search: Asks,
  { text, without, trailing = [] }: ReadyQuery,
): Promise<{ readonly text: string; readonly without: readonly string[] }> {
  const words = text.split(' ');
  const taken = new Set<number>();
  const whole = [...without];
  for (const { at, from, to } of trailing) {
    const run = [without[at] ?? '', ...words.slice(from, to)];
    const length = await excludedLength(search, run);
    for (let next = from; next < from + length - 1; next += 1) taken.add(next);
    whole[at] = run.slice(0, length).join(' ');
  }
  return { text: words.filter((_, at) => !taken.has(at)).join(' '), without: [...new Set(whole)] };
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
  if (!(await isDoubtful(search, words))) return new Set(articles);
  const held = await keepHolding(search, articles.slice(0, MOST_READ), [words]);
  return new Set([...held, ...articles.slice(MOST_READ)]);
}
