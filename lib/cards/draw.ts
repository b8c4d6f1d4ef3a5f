import { createHash } from 'node:crypto';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { SITE_NAME } from '../site';
import { CARD_SIZE, type Card } from './card';
import { cutToFit } from './fit';
import { drawable, type CodeRange } from './letters';
import { HEADING_WIDTH, headingPlace, layOutCard, layOutHeading, surelyFits } from './layout';
import { writePng } from './picture';

/** One typeface file of the cards. */
export interface CardFont {
  readonly name: string;
  readonly data: Uint8Array;
}

/** What cards are drawn with. */
export interface CardTools {
  /** Each stands in for what the one before it lacks. */
  readonly fonts: readonly CardFont[];
  /** What the typefaces have. */
  readonly ranges: readonly CodeRange[];
  /** Names and versions of what draws: other tools draw other bytes. */
  readonly versions: string;
  /** The program that turns drawings into pixels. */
  readonly rasteriser: Uint8Array;
}

/** Digest of everything that a card's bytes depend on: same digest, same picture. */
export function cardDigest(card: Card, tools: CardTools): string {
  const layout = JSON.stringify(layOutCard(shownOn(card, tools.ranges), namesOf(tools)));
  return createHash('sha256').update(`${tools.versions}\n${layout}`).digest('hex');
}

/** @returns the card as PNG; the same bytes on every machine */
export async function drawCard(card: Card, tools: CardTools): Promise<Uint8Array> {
  const shown = shownOn(card, tools.ranges);
  const place = headingPlace(shown.heading);
  const heading = await fitHeading(shown.heading, tools);
  // A character that is missing after all is drawn as a box; nothing is fetched.
  const svg = await satori(layOutCard({ ...shown, heading }, namesOf(tools), place), {
    ...CARD_SIZE,
    fonts: fontsOf(tools),
  });
  await startRasteriser(tools.rasteriser);
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = writePng({ width: image.width, height: image.height, pixels: image.pixels });
  image.free();
  drawing.free();
  return png;
}

function namesOf({ fonts }: CardTools): readonly string[] {
  return fonts.map(({ name }) => name);
}

/** No card holds so many letters, however narrow; to lay out a text takes a kilobyte a letter and more. */
const MOST_LETTERS = 1000;

/** The heading as far as its place holds it: a picture has no rest of a word. */
export async function fitHeading(heading: string, tools: CardTools): Promise<string> {
  if (surelyFits(heading)) return heading;
  const place = headingPlace(heading);
  return cutToFit(heading, async (words) => {
    if (words.length > MOST_LETTERS) return false;
    const svg = await satori(layOutHeading(words, place, namesOf(tools)), {
      width: HEADING_WIDTH,
      fonts: fontsOf(tools),
    });
    // What lays out rounds up to whole pixels.
    return Number(/height="(\d+)"/u.exec(svg)?.[1]) <= Math.ceil(place.height);
  });
}

/** A heading of which no letter can be drawn gives way to the site's name. */
function shownOn({ kicker, heading, note, ...card }: Card, ranges: readonly CodeRange[]): Card {
  const shown = drawable(heading, ranges);
  return {
    ...card,
    ...(kicker === undefined ? {} : { kicker: drawable(kicker, ranges) }),
    heading: /[\p{L}\p{N}]/u.test(shown) ? shown : SITE_NAME,
    ...(note === undefined ? {} : { note: drawable(note, ranges) }),
  };
}

type DrawingFonts = { readonly name: string; readonly data: ArrayBuffer }[];

const fontsByTools = new WeakMap<CardTools, DrawingFonts>();

/** The same list for every card: what draws reads the files of a list once. */
function fontsOf(tools: CardTools): DrawingFonts {
  const fonts = fontsByTools.get(tools) ?? tools.fonts.map(({ name, data }) => ({ name, data: bufferOf(data) }));
  fontsByTools.set(tools, fonts);
  return fonts;
}

/** A view of exactly these bytes: small files share one buffer with others. */
function bufferOf(data: Uint8Array): ArrayBuffer {
  return data.slice().buffer;
}

let started: Promise<void> | undefined;

/** Once in a process: the program refuses a second start. */
function startRasteriser(program: Uint8Array): Promise<void> {
  started ??= initWasm(bufferOf(program));
  return started;
}
