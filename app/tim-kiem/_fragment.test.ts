import { expect, test } from 'vitest';
import type { Piece } from '../../lib/search/passage';
import { textFragment } from './_fragment';

/** `a [b] c` as pieces. */
function pieces(shown: string): Piece[] {
  return shown
    .split(/(\[[^\]]+\])/u)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith('[') ? { text: text.slice(1, -1), hit: true } : { text, hit: false }));
}

test.each([
  ['không có gì', ''],
  ['[Họp]', '#:~:text=Họp'],
  ['… Đồng chí [Sơn] nói', '#:~:text=Đồng chí-,Sơn&text=Sơn'],
  ['Trước hết là đồng chí [Sơn] và [Thắng] với [Sơn]', '#:~:text=là đồng chí-,Sơn&text=Sơn&text=Thắng'],
  ['Dòng trước\n[Sơn]', '#:~:text=Sơn'],
  ['số [21-NQ/TW, 5 & 6]', '#:~:text=số-,21%2DNQ%2FTW%2C 5 %26 6&text=21%2DNQ%2FTW%2C 5 %26 6'],
])('%s', (shown, expected) => {
  const fragment = textFragment(pieces(shown));
  // Read back but for the signs that must stay encoded.
  // Read back but for the ASCII signs, which must stay encoded.
  const letters = /(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F])+|%20)/gu;
  expect(fragment.replace(letters, (part) => decodeURIComponent(part))).toBe(expected);
  expect(fragment).not.toMatch(/[^\x21-\x7e]/u);
});
