import { mapCharacters } from '../text';

/** A character that was read as another, or, with an empty `to`, as nothing. */
export interface MendedCharacter {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * What conversion changed in the characters of a raw line, in the order of first occurrence.
 * `"Ðảng\u00a0bộ"` -> Ð to Đ once, U+00A0 to a blank once.
 */
export function findMendedCharacters(raw: string): MendedCharacter[] {
  const found = new Map<string, MendedCharacter>();
  for (const { from, to } of changesIn(raw)) {
    const count = found.get(from + to)?.count ?? 0;
    found.set(from + to, { from, to, count: count + 1 });
  }
  return [...found.values()];
}

function* changesIn(raw: string): Generator<{ readonly from: string; readonly to: string }> {
  const mapped = mapCharacters(raw);
  let at = 0;
  for (const from of raw) {
    const to = mapped.slice(at, at + from.length);
    const kept = to === from;
    const dropped = !kept && mapped.length !== raw.length && to !== mapCharacters(from);
    if (!kept) yield { from, to: dropped ? '' : to };
    if (!dropped) at += from.length;
  }
}
