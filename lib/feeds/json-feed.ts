import { absoluteUrl, SITE_LANGUAGE, urls } from '../site';
import type { Feed, FeedEntry } from './entry';

export const JSON_FEED_TYPE = 'application/feed+json';

/** The feed as a JSON Feed 1.1. @param origin undefined: addresses are given from the root of the host */
export function writeJsonFeed(feed: Feed, origin: string | undefined): string {
  const at = (href: Feed['page']) => absoluteUrl(href, origin) ?? href;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: at(feed.page),
    feed_url: at(feed.self),
    ...(feed.subtitle === undefined ? {} : { description: feed.subtitle }),
    icon: at(urls.file('icon.svg')),
    language: SITE_LANGUAGE,
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.href,
    ...(entry.original === undefined ? {} : { external_url: entry.original }),
    title: entry.title.toWellFormed(),
    // The format wants text; an article of captions alone has its headline.
    content_text: (entry.summary ?? entry.title).toWellFormed(),
    ...(entry.published === undefined ? {} : { date_published: entry.published }),
    date_modified: entry.updated,
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name: name.toWellFormed() })) }),
  };
}
