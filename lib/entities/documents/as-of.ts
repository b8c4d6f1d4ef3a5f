import { spanOfDate, type DaySpan } from '../../authority/document-facts';
import { findIsoDay, parseIsoDay, type ArticleText, type Dated, type IsoDay } from '../../model';

const BEGINNING = parseIsoDay('0001-01-01');
const END = parseIsoDay('9999-12-31');

/**
 * The days on which an article can have been written, by its publication, else the event, else the bounds that the
 * text or the crawl tells. Undefined where nothing is told: then no document is chosen by date.
 */
export function findAsOf(article: Pick<ArticleText, 'published' | 'event' | 'crawl'>): DaySpan | undefined {
  return toldSpan(article.published) ?? toldSpan(article.event) ?? boundedSpan(article);
}

function toldSpan(dated: Dated): DaySpan | undefined {
  return dated.known ? spanOfDate(dated.value) : undefined;
}

function boundedSpan({
  published,
  event,
  crawl,
}: Pick<ArticleText, 'published' | 'event' | 'crawl'>): DaySpan | undefined {
  const from = published.bounds?.from ?? event.bounds?.from;
  const fetched = crawl.fetched === undefined ? undefined : findIsoDay(crawl.fetched.slice(0, 10));
  const to: IsoDay | undefined = published.bounds?.to ?? event.bounds?.to ?? fetched;
  if (from === undefined && to === undefined) return undefined;
  return { from: from ?? BEGINNING, to: to ?? END };
}

/** "bài viết ngày 28/5/2020", "bài viết trong khoảng 1/4/2024 - 14/6/2024": for readers. */
export function sayAsOf({ from, to }: DaySpan): string {
  if (from === to) return `bài viết ngày ${sayDay(from)}`;
  if (from === BEGINNING) return `bài viết không muộn hơn ngày ${sayDay(to)}`;
  if (to === END) return `bài viết từ ngày ${sayDay(from)} trở về sau`;
  return `bài viết trong khoảng ${sayDay(from)} - ${sayDay(to)}`;
}

/** `"2019-05-30"` -> `"30/5/2019"`; a month or year stays as told: `"5/2019"`, `"2019"`. */
export function sayDay(date: string): string {
  return date
    .split('-')
    .reverse()
    .map((part) => part.replace(/^0/u, ''))
    .join('/');
}
