import type { Metadata } from 'next';
import { absoluteUrl, SITE_DESCRIPTION, SITE_NAME, type Href } from '../lib/site';

export interface PageFacts {
  /** Absent on the home page, which is called by the site's name. */
  readonly title?: string;
  readonly description?: string;
  readonly href: Href;
  readonly kind?: 'website' | 'article';
}

/**
 * Metadata of a page, whole: Next merges parents shallowly, so nothing is left to the layout. Without SITE_URL there is
 * no canonical address and no card.
 */
export function pageMetadata({ title, description = SITE_DESCRIPTION, href, kind = 'website' }: PageFacts): Metadata {
  const heading = title ?? SITE_NAME;
  const address = absoluteUrl(href);
  return {
    title: title === undefined ? SITE_NAME : `${title} – ${SITE_NAME}`,
    description,
    ...(address === undefined
      ? {}
      : {
          alternates: { canonical: address },
          openGraph: { type: kind, title: heading, description, url: address, siteName: SITE_NAME, locale: 'vi_VN' },
          twitter: { card: 'summary', title: heading, description },
        }),
  };
}
