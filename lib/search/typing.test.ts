import { describe, expect, test } from 'vitest';
import { findTyped } from './typing';

describe('keys of Telex and VNI', () => {
  test.each([
    ['nguyeenx', 'nguyễn', 'Telex'],
    ['phus', 'phú', 'a tone key'],
    ['trongj', 'trọng', 'a tone key at the end'],
    ['ddaij', 'đại', 'dd'],
    ['hooij', 'hội', 'oo'],
    ['truwowngf', 'trường', 'w twice'],
    ['truongwf', 'trường', 'w once for both vowels'],
    ['dda9i', 'đai', 'both ways of one letter'],
    ['ho65i', 'hội', 'VNI'],
    ['d9a5i', 'đại', 'VNI d9'],
    ['nguye64n', 'nguyễn', 'VNI, tone behind its vowel'],
    ['tru7o7ng2', 'trường', 'VNI horns'],
  ])('%s -> %s (%s)', (typed, meant) => expect(findTyped(typed)).toBe(meant));

  test.each([
    ['phu', 'a syllable'],
    ['dang', 'a syllable'],
    ['nq21', 'a number of a document'],
    ['tw4', 'a plenum'],
    ['u21', 'an age'],
    ['covid', 'a foreign word'],
    ['facebook', 'a foreign word'],
    ['2019', 'a year'],
    ['as', 'two letters'],
    ['', 'nothing'],
    ['s'.repeat(10_000), 'whatever is typed'],
  ])('%s stays (%s)', (typed) => expect(findTyped(typed)).toBeUndefined());
});
