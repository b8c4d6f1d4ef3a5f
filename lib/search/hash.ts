/** Terms as numbers: a term of the index is found by its hash, so that no file has to spell it. */

/** Bits that choose the file of a term; an index uses the first of them, as many as it has files for. */
export const PLACE_BITS = 16;
const PRINT_BITS = 24;
const PRINTS = 2 ** PRINT_BITS;

/** The exact form that is the loose form itself: a syllable without marks. */
export const PLAIN_FORM = 0;
/** No exact form: under this number stand the entities whose names have the term. */
export const ENTITY_FORM = 255;

/**
 * A loose form as a number of 40 bits: 16 for its place among the files, 24 for its print inside one. Two of a million
 * terms share it once in two archives; they are then taken for one another.
 */
export function hashTerm(loose: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < loose.length; i += 1) {
    const unit = loose.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (a >>> (32 - PLACE_BITS)) * PRINTS + (b >>> (32 - PRINT_BITS));
}

/** The file of a term among `2 ** bits` files. */
export function placeOf(hash: number, bits: number): number {
  return Math.floor(hash / PRINTS) >>> (PLACE_BITS - bits);
}

/** What tells a term from the others of its file. */
export function printOf(hash: number): number {
  return hash % PRINTS;
}

/** An exact form in one byte: enough to tell apart the few that a loose form has. Neither `ENTITY_FORM` nor, with marks, `PLAIN_FORM`. */
export function formOf(loose: string, exact: string): number {
  if (loose === exact) return PLAIN_FORM;
  let hash = 0x811c9dc5;
  for (let i = 0; i < exact.length; i += 1) hash = Math.imul(hash ^ exact.charCodeAt(i), 0x01000193);
  return (((hash ^ (hash >>> 15)) >>> 0) % (ENTITY_FORM - 1)) + 1;
}
