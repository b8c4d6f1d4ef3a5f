import type { PlacedCorrection } from '../model';

/** Corrections that say different things of one value: none of them is applied. */
export function findClashes(rows: readonly PlacedCorrection[]): string[] {
  const first = new Map<string, PlacedCorrection>();
  return rows.flatMap((row) => {
    const target = targetOf(row);
    const other = first.get(target);
    if (other === undefined) {
      first.set(target, row);
      return [];
    }
    const what = row.now === other.now && row.was === other.was ? 'says again what' : 'contradicts what';
    return [`${row.place}: ${row.field}: ${what} ${other.place} says. Remedy: keep one of the two.`];
  });
}

/** What a correction is about. */
function targetOf({ field, line, words, was, now }: PlacedCorrection): string {
  const named = field === 'person' ? (was === 'none' ? now : was) : words;
  return JSON.stringify([field, line, named]);
}
