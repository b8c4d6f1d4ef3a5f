import { expect, it } from 'vitest';
import { buildArchive } from '../archive';
import type { StoredArticle } from '../model';
import { known, person, sampleArticle } from '../../tests/sample';
import { notePerson } from './person-note';

const NAME = 'Sơn Minh Thắng';

function article(id: string, day: string | undefined, roles: readonly string[], historical = false): StoredArticle {
  const told = { ...person(NAME, roles), standing: historical ? ('historical' as const) : ('acting' as const) };
  return sampleArticle(id, {
    people: [told],
    ...(day === undefined ? {} : { published: known('published', day, 'day') }),
  });
}

/** What is told beside the name in the first of some articles. */
function noteOf(first: StoredArticle, ...others: readonly StoredArticle[]) {
  const { entities } = buildArchive([first, ...others]);
  const [told] = first.people;
  const found = entities.person(first, NAME);
  return told && found && notePerson(first, told, found);
}

it.each([
  ['its own roles, each once', article('a', '2020-05-01', ['Bí thư', 'Bí thư', 'Ủy viên']), [], ['Bí thư', 'Ủy viên']],
  [
    'its own rather than a nearer one',
    article('a', undefined, ['Bí thư']),
    [article('b', '2020-05-01', ['Ủy viên'])],
    ['Bí thư'],
  ],
])('an article tells %s', (_, first, others, roles) => {
  expect(noteOf(first, ...others)).toEqual({ roles, historical: false });
});

it('who is only remembered has the roles that the article words, and is told to be history', () => {
  expect(noteOf(article('a', '2020-05-01', ['Chủ tịch'], true))).toEqual({ roles: ['Chủ tịch'], historical: true });
});

it('an article without the role takes the one of the article nearest in time, and names it', () => {
  const [near, far] = [article('b', '2020-03-01', ['Bí thư']), article('c', '2020-12-01', ['Ủy viên'])];
  expect(noteOf(article('a', '2020-05-01', []), near, far)).toMatchObject({
    elsewhere: { role: 'Bí thư', article: near },
  });
});

it.each([
  ['too far away', article('a', '2020-05-01', []), article('b', '2018-05-01', ['Bí thư'])],
  ['without a day of its own', article('a', undefined, []), article('b', '2020-05-01', ['Bí thư'])],
  ['near one without a day', article('a', '2020-05-01', []), article('b', undefined, ['Bí thư'])],
])('an article %s says nothing', (_, first, other) => {
  expect(noteOf(first, other)).toBeUndefined();
});
