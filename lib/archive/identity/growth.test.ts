import { describe, expect, it } from 'vitest';
import { readAbbreviations } from '../../authority/abbreviations';
import { loadAuthority } from '../../authority/load';
import { NO_DECISIONS } from '../../authority/people-decisions';
import type { StoredArticle } from '../../model';
import { findGrowth, isLinear } from '../../../tests/linear/growth';
import { known, person, sampleArticle } from '../../../tests/sample';
import { findPeople } from '../people';
import { prepareEvidenceFacts } from './facts';

const facts = {
  ...prepareEvidenceFacts(loadAuthority('content/authority'), readAbbreviations()),
  decisions: NO_DECISIONS,
  given: [],
};
const PROVINCES = ['Nghệ An', 'Cà Mau', 'Quảng Trị', 'Hà Giang', 'Bến Tre', 'Sơn La', 'Lào Cai'];
const LONG_NAME = `Nguyễn ${'Nghiêng '.repeat(7)}Thắng`;

const NEWS: Readonly<Record<string, (index: number) => Partial<StoredArticle>>> = {
  'one common name without any office': () => ({ people: [person('Nguyễn Văn Hùng')] }),
  'one common name in ever new offices': (index) => ({
    people: [person('Nguyễn Văn Hùng', [`Giám đốc Công ty Sao Mai số ${index}`])],
    published: known('published', `20${10 + (index % 15)}-05-01`, 'day'),
  }),
  'one rare name in all provinces at one time': (index) => ({
    people: [person('Sơn Minh Thắng', [`Bí thư Tỉnh ủy ${PROVINCES[index % PROVINCES.length] ?? ''}`])],
    published: known('published', `2020-0${1 + (index % 9)}-01`, 'day'),
  }),
  'twenty people an article, all with names of their own': (index) => ({
    people: Array.from({ length: 20 }, (_, at) => person(`Lê Văn ${index * 20 + at}`, ['Bí thư Tỉnh ủy Cà Mau'])),
  }),
  'a name of 60 letters': (index) => ({ people: [person(LONG_NAME, [`Trưởng ban thứ ${index}`])] }),
};

/** One article a hundred characters, made once for each size: only the work itself is measured. */
function archiveMaker(tell: (index: number) => Partial<StoredArticle>): (text: string) => readonly StoredArticle[] {
  const made = new Map<number, readonly StoredArticle[]>();
  return (text) => {
    const count = text.length / 100;
    const articles =
      made.get(count) ?? Array.from({ length: count }, (_, index) => sampleArticle(`a-${index}`, tell(index)));
    made.set(count, articles);
    return articles;
  };
}

describe('twice the articles, at most 2.5 times the work', () => {
  it.each(Object.entries(NEWS))('%s', { timeout: 120_000 }, (_, tell) => {
    const articlesOf = archiveMaker(tell);
    const growth = findGrowth(
      (text) => findPeople(articlesOf(text), facts),
      (size) => {
        const text = 'x'.repeat(size);
        articlesOf(text);
        return text;
      },
      50_000,
      400_000,
    );
    expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
  });
});

describe('archives of any size and shape', () => {
  it.each<readonly [string, readonly StoredArticle[], number, number]>([
    ['without articles', [], 0, 0],
    ['one article that names nobody', [sampleArticle('a')], 0, 0],
    ['one article', [sampleArticle('a', { people: [person('Nguyễn Văn Hùng')] })], 1, 0],
    [
      '200 people in one article',
      [
        sampleArticle('a', {
          people: Array.from({ length: 200 }, (_, at) =>
            person(`Lê Văn ${'ABCDEFGHIJ'[at % 10] ?? ''}${at}`, ['Bí thư']),
          ),
        }),
      ],
      200,
      200,
    ],
    ['a name of 60 letters', [sampleArticle('a', { people: [person(LONG_NAME, ['Bí thư'])] })], 1, 1],
  ])('%s', (_, articles, named, pages) => {
    const { people, newAddresses } = findPeople(articles, facts);
    expect(people).toHaveLength(named);
    expect(newAddresses).toHaveLength(pages);
    expect(new Set(people.map(({ id }) => id)).size).toBe(named);
  });
});
