import type { Piece } from '../../lib/search/passage';

/** A passage's hits are marked by the browser on the article's page: so many different ones. */
const MOST_MARKS = 4;
/** Words before the first hit that tell which of its places is meant. */
const WORDS_BEFORE = 3;

/**
 * A text fragment that leads to the passage shown and marks its hits, without scripts; browsers that know none pass it
 * over. Empty where nothing is marked.
 * `… Đồng chí [Sơn Minh Thắng] nói` -> `#:~:text=%C4%90%E1%BB%93ng%20ch%C3%AD-,S%C6%A1n...&text=S%C6%A1n...`
 */
export function textFragment(passage: readonly Piece[]): string {
  const first = passage.findIndex(({ hit }) => hit);
  if (first < 0) return '';
  const hits = [...new Set(passage.filter(({ hit }) => hit).map(({ text }) => text))].slice(0, MOST_MARKS);
  const before = wordsBefore(passage[first - 1]?.text ?? '');
  const place = before === '' ? [] : [`${encoded(before)}-,${encoded(passage[first]?.text ?? '')}`];
  return `#:~:${[...place, ...hits.map(encoded)].map((part) => `text=${part}`).join('&')}`;
}

/** The last words of the line, up to its hit: a fragment does not reach over paragraphs. */
function wordsBefore(text: string): string {
  const line = text.split('\n').at(-1)?.replace(/^… /u, '') ?? '';
  return line.trim().split(/\s+/u).slice(-WORDS_BEFORE).join(' ');
}

/** Hyphens, commas and ampersands have a meaning of their own in fragments. */
function encoded(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}
