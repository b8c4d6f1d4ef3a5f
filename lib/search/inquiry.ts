/** A whole question: words that rank, and whatever restricts them. One code for the page and the command line. */
import type { Condition, Order } from './conditions';
import type { EntityRecord } from './entities';
import { marksOfWords } from './marks';
import type { NameDoubt } from './names';
import type { ReadyQuery, TypedCondition, TypedName } from './query';
import { MOST_ARTICLES, type Answer, type Search } from './search';

export interface Inquiry {
  readonly query: ReadyQuery;
  /** Conditions chosen beside the results; articles meet all of them. */
  readonly chosen: readonly Condition[];
  readonly order: Order;
}

/** What narrows the answer, so that it can be named and taken away. */
export type Restriction =
  | { readonly kind: 'phrase' | 'without'; readonly words: string }
  | {
      readonly kind: 'typed';
      readonly condition: TypedCondition;
      readonly meant: readonly EntityRecord[];
      /** Words behind the name that are no part of it. */
      readonly rest: readonly string[];
      readonly doubt?: NameDoubt;
    }
  /** `name` is that of the person, document or outlet, where it is one that filters know. */
  | { readonly kind: 'chosen'; readonly condition: Condition; readonly name?: string };

/** A restriction, and how many articles there would be without it. */
export interface Lifted {
  readonly restriction: Restriction;
  readonly articles: number;
}

/** `not`: its words were excluded. */
export interface UnknownName extends TypedName {
  readonly not: boolean;
}

export interface Findings {
  /** The words that rank the articles, those of names that nobody has among them; empty where there are none. */
  readonly text: string;
  /** Numbers of all articles that answer, in the order asked for. */
  readonly articles: readonly number[];
  /** There may be more: only the best of those with the words were looked at. */
  readonly capped: boolean;
  /**
   * Articles that have the words only with other marks, "báo" for "bão": left out where enough have them as typed. Where
   * few have, these are the first of `articles`, `typed` of them, and the others follow; 0 where none has any of them so.
   */
  readonly otherForms: number;
  readonly typed: number;
  /** Of the last so many only the pairs of a phrase are known, not whether they make the phrase: `keepHolding` tells. */
  readonly unread: number;
  /** Left out of an order by date: they have only a part of what the others have of the question. */
  readonly partial: number;
  /** Of these so many have the words, with other marks than the typed ones: "báo" for "bão". Absent where none. */
  readonly otherMarks?: number;
  readonly answer: Answer;
  /** Terms to mark in results: syllables as typed, in order; numbers of documents; titles in loose syllables. */
  readonly marks: readonly string[];
  readonly restrictions: readonly Restriction[];
  /** Names in conditions that nobody and nothing has; their words were searched for, or excluded, instead. */
  readonly unknown: readonly UnknownName[];
  /** Told only where nothing was found. */
  readonly nothing?: {
    readonly missing: readonly string[];
    readonly lifted: readonly Lifted[];
  };
}

/**
 * Answers a question.
 * @throws SearchFault if a file of the index is missing or damaged, or what the connection throws
 */
export async function inquire(search: Search, inquiry: Inquiry): Promise<Findings> {
  const answer = isPlain(inquiry) ? await search.find(inquiry.query.text) : undefined;
  if (answer === undefined || answer.articles.length === 0) {
    // Most questions are plain words that are found: the rest is sent to the reader's machine only when it is asked.
    const { inquireRestricted } = await import('./restricted');
    return inquireRestricted(search, inquiry);
  }
  const { articles, otherForms, typed } = asTyped(answer, answer.articles);
  const marks = marksOfWords(search, inquiry.query.text, answer);
  const capped = isCapped(search, answer, articles);
  return {
    ...{ text: inquiry.query.text, articles, capped, otherForms, typed, unread: 0, partial: 0 },
    ...{ answer, marks, restrictions: [], unknown: [] },
  };
}

/** A page full: with fewer as typed in the whole answer, those with other marks may be what was meant. */
const ENOUGH_TYPED = 10;

/** @param meeting those articles of the answer that meet all conditions, in its order */
export function asTyped(
  { articles, typed }: Pick<Answer, 'articles' | 'typed'>,
  meeting: readonly number[],
): Pick<Findings, 'articles' | 'otherForms' | 'typed'> {
  const inForm = new Set(articles.slice(0, typed));
  const first = meeting.filter((article) => inForm.has(article));
  // Asked of the words, not of what filters leave: these take away, and add nothing.
  if (typed < ENOUGH_TYPED) return { articles: meeting, otherForms: 0, typed: first.length };
  return { articles: first, otherForms: meeting.length - first.length, typed: first.length };
}

/** Whether only the best of those with the words were looked at. */
export function isCapped(search: Search, { cut }: Answer, articles: readonly number[]): boolean {
  return cut || (articles.length === MOST_ARTICLES && search.articles > MOST_ARTICLES);
}

/** Words alone, the best articles first. */
function isPlain({ query, chosen, order }: Inquiry): boolean {
  const { text, phrases, without, conditions } = query;
  const restrictions = phrases.length + without.length + conditions.length + chosen.length;
  return text !== '' && restrictions === 0 && order === 'best';
}
