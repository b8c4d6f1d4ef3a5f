import type { Metadata } from 'next';
import { CARD_FOLDER, CARD_SIZE, listCards, parseCardMode, type Card } from '../lib/cards';
import { absoluteUrl, SITE_NAME, urls, type Href } from '../lib/site';
import { archive } from './_archive';
import { text } from './_text/text';

/** The cards that `scripts/cards.ts` draws beside the pages. */
export const cards = listCards(archive, parseCardMode(process.env['CARDS'] ?? ''), text.card);

/** What other sites show of a page; the title goes without the site's name, which stands beside it. */
export interface SharedFacts {
  readonly title: string;
  readonly description: string;
  readonly href: Href;
  readonly kind: 'website' | 'article';
  readonly card?: Card | undefined;
}

/** Open Graph and the other cards of a page; none where SITE_URL is unset, since all their addresses are whole. */
export function cardTags({ title, description, href, kind, card = cards.site }: SharedFacts): Metadata {
  const [url, picture] = [absoluteUrl(href), absoluteUrl(urls.file(`${CARD_FOLDER}/${card.file}`))];
  if (url === undefined || picture === undefined) return {};
  // Where a newspaper is unknown, citation managers would take the site that a card names for it.
  const siteName = kind === 'article' ? {} : { siteName: SITE_NAME };
  const images = [{ url: picture, ...CARD_SIZE, alt: card.alt }];
  return {
    openGraph: { type: kind, title, description, url, ...siteName, locale: 'vi_VN', images },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: picture, alt: card.alt }] },
  };
}
