import { createHash } from 'node:crypto';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { SITE_NAME } from '../site';
import { CARD_SIZE, type Card } from './card';
import { drawable, type CodeRange } from './letters';
import { layOutCard, type CardNode } from './layout';
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
  const layout = JSON.stringify(layoutOf(card, tools));
  return createHash('sha256').update(`${tools.versions}\n${layout}`).digest('hex');
}

/** @returns the card as PNG; the same bytes on every machine */
export async function drawCard(card: Card, tools: CardTools): Promise<Uint8Array> {
  // A character that is missing after all is drawn as a box; nothing is fetched.
  const svg = await satori(layoutOf(card, tools), { ...CARD_SIZE, fonts: fontsOf(tools) });
  await startRasteriser(tools.rasteriser);
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = writePng({ width: image.width, height: image.height, pixels: image.pixels });
  image.free();
  drawing.free();
  return png;
}

function layoutOf(card: Card, { fonts, ranges }: CardTools): CardNode {
  return layOutCard(
    shownOn(card, ranges),
    fonts.map(({ name }) => name),
  );
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
