import { SITE_NAME } from '../site';
import { CARD_SIZE, type Card } from './card';

/** A piece of a card as the layout engine reads it: HTML's names, flex boxes, inline styles. */
export interface CardNode {
  readonly type: 'div';
  readonly key: null;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children: CardChildren };
}
type CardChildren = string | readonly CardNode[];

/** The colours of the site by day: ink on warm paper, one deep red. */
const PAPER = '#fbf8f1';
const INK = '#24201a';
const MUTED = '#655d50';
const RULE = '#dcd3c1';
const ACCENT = '#8c1d18';

const BAND = 16;
const MARGIN = 72;
const INNER = CARD_SIZE.width - BAND - 2 * MARGIN;

/** Long headings are set smaller: each row fits the height between the kicker and the foot. */
const HEADINGS = [
  { upTo: 45, size: 84, lines: 3 },
  { upTo: 115, size: 62, lines: 4 },
  { upTo: Infinity, size: 50, lines: 5 },
] as const;
const HEADING_LEADING = 1.36;
/** What a letter and its share of a line's free end take at most on average, in ems. */
const WIDEST = 0.8;

/** The width of what stands on a card. */
export const HEADING_WIDTH = INNER;

/** The typeface joins T and h: "Thắng" would look as if it began with another letter. */
const NO_LIGATURES = '"liga" 0';

function familyOf(fonts: readonly string[]): string {
  return fonts.map((name) => `"${name}"`).join(', ');
}

/**
 * The layout of a card.
 * @param fonts names of the typefaces, each standing in for what the one before it lacks
 * @param place that of the whole heading, where only its beginning is shown
 */
export function layOutCard(
  { kicker, heading, note }: Card,
  fonts: readonly string[],
  place = headingPlace(heading),
): CardNode {
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      ...CARD_SIZE,
      background: PAPER,
      borderLeft: `${BAND}px solid ${ACCENT}`,
      color: INK,
      fontFamily: familyOf(fonts),
      fontFeatureSettings: NO_LIGATURES,
      padding: `60px ${MARGIN}px 44px`,
    },
    [
      kickerLine(kicker),
      layOutHeading(heading, place, fonts),
      foot(heading === SITE_NAME ? undefined : SITE_NAME, note),
    ],
  );
}

function kickerLine(kicker: string | undefined): CardNode {
  return oneLine({ color: MUTED, fontSize: 36, width: INNER }, kicker ?? '');
}

/** How a heading of so many letters is set, and how high it may stand. */
interface HeadingPlace {
  readonly size: number;
  readonly height: number;
}

/** The whole heading decides; what is left of it after a cut keeps its size. */
export function headingPlace(heading: string): HeadingPlace {
  const { size, lines } = HEADINGS.find(({ upTo }) => heading.length <= upTo) ?? HEADINGS[2];
  return { size, height: lines * size * HEADING_LEADING };
}

/** True for a heading so short that it fits whatever letters it has. */
export function surelyFits(heading: string): boolean {
  const { size, height } = headingPlace(heading);
  return heading.length * size * WIDEST <= INNER * (height / size / HEADING_LEADING);
}

/** A heading alone, for measuring how high it stands. */
export function layOutHeading(words: string, { size }: HeadingPlace, fonts: readonly string[]): CardNode {
  const style = { fontSize: size, lineHeight: HEADING_LEADING, width: INNER, fontFeatureSettings: NO_LIGATURES };
  return box({ display: 'block', wordBreak: 'break-word', fontFamily: familyOf(fonts), ...style }, words);
}

function foot(site: string | undefined, note: string | undefined): CardNode {
  const parts = [
    ...(site === undefined ? [] : [oneLine({ color: ACCENT, flexShrink: 0 }, site)]),
    ...(note === undefined ? [] : [oneLine({ color: MUTED }, note)]),
  ];
  const style = { borderTop: `2px solid ${RULE}`, fontSize: 32, gap: 48, paddingTop: 24, width: INNER };
  return box({ justifyContent: 'space-between', ...style }, parts);
}

function oneLine(style: CardNode['props']['style'], words: string): CardNode {
  return box({ display: 'block', lineHeight: 1.5, lineClamp: 1, wordBreak: 'break-word', ...style }, words);
}

function box(style: CardNode['props']['style'], children: CardChildren): CardNode {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}
