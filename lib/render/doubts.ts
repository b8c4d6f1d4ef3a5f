import type { Dated, StoredArticle } from '../model';
import { isInferred } from './date';

/** Something about an article that is not certain, and the words of the article that it concerns; none where it concerns the whole. */
export interface Doubt {
  readonly code: string;
  readonly words: readonly string[];
}

interface DoubtRule {
  readonly code: string;
  /** The words in doubt; empty where there is doubt about no particular words, undefined where there is none. */
  readonly find: (article: StoredArticle) => readonly string[] | undefined;
}

/** In the order of the page: the dates, the source, the text, the documents. */
const DOUBTS: readonly DoubtRule[] = [
  { code: 'publication-date-unknown', find: ({ published }) => about(!published.known) },
  { code: 'publication-date-inferred', find: ({ published }) => inferredFrom(published) },
  { code: 'event-date-inferred', find: ({ event }) => inferredFrom(event) },
  { code: 'event-year-unknown', find: ({ event }) => about(event.known && event.precision === 'month-day') },
  { code: 'undated', find: ({ published, event }) => about(!published.known && !event.known) },
  { code: 'source-unknown', find: ({ source }) => about(source?.outlet === undefined) },
  {
    code: 'source-inferred',
    find: ({ source }) => (source?.outlet === undefined ? undefined : inferredSource(source)),
  },
  { code: 'lead-missing', find: ({ body }) => about(!body.some(({ kind }) => kind === 'lead')) },
  {
    code: 'document-ambiguous',
    find: (article) => documentsWhere(article, ({ kind }) => kind === 'ambiguous'),
  },
  {
    code: 'document-likely',
    find: (article) =>
      documentsWhere(article, (resolution) => resolution.kind === 'listed' && resolution.certainty === 'likely'),
  },
];

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

/** True where the page does not name its outlet as such: the name was concluded from a menu line, a byline or pictures. */
export function isInferredSource({ confidence }: NonNullable<StoredArticle['source']>): boolean {
  return confidence !== 'high';
}

function about(doubtful: boolean): readonly string[] | undefined {
  return doubtful ? [] : undefined;
}

function inferredFrom(date: Dated): readonly string[] | undefined {
  return date.known && isInferred(date) ? date.evidence.map(({ words }) => words) : undefined;
}

function inferredSource(source: NonNullable<StoredArticle['source']>): readonly string[] | undefined {
  return isInferredSource(source) ? [source.evidence] : undefined;
}

type Resolution = StoredArticle['documents'][number]['resolution'];

function documentsWhere(
  { documents }: StoredArticle,
  doubtful: (resolution: Resolution) => boolean,
): readonly string[] | undefined {
  const words = documents.filter(({ resolution }) => doubtful(resolution)).map(({ asWritten }) => asWritten);
  return words.length === 0 ? undefined : [...new Set(words)];
}
