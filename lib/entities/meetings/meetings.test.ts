import { describe, expect, it, test } from 'vitest';
import { parseEntityId, parseIsoDay, type ArticleText } from '../../model';
import { findGrowth, isLinear } from '../../../tests/linear/growth';
import { known, mention, paragraph, reference } from '../../../tests/sample';
import { findMeetings, type MeetingFacts } from './meetings';
import { MEETING_RULES } from './rules';

const proof = { confidence: 'high' as const, sources: [{ kind: 'page' as const }] };
const FACTS: MeetingFacts = {
  congresses: ['VIII', 'XII', 'XIII'].map((term) => ({
    id: parseEntityId(`vn-dai-hoi-${term.toLowerCase()}`),
    term,
    opened: parseIsoDay('2016-01-20'),
    closed: parseIsoDay('2016-01-28'),
    ...proof,
  })),
  plenums: [
    {
      id: parseEntityId('vn-xii-hntw-8'),
      term: 'XII',
      number: 8,
      from: parseIsoDay('2018-10-02'),
      to: parseIsoDay('2018-10-06'),
      ...proof,
    },
    { id: parseEntityId('vn-xiii-hntw-8'), term: 'XIII', number: 8, from: parseIsoDay('2023-10-02'), ...proof },
    { id: parseEntityId('vn-xii-hntw-4'), term: 'XII', number: 4, ...proof },
  ],
};

function article(texts: readonly string[], day?: string): ArticleText {
  return {
    title: { kind: 'title', lines: { first: 1, last: 1 }, text: 'Tin' },
    body: texts.map((text, index) => paragraph(index + 2, text)),
    published: day === undefined ? { known: false, role: 'published' } : known('published', day, 'day'),
    event: { known: false, role: 'event' },
    credits: [],
    crawl: {},
  };
}

const found = (texts: readonly string[], day?: string): string[] =>
  findMeetings(article(texts, day), [], FACTS).map(({ name, id, mentions }) =>
    [id ?? name, ...mentions.map(({ surface }) => surface)].join(' | '),
  );

describe.each(MEETING_RULES)('$id', ({ sign, pattern, read, examples, why }) => {
  const reads = (text: string): boolean => {
    const match = pattern.exec(text);
    return sign.test(text) && match !== null && read(match) !== undefined;
  };
  it('says why', () => expect(why).not.toBe(''));
  test.each(examples.catches)('catches %s', (text) => expect(reads(text)).toBe(true));
  test.each(examples.leaves)('leaves %s', (text) => expect(reads(text)).toBe(false));
});

describe('meetings that an article names', () => {
  it.each<[string, readonly string[], string | undefined, readonly string[]]>([
    [
      'with its term',
      ['Hội nghị Trung ương 8, khoá XII bế mạc.'],
      undefined,
      ['vn-xii-hntw-8 | Hội nghị Trung ương 8, khoá XII'],
    ],
    [
      'two forms are one',
      ['Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XII).', 'Hội nghị Trung ương 8 bàn.'],
      undefined,
      ['vn-xii-hntw-8 | Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XII) | Hội nghị Trung ương 8'],
    ],
    [
      'without term on its days',
      ['Hội nghị Trung ương 8 khai mạc.'],
      '2018-10-03',
      ['vn-xii-hntw-8 | Hội nghị Trung ương 8'],
    ],
    ['without term far from any', ['Hội nghị Trung ương 8 đã bàn.'], '2020-10-03', []],
    ['without term and date', ['Hội nghị Trung ương 8 khai mạc.'], undefined, []],
    [
      'two terms of one number',
      ['Hội nghị Trung ương 8 khóa XII và Hội nghị Trung ương 8 khóa XIII.', 'Hội nghị Trung ương 8 nêu.'],
      undefined,
      ['vn-xii-hntw-8 | Hội nghị Trung ương 8 khóa XII', 'vn-xiii-hntw-8 | Hội nghị Trung ương 8 khóa XIII'],
    ],
    [
      'one that the list lacks keeps its name',
      ['Hội nghị Trung ương 3 khóa VIII nêu.'],
      undefined,
      ['Hội nghị Trung ương 3 khóa VIII | Hội nghị Trung ương 3 khóa VIII'],
    ],
    [
      'a congress, told and bare',
      ['Đại hội XIII của Đảng.', 'Sau Đại hội XIII, tỉnh làm.'],
      undefined,
      ['vn-dai-hoi-xiii | Đại hội XIII của Đảng | Đại hội XIII'],
    ],
    ['a congress of nobody told', ['Đại hội đại biểu toàn quốc lần thứ XIII đã bầu.'], undefined, []],
    ['of another country', ['Đại hội XIX của Đảng, Hội nghị Trung ương 6 khóa XVIII.'], undefined, []],
    [
      'brackets stay whole',
      ['(Hội nghị Trung ương 4 khóa XII)'],
      undefined,
      ['vn-xii-hntw-4 | Hội nghị Trung ương 4 khóa XII'],
    ],
  ])('%s', (_, texts, day, expected) => {
    expect(found(texts, day)).toEqual(expected);
  });

  it('the words inside a reference name the document', () => {
    const words = 'Nghị quyết Đại hội XIII của Đảng';
    const cited = {
      ...reference(words, { kind: 'open', reason: 'unlisted', because: '' }),
      mentions: [mention(words, 2, 0)],
    };
    expect(findMeetings(article([`${words}.`]), [cited], FACTS)).toEqual([]);
  });

  it.each(['Đại hội XIII của Đảng ', 'Hội nghị Trung ương 8 ', 'Đại hội Đảng Đảng toàn quốc ', 'khóa XII (khóa '])(
    'twice of %s costs twice',
    (words) => {
      const growth = findGrowth(
        (text) => findMeetings(article([text], '2018-10-03'), [], FACTS),
        (size) => words.repeat(Math.ceil(size / words.length)),
        10_000,
        2_000_000,
      );
      expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
    },
  );
});
