import type { DocumentRef, Mention, Span, StoredArticle } from '../model';
import { compareCodePoints, sentenceAround } from '../text';
import type { Citation, CitedDocument } from './documents';

/** How surely an article cites a document, surest first. */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type Certainty = Citation['certainty'];

/** An article with all its references to one document, under the surest of them. */
export interface CitingArticle {
  readonly article: StoredArticle;
  readonly certainty: Certainty;
  readonly citations: readonly Citation[];
}

/** The articles that cite a document: the certain ones first, then the likely, then the possible; each newest first. */
export function findCitingArticles({ citations }: Pick<CitedDocument, 'citations'>): CitingArticle[] {
  const byArticle = new Map<StoredArticle, Citation[]>();
  for (const citation of citations) {
    const of = byArticle.get(citation.article);
    if (of === undefined) byArticle.set(citation.article, [citation]);
    else of.push(citation);
  }
  const citing = [...byArticle].map(([article, of]) => ({ article, certainty: surest(of), citations: of }));
  return CERTAINTIES.flatMap((certainty) => citing.filter((each) => each.certainty === certainty));
}

function surest(citations: readonly Citation[]): Certainty {
  return CERTAINTIES.find((certainty) => citations.some((each) => each.certainty === certainty)) ?? 'possible';
}

/** Words of an article around a mention; `before` and `after` may be empty. */
export interface Quotation {
  /** The first raw line of the block that the words stand in. */
  readonly line: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The sentence in which an article mentions something; undefined if no block of the article holds the mention. */
export function quoteMention(article: StoredArticle, { at }: Mention): Quotation | undefined {
  const block = [article.title, ...article.body].find(({ lines }) => lines.first === at.line);
  if (block === undefined) return undefined;
  const { start, end } = sentenceAround(block.text, at);
  return {
    line: at.line,
    before: shorten(block.text.slice(start, at.start), 'before'),
    words: block.text.slice(at.start, at.end),
    after: shorten(block.text.slice(at.end, end), 'after'),
  };
}

/** Characters of a sentence shown on each side of a mention. */
const SIDE = 180;

function shorten(words: string, side: 'before' | 'after'): string {
  if (words.length <= SIDE) return words;
  if (side === 'after') return `${words.slice(0, SIDE).replace(/\s\S*$/u, '')} …`;
  return `… ${words.slice(-SIDE).replace(/^\S*\s/u, '')}`;
}

/** A wording, and how many places have it. */
export interface Spelling {
  readonly words: string;
  readonly count: number;
}

/** Part of a list of documents: "7", "số 26". It spells nothing on its own. */
const NUMBER_ALONE = /^(?:số\s+)?\d+(?:\s*,?\s*\(?khóa \p{L}+\)?)?$/iu;

/** How articles spell a document, most used first; a capital at the beginning makes no other spelling. */
export function findSpellings(citations: readonly Citation[]): Spelling[] {
  const spellings = new Map<string, { words: string; count: number }>();
  for (const { reference } of citations) {
    for (const words of wordings(reference)) {
      const key = words.charAt(0).toLowerCase() + words.slice(1);
      const spelling = spellings.get(key);
      if (spelling === undefined) spellings.set(key, { words, count: 1 });
      else spelling.count += 1;
    }
  }
  return [...spellings.values()].sort((a, b) => b.count - a.count || compareCodePoints(a.words, b.words));
}

function wordings({ mentions, asWritten }: DocumentRef): string[] {
  return mentions.map(({ surface }) => (NUMBER_ALONE.test(surface) ? asWritten : surface).replace(/\s+/gu, ' '));
}

/** The sentences and blocks of an article that mention a document. */
export interface Surroundings {
  readonly sentences: readonly { readonly line: number; readonly span: Span }[];
  readonly lines: ReadonlySet<number>;
}

export function findSurroundings(article: StoredArticle, citations: readonly Citation[]): Surroundings {
  const texts = new Map([article.title, ...article.body].map(({ lines, text }) => [lines.first, text]));
  const places = citations.flatMap(({ reference }) => reference.mentions.map(({ at }) => at));
  return {
    sentences: places.map((at) => ({ line: at.line, span: sentenceAround(texts.get(at.line) ?? '', at) })),
    lines: new Set(places.map(({ line }) => line)),
  };
}
