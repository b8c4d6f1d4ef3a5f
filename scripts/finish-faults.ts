/** A part of the finish step: what must not be published, and why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_FOLDER } from '../lib/search/format';
import { BASE_PATH, ORIGIN, RAW_FOLDER } from '../lib/site';
import type { Fault } from '../lib/site/finish';
import { isCompiled } from '../lib/site/leftovers';
import { deadLinks, linksOfData, WHY_DEAD } from '../lib/site/links';
import { foreignInStyles } from '../lib/site/loads';
import type { Forward } from '../lib/site/redirects';
import { redirectFaultLines } from './old-addresses';
import { readLinks } from './taken-over';

/** A page of the site, relative to it. */
export interface ReadPage {
  readonly path: string;
  readonly faults: readonly Fault[];
  readonly forward?: Forward;
  /** Absent for a page of the former site: they are on the disk. */
  readonly links?: readonly string[];
  /** A line each: one text a page takes little memory. */
  readonly ids?: string;
}

/**
 * @param files all that is published
 * @param lost whether the former site had anything to lead to that this one has not: the links of its pages are then
 * looked after once more
 */
export function faultLines(
  out: string,
  pages: readonly ReadPage[],
  files: readonly string[],
  lost: boolean,
): readonly string[] {
  return [
    ...pages.flatMap(({ path, faults }) =>
      faults.map(({ rule, found, why }) => `${path}: ${rule}: ${found}\n  ${why}`),
    ),
    ...files.filter((path) => path.endsWith('.css')).flatMap((path) => styleFaultLines(out, path)),
    ...redirectFaultLines(pages),
    ...deadLinkLines(out, pages, files, lost),
  ];
}

/** Sets of ids that are kept at a time. */
const REMEMBERED = 2000;

function styleFaultLines(out: string, path: string): readonly string[] {
  return foreignInStyles(readFileSync(join(out, path), 'utf8')).map(
    (address) =>
      `${path}: site/blocked-load: ${address}\n  A style sheet loads nothing from elsewhere: the policy blocks it.`,
  );
}

function deadLinkLines(
  out: string,
  pages: readonly ReadPage[],
  files: readonly string[],
  lost: boolean,
): readonly string[] {
  const known = new Set(files);
  const ids = rememberingIds(out, new Map(pages.map((page) => [page.path, page.ids] as const)));
  const place = { basePath: BASE_PATH, origin: ORIGIN, rawFolder: RAW_FOLDER };
  const data = files.filter(isLinkedData).map((path) => ({
    path,
    links: linksOfData(readFileSync(join(out, path), 'utf8'), ORIGIN),
  }));
  return [...pages, ...data].flatMap(({ path, links = lost ? readLinks(out, path).links : [] }) =>
    deadLinks(path, links, known, ids, place).map(
      ({ link, what }) => `${path}: site/dead-link: ${link}\n  ${WHY_DEAD[what]}`,
    ),
  );
}

/** The ids of pages; those that many links ask for are taken apart once. */
function rememberingIds(
  out: string,
  ids: ReadonlyMap<string, string | undefined>,
): (path: string) => ReadonlySet<string> {
  const read = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const known = read.get(path) ?? new Set(ids.get(path)?.split('\n') ?? readLinks(out, path).ids);
    if (read.size > REMEMBERED) read.clear();
    read.set(path, known);
    return known;
  };
}

/** Feeds, sitemaps, descriptions and data made for programs to read; the compiler's own files and the index are none. */
function isLinkedData(path: string): boolean {
  return /\.(?:xml|jsonl?|webmanifest)$/u.test(path) && !isCompiled(path) && !path.startsWith(`${SEARCH_FOLDER}/`);
}
