import { encode } from 'fast-png';

/** Pixels in rows from the top, four bytes each: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** As many as one byte a pixel can name. */
const MOST_COLOURS = 256;

/**
 * The picture as PNG, opaque, without loss: a byte a pixel where its colours are few, else three. The same pixels give
 * the same bytes on every machine.
 */
export function writePng({ width, height, pixels }: Picture): Uint8Array {
  const zlib = { zlib: { level: 7 } } as const;
  const named = nameColours(pixels);
  if (named === undefined) return encode({ width, height, data: withoutOpacity(pixels), channels: 3 }, zlib);
  return encode({ width, height, data: named.places, channels: 1, palette: named.colours.map(partsOf) }, zlib);
}

interface NamedColours {
  /** For each pixel the place of its colour. */
  readonly places: Uint8Array;
  /** Red, green and blue in one number, in the order in which the picture comes to them. */
  readonly colours: readonly number[];
}

/** Written for three quarters of a million pixels a card: neighbours are mostly alike. @returns undefined for too many colours */
function nameColours(pixels: Uint8Array): NamedColours | undefined {
  const places = new Uint8Array(pixels.length / 4);
  const known = new Map<number, number>();
  let [last, place] = [-1, 0];
  for (let index = 0; index < places.length; index += 1) {
    const at = index * 4;
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    if (colour !== last) {
      [last, place] = [colour, known.get(colour) ?? known.size];
      if (place === MOST_COLOURS) return undefined;
      known.set(colour, place);
    }
    places[index] = place;
  }
  return { places, colours: [...known.keys()] };
}

function withoutOpacity(pixels: Uint8Array): Uint8Array {
  return pixels.filter((_, at) => at % 4 !== 3);
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
