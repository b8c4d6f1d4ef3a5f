import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAbbreviations } from '../../lib/authority/abbreviations';
import { loadAuthority } from '../../lib/authority/load';
import { NO_DECISIONS, readPeopleDecisions, type PeopleDecisions } from '../../lib/authority/people-decisions';
import type { GivenAddress } from '../../lib/archive/identity/addresses';
import { prepareEvidenceFacts } from '../../lib/archive/identity/facts';
import { findRegistration, type FormerState } from '../../lib/archive/identity/register';
import { traceOf, type Trace } from '../../lib/archive/identity/trace';
import { buildArchive } from '../../lib/archive/archive';
import { parseIsoDay, parseSlug, type StoredArticle } from '../../lib/model';
import { canon } from '../../lib/text';
import { known, person, sampleArticle } from '../sample';

const RUNS = process.env['LONG_TESTS'] === '1' ? 2000 : 150;
const evidence = prepareEvidenceFacts(loadAuthority('content/authority'), readAbbreviations());

/** Spellings of one name, two names with one address, common and rare ones. */
const NAMES = [
  'Nguyễn Văn Hùng',
  'Nguyễn Văn Hưng',
  'Sơn Minh Thắng',
  'Phạm Sỹ Quý',
  'Phạm Sĩ Quý',
  'Lê Thúy',
  'Lê Thuý',
];
const ROLES = [
  '',
  'Bí thư Tỉnh ủy Nghệ An',
  'Bí thư Tỉnh ủy Cà Mau',
  'Giám đốc Sở Y tế Nghệ An',
  'Phó Chủ tịch Quốc hội',
];

interface Deed {
  readonly kind: 'put' | 'remove' | 'rename';
  readonly place: number;
  readonly people: readonly (readonly [name: string, role: string])[];
  readonly year: number;
}

const deeds: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('put', 'put', 'put', 'remove', 'rename'),
  place: fc.nat({ max: 12 }),
  people: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ROLES)), {
    maxLength: 3,
    // An article calls nobody by two spellings of one name.
    selector: ([name]) => canon(name),
  }),
  year: fc.integer({ min: 2008, max: 2025 }),
});
const steps = fc.array(fc.array(deeds, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

function apply(articles: Map<number, StoredArticle>, { kind, place, people, year }: Deed): void {
  const former = articles.get(place);
  if (kind === 'put') {
    const told = {
      people: people.map(([name, role]) => person(name, role === '' ? [] : [role])),
      published: known('published', `${year}-05-01`, 'day'),
      archived: parseIsoDay(`2026-01-0${1 + (place % 3)}`),
    };
    const { id, aliases } = former ?? { id: `a-${place}`, aliases: [] };
    articles.set(place, sampleArticle(id, { ...told, aliases }));
  } else if (kind === 'remove') articles.delete(place);
  else if (former !== undefined) {
    const number = former.aliases.length + 1;
    const moved = { id: parseSlug(`a-${place}-${number}`), aliases: [...former.aliases, former.id] };
    articles.set(place, { ...former, ...moved });
  }
}

const tracesOf = (articles: ReadonlyMap<number, StoredArticle>): Trace[] =>
  [...articles]
    .map(([place, article]) => traceOf(article, { file: `${place}.md`, digest: '' }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

/** Both ways, after every step; the register grows as it does on the disk. @returns how many addresses were given */
function compareWays(drawn: readonly (readonly Deed[])[], decisions: PeopleDecisions, given: GivenAddress[]): number {
  const articles = new Map<number, StoredArticle>();
  let former: FormerState | undefined;
  let count = 0;
  for (const step of drawn) {
    for (const deed of step) apply(articles, deed);
    const facts = { ...evidence, decisions, given };
    const traces = tracesOf(articles);
    const { newAddresses, disputed } = buildArchive([...articles.values()], new Map(), facts).personAddresses;
    expect(findRegistration(traces, facts, former)).toEqual({ added: newAddresses, disputed });
    count += newAddresses.length;
    given.push(...newAddresses);
    const repeated = new Set(newAddresses.map(({ address }) => address)).size < newAddresses.length;
    former = repeated ? undefined : { traces, disputed };
  }
  return count;
}

test(`going through the names of changed articles gives what going through all names gives (${RUNS} histories)`, () => {
  let count = 0;
  fc.assert(
    fc.property(steps, (drawn) => {
      count += compareWays(drawn, NO_DECISIONS, []);
    }),
    { numRuns: RUNS },
  );
  expect(count).toBeGreaterThan(RUNS);
});

test('so it does where two sides have given addresses twice', () => {
  const line = (address: string, article: string, name: string) =>
    ({ address, article: parseSlug(article), name }) as GivenAddress;
  const given = [
    line('nguyen-van-hung', 'a-0', 'Nguyễn Văn Hùng'),
    line('nguyen-van-hung', 'a-1', 'Nguyễn Văn Hưng'),
    line('son-minh-thang', 'a-2', 'Sơn Minh Thắng'),
    line('son-minh-thang', 'a-3', 'Lê Thúy'),
    line('pham-si-quy', 'a-4', 'Phạm Sỹ Quý'),
    line('pham-si-quy', 'a-5', 'Phạm Sĩ Quý'),
  ];
  let disputes = 0;
  fc.assert(
    fc.property(steps, (drawn) => {
      compareWays(drawn, NO_DECISIONS, [...given]);
      disputes += 1;
    }),
    { numRuns: RUNS },
  );
  expect(disputes).toBe(RUNS);
});

test('so it does where people decided who is who, and where their decision no longer fits', () => {
  const because = { because: 'Hồ sơ.', by: 'người biên tập', on: '2026-01-02' };
  const decisions = readPeopleDecisions(
    JSON.stringify({
      about: 'x',
      merges: [],
      splits: [],
      aliases: [{ name: 'Sơn Minh Thắng', person: 'le-thuy', ...because }],
    }),
  );
  const given: GivenAddress[] = [{ address: 'le-thuy', article: 'a-0', name: 'Lê Thúy' } as GivenAddress];
  const role = ROLES[1] ?? '';
  const put = (place: number, ...people: [string, string][]): Deed => ({ kind: 'put', place, people, year: 2020 });
  const drawn = [
    [put(0, ['Lê Thúy', role])],
    [put(1, ['Sơn Minh Thắng', role]), put(2, ['Phạm Sỹ Quý', role])],
    [put(3, ['Lê Thuý', ''])],
  ];
  expect(compareWays(drawn, decisions, [...given])).toBeGreaterThan(0);

  const facts = { ...evidence, decisions, given };
  const former = {
    traces: tracesOf(new Map([[0, sampleArticle('a-0', { people: [person('Lê Thúy', [role])] })]])),
    disputed: [],
  };
  const after = tracesOf(new Map([[0, sampleArticle('a-0', { people: [] })]]));
  const wayOf = (state: FormerState | undefined) => () => findRegistration(after, facts, state);
  expect(wayOf(undefined)).toThrow(/the article that gave le-thuy names that person no longer/u);
  expect(wayOf(former)).toThrow(/the article that gave le-thuy names that person no longer/u);
});
