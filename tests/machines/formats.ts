/** What the formats demand, checked on documents as they are published. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { childrenOf, parseXml, type XmlElement } from './xml';

/** RFC 3339 with seconds and an offset. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;
/** An absolute IRI: `urn:uuid:...`, `https://...`. */
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/u;

/** What RFC 4287 demands of a feed document and is missing, a line each. */
export function atomFaults(document: string): readonly string[] {
  const feed = parseXml(document);
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  return [
    ...(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['no Atom feed']),
    ...commonFaults('feed', feed),
    ...entries.flatMap((entry, index) => [
      ...commonFaults(`entry ${index}`, entry),
      ...authorFaults(`entry ${index}`, entry),
      ...linkFaults(`entry ${index}`, entry, 'alternate'),
    ]),
    ...linkFaults('feed', feed, 'self'),
    ...(new Set(ids).size === ids.length ? [] : ['two entries of one id']),
  ];
}

function commonFaults(where: string, element: XmlElement): string[] {
  const once = ['id', 'title', 'updated'].filter((name) => childrenOf(element, name).length !== 1);
  const moments = [...childrenOf(element, 'updated'), ...childrenOf(element, 'published')];
  return [
    ...once.map((name) => `${where}: ${name} must stand once`),
    ...(IRI.test(textOf(element, 'id')) ? [] : [`${where}: id is no IRI`]),
    ...moments.filter(({ text }) => !MOMENT.test(text)).map(({ text }) => `${where}: ${text} is no moment`),
  ];
}

function authorFaults(where: string, entry: XmlElement): string[] {
  const authors = childrenOf(entry, 'author');
  const named = authors.every((author) => textOf(author, 'name').trim() !== '');
  return authors.length > 0 && named ? [] : [`${where}: no author, or one without a name`];
}

function linkFaults(where: string, element: XmlElement, rel: string): string[] {
  const links = childrenOf(element, 'link').filter(({ attributes }) => attributes['rel'] === rel);
  return links.length === 1 && links[0]?.attributes['href'] ? [] : [`${where}: no link to ${rel}`];
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

/** The feed as a reader of feeds understands it. */
export function readAtom(document: string) {
  return parseAtomFeed(document);
}

export function readJsonFeed(document: string) {
  return parseJsonFeed(document);
}

/** JSON Feed 1.1 as a JSON Schema: what jsonfeed.org demands of the members that the site writes. */
export const JSON_FEED_SCHEMA = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    description: { type: 'string' },
    home_page_url: { type: 'string', format: 'uri-reference' },
    feed_url: { type: 'string', format: 'uri-reference' },
    icon: { type: 'string', format: 'uri-reference' },
    language: { const: 'vi' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_text'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', format: 'uri' },
          url: { type: 'string', format: 'uri-reference' },
          external_url: { type: 'string', format: 'uri' },
          title: { type: 'string' },
          content_text: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          authors: {
            type: 'array',
            minItems: 1,
            items: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
          },
        },
      },
    },
  },
} as const;

/** The addresses and days of a sitemap, and whether it is an index of others. @throws if it is neither */
export function readSitemap(document: string) {
  const root = parseXml(document);
  if (root.attributes['xmlns'] !== 'http://www.sitemaps.org/schemas/sitemap/0.9') throw new Error('no sitemap');
  return {
    isIndex: root.name === 'sitemapindex',
    rows: root.children.map((row) => ({ loc: textOf(row, 'loc'), lastmod: textOf(row, 'lastmod') })),
  };
}
