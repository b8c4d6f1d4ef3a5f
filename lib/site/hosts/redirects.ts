import type { Redirect } from '../redirects';

/** `_redirects`: old addresses in the form that hosts read, so that they answer with 301 before a page is asked for. */

/**
 * So many rules Cloudflare Pages reads (developers.cloudflare.com/pages/configuration/redirects); after them the pages
 * themselves send readers on, as everywhere.
 */
export const CLOUDFLARE_RULES = 2000;

const HEADER = `# Old addresses, for hosts that read this file (Cloudflare Pages, Netlify). Each has a page as well, for all others.
`;

/**
 * `_redirects`: old address, new one, 301. Not `301!`, which Cloudflare refuses; Netlify then serves the page that
 * stands at the old address, which leads on too.
 */
export function writeHostRedirects(redirects: readonly Redirect[], basePath: string): string {
  const rows = redirects.map(({ from, to }) => `${basePath}/${from} ${basePath}/${to} 301\n`);
  return HEADER + rows.sort().join('');
}

/** Paths on the host, as `_redirects` holds them. */
export function readHostRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to, status] = line.split(' ');
    return from !== undefined && to !== undefined && status === '301' ? [{ from, to }] : [];
  });
}
