import { describe, expect, it } from 'vitest';
import { readAbbreviations } from '../../authority/abbreviations';
import { loadAuthority } from '../../authority/load';
import { NO_DECISIONS, readPeopleDecisions } from '../../authority/people-decisions';
import { parseEntityId, parseIsoDay, parseSlug, type StoredArticle } from '../../model';
import { known, person, sampleArticle } from '../../../tests/sample';
import { buildArchive, type Archive } from '../archive';
import type { Person } from '../people';
import { appendAddresses, readAddresses, type GivenAddress } from './addresses';
import { prepareEvidenceFacts } from './facts';

const evidence = prepareEvidenceFacts(loadAuthority('content/authority'), readAbbreviations());

function archiveOf(
  articles: readonly StoredArticle[],
  given: readonly GivenAddress[],
  decisions = NO_DECISIONS,
): Archive {
  return buildArchive(articles, new Map(), { ...evidence, decisions, given });
}

function article(
  id: string,
  name: string,
  roles: readonly string[] = [],
  told: Partial<StoredArticle> = {},
): StoredArticle {
  return sampleArticle(id, {
    published: known('published', '2020-05-01', 'day'),
    people: [person(name, roles)],
    ...told,
  });
}

/** Numbers from 0 up to a bound, the same for one seed on every machine. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function shuffle<Row>(rows: readonly Row[], next: (bound: number) => number): Row[] {
  const shuffled = [...rows];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    const [a, b] = [shuffled[at], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[at], shuffled[other]] = [b, a];
  }
  return shuffled;
}

const PROVINCES = ['Nghệ An', 'Cà Mau', 'Quảng Trị', 'Hà Giang', 'Bến Tre', 'Sơn La'];
const NAMES = [
  'Nguyễn Văn Hùng',
  'Nguyễn Văn Hưng',
  'Lê Thị Thùy',
  'Lê Thị Thúy',
  'Sơn Minh Thắng',
  'Phạm Sỹ Quý',
  'Phạm Sĩ Quý',
];
const OFFICES = ['Bí thư Tỉnh ủy', 'Phó Bí thư Tỉnh ủy', 'Giám đốc Sở Y tế', 'Chủ tịch UBND tỉnh'];

/** Articles that arrive on few days: namesakes, spellings, passing names, and later careers that make two people one. */
function news(seed: number, count: number): StoredArticle[] {
  const next = numbers(seed);
  const pick = (words: readonly string[]): string => words[next(words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const roles = Array.from({ length: next(3) }, () => `${pick(OFFICES)} ${pick(PROVINCES)}`);
    return article(`a-${index}`, pick(NAMES), roles, {
      published: known('published', `20${10 + next(12)}-0${1 + next(9)}-01`, 'day'),
      archived: parseIsoDay(`2026-01-0${1 + next(2)}`),
    });
  });
}

/** Address to the articles behind it, former addresses with those they lead to. */
function pagesOf(archive: Archive): Map<string, readonly StoredArticle[]> {
  return new Map(
    archive.people
      .filter(({ hasPage }) => hasPage)
      .flatMap((each) => [each.id, ...each.formerIds].map((id) => [id, each.articles] as const)),
  );
}

const personAt = (archive: Archive, id: string): Person | undefined =>
  archive.people.find((each) => each.id === id || each.formerIds.includes(parseEntityId(id)));

describe('addresses stay when articles are added', () => {
  it.each([1, 2, 3, 4, 5, 6])('one by one in a random order, seed %d', (seed) => {
    const articles = shuffle(news(seed, 60), numbers(seed + 100));
    let given: readonly GivenAddress[] = [];
    let before = new Map<string, readonly StoredArticle[]>();
    for (let count = 1; count <= articles.length; count += 1) {
      const archive = archiveOf(articles.slice(0, count), given);
      given = readAddresses(appendAddresses('', [...given, ...archive.personAddresses.newAddresses]), 'people.tsv');
      const after = pagesOf(archive);
      for (const [address, own] of before) {
        // Who gave the address stays behind it; nothing that was a page is none.
        const anchor = given.find((line) => line.address === address)?.article;
        expect(
          after.get(address)?.map(({ id }) => id),
          `${address} after ${count}`,
        ).toContain(anchor);
        expect(own.length).toBeGreaterThan(0);
      }
      for (const { id, formerIds } of archive.people.filter(({ hasPage }) => hasPage)) {
        // Where two pages become one the older address is shown: so it changes for nobody else.
        const own = new Set<string>([id, ...formerIds]);
        expect(given.find(({ address }) => own.has(address))?.address).toBe(id);
      }
      expect(archive.personAddresses.disputed).toEqual([]);
      before = after;
    }
    expect(before.size).toBeGreaterThan(8);
  });

  it.each([7, 8, 9])('and a rebuild from the register changes nothing, seed %d', (seed) => {
    const articles = news(seed, 40);
    const first = archiveOf(articles, []);
    const again = archiveOf(shuffle(articles, numbers(seed)), first.personAddresses.newAddresses);
    expect(pagesOf(again)).toEqual(pagesOf(first));
    expect(again.personAddresses.newAddresses).toEqual([]);
  });

  it('a page once given stays when fewer articles name the person', () => {
    const two = [article('a', 'Sơn Minh Thắng'), article('b', 'Sơn Minh Thắng')];
    const given = archiveOf(two, []).personAddresses.newAddresses;
    expect(archiveOf(two.slice(0, 1), given).people.map(({ id, hasPage }) => [id, hasPage])).toEqual([
      ['son-minh-thang', true],
    ]);
  });

  it('an address whose article is gone leads to the only bearer of the name, else to all of them', () => {
    const given = archiveOf([article('gone', 'Nguyễn Văn Hùng', ['Giám đốc Sở Y tế Nghệ An'])], []).personAddresses
      .newAddresses;
    const one = article('b', 'Nguyễn Văn Hùng', ['Bí thư Tỉnh ủy Quảng Trị']);
    const two = article('c', 'Nguyễn Văn Hùng', ['Bí thư Tỉnh ủy Cà Mau']);
    expect(personAt(archiveOf([one], given), 'nguyen-van-hung')?.articles).toEqual([one]);
    const { people, personAddresses } = archiveOf([one, two], given);
    expect(people.map(({ id }) => id)).not.toContain('nguyen-van-hung');
    expect(personAddresses.vacant).toMatchObject([{ id: 'nguyen-van-hung', name: 'Nguyễn Văn Hùng', people }]);
    expect(archiveOf([], given).personAddresses.vacant).toMatchObject([{ id: 'nguyen-van-hung', people: [] }]);
  });

  it('an article whose own address was changed by hand still holds those of its people', () => {
    const given = archiveOf([article('old', 'Sơn Minh Thắng', ['Bí thư Đảng ủy Khối'])], []).personAddresses
      .newAddresses;
    const renamed = article('new', 'Sơn Minh Thắng', ['Bí thư Đảng ủy Khối'], { aliases: [parseSlug('old')] });
    const archive = archiveOf([renamed], given);
    expect(archive.personAddresses).toMatchObject({ newAddresses: [], vacant: [] });
    expect(archive.people.map(({ id }) => id)).toEqual(['son-minh-thang']);
  });
});

describe('two sides add articles apart from each other and put their lines together', () => {
  const base = archiveOf([article('base', 'Lê Kim Tuyền', ['Bí thư Đảng ủy Khối'])], []).personAddresses.newAddresses;
  const add = (mine: StoredArticle) => {
    const articles = [article('base', 'Lê Kim Tuyền', ['Bí thư Đảng ủy Khối']), mine];
    return archiveOf(articles, base).personAddresses.newAddresses;
  };

  it('one person on both sides has one address', () => {
    const [a, b] = ['x', 'y'].map((id) => article(id, 'Sơn Minh Thắng', ['Bí thư Đảng ủy Khối']));
    if (!a || !b) throw new Error('two articles');
    const archive = archiveOf([a, b], [...base, ...add(a), ...add(b)]);
    expect(pagesOf(archive).get('son-minh-thang')).toEqual([a, b]);
    expect(archive.personAddresses).toMatchObject({ newAddresses: [], disputed: [] });
  });

  it('namesakes get one each; the line that came first holds the address, and it is told', () => {
    const hung = article('x', 'Nguyễn Văn Hùng', ['Bí thư Tỉnh ủy Quảng Trị']);
    const other = article('y', 'Nguyễn Văn Hùng', ['Giám đốc Sở Y tế Nghệ An']);
    const given = [...base, ...add(hung), ...add(other)];
    const { people, personAddresses } = archiveOf([other, hung], given);
    expect(people.map(({ id, articles }) => [id, articles])).toEqual(
      expect.arrayContaining([
        ['nguyen-van-hung', [hung]],
        [expect.stringMatching(/^nguyen-van-hung-[0-9a-f]{6}$/u), [other]],
      ]),
    );
    expect(personAddresses.disputed).toMatchObject([{ article: 'y' }]);
    const settled = archiveOf([other, hung], [...given, ...personAddresses.newAddresses]);
    expect(pagesOf(settled)).toEqual(pagesOf(archiveOf([other, hung], given)));
  });
});

describe('the file of addresses', () => {
  it.each([
    ['no tabs', 'son-minh-thang a Sơn'],
    ['no name', 'son-minh-thang\ta\t'],
    ['no address', 'Sơn\ta\tSơn Minh Thắng'],
    ['marks of a conflict', '<<<<<<< HEAD'],
  ])('%s is told with file, line and remedy', (_, line) => {
    expect(() => readAddresses(`# head\n\n${line}\n`, 'people.tsv')).toThrow(/^people\.tsv:3: .*Remedy/u);
  });

  it('is only ever added to', () => {
    const line = { address: parseEntityId('a'), article: parseSlug('x'), name: 'A' };
    const before = appendAddresses('', [line]);
    const after = appendAddresses(before, [{ ...line, address: parseEntityId('b') }]);
    expect(after.startsWith(before)).toBe(true);
    expect(readAddresses(after, 'f').map(({ address }) => address)).toEqual(['a', 'b']);
  });
});

describe('what people decided', () => {
  const articles = [
    article('a', 'Nguyễn Văn Hùng', ['Bí thư Tỉnh ủy Quảng Trị']),
    article('b', 'Nguyễn Văn Hùng', ['Giám đốc Sở Y tế Nghệ An']),
    article('c', 'Nguyễn Văn Hùng', ['Giám đốc Sở Y tế Nghệ An']),
    article('d', 'Hùng Sơn', ['Nhà văn']),
  ];
  const given = archiveOf(articles, []).personAddresses.newAddresses;
  const other = given.find(({ article: id }) => id === 'b')?.address ?? '';
  const why = { because: 'tiểu sử', by: 'ban biên tập', on: '2026-11-22' };
  const file = (rows: { merges?: unknown[]; splits?: unknown[]; aliases?: unknown[] }): string =>
    JSON.stringify({ about: 'x', merges: [], splits: [], aliases: [], ...rows }, null, 1);
  const groups = (text: string, lines = given) =>
    archiveOf(articles, lines, readPeopleDecisions(text))
      .people.map(({ id, articles: own }) => [id, own.map((each) => each.id).join(' ')])
      .sort();

  it.each([
    [
      'a merge, shown at the address that is kept',
      { merges: [{ from: 'nguyen-van-hung', into: other, ...why }] },
      [
        ['hung-son', 'd'],
        [other, 'a b c'],
      ],
    ],
    [
      'a split',
      { splits: [{ person: other, articles: ['c'], ...why }] },
      [
        ['hung-son', 'd'],
        ['nguyen-van-hung', 'a'],
        [other, 'b'],
        [expect.stringMatching(/^nguyen-van-hung-/u), 'c'],
      ],
    ],
    [
      'an alias',
      { aliases: [{ name: 'Hùng Sơn', person: 'nguyen-van-hung', ...why }] },
      [
        ['nguyen-van-hung', 'a d'],
        [other, 'b c'],
      ],
    ],
  ])('%s holds', (_, rows, expected) => {
    const found = groups(file(rows));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected as unknown[]));
    // Nothing that a rebuild or another article does undoes it.
    const more = [...articles, article('e', 'Nguyễn Văn Hùng', ['Giám đốc Sở Y tế Nghệ An'])];
    const decisions = readPeopleDecisions(file(rows));
    const again = archiveOf(
      more,
      archiveOf(articles, given, decisions).personAddresses.newAddresses.concat(given),
      decisions,
    );
    expect(
      again.people
        .map(({ articles: own }) =>
          own
            .filter(({ id }) => id !== 'e')
            .map(({ id }) => id)
            .join(' '),
        )
        .sort(),
    ).toEqual(found.map(([, own]) => own).sort());
  });

  it.each([
    [
      'merges in a circle',
      {
        merges: [
          { from: 'a', into: 'b', ...why },
          { from: 'b', into: 'c', ...why },
          { from: 'c', into: 'a', ...why },
        ],
      },
      /people\.json: merges in a circle \(line 4: a into b, line 11: b into c, line 18: c into a\).*take one/u,
    ],
    ['a merge with oneself', { merges: [{ from: 'a', into: 'a', ...why }] }, /circle/u],
    [
      'one merged twice',
      {
        merges: [
          { from: 'a', into: 'b', ...why },
          { from: 'a', into: 'c', ...why },
        ],
      },
      /line 11: a is merged already, on line 4/u,
    ],
    [
      'a name owned by two people',
      {
        aliases: [
          { name: 'Anh Ba', person: 'a', ...why },
          { name: 'anh ba', person: 'b', ...why },
        ],
      },
      /line 13: the name "anh ba" is given to b, on line 6 to a/u,
    ],
    ['an unknown key', { merges: [{ from: 'a', into: 'b', reason: 'x', ...why }] }, /line 4: merges\.0: .*reason/u],
    [
      'no reason',
      { splits: [{ person: 'a', articles: ['x'], by: 'x', on: '2026-01-01' }] },
      /line 5: splits\.0\.because/u,
    ],
    [
      'a day that does not exist',
      { merges: [{ from: 'a', into: 'b', because: 'x', by: 'x', on: '2026-02-30' }] },
      /line 9: merges\.0\.on: not an existing day/u,
    ],
  ])('%s is refused with file, line and remedy', (_, rows, message) => {
    expect(() => readPeopleDecisions(file(rows))).toThrow(message);
  });

  it.each([
    [
      'an address that nobody has',
      { merges: [{ from: 'ai-do', into: 'nguyen-van-hung', ...why }] },
      /line 4: no person has the address ai-do/u,
    ],
    [
      'an article that does not exist',
      { splits: [{ person: other, articles: ['zzz'], ...why }] },
      /line 5: there is no article zzz/u,
    ],
    [
      'an article that does not name the person',
      { splits: [{ person: other, articles: ['d'], ...why }] },
      /line 5: the article d does not name Nguyễn Văn Hùng/u,
    ],
    [
      'the article that gave the address',
      { splits: [{ person: other, articles: ['b'], ...why }] },
      /line 5: b is the article that gave/u,
    ],
    [
      'a merge that a split forbids',
      {
        merges: [{ from: 'nguyen-van-hung', into: other, ...why }],
        splits: [{ person: other, articles: ['a'], ...why }],
      },
      /line 4 makes one person of namings that a split \(line 13\) keeps apart/u,
    ],
  ])('%s is refused by the archive', (_, rows, message) => {
    expect(() => groups(file(rows))).toThrow(message);
  });

  it('broken JSON is told with its line', () => {
    expect(() => readPeopleDecisions('{\n "about": "x",\n "merges": [}\n}')).toThrow(/people\.json: line 3: not JSON/u);
  });
});
