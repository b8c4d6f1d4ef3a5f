import { absoluteUrl, SITE_LANGUAGE, SITE_NAME, type Href } from '../site';
import type { Feed, FeedEntry } from './entry';
import { writeXml, type XmlTree } from './xml';

export const ATOM_TYPE = 'application/atom+xml';

/**
 * The feed as an Atom document (RFC 4287).
 * @param unknownAuthor stands where neither a person nor a newspaper is known: an entry without author would be the feed's own
 * @param origin undefined: addresses are given from the root of the host, which RFC 4287 resolves against the feed's own
 */
export function writeAtom(feed: Feed, unknownAuthor: string, origin: string | undefined): string {
  const at = (href: Href) => absoluteUrl(href, origin) ?? href;
  return writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': SITE_LANGUAGE,
      id: feed.id,
      title: feed.title,
      ...(feed.subtitle === undefined ? {} : { subtitle: feed.subtitle }),
      updated: lastUpdated(feed),
      author: { name: SITE_NAME },
      link: [
        { '@rel': 'self', '@type': ATOM_TYPE, '@href': at(feed.self) },
        { '@rel': 'alternate', '@type': 'text/html', '@href': at(feed.page) },
      ],
      entry: feed.entries.map((entry) => entryTree(entry, unknownAuthor)),
    },
  });
}

function entryTree(entry: FeedEntry, unknownAuthor: string): XmlTree {
  const authors = entry.authors.length === 0 ? [unknownAuthor] : entry.authors;
  return {
    id: entry.id,
    title: entry.title,
    updated: entry.updated,
    ...(entry.published === undefined ? {} : { published: entry.published }),
    author: authors.map((name) => ({ name })),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': entry.href },
      ...(entry.original === undefined ? [] : [{ '@rel': 'via', '@href': entry.original }]),
    ],
    ...(entry.summary === undefined ? {} : { summary: entry.summary }),
  };
}

/** @throws if the feed tells no moment: today's would be invented */
export function lastUpdated({ entries, emptySince }: Pick<Feed, 'entries' | 'emptySince'>): string {
  const last = entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  const told = last ?? emptySince;
  if (told === undefined) throw new Error('a feed without entries has no date');
  return told;
}
