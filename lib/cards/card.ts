import type { Slug } from '../model';

/** The picture that other sites show beside a link to a page, as what stands on it. */
export interface Card {
  /** Its place below the folder of cards: `nguon/bao-tin-tuc.png`. */
  readonly file: `${string}.png`;
  /** What the page is, above the heading. */
  readonly kicker?: string;
  readonly heading: string;
  /** Bottom right: a date, a sentence on the site. */
  readonly note?: string;
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
}

/** Folder of the cards in addresses. */
export const CARD_FOLDER = 'the';
/** In pixels; the proportion that all readers of Open Graph show whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Words that stand on cards, in the language of the site; `{name}` and `{date}` are filled in. */
export interface CardWords {
  readonly site: string;
  readonly outlet: string;
  readonly term: string;
  readonly termNote: string;
  readonly event: string;
}

/** A card for each outlet and each term, or for each article besides. */
export type CardMode = 'few' | 'each';

/**
 * The value of CARDS: empty is `few`.
 * @throws for anything but `few` and `each`
 */
export function parseCardMode(text: string): CardMode {
  if (text === '' || text === 'few') return 'few';
  if (text === 'each') return 'each';
  throw new Error(
    `CARDS must be "each" (a card for every article) or "few" (for every outlet and congress term), not ${JSON.stringify(text)}`,
  );
}

/** Files of cards by what they are about; kept for ever, like the addresses of pages. */
export const cardFiles = {
  site: 'kho-tin.png',
  outlet: (id: string): Card['file'] => `nguon/${id}.png`,
  /** `XIII` -> `khoa/xiii.png` */
  term: (roman: string): Card['file'] => `khoa/${roman.toLowerCase()}.png`,
  article: (slug: Slug): Card['file'] => `bai-viet/${slug}.png`,
} as const;
