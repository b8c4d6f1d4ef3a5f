/** A part of the finish step: old addresses lead on, by pages of their own and by the rules of hosts. */
import { text } from '../app/_text/text';
import { BASE_PATH, ORIGIN, SITE_LANGUAGE, SITE_NAME } from '../lib/site';
import { CLOUDFLARE_RULES } from '../lib/site/hosts/redirects';
import { loadOldAddresses } from '../lib/site/load';
import { planRedirects, redirectFaults, type Forward, type Redirect } from '../lib/site/redirects';
import { saveHostRedirects, saveRedirectPages } from '../lib/site/save';
import { contentFolder } from './folders';

/** A page of the site, relative to it: `nguoi/a/index.html`. */
interface ReadPage {
  readonly path: string;
  readonly forward?: Forward;
}

/** Writes pages for the old addresses that have none. @returns their paths */
export function writeOldAddresses(out: string, pages: readonly ReadPage[]): readonly string[] {
  const { moves, published } = loadOldAddresses(contentFolder());
  const redirects = planRedirects(moves, published, new Set(pages.map(addressOf)), redirectsOf(pages));
  const words = { title: `${text.person.moved} – ${SITE_NAME}`, language: SITE_LANGUAGE };
  return saveRedirectPages(out, redirects, words, { basePath: BASE_PATH, origin: ORIGIN });
}

/** Writes `_redirects` from all pages that send their reader on. @returns how many they are */
export function writeHostRules(out: string, pages: readonly ReadPage[]): number {
  const redirects = redirectsOf(pages);
  saveHostRedirects(out, redirects, BASE_PATH);
  if (redirects.length > CLOUDFLARE_RULES) {
    console.warn(
      `finish: ${redirects.length} redirects; Cloudflare Pages reads the first ${CLOUDFLARE_RULES} of _redirects, behind the others stand pages that lead on`,
    );
  }
  return redirects.length;
}

/** What is wrong with the pages that send their reader on; where they lead to nothing, the check of links tells. */
export function redirectFaultLines(pages: readonly ReadPage[]): readonly string[] {
  const forwards = new Map(pages.map((page) => [`${BASE_PATH}/${addressOf(page)}`, page.forward]));
  const misplaced = new Set(loadOldAddresses(contentFolder()).moves.map(({ from }) => from));
  return pages.flatMap((page) => {
    const { path, forward } = page;
    if (forward === undefined) {
      const why = `moved.tsv leads on from here, where a page stands: take its line out`;
      return misplaced.has(addressOf(page)) ? [`${path}: site/redirect: ${why}`] : [];
    }
    const faults = redirectFaults(forward, forwards.get(forward.href), ORIGIN);
    return faults.map((why) => `${path}: site/redirect: ${why}`);
  });
}

function redirectsOf(pages: readonly ReadPage[]): Redirect[] {
  return pages.flatMap((page) => {
    const to = page.forward?.href.slice(BASE_PATH.length + 1);
    return to === undefined ? [] : [{ from: addressOf(page), to }];
  });
}

function addressOf({ path }: ReadPage): string {
  return path.replace(/(?:^|(?<=\/))index\.html$/u, '');
}
