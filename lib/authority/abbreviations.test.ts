import { describe, expect, test } from 'vitest';
import { fold } from '../text';
import { readAbbreviations } from './abbreviations';
import { AuthorityError } from './entry';

const rows = readAbbreviations();

describe('abbreviations', () => {
  test('none is its own expansion, none stands twice under the same condition', () => {
    expect(rows.filter(({ abbr, expand }) => fold(abbr) === fold(expand))).toEqual([]);
    const keys = rows.map(({ abbr, before = [] }) => `${abbr} ${before.join()}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('what follows is written folded', () => {
    const words = rows.flatMap(({ before = [] }) => before).filter((word) => word !== '#');
    expect(words.filter((word) => word !== fold(word))).toEqual([]);
  });

  test('the written form has the words of the expansion', () => {
    const wordsOf = (text: string) =>
      fold(text)
        .match(/\p{L}+/gu)
        ?.join(' ');
    const written = rows.filter(({ written }) => written !== undefined);
    // "Tài nguyên Môi trường" is written with "và".
    const other = written.filter(
      ({ expand, written = '' }) => wordsOf(written.replace(' và ', ' ')) !== wordsOf(expand.replace(' và ', ' ')),
    );
    expect(other).toEqual([]);
    expect(written.length).toBeGreaterThan(0);
  });

  test.each([
    [{ about: 'x', abbreviations: [] }, 'abbreviations'],
    [{ about: 'x', abbreviations: [{ abbr: 'TW', expand: 'Trung ương', confidence: 'high' }] }, 'sources'],
    [
      { about: 'x', abbreviations: [{ abbr: 'TW', expand: 'T.W', sources: [{ kind: 'rule' }], confidence: 'high' }] },
      'expand',
    ],
  ])('%j is refused', (value, key) => {
    expect(() => readAbbreviations(value)).toThrow(AuthorityError);
    expect(() => readAbbreviations(value)).toThrow(key);
  });
});
