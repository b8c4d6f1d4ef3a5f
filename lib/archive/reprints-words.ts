import type { BodyBlock } from '../model';
import { scanWords, wordKey } from '../text';

/** So many words in a row make a shingle: fewer are set phrases, more miss what an editor touched lightly. */
export const SHINGLE = 4;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The words of an article's running text as 32-bit digests, case and place of the tone mark set aside; captions, which
 * every outlet writes anew, are left out.
 */
export function digestWords(body: readonly BodyBlock[]): Uint32Array {
  const words: number[] = [];
  for (const { kind, text } of body) {
    if (kind !== 'caption') pushWords(wordKey(text), words);
  }
  return Uint32Array.from(words);
}

function pushWords(text: string, words: number[]): void {
  scanWords(text, (start, end) => {
    let hash = FNV_START;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    words.push(hash >>> 0);
  });
}

/** The digest of each run of `SHINGLE` words, by its first word; none for fewer words. */
export function digestShingles(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = FNV_START;
    for (let next = at; next < at + SHINGLE; next += 1) {
      const word = words[next] ?? 0;
      hash = Math.imul(hash ^ (word & 0xffff), FNV_PRIME);
      hash = Math.imul(hash ^ (word >>> 16), FNV_PRIME);
    }
    shingles[at] = mix(hash);
  }
  return shingles;
}

/** Spreads the bits (the finaliser of MurmurHash3), so that the lowest ones choose evenly. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
