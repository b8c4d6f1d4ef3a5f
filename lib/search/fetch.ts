/** Files of an index from a host, in a browser. */
import { SearchFault } from './format';
import type { ByteRange, FilePart } from './packs';

const PART = 206;
const BEYOND_THE_END = 416;

/**
 * A file, or a part of it where the host gives parts; undefined if there is none.
 * @throws SearchFault if it is shorter than it should be; an Error naming the answer if the host has trouble; what `fetch`
 * throws
 */
export async function fetchFrom(
  address: string,
  range: ByteRange | undefined,
  settings: RequestInit = {},
): Promise<Uint8Array | FilePart | undefined> {
  const headers = range === undefined ? {} : { Range: `bytes=${range.first}-${range.end - 1}` };
  const response = await fetch(address, { ...settings, headers });
  if (response.status === 404) return undefined;
  if (response.status === BEYOND_THE_END) throw new SearchFault('damaged', `${address} is cut`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return response.status === PART ? { bytes, first: firstByteOf(response) } : bytes;
}

/** Of the part that came; not a number where the host does not tell. */
function firstByteOf({ headers }: Response): number {
  return Number(/^bytes (\d+)-/u.exec(headers.get('Content-Range') ?? '')?.[1] ?? NaN);
}
