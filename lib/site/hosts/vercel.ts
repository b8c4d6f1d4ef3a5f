import type { Redirect } from '../redirects';
import type { HeaderRule } from './headers';

/** So many redirects vercel.json may hold (vercel.com/docs/project-configuration). */
const MOST_REDIRECTS = 2048;

/**
 * `vercel.json` for a site that is built elsewhere.
 * @throws if there are more redirects than it may hold
 */
export function writeVercel(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  if (redirects.length > MOST_REDIRECTS) {
    throw new Error(
      `vercel.json may hold ${MOST_REDIRECTS} redirects, these are ${redirects.length}. Remedy: leave them out; the pages at the old addresses lead on.`,
    );
  }
  const config = {
    trailingSlash: true,
    headers: rules.map(({ path, headers }) => ({
      source: path.replaceAll('*', '(.*)'),
      headers: [...headers].map(([key, value]) => ({ key, value })),
    })),
    redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
