import { spanOfDate, type DaySpan } from '../../authority/document-facts';
import { findIsoDay, parseIsoDay, type ArticleText, type Dated, type IsoDay } from '../../model';

const BEGINNING = parseIsoDay('0001-01-01');
const END = parseIsoDay('9999-12-31');

/**
 * The days on which an article can have been written, by its publication, else the event, else the bounds that the
 * text or the crawl tells. Undefined where nothing is told: then no document is chosen by date.
 */
export function findAsOf(article: Pick<ArticleText, 'published' | 'event' | 'crawl'>): AsOf | undefined {
  return toldSpan(article.published) ?? toldSpan(article.event) ?? boundedSpan(article);
}

/** The days, and what they are the days of: without a date of its own an article is placed by the event it reports. */
export interface AsOf extends DaySpan {
  readonly of: 'article' | 'event';
}

function toldSpan(dated: Dated): AsOf | undefined {
  const span = dated.known ? spanOfDate(dated.value) : undefined;
  return span && { ...span, of: dated.role === 'event' ? 'event' : 'article' };
}

function boundedSpan({
  published,
  event,
  crawl,
}: Pick<ArticleText, 'published' | 'event' | 'crawl'>): AsOf | undefined {
  const from = published.bounds?.from ?? event.bounds?.from;
  const fetched = crawl.fetched === undefined ? undefined : findIsoDay(crawl.fetched.slice(0, 10));
  const to: IsoDay | undefined = published.bounds?.to ?? event.bounds?.to ?? fetched;
  if (from === undefined && to === undefined) return undefined;
  return { from: from ?? BEGINNING, to: to ?? END, of: 'article' };
}

/** "bài viết ngày 1/7/2020", "sự việc ngày 28/5/2020", "sự việc trong khoảng 1/4/2024 - 30/6/2024": for readers. */
export function sayAsOf({ from, to, of }: AsOf): string {
  const what = of === 'event' ? 'sự việc' : 'bài viết';
  if (from === to) return `${what} ngày ${sayDay(from)}`;
  if (from === BEGINNING) return `${what} không muộn hơn ngày ${sayDay(to)}`;
  if (to === END) return `${what} từ ngày ${sayDay(from)} trở về sau`;
  return `${what} trong khoảng ${sayDay(from)} - ${sayDay(to)}`;
}

/** `"2019-05-30"` -> `"30/5/2019"`; a month or year stays as told: `"5/2019"`, `"2019"`. */
export function sayDay(date: string): string {
  return date
    .split('-')
    .reverse()
    .map((part) => part.replace(/^0/u, ''))
    .join('/');
}
