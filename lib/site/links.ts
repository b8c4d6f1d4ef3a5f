import { rawShelfOf } from '../site';
import { isOwn, loadsOf } from './loads';
import { attribute } from './tree';
import type { Element } from './tree';

/** What a page leads to on this site and what can be led to on it. */
export interface PageLinks {
  /** As written: `/nguoi/a/?x=1#y`, `#d20`, `https://example.org/a/` where that is this site's own origin. */
  readonly links: readonly string[];
  /** Ids of its elements; anchors lead there. */
  readonly ids: readonly string[];
}

/** A link that lands nowhere. */
export interface DeadLink {
  readonly link: string;
  readonly what: 'address' | 'anchor' | 'raw text';
}

/** What is wrong, for whoever reads the report of the build. */
export const WHY_DEAD: Readonly<Record<DeadLink['what'], string>> = {
  address: 'No file of the site answers there.',
  anchor: 'The page has no element of that id.',
  'raw text': 'The site holds no raw text of that article.',
};

/** Where the site lies: `basePath` empty or `/kho-tin`; `origin` undefined where no absolute address is printed. */
export interface SitePlace {
  readonly basePath: string;
  readonly origin: string | undefined;
  /** Folder of the raw texts and of their viewer, which takes the article from the query: `?bai=a#d20`. */
  readonly rawFolder: string;
}

/** Everything that the elements load or lead to on this site, each once, and their ids. */
export function linksOf(found: readonly Element[], origin: string | undefined): PageLinks {
  const links = found.flatMap((element) => [
    ...leadingAddresses(element),
    ...loadsOf(element).map(({ address }) => address),
  ]);
  const ids = found.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  const own = links.filter((link) => isOwn(link) || isUnder(link, origin));
  return { links: [...new Set(own)], ids };
}

/** Names of `<meta>` whose content is an address of this site. */
const TOLD: ReadonlySet<string> = new Set(['og:url', 'og:image']);

/** Links to follow, and addresses that a page gives of itself. */
function leadingAddresses(element: Element): readonly string[] {
  const name = element.tagName;
  if (name === 'a' || name === 'area' || name === 'link') return [attribute(element, 'href') ?? ''].filter(Boolean);
  const told = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  return name === 'meta' && TOLD.has(told) ? [attribute(element, 'content') ?? ''] : [];
}

function isUnder(address: string, origin: string | undefined): boolean {
  return origin !== undefined && URL.canParse(address) && new URL(address).origin === origin;
}

/**
 * Addresses of this site in a feed, a sitemap, a search description or JSON: there they are attributes, `<loc>`, or
 * values named as addresses; what texts say is not meant.
 */
export function linksOfData(text: string, origin: string | undefined): readonly string[] {
  const xml = text.matchAll(/(?:\s(?:href|src|template)="(?<quoted>[^"<]*)")|<(?:loc|uri)>(?<inside>[^<]*)</gu);
  const json = text.matchAll(/"(?:url|home_page_url|feed_url|next_url)"\s*:\s*"(?<value>[^"\\]*)"/gu);
  const named = [...xml, ...json].map(
    ({ groups }) => groups?.['quoted'] ?? groups?.['inside'] ?? groups?.['value'] ?? '',
  );
  const plain = named.map((address) => address.trim().replaceAll('&amp;', '&'));
  return [...new Set(plain.filter((address) => isUnder(address, origin) || /^\/(?!\/)/u.test(address)))];
}

/**
 * The links of one page or file that land nowhere.
 * @param path of the page, relative to the site: `bai-viet/a/index.html`
 * @param files all published files, relative
 * @param idsOf the ids of a page by its path
 */
export function deadLinks(
  path: string,
  links: readonly string[],
  files: ReadonlySet<string>,
  idsOf: (path: string) => ReadonlySet<string>,
  place: SitePlace,
): readonly DeadLink[] {
  return links.flatMap((link) => {
    const what = findDeath(path, link, files, idsOf, place);
    return what === undefined ? [] : [{ link, what }];
  });
}

function findDeath(
  path: string,
  link: string,
  files: ReadonlySet<string>,
  idsOf: (path: string) => ReadonlySet<string>,
  { basePath, origin, rawFolder }: SitePlace,
): DeadLink['what'] | undefined {
  const url = resolve(
    link,
    `${origin ?? 'http://site.invalid'}${basePath}/${path.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
  );
  const target = url && fileOf(url.pathname, basePath);
  if (url === undefined || target === undefined || !files.has(target)) return 'address';
  const raw = target === `${rawFolder}/index.html` ? url.searchParams.get('bai') : null;
  if (raw !== null) {
    // The viewer makes its anchors from the raw text.
    const shelf = `${rawFolder}/tap/${rawShelfOf(raw)}/index.html`;
    return files.has(shelf) && idsOf(shelf).has(raw) ? undefined : 'raw text';
  }
  const anchor = url.hash.replace(/:~:.*$/u, '').slice(1);
  if (anchor === '' || anchor === 'top' || !target.endsWith('.html')) return undefined;
  // As browsers look for it: first as it is written, then decoded.
  const ids = idsOf(target);
  return ids.has(anchor) || ids.has(decoded(anchor) ?? anchor) ? undefined : 'anchor';
}

function resolve(link: string, base: string): URL | undefined {
  return URL.canParse(link, base) ? new URL(link, base) : undefined;
}

/** The published file that answers under a path; undefined for what lies outside the site. */
function fileOf(pathname: string, basePath: string): string | undefined {
  if (!`${pathname}/`.startsWith(`${basePath}/`)) return undefined;
  const path = decoded(pathname.slice(basePath.length + 1));
  return path === '' || path?.endsWith('/') === true ? `${path}index.html` : path;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // A stray % names nothing.
  }
}
