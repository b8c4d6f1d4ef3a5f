import type { ArchiveEntity, CitedDocument } from '../lib/archive';
import {
  entityFeedHref,
  feedEntry,
  FEED_FILE,
  followMoves,
  hasFeed,
  JSON_FEED_FILE,
  lastChange,
  latestFirst,
  publishedFeedIds,
  urnOf,
  writeAtom,
  writeJsonFeed,
  type Feed,
} from '../lib/feeds';
import type { StoredArticle } from '../lib/model';
import { excerptOf } from '../lib/render';
import { ORIGIN, SITE_DESCRIPTION, SITE_NAME, urls, type Href } from '../lib/site';
import { archive, oldAddresses, staticParams } from './_archive';
import { moved } from './nguoi/_pages';
import { machineText } from './_text/machines';
import { fill } from './_text/text';

const FEED_KINDS = ['person', 'document', 'outlet'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

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

/** Whoever and whatever of a kind has a feed, and who had one: readers of feeds ask again for years. */
export function feedParams(kind: FeedKind): { id: string }[] {
  const ids = feedOwners(kind).keys();
  const former = lastChange(archive.articles) === undefined ? [] : publishedFeedIds(oldAddresses.published, kind);
  return staticParams('id', [...new Set([...ids, ...former])]);
}

/** The feed at `/nguoi/a/feed.xml`; empty at the placeholder, which the finish step deletes. */
export function entityAtom(kind: FeedKind, id: string): string {
  const feed = findFeed(kind, id, FEED_FILE);
  return feed === undefined ? '' : writeAtom(feed, machineText.feed.unknownAuthor, ORIGIN);
}

/** The same at `/nguoi/a/feed.json`. */
export function entityJsonFeed(kind: FeedKind, id: string): string {
  const feed = findFeed(kind, id, JSON_FEED_FILE);
  return feed === undefined ? '' : writeJsonFeed(feed, ORIGIN);
}

function findFeed(kind: FeedKind, id: string, file: string): Feed | undefined {
  const now = placeNow(kind, id);
  const entity = now === undefined ? undefined : feedOwners(kind).get(now);
  return entity === undefined ? emptyFeed(kind, id, file) : entityFeed(kind, entity, file);
}

/** At a former address too: there it names its present one as its own. */
function entityFeed(kind: FeedKind, entity: ArchiveEntity, file: string): Feed {
  return {
    id: urnOf(`feed ${kind} ${entity.id}`),
    title: fill(machineText.feed[kind], { site: SITE_NAME, name: entity.name }),
    page: urls.entity(kind, entity.id),
    self: entityFeedHref(entity, file),
    entries: entriesOf(articlesOf(entity)),
  };
}

/** Of what has no article left: its readers are told so, and hear of the next one. */
function emptyFeed(kind: FeedKind, id: string, file: string): Feed | undefined {
  const emptySince = lastChange(archive.articles);
  if (emptySince === undefined || !publishedFeedIds(oldAddresses.published, kind).includes(id)) return undefined;
  return {
    id: urnOf(`feed ${kind} ${id}`),
    title: fill(machineText.feed.emptyTitle, { site: SITE_NAME }),
    subtitle: machineText.feed.empty,
    page: urls.entities(kind),
    self: `${urls.entities(kind)}${id}/${file}`,
    entries: [],
    emptySince,
  };
}

/** The id under which a person, document or outlet stands now. */
function placeNow(kind: FeedKind, id: string): string | undefined {
  const next = followMoves(kind, id, oldAddresses.moves);
  return kind === 'person' && next !== undefined ? (moved.get(next)?.id ?? next) : next;
}

/** Whose feeds must stay, with what is left: they were published, or one that leads to them was. */
const keptFeeds = new Set(
  FEED_KINDS.flatMap((kind) =>
    publishedFeedIds(oldAddresses.published, kind).map((id) => `${kind} ${placeNow(kind, id)}`),
  ),
);

/** Addresses of the feed of an entity in both formats; undefined where it has none. */
export function feedHrefs(entity: ArchiveEntity): { readonly atom: Href; readonly json: Href } | undefined {
  const { kind, id } = entity;
  const kept = keptFeeds.has(`${kind} ${id}`);
  if (!hasFeed({ ...entity, articles: articlesOf(entity) }, kept)) return undefined;
  return { atom: entityFeedHref(entity), json: entityFeedHref(entity, JSON_FEED_FILE) };
}

type FeedOwners = ReadonlyMap<string, ArchiveEntity>;

const ownersByKind = new Map<FeedKind, FeedOwners>();

/** By id; found once for the thousands of feeds of a kind. */
function feedOwners(kind: FeedKind): FeedOwners {
  const known = ownersByKind.get(kind);
  if (known !== undefined) return known;
  const all: readonly ArchiveEntity[] = {
    person: archive.people,
    document: archive.documents,
    outlet: archive.outlets,
  }[kind];
  const owners = new Map(all.flatMap((entity) => (feedHrefs(entity) ? [[entity.id as string, entity] as const] : [])));
  ownersByKind.set(kind, owners);
  return owners;
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
