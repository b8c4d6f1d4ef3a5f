/** Bytes that are no UTF-8. */
export class EncodingFault extends Error {
  constructor(
    /** Line, from 1, of the first byte that does not belong to UTF-8. */
    readonly line: number,
  ) {
    super('not UTF-8, but some other encoding (Windows-1258, Latin-1, UTF-16 ...)');
    this.name = 'EncodingFault';
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text without its byte order mark. @throws EncodingFault */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new EncodingFault(lineAt(bytes, findInvalid(bytes)));
    throw error;
  }
}

/** Offset of the first byte that does not belong to UTF-8: found by halving. */
function findInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** Line, from 1, of a byte. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
}
