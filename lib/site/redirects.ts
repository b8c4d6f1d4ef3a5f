import { findRefresh } from './loads';
import { attribute, tokens } from './tree';
import type { Element } from './tree';

/** Old addresses lead on for ever. Here they are relative to the site's root and end in a slash: `nguoi/a/`, empty for the home page. */

/** One address that leads on to another. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** What a page says that sends its reader on. */
export interface Forward {
  /** As written: `/kho-tin/nguoi/a/`. */
  readonly href: string;
  readonly canonical?: string;
  /** True if search engines may list it. */
  readonly listed: boolean;
}

/** Where a page sends its reader on; undefined for a page that is read itself. */
export function findForward(found: readonly Element[]): Forward | undefined {
  const href = found.map(findRefresh).find((address) => address !== undefined);
  if (href === undefined) return undefined;
  const link = found.find((element) => element.tagName === 'link' && tokens(element, 'rel').includes('canonical'));
  const canonical = link && attribute(link, 'href');
  const robots = found.filter((element) => attribute(element, 'name')?.toLowerCase() === 'robots');
  const listed = !robots.some((element) => /\bnoindex\b/iu.test(attribute(element, 'content') ?? ''));
  return { href, listed, ...(canonical === undefined ? {} : { canonical }) };
}

export const MOVES_FILE = 'addresses/moved.tsv';
const PAGE_ADDRESS = /^\/(?:[a-z0-9-]+\/)*$/u;

/**
 * Pages that people gave another address, a line each: old address, new address, why. What moved twice leads to its last
 * place at once.
 * @throws naming file and line of what is no page address, of a second line for one address, and of moves in a circle
 */
export function readMoves(text: string, file: string): Redirect[] {
  const moves = new Map<string, { readonly to: string; readonly line: number }>();
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const at = `${file}:${index + 1}`;
    const [from = '', to = '', because = '', ...more] = row.split('\t');
    if (!PAGE_ADDRESS.test(from) || !PAGE_ADDRESS.test(to) || because.trim() === '' || more.length > 0) {
      throw new Error(
        `${at}: not "/old/address/", "/new/address/" and a reason with tabs between. Remedy: write it so.`,
      );
    }
    if (moves.has(from))
      throw new Error(`${at}: ${from} moved before, in line ${moves.get(from)?.line}. Remedy: keep one.`);
    moves.set(from, { to, line: index + 1 });
  }
  return [...moves].map(([from, { line }]) => ({
    from: from.slice(1),
    to: lastPlace(from, moves, `${file}:${line}`).slice(1),
  }));
}

function lastPlace(from: string, moves: ReadonlyMap<string, { readonly to: string }>, at: string): string {
  const seen = new Set<string>();
  let place = from;
  for (let next = moves.get(place); next !== undefined; next = moves.get(place)) {
    if (seen.has(place)) throw new Error(`${at}: ${from} moves in a circle. Remedy: take one of its lines out.`);
    seen.add(place);
    place = next.to;
  }
  return place;
}

/** Later pages of a list that grew shorter, or whose first page moved. */
const LATER_PAGE = /(?<=^|\/)trang-\d+\/$/u;

/**
 * The pages to write so that old addresses lead on: for moves, and for published later pages of lists that are gone. An
 * address at which a page stands is left alone; `redirectFaults` tells if it should not stand there.
 * @param published addresses that were ever published
 * @param pages addresses of the site's pages
 * @param forwards those of them that send their reader on
 */
export function planRedirects(
  moves: readonly Redirect[],
  published: readonly string[],
  pages: ReadonlySet<string>,
  forwards: readonly Redirect[],
): Redirect[] {
  const onward = new Map([...forwards, ...moves].map(({ from, to }) => [from, to] as const));
  const later = published
    .filter((address) => LATER_PAGE.test(address) && !pages.has(address) && !onward.has(address))
    .map((from) => ({ from, to: from.replace(LATER_PAGE, '') }))
    .filter(({ to }) => pages.has(to) || onward.has(to));
  return [...moves.filter(({ from }) => !pages.has(from)), ...later].map(({ from, to }) => ({
    from,
    to: onward.get(to) ?? to,
  }));
}

/** What is wrong with a page that sends its reader on, for whoever reads the report of the build. */
export function redirectFaults(
  { href, canonical, listed }: Forward,
  target: Forward | undefined,
  origin: string | undefined,
): readonly string[] {
  return [
    ...(target === undefined ? [] : [`${href} leads on again, to ${target.href}: lead there at once`]),
    ...(listed ? ['search engines may list it: it needs <meta name="robots" content="noindex">'] : []),
    ...(origin === undefined || canonical === `${origin}${href}`
      ? []
      : [`its canonical address is not ${origin}${href}`]),
  ];
}

/** A page that sends its reader on, without scripts and styles: it is seen for a moment, and must not flash white at whoever reads by night. Addresses and words are the site's own. */
export function redirectPage(
  href: string,
  words: { readonly title: string; readonly language: string },
  origin?: string,
): string {
  const canonical = origin === undefined ? '' : `<link rel="canonical" href="${origin}${href}">`;
  return `<!DOCTYPE html><html lang="${words.language}"><head><meta charset="utf-8"><title>${words.title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${href}">${canonical}</head><body><h1>${words.title}</h1><p><a href="${href}">${href}</a></p></body></html>
`;
}
