/** How text is cut where its place ends. */

const LEFT_OUT = '…';
/** What joins a part to the next says nothing before "…". */
const JOINT = /[\s,;:–—-]+$/u;

/**
 * As much of a text as fits, cut between words, with "…" for what is left out; inside a word only where not even the first
 * one fits, or a run of letters without a blank follows. Asks some twenty times at most.
 * `"Đại hội đại biểu"` -> `"Đại hội…"`
 */
export async function cutToFit(text: string, fits: (part: string) => Promise<boolean>): Promise<string> {
  if (await fits(text)) return text;
  const words = await longestFit(ends(text, /\s+/gu), text, fits);
  if (words !== undefined && !goesOnUnbroken(text, words)) return words;
  const letters = await longestFit(ends(text, /(?<=[^])(?=[^])/gu), text, fits);
  return letters ?? LEFT_OUT;
}

/** No word is so long, in letters: where one follows, the blanks were lost. */
const UNBROKEN = 25;

function goesOnUnbroken(text: string, shown: string): boolean {
  const rest = text.slice(shown.length - LEFT_OUT.length).replace(/^[\s,;:–—-]+/u, '');
  return (rest.split(/\s/u, 1)[0] ?? '').length >= UNBROKEN;
}

/** Where a text may be cut. */
function ends(text: string, between: RegExp): number[] {
  return [...text.matchAll(between)].map(({ index }) => index).filter((end) => end > 0);
}

async function longestFit(
  places: readonly number[],
  text: string,
  fits: (part: string) => Promise<boolean>,
): Promise<string | undefined> {
  const partOf = (place: number) => `${text.slice(0, place).replace(JOINT, '')}${LEFT_OUT}`;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await fits(partOf(places[middle] ?? 0))) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  return place === undefined ? undefined : partOf(place);
}
