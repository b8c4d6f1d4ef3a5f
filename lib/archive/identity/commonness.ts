import type { NameCounts } from '../../authority/name-counts';

/** From as many expected bearers on among the counted people, a name alone says nothing. */
const COMMON_FROM = 0.1;
/** "Thị" stands in half of the names of women and tells little more than that: the next word is the middle name. */
const THI = 'Thị';

/**
 * How many people of the counted ones are expected to bear a name if its words were drawn by lot: family, middle and
 * given name are nearly independent. `Nguyễn Văn Hùng` -> about 6, `Sơn Minh Thắng` -> nearly none.
 */
export function expectedBearers(name: string, counts: NameCounts): number {
  const words = name.split(' ');
  const [family = '', given = ''] = [words[0], words.at(-1)];
  const middles = words.slice(1, -1);
  const telling = middles.length > 1 && middles[0] === THI ? middles.slice(1) : middles;
  const share = (word: string, table: Readonly<Record<string, number>>) => (table[word] ?? 1) / counts.names;
  const women = telling.length < middles.length ? 0.5 : 1;
  const between = telling.reduce((product, word) => product * share(word, counts.middles), women);
  // Nine in ten names have a middle name.
  const without = middles.length === 0 ? 0.1 : 1;
  return counts.names * share(family, counts.families) * between * without * share(given, counts.givens);
}

/** True where the name alone does not tell one person from another. */
export function isCommonName(name: string, counts: NameCounts): boolean {
  const words = name.split(' ');
  return words.length < 2 || expectedBearers(name, counts) >= COMMON_FROM;
}
