import type { IsoDay } from '../model';
import { absoluteUrl, urls, type Href } from '../site';
import { writeXml } from './xml';

/** A page for search engines to find. */
export interface SitemapPage {
  readonly href: Href;
  /** The last day on which something came in that the page shows; absent where that is not known. */
  readonly lastmod?: IsoDay;
}

export interface SitemapFile {
  readonly name: string;
  readonly text: string;
}

/** More addresses a file may not hold (sitemaps.org). */
export const SITEMAP_LIMIT = 50_000;
export const SITEMAP_FILE = 'sitemap.xml';
const NAMESPACE = { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The names of the files that so many pages take: `sitemap.xml`, and the parts to which it leads. */
export function sitemapNames(pages: number): string[] {
  const parts = Math.ceil(pages / SITEMAP_LIMIT);
  return parts <= 1
    ? [SITEMAP_FILE]
    : [SITEMAP_FILE, ...Array.from({ length: parts }, (_, index) => `sitemap-${index + 1}.xml`)];
}

/**
 * One sitemap, or an index and its parts.
 * @param origin `https://example.org`: the protocol takes absolute addresses alone
 */
export function writeSitemaps(pages: readonly SitemapPage[], origin: string): SitemapFile[] {
  const [main = SITEMAP_FILE, ...parts] = sitemapNames(pages.length);
  if (parts.length === 0) return [{ name: main, text: writeUrlSet(pages, origin) }];
  const files = parts.map((name, index) => ({
    name,
    pages: pages.slice(index * SITEMAP_LIMIT, (index + 1) * SITEMAP_LIMIT),
  }));
  const index = files.map((file) => ({
    loc: absoluteUrl(urls.file(file.name), origin) ?? '',
    ...lastmodOf(file.pages),
  }));
  return [
    { name: main, text: writeXml({ sitemapindex: { ...NAMESPACE, sitemap: index } }) },
    ...files.map((file) => ({ name: file.name, text: writeUrlSet(file.pages, origin) })),
  ];
}

function writeUrlSet(pages: readonly SitemapPage[], origin: string): string {
  const rows = pages.map((page) => ({ loc: absoluteUrl(page.href, origin) ?? '', ...lastmodOf([page]) }));
  return writeXml({ urlset: { ...NAMESPACE, url: rows } });
}

function lastmodOf(pages: readonly SitemapPage[]): { lastmod?: string } {
  const last = pages
    .flatMap(({ lastmod }) => lastmod ?? [])
    .sort()
    .at(-1);
  return last === undefined ? {} : { lastmod: last };
}
