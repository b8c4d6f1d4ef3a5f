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
