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

/**
 * The layout of a card.
 * @param fonts names of the typefaces, each standing in for what the one before it lacks
 */
export function layOutCard({ kicker, heading, note }: Card, fonts: readonly string[]): CardNode {
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      ...CARD_SIZE,
      background: PAPER,
      borderLeft: `${BAND}px solid ${ACCENT}`,
      color: INK,
      fontFamily: fonts.map((name) => `"${name}"`).join(', '),
      // The typeface joins T and h: "Thắng" would look as if it began with another letter.
      fontFeatureSettings: '"liga" 0',
      padding: `60px ${MARGIN}px 44px`,
    },
    [kickerLine(kicker), headingLines(heading), foot(heading === SITE_NAME ? undefined : SITE_NAME, note)],
  );
}

function kickerLine(kicker: string | undefined): CardNode {
  return oneLine({ color: MUTED, fontSize: 36, width: INNER }, kicker ?? '');
}

function headingLines(heading: string): CardNode {
  const row = HEADINGS.find(({ upTo }) => heading.length <= upTo) ?? HEADINGS[2];
  const style = { fontSize: row.size, lineHeight: 1.36, lineClamp: row.lines, width: INNER };
  return box({ display: 'block', wordBreak: 'break-word', ...style }, heading);
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
