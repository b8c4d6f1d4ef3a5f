/** Files of an index from a host, in a browser. */
import type { ByteRange, FilePart } from './packs';

const PART = 206;
const TOO_MANY = 429;

/** The host answered, and what it said is neither the file nor that there is none: it has trouble, not the connection. */
export class HostTrouble extends Error {
  override name = 'HostTrouble';
}

/**
 * A file, or a part of it where the host gives parts; undefined if there is none. Of a host that answers a question for a
 * part with anything that does not hold it, be it a refusal, the whole file is asked for.
 * @throws HostTrouble if the host has trouble; what `fetch` throws
 */
export async function fetchFrom(
  address: string,
  range: ByteRange | undefined,
  settings: RequestInit = {},
): Promise<Uint8Array | FilePart | undefined> {
  const headers = range === undefined ? {} : { Range: `bytes=${range.first}-${range.end - 1}` };
  const response = await fetch(address, { ...settings, headers });
  if (response.status === 404) return undefined;
  if (range !== undefined && !response.ok && response.status !== TOO_MANY)
    return fetchFrom(address, undefined, settings);
  if (!response.ok) throw new HostTrouble(`${response.status} ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (range === undefined || response.status !== PART) return bytes;
  return partOf(bytes, response, range) ?? fetchFrom(address, undefined, settings);
}

/** The part asked for in what came, or the file if that is what came; undefined if neither can be told from it. */
function partOf(bytes: Uint8Array, { headers }: Response, range: ByteRange): Uint8Array | FilePart | undefined {
  const [, begin = '', total] = /^bytes (\d+)-\d+\/(\d+|\*)$/u.exec(headers.get('Content-Range') ?? '') ?? [];
  if (begin === '') return undefined;
  const first = Number(begin);
  if (first === 0 && bytes.length === Number(total) && bytes.length > range.end - range.first) return bytes;
  // What begins as asked may end before: so does the file.
  if (first === range.first) return { bytes, first };
  const holds = first < range.first && first + bytes.length >= range.end;
  return holds ? { bytes: bytes.subarray(range.first - first), first: range.first } : undefined;
}
