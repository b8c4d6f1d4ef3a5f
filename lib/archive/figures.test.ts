import { expect, it } from 'vitest';
import { known, reference, sampleArticle } from '../../tests/sample';
import { parseEntityId, parseRuleId, type DocumentResolution } from '../model';
import { countExactness, countReferences, countRemovals, shelveDoubts } from './figures';

const rule = parseRuleId;

it('removals are summed by rule, whole lines and parts apart, most lines first', () => {
  const articles = [
    sampleArticle('a', {
      removed: [
        { rule: rule('clean/share'), lines: { first: 1, last: 1 } },
        { rule: rule('clean/tags'), lines: { first: 5, last: 7 } },
        { rule: rule('clean/share'), lines: { first: 9, last: 9 }, part: 'Chia sẻ' },
      ],
    }),
    sampleArticle('b', { removed: [{ rule: rule('clean/share'), lines: { first: 2, last: 2 } }] }),
    sampleArticle('c', {}),
  ];
  expect(countRemovals(articles)).toEqual([
    { rule: 'clean/share', lines: 2, parts: 1, articles: 2 },
    { rule: 'clean/tags', lines: 3, parts: 0, articles: 1 },
  ]);
});

it('dates are counted by how exactly they are known, the most exact first', () => {
  const articles = [
    sampleArticle('a', { published: known('published', '2020-05', 'month') }),
    sampleArticle('b', { published: known('published', '2020-05-01T08:00', 'minute') }),
    sampleArticle('c', {}),
  ];
  expect([...countExactness(articles, 'published')]).toEqual([
    ['minute', 1],
    ['month', 1],
    ['unknown', 1],
  ]);
});

it('references are counted by how they were resolved', () => {
  const id = parseEntityId('x');
  const resolutions: DocumentResolution[] = [
    { kind: 'listed', id, certainty: 'certain', because: '' },
    { kind: 'listed', id, certainty: 'likely', because: '' },
    { kind: 'ambiguous', candidates: [{ id, because: '' }], because: '' },
    { kind: 'open', reason: 'state', because: '' },
    { kind: 'open', reason: 'state', because: '' },
  ];
  const articles = [
    sampleArticle('a', { documents: resolutions.map((resolution) => reference('Chỉ thị 35', resolution)) }),
  ];
  expect(countReferences(articles)).toEqual({ certain: 1, likely: 1, ambiguous: 1, open: new Map([['state', 2]]) });
});

it('each doubt has its articles; one that no article leaves has no shelf', () => {
  const dated = sampleArticle('a', { published: known('published', '2020-05-01', 'day') });
  const undated = sampleArticle('b', {});
  const shelves = new Map(
    shelveDoubts([dated, undated]).map(({ code, articles }) => [code, articles.map(({ id }) => id)]),
  );
  expect(shelves.get('publication-date-unknown')).toEqual(['b']);
  expect(shelves.get('undated')).toEqual(['b']);
  expect(shelves.has('document-ambiguous')).toBe(false);
});
