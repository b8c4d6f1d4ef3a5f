import { absoluteUrl, type Href } from '../lib/site';

/** The whole address where SITE_URL is known, else from the root of the host. */
export function address(href: Href): string {
  return absoluteUrl(href) ?? href;
}
