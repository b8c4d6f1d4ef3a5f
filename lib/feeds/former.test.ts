import { expect, test } from 'vitest';
import { followMoves, publishedFeedIds } from './former';

test.each([
  ['nguoi/a/feed.xml', ['a']],
  ['nguoi/a/feed.json', ['a']],
  ['nguoi/a/', []],
  ['nguoi/a/trang-2/feed.xml', []],
  ['nguoi/feed.xml', []],
  ['nguon/a/feed.xml', []],
  ['feed.xml', []],
])('of what was published, %s tells of the feeds of people %j', (address, ids) => {
  expect(publishedFeedIds([address], 'person')).toEqual(ids);
});

test('a feed in two formats is of one', () => {
  expect(publishedFeedIds(['nguoi/a/feed.json', 'nguoi/a/feed.xml'], 'person')).toEqual(['a']);
});

const moves = [
  { from: 'van-ban/a/', to: 'van-ban/b/' },
  { from: 'van-ban/c/', to: 'van-ban/' },
  { from: 'van-ban/d/', to: 'van-ban/theo/khoa-xi/' },
  { from: 'van-ban/e/', to: '' },
  { from: 'nguoi/f/', to: 'nguoi/g/' },
];

test.each([
  ['moved', 'a', 'b'],
  ['never moved', 'b', 'b'],
  ['led to the list', 'c', undefined],
  ['led to a shelf', 'd', undefined],
  ['led to the home page', 'e', undefined],
  ['a person of that address moved', 'f', 'f'],
])('a document: %s', (_, id, now) => expect(followMoves('document', id, moves)).toBe(now));
