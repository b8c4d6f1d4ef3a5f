import type { Metadata } from 'next';
import type { Card } from '../lib/cards';
import { absoluteUrl, SITE_DESCRIPTION, SITE_NAME, type Href } from '../lib/site';
import { cardTags } from './_cards';

export interface PageFacts {
  /** Absent on the home page, which is called by the site's name. */
  readonly title?: string;
  readonly description?: string;
  readonly href: Href;
  readonly kind?: 'website' | 'article';
  /** Absent where the page has no card of its own: then it shows the site's. */
  readonly card?: Card | undefined;
}

/**
 * Metadata of a page, whole: Next merges parents shallowly, so nothing is left to the layout. Without SITE_URL there is
 * no canonical address and no card.
 */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, description = SITE_DESCRIPTION, href, kind = 'website', card } = facts;
  const heading = title ?? SITE_NAME;
  const address = absoluteUrl(href);
  return {
    title: title === undefined ? SITE_NAME : `${title} – ${SITE_NAME}`,
    description,
    ...(address === undefined ? {} : { alternates: { canonical: address } }),
    ...cardTags({ title: heading, description, href, kind, card }),
  };
}
