/** The spellings of the archive that are nearest to a word that no article has. */
import { toEntityQuery } from './entities';
import type { Search } from './search';

/** A word of the query, and what might stand in its place. */
export interface Nearest {
  readonly word: string;
  readonly instead: string;
}

const MOST_EACH = 3;
const MOST_WORDS = 4;
const MOST_CHANGES = 2;

/** For each word the syllables of the archive within two changes: fewest changes first, then the most frequent. */
export async function findNearest(
  { reader, encodeQuery }: Pick<Search, 'reader' | 'encodeQuery'>,
  words: readonly string[],
): Promise<Nearest[]> {
  const frequencies = await reader.lexicon();
  return words.slice(0, MOST_WORDS).flatMap((word) => {
    const [loose, ...more] = toEntityQuery(encodeQuery(word)).syllables;
    // What is read as several syllables is no slip in one.
    if (loose === undefined || more.length > 0) return [];
    return nearestIn(frequencies, loose).map((instead) => ({ word, instead }));
  });
}

function nearestIn(frequencies: ReadonlyMap<string, number>, word: string): string[] {
  const most = Math.min(MOST_CHANGES, Math.floor(word.length / 2));
  return [...frequencies]
    .map(([known, frequency]) => ({ known, frequency, changes: changesBetween(word, known, most) }))
    .filter(({ changes }) => changes <= most)
    .sort((a, b) => a.changes - b.changes || b.frequency - a.frequency)
    .slice(0, MOST_EACH)
    .map(({ known }) => known);
}

/** Letters added, left out, replaced, or two neighbours exchanged; more than `most` are not counted to the end. */
export function changesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(exchanged ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
