/** Tells words that keys of Telex or VNI may have made from those that stand for themselves: nearly all. */

/** The shape of a syllable of the language, without the marks of its tones. */
export const SYLLABLE = /^[bcdđghklmnpqrstvx]{0,3}[aăâeêioôơuưy]+(?:c|ch|m|n|ng|nh|p|t)?$/u;
const KEYS = /^[a-z]+[0-9]?[a-z]*[0-9]?[a-z]*[0-9]?$/u;

/** False for what is a syllable as it stands, or has signs that no such keys make: `findTyped` then finds nothing. */
export function mayBeKeys(word: string): boolean {
  const keys = word.toLowerCase();
  return keys.length >= 3 && keys.length <= 10 && KEYS.test(keys) && /[aeiouy]/u.test(keys) && !SYLLABLE.test(keys);
}
