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
  const colours = pixelColours(pixels);
  const palette = [...new Set(colours)];
  const zlib = { zlib: { level: 9 } } as const;
  if (palette.length > MOST_COLOURS) {
    const data = Uint8Array.from(colours.flatMap(partsOf));
    return encode({ width, height, data, channels: 3 }, zlib);
  }
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const data = Uint8Array.from(colours, (colour) => places.get(colour) ?? 0);
  return encode({ width, height, data, channels: 1, palette: palette.map(partsOf) }, zlib);
}

function pixelColours(pixels: Uint8Array): number[] {
  return Array.from({ length: pixels.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index * 4, index * 4 + 3);
    return (red << 16) | (green << 8) | blue;
  });
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
