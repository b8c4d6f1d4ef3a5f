import { inquire, type Findings } from '../../lib/search/inquiry';
import { normalQuery, parseQuery, type ParsedQuery, type ReadyQuery } from '../../lib/search/query';
import type { Result, Search } from '../../lib/search/search';
import { withoutWords, type Asked } from './_asked';

export const SHOWN_AT_ONCE = 10;

/** An article of the list: headline and all first, its lines when its text has come; none if the text cannot be had. */
export type Shown = Omit<Result, 'passage'> & Partial<Pick<Result, 'passage'>>;

export type Unready = Exclude<ParsedQuery['kind'], 'ready'>;

/** The answer to a question; `results` are those of its page, as far as they have come. */
export interface Found {
  readonly asked: Asked;
  readonly query: ReadyQuery;
  readonly findings: Findings;
  readonly page: number;
  readonly pages: number;
  /** The articles of the page: of a phrase those alone that hold it. */
  readonly shown: readonly number[];
  /** Articles of the page that are not shown: they have all pairs of a phrase, and not the phrase. */
  readonly apart: number;
  /** In order, with a gap for each that is not there yet. */
  readonly results: readonly (Shown | undefined)[];
  /** The conditions of the question without its words, where only so anything is found, and how much. */
  readonly wordless?: { readonly asked: Asked; readonly articles: number };
  /** How many of them are shown without lines, because their text did not come. */
  readonly textless: number;
  /** Why some of them, or the people and documents that are meant, did not come in full; the others are shown. */
  readonly trouble?: unknown;
}

/** The question that is asked, or why there is none. Conditions may be chosen without a word being typed. */
export function readyQuery(asked: Asked): ReadyQuery | Unready {
  const query = parseQuery(asked.typed);
  if (query.kind === 'ready') return query;
  const isBegun = query.kind === 'too-short' || query.kind === 'unfinished';
  if (asked.chosen.length === 0 || isBegun) return query.kind;
  return { kind: 'ready', text: '', phrases: [], without: [], conditions: [], faults: [], cut: false };
}

/** Whether anything that was typed is part of the question: beside chosen conditions signs without words are not. */
export function asksTyped({ text, phrases, without, conditions }: ReadyQuery): boolean {
  return text !== '' || phrases.length + without.length + conditions.length > 0;
}

/** Everything but the articles' own lines, and which of them the page shows. A page beyond the last is the last. */
export async function findPage(search: Search, asked: Asked, query: ReadyQuery): Promise<Found> {
  const findings = await inquire(search, { query, chosen: asked.chosen, order: asked.order });
  const pages = Math.max(1, Math.ceil(findings.articles.length / SHOWN_AT_ONCE));
  const page = Math.min(asked.page, pages);
  const listed = findings.articles.slice((page - 1) * SHOWN_AT_ONCE, page * SHOWN_AT_ONCE);
  const shown = await holding(search, query, findings, listed);
  const trouble = findings.answer.entityTrouble;
  const wordless = findings.articles.length === 0 ? await findWordless(search, asked, findings) : undefined;
  return {
    ...{ asked, query, findings, page, pages, shown, apart: listed.length - shown.length },
    ...{ results: shown.map(() => undefined), textless: 0 },
    ...(wordless !== undefined && { wordless }),
    ...(trouble !== undefined && { trouble }),
  };
}

async function findWordless(search: Search, asked: Asked, { restrictions }: Findings): Promise<Found['wordless']> {
  const next = withoutWords(asked, restrictions);
  const query = readyQuery(next);
  if (typeof query === 'string' || next.typed === normalQuery(asked.typed)) return undefined;
  const { articles } = await inquire(search, { query, chosen: next.chosen, order: next.order });
  return articles.length === 0 ? undefined : { asked: next, articles: articles.length };
}

/** The texts of a page are read anyway: those of its phrases that were not looked at before are looked at now. */
async function holding(
  search: Search,
  { phrases }: ReadyQuery,
  { articles, unread }: Findings,
  listed: readonly number[],
): Promise<readonly number[]> {
  const last = articles.slice(articles.length - unread);
  if (unread === 0 || !listed.some((article) => last.includes(article))) return listed;
  const { keepHolding } = await import('../../lib/search/restricted');
  return keepHolding(search, listed, phrases);
}

/**
 * Loads the articles of the page and tells of each as it comes: its headline, then its lines. One whose text cannot be
 * had is shown without lines.
 */
export async function loadResults(search: Search, found: Found, tell: (found: Found) => void): Promise<void> {
  let current = found;
  const { marks } = found.findings;
  const change = (changed: Partial<Found>): void => {
    current = { ...current, ...changed };
    tell(current);
  };
  const awaited = takeEntities(found.findings, (findings) => {
    const { entityTrouble: trouble } = findings.answer;
    change({ findings, ...(trouble !== undefined && { trouble }) });
  });
  const put = (at: number, result: Shown): void => change({ results: current.results.with(at, result) });
  await Promise.all([
    awaited,
    ...found.shown.map(async (article, at) => {
      const begun = headed(search, article, marks);
      const [head, lines] = await Promise.allSettled([
        begun.then((result) => (put(at, result), result)),
        search.passage(article, marks),
      ]);
      if (head.status === 'rejected') change({ trouble: head.reason });
      else if (lines.status === 'fulfilled') put(at, { ...head.value, passage: lines.value });
      else {
        put(at, { ...head.value, passage: [] });
        change({ trouble: lines.reason, textless: current.textless + 1 });
      }
    }),
  ]);
}

/** Whom and what the question means, where that is slow to come. */
async function takeEntities(findings: Findings, take: (findings: Findings) => void): Promise<void> {
  const { entitiesLater, ...answer } = findings.answer;
  if (entitiesLater !== undefined) take({ ...findings, answer: { ...answer, ...(await entitiesLater) } });
}

/** Without marks, where what sets them cannot be had. */
async function headed(search: Search, article: number, marks: readonly string[]): Promise<Shown> {
  const marked = search.headed(article, marks);
  // Whatever else fails is asked for below, once: a record that does not come is not waited for twice.
  const [record] = await Promise.all([search.record(article), marked.catch(() => undefined)]);
  try {
    return await marked;
  } catch {
    return { record, title: [{ text: record.title, hit: false }] };
  }
}
