import { describe, expect, it, test } from 'vitest';
import { known, paragraph, sampleArticle } from '../../tests/sample';
import type { StoredArticle } from '../model';
import { findReprints } from './reprints';
import { findDifference, type OwnSentence } from './reprints-difference';
import { foldReprints } from './reprints-fold';

/** Sentences of made-up words, so that no two texts share a word in four but those that are told to. */
function sentences(seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 12 }, (__, word) => `từ${seed}x${at}x${word}`);
    return `Câu ${words.join(' ')}.`;
  });
}

function article(id: string, text: readonly string[], told: Partial<StoredArticle> = {}): StoredArticle {
  return sampleArticle(id, { body: [paragraph(3, text.join(' '))], ...told });
}

const published = (day: string) => ({ published: known('published', day, 'day') });
const TEXT = sentences(1, 12);
const ids = (articles: readonly StoredArticle[] | undefined): string[] => (articles ?? []).map(({ id }) => id);

describe('one text', () => {
  it.each([
    ['the same words', TEXT, ['a', 'b']],
    ['another place of the tone mark, other case', TEXT.map((line) => line.replace('Câu', 'CÂU')), ['a', 'b']],
    ['one sentence more', [...TEXT, ...sentences(2, 1)], ['a', 'b']],
    ['one sentence less', TEXT.slice(1), ['a', 'b']],
    ['a passage of its own', [...TEXT, ...sentences(2, 12)], []],
    ['another text', sentences(3, 12), []],
    ['no text', [], []],
  ])('%s', (_, other, group) => {
    const [first, second] = [article('a', TEXT), article('b', other)];
    expect(ids(findReprints([first, second]).groupOf(first)?.articles)).toEqual(group);
  });

  test('a shortened text is a part of the longer one, both ways', () => {
    const [long, short] = [article('a', [...TEXT, ...sentences(2, 12)]), article('b', TEXT.slice(0, 10))];
    const { groupOf, partsOf } = findReprints([long, short]);
    expect([groupOf(long), ids(partsOf(long)), ids(partsOf(short))]).toEqual([undefined, ['b'], ['a']]);
  });

  test('a series that changes its figures is none', () => {
    const prices = (from: number) => TEXT.map((line, at) => `${line} Giá là ${String(from + at)} đồng.`);
    const [first, second] = [article('a', prices(1000)), article('b', prices(2000))];
    expect(findReprints([first, second]).groups).toEqual([]);
  });

  it.each([
    ['under one headline', 'Bài a', ['a', 'b']],
    ['under two', 'Bài b', []],
  ])('a single sentence %s', (_, headline, group) => {
    const first = article('a', TEXT.slice(0, 1));
    const title = { kind: 'title', lines: { first: 1, last: 1 }, text: headline } as const;
    const second = article('b', TEXT.slice(0, 1), { title });
    expect(ids(findReprints([first, second]).groupOf(first)?.articles)).toEqual(group);
  });
});

describe('which came first', () => {
  it.each([
    ['the earlier day', [published('2020-05-29'), published('2020-05-28')], 'b', 0],
    ['an undated one may be older', [published('2020-05-29'), {}], 'a', 1],
    ['nobody tells a day', [{}, {}], undefined, undefined],
    ['both tell the same day', [published('2020-05-28'), published('2020-05-28')], undefined, undefined],
    ['a month is no day', [{ published: known('published', '2020-05', 'month') }, {}], undefined, undefined],
  ])('%s', (_, told, first, undated) => {
    const articles = ['a', 'b'].map((id, at) => article(id, TEXT, told[at]));
    const earliest = findReprints(articles).groups[0]?.earliest;
    expect(earliest?.kind === 'known' ? [earliest.article.id, earliest.undated] : [undefined, undefined]).toEqual([
      first,
      undated,
    ]);
  });
});

describe('hostile archives', () => {
  it.each([
    ['none', 0],
    ['one article', 1],
  ])('%s', (_, count) => {
    expect(findReprints([article('a', TEXT)].slice(0, count)).groups).toEqual([]);
  });

  test('five hundred reprints are one group, and one row of a list', () => {
    const many = Array.from({ length: 500 }, (_, at) => article(`a-${at}`, [...TEXT, ...sentences(100 + at, 1)]));
    const reprints = findReprints(many);
    expect(reprints.groups.map(({ articles }) => articles.length)).toEqual([500]);
    expect(foldReprints(many, reprints).map(({ others }) => others.length)).toEqual([499]);
  });

  test('a chain of small changes puts no two different texts together', () => {
    const chain = Array.from({ length: 12 }, (_, at) => [...TEXT.slice(at), ...sentences(50, 12).slice(0, at)]);
    const articles = chain.map((text, at) => article(`a-${String(at).padStart(2, '0')}`, text));
    const { groupOf } = findReprints(articles);
    const [first, last] = [articles[0], articles[11]];
    expect(first && last && groupOf(first)?.articles.includes(last)).not.toBe(true);
  });
});

test('a list folds only what stands in it, and keeps its order', () => {
  const [a, b, c] = [article('a', TEXT, published('2020-05-30')), article('b', sentences(2, 9)), article('c', TEXT)];
  const reprints = findReprints([a, b, c]);
  const rows = (articles: readonly StoredArticle[]) =>
    foldReprints(articles, reprints).map((row) => [row.article.id, ...ids(row.others)]);
  expect([rows([c, b, a]), rows([b, c]), rows([b])]).toEqual([[['b'], ['a', 'c']], [['b'], ['c']], [['b']]]);
});

describe('what two texts differ in, sentence by sentence', () => {
  const words = (sentences: readonly OwnSentence[]) => sentences.map(({ text }) => text);

  test('punctuation and the place of the tone mark make no difference', () => {
    const here = [paragraph(1, 'Đồng chí A nói. Uỷ ban họp.'), paragraph(3, 'Hết.')];
    const there = [paragraph(1, 'Đồng chí A nói! Ủy ban họp. Ông B nghe.')];
    const difference = findDifference(here, there);
    expect([words(difference.here), words(difference.there)]).toEqual([['Hết.'], ['Ông B nghe.']]);
  });

  test('the words that a sentence has alone', () => {
    const { here } = findDifference(
      [paragraph(1, 'Kỷ luật đồng chí Nguyễn Văn A.')],
      [paragraph(1, 'Kỷ luật ông Nguyễn Văn A.')],
    );
    expect(here.map(({ pieces }) => pieces)).toEqual([
      [
        { text: 'Kỷ luật', own: false },
        { text: ' đồng chí', own: true },
        { text: ' Nguyễn Văn A.', own: false },
      ],
    ]);
  });
});
