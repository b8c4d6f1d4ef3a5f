import type { ArchiveEntity, CitedDocument } from '../lib/archive';
import {
  entityFeedHref,
  feedEntry,
  FEED_FILE,
  hasFeed,
  JSON_FEED_FILE,
  latestFirst,
  urnOf,
  writeAtom,
  writeJsonFeed,
  type Feed,
} from '../lib/feeds';
import type { StoredArticle } from '../lib/model';
import { excerptOf } from '../lib/render';
import { ORIGIN, SITE_DESCRIPTION, SITE_NAME, urls, type Href } from '../lib/site';
import { archive, staticParams } from './_archive';
import { machineText } from './_text/machines';
import { fill } from './_text/text';

export type FeedKind = 'person' | 'document' | 'outlet';

/** An empty archive has no feed: a feed needs a date, and none is known. */
export const HAS_SITE_FEED = archive.articles.length > 0;

export function siteAtom(): string {
  return writeAtom(siteFeed(FEED_FILE), machineText.feed.unknownAuthor, ORIGIN);
}

export function siteJsonFeed(): string {
  return writeJsonFeed(siteFeed(JSON_FEED_FILE), ORIGIN);
}

function siteFeed(file: string): Feed {
  return {
    id: urnOf('feed'),
    title: fill(machineText.feed.siteTitle, { site: SITE_NAME }),
    subtitle: SITE_DESCRIPTION,
    page: urls.home(),
    self: urls.file(file),
    entries: entriesOf(archive.articles),
  };
}

/** Whoever and whatever of a kind has a feed. */
export function feedParams(kind: FeedKind): { id: string }[] {
  return staticParams(
    'id',
    entitiesWithFeed(kind).map(({ id }) => id),
  );
}

/** The feed at `/nguoi/a/feed.xml`; empty at the placeholder, which the finish step deletes. */
export function entityAtom(kind: FeedKind, id: string): string {
  const entity = entitiesWithFeed(kind).find((each) => each.id === id);
  if (entity === undefined) return '';
  const page = urls.entity(kind, entity.id);
  const feed: Feed = {
    id: urnOf(`feed ${kind} ${entity.id}`),
    title: fill(machineText.feed[kind], { site: SITE_NAME, name: entity.name }),
    page,
    self: entityFeedHref(entity),
    entries: entriesOf(articlesOf(entity)),
  };
  return writeAtom(feed, machineText.feed.unknownAuthor, ORIGIN);
}

/** Address of the feed of an entity; undefined where it has none. */
export function feedHref(entity: ArchiveEntity): Href | undefined {
  return hasFeed({ ...entity, articles: articlesOf(entity) }) ? entityFeedHref(entity) : undefined;
}

function entitiesWithFeed(kind: FeedKind): readonly ArchiveEntity[] {
  return { person: archive.people, document: archive.documents, outlet: archive.outlets }[kind].filter(
    (entity: ArchiveEntity) => feedHref(entity) !== undefined,
  );
}

/** Of a document those that cite it: one that fits several documents is of none. */
function articlesOf(entity: ArchiveEntity): readonly StoredArticle[] {
  if (!isCited(entity)) return entity.articles;
  const citing = new Set(
    entity.citations.filter(({ certainty }) => certainty !== 'possible').map(({ article }) => article),
  );
  return entity.articles.filter((article) => citing.has(article));
}

function isCited(entity: ArchiveEntity): entity is CitedDocument {
  return entity.kind === 'document';
}

function entriesOf(articles: readonly StoredArticle[]) {
  return latestFirst(articles).map((article) => feedEntry(article, excerptOf(article), ORIGIN));
}
