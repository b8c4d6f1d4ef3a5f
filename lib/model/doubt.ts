import type { Article } from './article';
import type { Dated } from './date';
import type { SourceCredit } from './entity';
import { parseRuleId, type RuleId } from './brand';

/** What doubts rest on; an article before it is kept has it as well as one that is. */
export type Doubtable = Pick<
  Article,
  'title' | 'published' | 'event' | 'source' | 'body' | 'documents' | 'corrections'
>;

/** One way in which an article is not certain: the one home of what counts as a doubt. */
export interface DoubtRule {
  readonly code: string;
  /** The words in doubt; empty where there is doubt about no particular words, undefined where there is none. */
  readonly find: (article: Doubtable) => readonly string[] | undefined;
  /** Whether the article file says so, too (`quality`); absent where only the page does, from the values that it shows. */
  readonly isNoted?: (article: Doubtable) => boolean;
}

/** In the order of the page: the headline, the dates, the source, the text, the documents. */
export const DOUBTS: readonly DoubtRule[] = [
  noted('title-unlikely', (article) => about(hasUnlikelyTitle(article))),
  noted('publication-date-unknown', ({ published }) => about(!published.known)),
  { code: 'publication-date-inferred', find: ({ published }) => inferredFrom(published) },
  {
    code: 'event-date-inferred',
    find: ({ event }) => inferredFrom(event),
    // A file says it of what was weighed; readers are told, too, where a sure year was concluded.
    isNoted: ({ event }) => event.known && event.confidence !== 'high',
  },
  { code: 'event-year-unknown', find: ({ event }) => about(event.known && event.precision === 'month-day') },
  noted('undated', ({ published, event }) => about(!published.known && !event.known)),
  {
    code: 'source-unknown',
    find: ({ source }) => about(source?.outlet === undefined),
    // An agency alone is a source, though no outlet.
    isNoted: ({ source }) => source === undefined,
  },
  {
    code: 'source-inferred',
    find: ({ source }) => (source?.outlet === undefined ? undefined : inferredSource(source)),
  },
  noted('pictures-alone', ({ body }) => about(isPictureStory(body))),
  noted('lead-missing', ({ body }) => about(!body.some(({ kind }) => kind === 'lead'))),
  noted('document-ambiguous', (article) => documentsWhere(article, ({ kind }) => kind === 'ambiguous')),
  {
    code: 'document-likely',
    find: (article) =>
      documentsWhere(article, (resolution) => resolution.kind === 'listed' && resolution.certainty === 'likely'),
  },
];

/** A line of so many words is running text, and one word of so many letters is none. */
export const RUNNING_TEXT_WORDS = 33;
export const LONGEST_WORD = 60;
const UNBROKEN = new RegExp(String.raw`\S{${LONGEST_WORD}}`, 'u');

/** Whether the first letter or number of a line is neither a capital nor a number; "eMagazine" and "iPhone" have one. */
export function beginsSmall(text: string): boolean {
  return !/^(?:\s*<|[^\p{L}\p{N}]*(?:\p{Ll}{1,2}-?)?[\p{Lu}\p{N}])/u.test(text);
}

/**
 * True for a line with which hardly any article is headed: as long as a paragraph, a run of letters without a blank, or
 * one that begins with a small letter or with markup.
 */
export function isUnlikelyTitle(text: string): boolean {
  if (beginsSmall(text) || text.startsWith('<')) return true;
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) >= RUNNING_TEXT_WORDS || UNBROKEN.test(text);
}

/** The same of an article's headline that nobody has put right. */
export function hasUnlikelyTitle({ title, corrections = [] }: Pick<Article, 'title' | 'corrections'>): boolean {
  return isUnlikelyTitle(title.text) && !corrections.some(({ field }) => field === 'title');
}

/** Fewer characters of running text are no article by themselves. */
export const SHORTEST_BODY = 60;
/** So many pictures below a lead are told by their captions. */
const STORY_PICTURES = 3;

/** True for a text that stands below pictures alone, with a lead at most: a story of pictures, or one that lost its words. */
export function isPictureStory(body: Article['body']): boolean {
  const pictures = body.filter(({ kind }) => kind === 'caption').length;
  if (pictures === 0) return false;
  const isLeadAlone = body.every(({ kind }) => kind === 'caption' || kind === 'lead');
  return runningLength(body) < SHORTEST_BODY || (isLeadAlone && pictures >= STORY_PICTURES);
}

/** Characters of what stands below no picture. */
export function runningLength(body: Article['body']): number {
  return body.reduce((sum, { kind, text }) => sum + (kind === 'caption' ? 0 : text.length), 0);
}

/** The codes that the article file itself carries. */
export function findQuality(article: Doubtable): string[] {
  return DOUBTS.filter(({ isNoted }) => isNoted?.(article) === true).map(({ code }) => code);
}

/** Rules whose year was concluded from other words of the text: surer or less sure, but never told with the day. */
const CONCLUDED: ReadonlySet<RuleId> = new Set([parseRuleId('fields/event-year-inferred')]);

/**
 * True where the value was concluded or weighed. "Sáng nay (1/7)" under the stamp of 2020 is told; "Sáng 3/11" whose
 * year is that of a plan further down is inferred. A day whose year stays open says no more than the page does.
 */
export function isInferred(date: Dated): boolean {
  if (!date.known || date.precision === 'month-day') return false;
  return date.confidence !== 'high' || CONCLUDED.has(date.rule);
}

/** True where the page does not name its outlet as such: the name was concluded from a menu line, a byline or pictures. */
export function isInferredSource({ confidence }: Pick<SourceCredit, 'confidence'>): boolean {
  return confidence !== 'high';
}

/** A doubt that the file and the page tell alike. */
function noted(code: string, find: DoubtRule['find']): DoubtRule {
  return { code, find, isNoted: (article) => find(article) !== undefined };
}

function about(doubtful: boolean): readonly string[] | undefined {
  return doubtful ? [] : undefined;
}

function inferredFrom(date: Dated): readonly string[] | undefined {
  return date.known && isInferred(date) ? date.evidence.map(({ words }) => words) : undefined;
}

function inferredSource(source: SourceCredit): readonly string[] | undefined {
  return isInferredSource(source) ? [source.evidence] : undefined;
}

type Resolution = Doubtable['documents'][number]['resolution'];

function documentsWhere(
  { documents }: Doubtable,
  doubtful: (resolution: Resolution) => boolean,
): readonly string[] | undefined {
  const words = documents.filter(({ resolution }) => doubtful(resolution)).map(({ asWritten }) => asWritten);
  return words.length === 0 ? undefined : [...new Set(words)];
}
