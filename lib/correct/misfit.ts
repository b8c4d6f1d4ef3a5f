import type { PlacedCorrection } from '../model';

/** Why a correction cannot be applied, and what to do. */
export class Misfit {
  constructor(readonly problem: string) {}
}

export interface Corrected<Value> {
  readonly value: Value;
  /** "content/corrections/a.yaml:3: ..., with the remedy". */
  readonly problems: readonly string[];
}

/** Applies each correction in turn; one that does not fit changes nothing and says why. */
export function applyEach<Value>(
  value: Value,
  rows: readonly PlacedCorrection[],
  apply: (value: Value, row: PlacedCorrection) => Value | Misfit,
): Corrected<Value> {
  const problems: string[] = [];
  let now = value;
  for (const row of rows) {
    const next = apply(now, row);
    if (next instanceof Misfit) problems.push(`${row.place}: ${row.field}: ${next.problem}`);
    else now = next;
  }
  return { value: now, problems };
}

/** A correction is made of a value that somebody saw: where conversion gives another one today, it must be read again. */
export function findStale({ was, now }: PlacedCorrection, found: string): Misfit | undefined {
  if (found === was) return undefined;
  if (found === now) {
    return new Misfit(`conversion gives ${JSON.stringify(now)} by itself now. Remedy: take this correction out.`);
  }
  return new Misfit(
    `conversion gives ${JSON.stringify(found)}, not ${JSON.stringify(was)}. Remedy: read the article again; ` +
      `if the correction still holds, write was: ${JSON.stringify(found)}, else take it out.`,
  );
}
