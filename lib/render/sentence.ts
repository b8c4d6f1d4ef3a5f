import type { StoredArticle, TextPlace } from '../model';
import { splitSentences } from '../text';

/** The sentence of an article around some words; undefined if no block begins on that line. */
export function findSentence(
  article: Pick<StoredArticle, 'title' | 'body'>,
  at: TextPlace,
  limit = 240,
): string | undefined {
  const block = [article.title, ...article.body].find(({ lines }) => lines.first === at.line);
  if (block === undefined) return undefined;
  let from = 0;
  for (const sentence of splitSentences(block.text)) {
    const start = block.text.indexOf(sentence, from);
    from = start + sentence.length;
    if (at.start < from) return cutAround(sentence, at.start - start, at.end - start, limit);
  }
  return cutAround(block.text, at.start, at.end, limit);
}

/** At most about `limit` characters with the words from `start` to `end` among them, cut between words. */
export function cutAround(text: string, start: number, end: number, limit: number): string {
  if (text.length <= limit) return text;
  const spare = Math.max(0, limit - (end - start));
  const first = Math.max(0, Math.min(start - Math.floor(spare / 3), text.length - limit));
  const from = first === 0 ? 0 : Math.min(start, text.indexOf(' ', first) + 1);
  const last = from + Math.max(limit, end - from);
  const to = last >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', last));
  return `${from === 0 ? '' : '…\u00a0'}${text.slice(from, to)}${to === text.length ? '' : '\u00a0…'}`;
}
