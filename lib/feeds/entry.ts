import { lastChanged, type Archive, type ArchiveEntity } from '../archive';
import type { Dated, IsoDay, StoredArticle } from '../model';
import { absoluteUrl, urls, type Href } from '../site';
import { compareCodePoints } from '../text';
import { urnOf } from './uuid';

/** What a feed tells of an article. Moments are RFC 3339 at +07:00. */
export interface FeedEntry {
  /** Stays when the site or the article moves: it names the raw file. */
  readonly id: string;
  readonly title: string;
  /** Absolute where SITE_URL is known, else from the root of the host. */
  readonly href: string;
  /** People who wrote it, else the newspaper or agency; empty where nothing is known. */
  readonly authors: readonly string[];
  readonly summary?: string;
  /** Absent where the day is not known. */
  readonly published?: string;
  /** When the archive last changed its copy. */
  readonly updated: string;
  readonly original?: string;
}

/** A feed of the site, or of one person, document or outlet. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** The page that shows the same. */
  readonly page: Href;
  /** The feed itself. */
  readonly self: Href;
  readonly entries: readonly FeedEntry[];
  /** Of a feed that has lost its entries: when the archive last changed. */
  readonly emptySince?: string;
}

/** As many articles stand in a feed. */
export const FEED_LENGTH = 50;
/** From so many articles on a person, a document and an outlet have feeds of their own: each is a file to publish. */
export const ENTITY_FEED_FROM = 2;
export const FEED_FILE = 'feed.xml';
export const JSON_FEED_FILE = 'feed.json';
const FEED_KINDS: readonly ArchiveEntity['kind'][] = ['person', 'document', 'outlet'];

/**
 * True for whoever and whatever has a feed.
 * @param kept a feed of it was published: its readers go on to find what is left
 */
export function hasFeed(entity: Pick<ArchiveEntity, 'kind' | 'hasPage' | 'articles'>, kept: boolean): boolean {
  const { kind, hasPage, articles } = entity;
  return FEED_KINDS.includes(kind) && hasPage && articles.length >= (kept ? 1 : ENTITY_FEED_FROM);
}

/** Address of the feed of an entity: `/nguoi/a/feed.xml`. @param file its name in one of the two formats */
export function entityFeedHref({ kind, id }: Pick<ArchiveEntity, 'kind' | 'id'>, file = FEED_FILE): Href {
  return `${urls.entity(kind, id)}${file}`;
}

/** The articles that came in or were corrected last, of one day the newest first. */
export function latestFirst(articles: Archive['articles'], limit = FEED_LENGTH): StoredArticle[] {
  return articles.toSorted((a, b) => compareCodePoints(lastChanged(b), lastChanged(a))).slice(0, limit);
}

/** @param summary plain text; absent for an article of captions alone */
export function feedEntry(article: StoredArticle, summary: string | undefined, origin: string | undefined): FeedEntry {
  const published = dayMoment(article.published);
  const href = urls.article(article.id);
  return {
    id: urnOf(`article ${article.raw.sha256}`),
    title: article.title.text,
    href: absoluteUrl(href, origin) ?? href,
    authors: authorsOf(article),
    ...(summary === undefined ? {} : { summary }),
    ...(published === undefined ? {} : { published }),
    updated: momentOf(lastChanged(article)),
    ...(article.crawl.url === undefined ? {} : { original: article.crawl.url }),
  };
}

function authorsOf({ credits, source }: StoredArticle): string[] {
  const people = credits.filter(({ kind }) => kind === 'author').map(({ name }) => name);
  if (people.length > 0) return [...new Set(people)];
  const paper = source?.outlet?.name ?? source?.agency;
  return paper === undefined ? [] : [paper];
}

/** When the archive came to be as it is; undefined for an empty one. */
export function lastChange(articles: Archive['articles']): string | undefined {
  const [last] = latestFirst(articles, 1);
  return last && momentOf(lastChanged(last));
}

/** `2020-07-01T10:45` -> `2020-07-01T10:45:00+07:00`; a day begins at midnight; what is less than a day has no moment. */
function dayMoment(date: Dated): string | undefined {
  if (!date.known) return undefined;
  if (date.precision === 'minute') return `${date.value}:00+07:00`;
  return date.precision === 'day' ? momentOf(date.value) : undefined;
}

function momentOf(day: IsoDay | string): string {
  return `${day}T00:00:00+07:00`;
}
