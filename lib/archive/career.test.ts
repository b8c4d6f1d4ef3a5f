import { describe, expect, it } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { loadAuthority } from '../authority/load';
import { NO_DECISIONS } from '../authority/people-decisions';
import type { RoleStanding, StoredArticle } from '../model';
import { known, mention, person, sampleArticle } from '../../tests/sample';
import { buildArchive } from './archive';
import { findBeside } from './beside';
import { listOffices } from './career';
import { prepareEvidenceFacts } from './identity/facts';

const NAME = 'Sơn Minh Thắng';
const facts = {
  ...prepareEvidenceFacts(loadAuthority('content/authority'), readAbbreviations()),
  decisions: NO_DECISIONS,
  given: [],
};

function article(id: string, day: string, roles: readonly (readonly [string, RoleStanding?])[]): StoredArticle {
  const told = person(
    NAME,
    roles.map(([text]) => text),
  );
  return sampleArticle(id, {
    published: known('published', day, 'day'),
    people: [
      {
        ...told,
        roles: told.roles.map((role, at) => ({ ...role, ...(roles[at]?.[1] ? { standing: roles[at][1] } : {}) })),
      },
    ],
  });
}

const archiveOf = (articles: readonly StoredArticle[]) => buildArchive(articles, new Map(), facts);

describe('offices of a person', () => {
  it('are listed by wording and standing, the latest first, and nothing is concluded for the time between', () => {
    const { people } = archiveOf([
      article('a', '2018-05-01', [['Phó Bí thư Tỉnh uỷ Nghệ An']]),
      article('b', '2020-05-01', [
        ['Bí thư Tỉnh ủy Nghệ An', 'elected'],
        ['phó Bí thư Tỉnh ủy, Nghệ An', 'former'],
      ]),
      article('c', '2019-05-01', [['Phó Bí thư Tỉnh ủy Nghệ An']]),
    ]);
    const found = listOffices(people[0]?.roles ?? []).map(({ text, standing, roles }) => [
      text,
      standing,
      roles.map(({ asOf }) => asOf),
    ]);
    expect(found).toEqual([
      ['Bí thư Tỉnh ủy Nghệ An', 'elected', ['2020-05-01']],
      ['phó Bí thư Tỉnh ủy, Nghệ An', 'former', ['2020-05-01']],
      ['Phó Bí thư Tỉnh ủy Nghệ An', undefined, ['2019-05-01', '2018-05-01']],
    ]);
  });
});

describe('who held which office', () => {
  const rows = (articles: readonly StoredArticle[]) =>
    archiveOf(articles)
      .officePlaces()
      .map(({ place, offices }) => [
        place?.name,
        offices.map(({ role, year, count, standing }) => [role.text, year, count, standing]),
      ]);

  it.each([
    [
      'stands under its province, a row a year',
      [
        article('a', '2020-05-01', [['Bí thư Tỉnh ủy Nghệ An']]),
        article('b', '2020-06-01', [['Bí thư Tỉnh ủy Nghệ An']]),
        article('c', '2021-06-01', [['Bí thư Tỉnh ủy Nghệ An', 'elected']]),
      ],
      [
        [
          'Nghệ An',
          [
            ['Bí thư Tỉnh ủy Nghệ An', '2021', 1, 'elected'],
            ['Bí thư Tỉnh ủy Nghệ An', '2020', 2, undefined],
          ],
        ],
      ],
    ],
    [
      'is of the whole country',
      [article('a', '2020-05-01', [['Tổng Bí thư']])],
      [[undefined, [['Tổng Bí thư', '2020', 1, undefined]]]],
    ],
    ['a rank alone is of nothing', [article('a', '2020-05-01', [['Giám đốc']])], []],
    ['nobody, no list', [], []],
  ])('%s', (_, articles, expected) => {
    expect(rows(articles)).toEqual(expected);
  });
});

describe('who is named in the same paragraphs', () => {
  const names = (lines: Readonly<Record<string, readonly number[]>>, id: string) =>
    sampleArticle(id, {
      people: Object.entries(lines).map(([name, at]) => ({
        ...person(name, ['Bí thư']),
        mentions: at.map((line) => mention(name, line, 0)),
      })),
    });

  it('counts paragraphs, most first, and leaves out who stands in others', () => {
    const articles = [
      names({ [NAME]: [3, 5], 'Lê Kim Tuyền': [5], 'Hồ Nam': [7] }, 'a'),
      names({ [NAME]: [3], 'Lê Kim Tuyền': [3], 'Mai Văn Chính': [3] }, 'b'),
    ];
    const { people, entities } = buildArchive(articles);
    const thang = people.find(({ name }) => name === NAME);
    const found =
      thang && findBeside(thang, entities).map(({ person: other, paragraphs }) => [other.name, paragraphs.length]);
    expect(found).toEqual([
      ['Lê Kim Tuyền', 2],
      ['Mai Văn Chính', 1],
    ]);
  });
});
