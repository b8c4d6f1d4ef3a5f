import { encode } from 'uqr';

/** A QR code as lines one unit thick: as little text as a page can carry it in. */
export interface QrPath {
  /** Modules a side, without the quiet zone of four around it that readers of codes need (ISO/IEC 18004). */
  readonly size: number;
  /** For the `d` of an SVG path with a stroke one unit wide, moved down by half a unit. */
  readonly path: string;
}

/** Of the four levels the second: 15 % of the modules may be lost to bad print. */
const LEVEL = 'M';

/** @throws if the address is longer than a code holds: 2,331 bytes */
export function qrPath(address: string): QrPath {
  const { size, data } = encode(address, { ecc: LEVEL, border: 0 });
  return { size, path: data.map(rowPath).join('') };
}

/** `[true, true, false, true]` in row 5 -> `M0 5h2m1 0h1` */
function rowPath(row: readonly boolean[], y: number): string {
  const cells = row.map((dark) => (dark ? '#' : ' ')).join('');
  let end: number | undefined;
  return [...cells.matchAll(/#+/gu)]
    .map(({ index, 0: run }) => {
      const move = end === undefined ? `M${index} ${y}` : `m${index - end} 0`;
      end = index + run.length;
      return `${move}h${run.length}`;
    })
    .join('');
}
