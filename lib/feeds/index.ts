export { ATOM_TYPE, writeAtom } from './atom';
export { followMoves, publishedFeedIds } from './former';
export {
  ENTITY_FEED_FROM,
  entityFeedHref,
  FEED_FILE,
  JSON_FEED_FILE,
  feedEntry,
  hasFeed,
  lastChange,
  latestFirst,
  type Feed,
  type FeedEntry,
} from './entry';
export { JSON_FEED_TYPE, writeJsonFeed } from './json-feed';
export { ROBOTS_FILE, writeRobots } from './robots';
export { writeSitemaps, SITEMAP_FILE, type SitemapFile, type SitemapPage } from './sitemap';
export { urnOf } from './uuid';
