/** How many answers are kept: more than the language has syllables, little enough on any machine. */
const MOST_KEPT = 50_000;

/** `answer` with its answers kept: an archive repeats a few thousand syllables millions of times. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const fresh = answer(text);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(text, fresh);
    return fresh;
  };
}

/** The same of two things in their order, told by identity. */
export function rememberedPairs<Thing extends object, T>(
  answer: (first: Thing, second: Thing) => T,
  most = 4 * MOST_KEPT,
): (first: Thing, second: Thing) => T {
  const answers = new Map<Thing, Map<Thing, T>>();
  let kept = 0;
  return (first, second) => {
    let row = answers.get(first);
    const known = row?.get(second);
    if (known !== undefined) return known;
    if (kept >= most) {
      answers.clear();
      kept = 0;
      row = undefined;
    }
    if (row === undefined) answers.set(first, (row = new Map<Thing, T>()));
    const fresh = answer(first, second);
    row.set(second, fresh);
    kept += 1;
    return fresh;
  };
}
