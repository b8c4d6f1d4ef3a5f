import type { Redirect } from './redirects';

/** Redirects in the forms that hosts and servers read, so that they answer with 301 before a page is asked for. */

/**
 * So many rules Cloudflare Pages reads (developers.cloudflare.com/pages/configuration/redirects); after them the pages
 * themselves send readers on, as everywhere.
 */
export const CLOUDFLARE_RULES = 2000;
/** So many redirects vercel.json may hold (vercel.com/docs/project-configuration). */
const VERCEL_RULES = 2048;

const HEADER = `# Old addresses, for hosts that read this file (Cloudflare Pages, Netlify). Each has a page as well, for all others.
`;

/**
 * `_redirects`: old address, new one, 301. Not \`301!\`, which Cloudflare refuses; Netlify then serves the page that
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

export const SERVERS = ['nginx', 'apache', 'vercel'] as const;
export type Server = (typeof SERVERS)[number];

/**
 * The same for a server's own configuration.
 * @throws if the server takes fewer
 */
export function writeServerRules(redirects: readonly Redirect[], server: Server): string {
  switch (server) {
    case 'nginx':
      return `# http { map_hash_bucket_size 512; map $uri $moved { include this-file; } server { if ($moved) { return 301 $moved; } } }
${redirects.map(({ from, to }) => `${from} ${to};\n`).join('')}`;
    case 'apache':
      return redirects.map(({ from, to }) => `RedirectMatch 301 ^${from.replaceAll('.', '\\.')}$ ${to}\n`).join('');
    case 'vercel':
      if (redirects.length > VERCEL_RULES) {
        throw new Error(
          `vercel.json may hold ${VERCEL_RULES} redirects, these are ${redirects.length}. Remedy: leave them out; the pages at the old addresses lead on.`,
        );
      }
      return `${JSON.stringify({ redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true })) }, null, 2)}\n`;
    default:
      return server satisfies never;
  }
}
