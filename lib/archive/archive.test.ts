import { describe, expect, it } from 'vitest';
import { parseEntityId, parseIsoDay, parseRuleId, parseSlug, type StoredArticle } from '../model';
import { buildArchive } from './archive';
import type { DocumentFact } from './documents';
import { findCompanions, findRelated, findTrails } from './related';
import { known, person, reference, sampleArticle } from '../../tests/sample';

const XII = fact('vn-xii-35-ct-tw', 'XII', '2019-05-30');
const XIII = fact('vn-xiii-35-ct-tw', 'XIII', '2024-06-14');
const FACTS = new Map([XII, XIII].map((each) => [each.id, each]));

function fact(id: string, term: string, date: string): DocumentFact {
  return {
    id: parseEntityId(id),
    name: 'Chỉ thị số 35-CT/TW',
    type: 'Chỉ thị',
    number: '35-CT/TW',
    term,
    date,
    title: 'về đại hội đảng bộ các cấp',
    aliases: [],
    confidence: 'high',
    sources: [{ kind: 'page' }],
    adopted: [],
  };
}

const named = (id: string, names: readonly string[], roles: readonly string[] = []): StoredArticle =>
  sampleArticle(id, { people: names.map((name) => person(name, roles)) });

describe('people', () => {
  it.each([
    ['the place of the tone mark makes no other person', ['Trần Văn Tuý', 'Trần Văn Túy'], [/^tran-van-tuy$/u]],
    ['the tone does', ['Lê Thị Thùy', 'Lê Thị Thúy'], [/^le-thi-thuy$/u, /^le-thi-thuy-[0-9a-f]{6}$/u]],
    ['so does the letter', ['Lê Đan', 'Lê Dan'], [/^le-dan$/u, /^le-dan-[0-9a-f]{6}$/u]],
  ])('%s', (_, names, ids) => {
    const { people } = buildArchive(names.map((name, index) => named(`a-${index}`, [name])));
    const found = people.map(({ id }) => id).sort();
    expect(found).toEqual(ids.map((pattern) => expect.stringMatching(pattern) as unknown));
  });

  it.each(['Không Có', 'Theo Chu'])('%s does not take an address that stands for something else', (name) => {
    expect(buildArchive([named('a', [name])]).people[0]?.id).toMatch(/-[0-9a-f]{6}$/u);
  });

  it('keep their address when a namesake arrives later', () => {
    const first = { ...named('z', ['Lê Thị Thúy']), archived: parseIsoDay('2026-01-01') };
    const later = { ...named('a', ['Lê Thị Thùy']), archived: parseIsoDay('2026-02-01') };
    const before = buildArchive([first]).people[0];
    const after = buildArchive([later, first]).people.find(({ name }) => name === 'Lê Thị Thúy');
    expect([before?.id, after?.id]).toEqual(['le-thi-thuy', 'le-thi-thuy']);
  });

  it('have a page if named with a role or in two articles', () => {
    const { people } = buildArchive([
      named('a', ['Mai Văn Chính', 'Hồ Nam']),
      named('b', ['Hồ Nam']),
      named('c', ['Lê Kim Tuyền'], ['Trưởng ban']),
    ]);
    expect(people.map(({ name, hasPage }) => [name, hasPage])).toEqual([
      ['Mai Văn Chính', false],
      ['Hồ Nam', true],
      ['Lê Kim Tuyền', true],
    ]);
  });

  it('who are only remembered hold no role as of an article, and keep their page', () => {
    const remembered = { ...person('Hồ Chí Minh', ['Chủ tịch']), standing: 'historical' as const };
    const [found] = buildArchive([sampleArticle('a', { people: [remembered] })]).people;
    expect(found).toMatchObject({ historical: true, roles: [], hasPage: true });
  });

  it('hold each role once an article, as of its date, newest first', () => {
    const role = ['Bí thư Đảng ủy Khối', 'bí thư Đảng ủy Khối'];
    const old = { ...named('old', ['Sơn Minh Thắng'], role), event: known('event', '2019-05-30', 'day') };
    const recent = { ...named('new', ['Sơn Minh Thắng'], role), event: known('event', '2020-05-28', 'day') };
    const [thang] = buildArchive([old, recent]).people;
    expect(thang?.roles.map(({ role, asOf }) => [role.text, asOf])).toEqual([
      ['Bí thư Đảng ủy Khối', '2020-05-28'],
      ['Bí thư Đảng ủy Khối', '2019-05-30'],
    ]);
  });
});

describe('documents', () => {
  const listed = reference('Chỉ thị 35', { kind: 'listed', id: XII.id, certainty: 'certain', because: 'ngày' });
  const either = reference('chỉ thị số 35', {
    kind: 'ambiguous',
    candidates: [XII, XIII].map(({ id }) => ({ id, because: 'trùng số' })),
    because: 'không rõ khóa',
  });
  const local = reference('Hướng dẫn số 26', { kind: 'open', reason: 'local', because: 'cấp dưới' });
  const archive = buildArchive(
    [
      sampleArticle('a', { documents: [listed, local] }),
      sampleArticle('b', { documents: [either] }),
      sampleArticle('c', { documents: [reference('Chỉ thị 35', either.resolution)] }),
    ],
    FACTS,
  );

  it('newest first, with certain and possible citations and those of the same number', () => {
    expect(
      archive.documents.map(({ id, citations, sameNumber }) => [
        id,
        citations.map(({ article, certainty }) => `${article.id} ${certainty}`),
        sameNumber.map((other) => other.id),
      ]),
    ).toEqual([
      [XIII.id, ['b possible', 'c possible'], [XII.id]],
      [XII.id, ['a certain', 'b possible', 'c possible'], [XIII.id]],
    ]);
  });

  it('references that point to no single one, under their wording', () => {
    expect(
      archive.openReferences.map(({ reason, citations, candidates }) => [reason, citations.length, candidates.length]),
    ).toEqual([
      ['ambiguous', 2, 2],
      ['local', 1, 0],
    ]);
  });

  it('missing from the authority stop the build, with the article and the remedy', () => {
    expect(() => buildArchive([sampleArticle('a', { documents: [listed] })])).toThrow(
      /a: document "vn-xii-35-ct-tw".*Remedy/u,
    );
  });
});

describe('outlets', () => {
  it('whose names have no Latin letter have pages of their own at lasting addresses', () => {
    const outlet = (id: string, name: string) =>
      sampleArticle(id, {
        source: {
          outlet: { name },
          evidence: name,
          line: 9,
          rule: parseRuleId('fields/source'),
          confidence: 'high',
        },
      });
    const [paper, daily] = [outlet('a', '人民日报'), outlet('b', 'Правда')];
    const addresses = (articles: readonly StoredArticle[]) =>
      new Map(buildArchive(articles).outlets.map(({ name, id }) => [name, id]));
    const both = addresses([paper, daily]);
    expect([...both.values()]).toEqual([
      expect.stringMatching(/^khong-ten-[0-9a-f]{6}$/u),
      expect.stringMatching(/^khong-ten-[0-9a-f]{6}$/u),
    ]);
    expect(new Set(both.values()).size).toBe(2);
    expect(addresses([daily]).get('Правда')).toBe(both.get('Правда'));
  });
});

describe('lookups', () => {
  const one = named('one', ['Sơn Minh Thắng', 'Lê Quốc Phong'], ['Bí thư']);
  const two = { ...named('two', ['Sơn Minh Thắng']), aliases: [parseSlug('old-two')] };
  const three = named('three', ['Hồ Nam']);
  const archive = buildArchive([one, two, three]);

  it('finds whom an article means, and articles by former addresses', () => {
    expect(archive.entities.named('person', one, 'Sơn Minh Thắng')?.id).toBe('son-minh-thang');
    expect(archive.entities.named('person', three, 'Sơn Minh Thắng')).toBeUndefined();
    expect(archive.entities.byId('person', 'ho-nam')?.name).toBe('Hồ Nam');
    expect(archive.articleBySlug.get(parseSlug('old-two'))).toBe(two);
  });

  it('relates articles that share people', () => {
    const related = (article: StoredArticle) =>
      findRelated(article, archive.entities, archive.sameEvent).map((each) => each.article.id);
    expect(related(one)).toEqual(['two']);
    expect(related(three)).toEqual([]);
  });

  it('relates by what is rare before what is common, and says by what', () => {
    const common = ['a', 'b', 'c', 'd'].map((id) => named(id, ['Sơn Minh Thắng']));
    const article = named('x', ['Sơn Minh Thắng', 'Lê Quốc Phong']);
    const rare = named('y', ['Lê Quốc Phong']);
    const { entities, sameEvent } = buildArchive([...common, article, rare]);
    const [first, second] = findRelated(article, entities, sameEvent);
    expect([first?.article.id, first?.shared.map(({ name }) => name)]).toEqual(['y', ['Lê Quốc Phong']]);
    expect(second?.shared.map(({ name }) => name)).toEqual(['Sơn Minh Thắng']);
  });

  it('relates articles that tell of one day at one place, and no others of that day or that place', () => {
    const held = (id: string, day: string, place: string) =>
      sampleArticle(id, {
        event: known('event', day, 'day'),
        places: [{ kind: 'place', name: place, mentions: [] }],
      });
    const article = held('x', '2020-05-28', 'Nghệ An');
    const others = [
      held('same', '2020-05-28', 'Nghệ An'),
      held('day', '2020-05-28', 'Hà Tĩnh'),
      held('place', '2020-05-29', 'Nghệ An'),
      { ...held('month', '2020-05-28', 'Nghệ An'), event: known('event', '2020-05', 'month') },
    ];
    const { entities, sameEvent } = buildArchive([article, ...others]);
    expect(
      findRelated(article, entities, sameEvent).map((each) => [
        each.article.id,
        each.sameDay,
        each.shared.map(({ name }) => name),
      ]),
    ).toEqual([['same', true, ['Nghệ An']]]);
  });

  it('leads on along the person named most often, older and newer', () => {
    const at = (id: string, day: string, names: readonly string[]): StoredArticle => ({
      ...named(id, names),
      event: known('event', day, 'day'),
    });
    const articles = [
      at('old', '2019-01-01', ['Sơn Minh Thắng']),
      at('now', '2020-01-01', ['Sơn Minh Thắng', 'Hồ Nam']),
      at('new', '2021-01-01', ['Sơn Minh Thắng']),
    ];
    const { entities, articleBySlug } = buildArchive(articles);
    const now = articleBySlug.get(parseSlug('now'));
    const trails = now === undefined ? [] : findTrails(now, entities);
    expect(trails.map(({ entity, older, newer }) => [entity.name, older?.id, newer?.id])).toEqual([
      ['Sơn Minh Thắng', 'old', 'new'],
    ]);
  });

  it('knows who is named together', () => {
    const thang = archive.entities.byId('person', 'son-minh-thang');
    const companions = thang && findCompanions(thang, archive.entities, 'person');
    expect(companions?.map(({ entity, count }) => [entity.name, count])).toEqual([['Lê Quốc Phong', 1]]);
  });

  it('refuses two articles under one address', () => {
    expect(() => buildArchive([one, { ...two, id: one.id }])).toThrow(/two articles claim the address one.*Remedy/u);
  });

  it('is empty without articles', () => {
    const { articles, people, documents, years } = buildArchive([]);
    expect([articles, people, documents, years]).toEqual([[], [], [], []]);
  });
});
