import { DOUBTS, type StoredArticle } from '../model';

/** Something about an article that is not certain, and the words of the article that it concerns; none where it concerns the whole. */
export interface Doubt {
  readonly code: string;
  readonly words: readonly string[];
}

export const DOUBT_CODES: ReadonlySet<string> = new Set(DOUBTS.map(({ code }) => code));

/**
 * What readers are told of as uncertain, from the values that the page itself shows, so that its list and its head
 * cannot disagree; then whatever else conversion noted.
 */
export function findDoubts(article: StoredArticle): Doubt[] {
  const found = DOUBTS.flatMap(({ code, find }) => {
    const words = find(article);
    return words === undefined ? [] : [{ code, words }];
  });
  const others = article.quality.filter((code) => !DOUBT_CODES.has(code));
  return [...found, ...others.map((code) => ({ code, words: [] }))];
}
