import type { EntityId, EntityKind, Slug } from './model';

/** Name of the site, as headings, feeds and citations print it. */
export const SITE_NAME = 'Kho tin Đại hội Đảng';
/** At most 16 characters, for OpenSearch and small screens. */
export const SITE_SHORT_NAME = 'Kho tin Đại hội';
export const SITE_DESCRIPTION =
  'Kho lưu trữ chỉ đọc tin bài báo chí về đại hội Đảng các cấp, tra cứu theo người và theo văn bản của Đảng.';
export const SITE_LANGUAGE = 'vi';

/** Folder under which the site is served: empty, or `/kho-tin`. `next.config.ts` puts it into the browser's code too. */
export const BASE_PATH = parseBasePath(process.env.BASE_PATH ?? '');
/** `https://example.org`, without the base path; undefined if SITE_URL is unset: then no absolute address is printed. */
export const ORIGIN = parseOrigin(process.env.SITE_URL ?? '');

/** An address on this site, ready for `href`: base path in front, ASCII, trailing slash on pages. */
export type Href = `${string}/${string}`;

/**
 * Every page and file of the site by name. Addresses are kept for ever.
 * `urls.article('to-chuc-tot-3f9a1c')` -> `/bai-viet/to-chuc-tot-3f9a1c/`
 */
export const urls = {
  home: (): Href => under('/'),
  article: (slug: Slug): Href => under(`/bai-viet/${slug}/`),
  /** A block of an article; `line` is the first raw line of the block. */
  paragraph: (slug: Slug, line: number): Href => `${under(`/bai-viet/${slug}/`)}#${paragraphId(line)}`,
  articleFolder: (): Href => under('/bai-viet/'),
  /** The viewer of raw texts; with an article, and with a raw line of it. */
  raw: (slug?: Slug, line?: number): Href =>
    `${under(`/${RAW_FOLDER}/`)}${slug === undefined ? '' : `?bai=${slug}`}${line === undefined ? '' : `#${paragraphId(line)}`}`,
  /** The raw text as it is, among others on one page. */
  rawText: (slug: Slug): Href => `${urls.rawShelf(rawShelfOf(slug))}#${slug}`,
  rawShelf: (shelf: string): Href => under(`/${RAW_SHELF_FOLDER}/${shelf}/`),
  /** Under it the raw texts lie on shelves: with `rawShelfOf` the viewer finds them. */
  rawShelves: (): Href => under(`/${RAW_SHELF_FOLDER}/`),
  entities: (kind: EntityKind): Href => under(`/${ENTITY_FOLDERS[kind]}/`),
  entity: (kind: EntityKind, id: EntityId): Href => under(`/${ENTITY_FOLDERS[kind]}/${id}/`),
  /** A further page of a long list: `urls.more(urls.year('2020'), 'trang-2')`. */
  more: (list: Href, page: string): Href => `${list}${page}/`,
  /** Documents of one term, type, issuer or year: `urls.documentShelf('khoa-xii')`. */
  documentShelf: (id: string): Href => under(`/van-ban/theo/${id}/`),
  /** References that point to no single document, by reason. */
  openReferences: (reason: string): Href => under(`/van-ban/chua-ro/${reason}/`),
  letter: (id: string): Href => under(`/nguoi/theo-chu/${id}/`),
  /** People by family name; with a letter, those of that letter. */
  families: (letter?: string): Href => under(letter === undefined ? '/nguoi/theo-ho/' : `/nguoi/theo-ho/${letter}/`),
  /** Who held which office; with a place, the offices there. */
  offices: (place?: string): Href => under(place === undefined ? '/nguoi/chuc-vu/' : `/nguoi/chuc-vu/${place}/`),
  years: (): Href => under('/nam/'),
  year: (year: string): Href => under(`/nam/${year}/`),
  /** A month of a year with many articles: `urls.yearPart('2020', 'thang-05')`. */
  yearPart: (year: string, part: string): Href => under(`/nam/${year}/${part}/`),
  rounds: (): Href => under('/dai-hoi/'),
  /** The time around one national congress: `urls.round('XIII')`. */
  round: (term: string): Href => under(`/dai-hoi/${term.toLowerCase()}/`),
  /** The archive in figures. */
  figures: (): Href => under('/gioi-thieu/so-lieu/'),
  /** Articles of which something is not certain, by its code. */
  doubtful: (code: string): Href => under(`/gioi-thieu/so-lieu/${code}/`),
  search: (query?: string): Href =>
    query === undefined ? under('/tim-kiem/') : `${under('/tim-kiem/')}?q=${encodeURIComponent(query)}`,
  /** The page of the data to download, and its files. */
  data: (file = ''): Href => under(`/du-lieu/${file}`),
  about: (): Href => under('/gioi-thieu/'),
  corrections: (): Href => under('/dinh-chinh/'),
  /** A file in `out/` that is no page: `urls.file('feed.xml')`. */
  file: (path: string): Href => under(`/${path}`),
} as const;

/** Folder of the raw texts, and of their viewer, in addresses. */
export const RAW_FOLDER = 'ban-tho';

const RAW_SHELF_FOLDER = `${RAW_FOLDER}/tap`;

/**
 * How many pages the raw texts may lie on: a file each would be as many files again as there are articles. For ever the
 * same number, so that a raw text keeps its address; 100,000 articles are 25 on a page.
 */
const RAW_SHELVES = 4096;

/** A number from all characters of the slug, in hexadecimal; public/raw-view.js reckons it in the same way. `a-1` -> `1c5` */
export function rawShelfOf(slug: string): string {
  const number = [...slug].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % RAW_SHELVES, 0);
  return number.toString(16).padStart(3, '0');
}

/** Folder of each kind of entity in addresses. */
export const ENTITY_FOLDERS = {
  person: 'nguoi',
  document: 'van-ban',
  organisation: 'to-chuc',
  place: 'dia-phuong',
  outlet: 'nguon',
  meeting: 'hoi-nghi',
} as const satisfies Record<EntityKind, string>;

/** The parameter of a list that has nothing to show: an empty list fails the build, so the finish step deletes this page. */
export const PLACEHOLDER_PARAM = 'khong-co';

/** Id of a block on its page: raw line 20 -> `d20`. */
export function paragraphId(line: number): `d${number}` {
  return `d${line}`;
}

/** The whole address for canonical links, cards, feeds and citations; undefined where SITE_URL is unset. */
export function absoluteUrl(href: Href, origin: string | undefined = ORIGIN): string | undefined {
  return origin === undefined ? undefined : `${origin}${href}`;
}

/**
 * `''` and `/` mean the root; `kho-tin/` becomes `/kho-tin`.
 * @throws if there is more in it than ASCII path segments
 */
export function parseBasePath(text: string): string {
  const path = text.replace(/^\/+|\/+$/gu, '');
  if (path === '') return '';
  if (!/^[\w.~-]+(?:\/[\w.~-]+)*$/u.test(path)) {
    throw new Error(`BASE_PATH must be a folder such as /kho-tin, not ${JSON.stringify(text)}`);
  }
  return `/${path}`;
}

/**
 * The origin of SITE_URL; undefined for an empty text.
 * @throws if SITE_URL is no http address, or carries a path other than BASE_PATH
 */
export function parseOrigin(text: string, basePath: string = BASE_PATH): string | undefined {
  if (text.trim() === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new Error(`SITE_URL must be an address such as https://example.org, not ${JSON.stringify(text)}`);
  }
  const path = parseBasePath(url.pathname);
  if (path !== '' && path !== basePath) {
    throw new Error(`SITE_URL has the path ${path}: set BASE_PATH=${path} as well, or leave the path out`);
  }
  return url.origin;
}

function under(path: `/${string}`): Href {
  return `${BASE_PATH}${path}`;
}
