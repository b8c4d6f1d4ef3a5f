import { describe, expect, it } from 'vitest';
import { readAbbreviations } from '../../authority/abbreviations';
import { loadAuthority } from '../../authority/load';
import { NO_DECISIONS } from '../../authority/people-decisions';
import { parseEntityId, type EntityId, type NamedMention, type PersonMention, type StoredArticle } from '../../model';
import { canon } from '../../text';
import { known, mention, person, sampleArticle } from '../../../tests/sample';
import { buildArchive } from '../archive';
import { isCommonName } from './commonness';
import { prepareEvidenceFacts } from './facts';
import { readOffice } from './office';
import { LEADING_OFFICES } from './office-words';
import { SPELLING_RULES, spellingKey } from './spelling';

const evidence = prepareEvidenceFacts(loadAuthority('content/authority'), readAbbreviations());
const facts = { ...evidence, decisions: NO_DECISIONS, given: [] };

/** "2020-05-28 Nghệ An: Trần Văn A, Bí thư Tỉnh ủy; Giám đốc": the day, the province of the article, name and roles. */
function article(line: string, index: number): StoredArticle {
  const [, day = '', home = '', told = ''] = /^(\S+)(?: ([^:]+))?: (.+)$/u.exec(line) ?? [];
  const [name = '', roles = ''] = told.split(', ');
  const places: NamedMention[] = home === '' ? [] : [place(home)];
  return sampleArticle(`a-${index}`, {
    ...(day === '?' ? {} : { published: known('published', day, 'day') }),
    people: [named(name, roles === '' ? [] : roles.split('; '))],
    places,
  });
}

function named(name: string, roles: readonly string[]): PersonMention {
  const told = person(
    name.replace('†', ''),
    roles.map((role) => role.replace('nguyên ', '')),
  );
  return {
    ...told,
    standing: name.endsWith('†') ? 'historical' : 'acting',
    roles: told.roles.map((role, at) => (roles[at]?.startsWith('nguyên ') ? { ...role, standing: 'former' } : role)),
  };
}

function place(name: string): NamedMention {
  const id = parseEntityId(name === 'Nghệ An' ? 'nghe-an' : 'quang-tri');
  return { kind: 'place', name, id, mentions: [mention(name, 3, 0)] };
}

/** Which lines are one person: `[[0, 1], [2]]`. */
function peopleOf(lines: readonly string[]): number[][] {
  const articles = lines.map(article);
  const { people } = buildArchive(articles, new Map(), facts);
  return people
    .map(({ articles: own }) => own.map((each) => articles.indexOf(each)).sort())
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

describe('rows and their examples', () => {
  it.each(SPELLING_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, { examples, find, become }) => {
    const changes = (text: string) => canon(text).replace(find, become) !== canon(text);
    expect(examples.catches.filter((text) => !changes(text))).toEqual([]);
    expect(examples.leaves.filter(changes)).toEqual([]);
  });

  it.each(LEADING_OFFICES.map((rule) => [rule.id, rule] as const))('%s', (_, { examples, pattern }) => {
    expect(examples.catches.filter((text) => !pattern.test(text))).toEqual([]);
    expect(examples.leaves.filter((text) => pattern.test(text))).toEqual([]);
  });
});

describe('spellings of one name share a key', () => {
  it.each([
    ['Trần Văn Tuý', 'Trần Văn Túy', true],
    ['Ðinh La Thăng', 'Đinh La Thăng', true],
    ['Phạm Sỹ Quý', 'Phạm Sĩ Quí', true],
    ['Y Thanh Hà Niê Kđăm', 'Y Thanh Hà Niê Kdăm', true],
    ["H'Yim Kđoh", 'H’Yim Kđoh', true],
    ['Lê Thị Thùy', 'Lê Thị Thúy', false],
    ['Lê Đan', 'Lê Dan', false],
    ['Nguyễn Thúy', 'Nguyễn Thúi', false],
  ])('%s, %s: %s', (a, b, same) => {
    expect(spellingKey(a) === spellingKey(b)).toBe(same);
  });
});

describe('names that many bear', () => {
  it.each([
    ['Nguyễn Văn Hùng', true],
    ['Nguyễn Anh Tuấn', true],
    ['Nguyễn Thanh Bình', true],
    ['Nguyễn Thị Thu Hà', true],
    ['Sơn Minh Thắng', false],
    ['Nguyễn Phú Trọng', false],
    ['Y Thanh Hà Niê Kđăm', false],
    ['Thắng', true],
  ])('%s: %s', (name, common) => {
    expect(isCommonName(name, evidence.counts)).toBe(common);
  });
});

describe('offices as evidence', () => {
  const read = (text: string, home?: EntityId) =>
    readOffice({ text, at: { line: 1, start: 0, end: 1 } }, home, evidence.offices);
  it.each([
    ['Chủ tịch UBND tỉnh Nghệ An', 'Chủ tịch Ủy ban nhân dân tỉnh Nghệ An'],
    ['Bí thư Thành uỷ TP.HCM', 'Bí thư Thành ủy TP Hồ Chí Minh'],
    ['nguyên Bí thư Tỉnh ủy Nghệ An', 'Bí thư Tỉnh ủy Nghệ An'],
    ['Thủ tướng Chính phủ Việt Nam', 'Thủ tướng Chính phủ'],
  ])('%s is %s', (a, b) => {
    expect(read(a).key).toBe(read(b).key);
  });

  it('takes the place of the article where the role leaves it out, and says so', () => {
    expect(read('Bí thư Tỉnh ủy', parseEntityId('nghe-an'))).toMatchObject({
      key: read('Bí thư Tỉnh ủy Nghệ An').key,
      province: { id: 'nghe-an', told: false },
      telling: true,
    });
    expect(read('Thủ tướng', parseEntityId('nghe-an')).province).toBeUndefined();
  });

  it.each([
    ['Giám đốc', false],
    ['Bí thư Huyện ủy', false],
    ['Giám đốc Sở Y tế', false],
    ['Giám đốc Sở Y tế Nghệ An', true],
    ['Viện trưởng Viện kiểm sát nhân dân tối cao', true],
    ['Ủy viên Bộ Chính trị', true],
  ])('%s tells its holder from a namesake: %s', (text, telling) => {
    expect(read(text).telling).toBe(telling);
  });
});

describe('who is one person', () => {
  it.each<readonly [string, readonly string[], number[][]]>([
    [
      'a common name in two provinces in the same months is two',
      [
        '2020-05-01: Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị',
        '2020-06-01: Nguyễn Văn Hùng, Giám đốc Sở Y tế Nghệ An',
        '2020-07-01: Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị',
      ],
      [[0, 2], [1]],
    ],
    ['a common name alone proves nothing', ['2020-05-01: Nguyễn Văn Hùng', '2020-05-02: Nguyễn Văn Hùng'], [[0], [1]]],
    ['nor does a rank', ['2020-05-01: Nguyễn Văn Hùng, Giám đốc', '2020-05-02: Nguyễn Văn Hùng, Giám đốc'], [[0], [1]]],
    [
      'the place that the role leaves out is that of the article',
      [
        '2020-05-01 Nghệ An: Nguyễn Thanh Bình, Bí thư Tỉnh ủy',
        '2020-09-01: Nguyễn Thanh Bình, Bí thư Tỉnh ủy Nghệ An',
      ],
      [[0, 1]],
    ],
    [
      'not where two articles are about two provinces',
      [
        '2020-05-01 Nghệ An: Nguyễn Thanh Bình, Bí thư Tỉnh ủy',
        '2020-05-02 Quảng Trị: Nguyễn Thanh Bình, Bí thư Tỉnh ủy',
      ],
      [[0], [1]],
    ],
    [
      'a deputy of the same committee who becomes head',
      [
        '2019-05-01: Nguyễn Xuân Anh, Phó Bí thư Thành ủy Đà Nẵng',
        '2020-05-01: Nguyễn Xuân Anh, Bí thư Thành ủy Đà Nẵng',
      ],
      [[0, 1]],
    ],
    [
      'a career whose links articles tell: each shares an office with the next',
      [
        '2018-05-01: Nguyễn Anh Tuấn, Bí thư Trung ương Đoàn',
        '2020-05-01: Nguyễn Anh Tuấn, Bí thư Tỉnh ủy Bắc Ninh; nguyên Bí thư Trung ương Đoàn',
        '2021-05-01: Nguyễn Anh Tuấn, Bí thư Tỉnh ủy Bắc Ninh',
      ],
      [[0, 1, 2]],
    ],
    [
      'the same office many years apart may be a successor of the same name',
      [
        '2005-05-01: Nguyễn Văn Hùng, Giám đốc Sở Y tế Nghệ An',
        '2020-05-01: Nguyễn Văn Hùng, Giám đốc Sở Y tế Nghệ An',
      ],
      [[0], [1]],
    ],
    [
      'leaders of the country pass from office to office',
      [
        '2015-05-01: Nguyễn Xuân Phúc, Phó Thủ tướng',
        '2017-05-01: Nguyễn Xuân Phúc, Thủ tướng Chính phủ',
        '?: Nguyễn Xuân Phúc, Ủy viên Bộ Chính trị',
      ],
      [[0, 1, 2]],
    ],
    [
      'and are meant by the name alone in those years, but not long before',
      [
        '1990-05-01: Nguyễn Xuân Phúc',
        '2017-05-01: Nguyễn Xuân Phúc, Thủ tướng Chính phủ',
        '2017-06-01: Nguyễn Xuân Phúc',
      ],
      [[0], [1, 2]],
    ],
    [
      'a name that few bear is one person',
      ['2019-05-01: Sơn Minh Thắng', '?: Sơn Minh Thắng, Bí thư Đảng ủy Khối'],
      [[0, 1]],
    ],
    [
      'unless offices speak against it',
      ['2020-05-01: Sơn Minh Thắng, Bí thư Tỉnh ủy Nghệ An', '2020-06-01: Sơn Minh Thắng, Bí thư Tỉnh ủy Cà Mau'],
      [[0], [1]],
    ],
    [
      'in the army here and in a civil office there at one time are two',
      ['2020-05-01: Sơn Minh Thắng, Chính ủy Quân khu 9', '2020-06-01: Sơn Minh Thắng, Giám đốc Sở Y tế Nghệ An'],
      [[0], [1]],
    ],
    [
      'another spelling with the same office is the same person',
      ['2020-05-01: Phạm Sỹ Quý, Giám đốc Sở Y tế Nghệ An', '2020-06-01: Phạm Sĩ Quý, Giám đốc Sở Y tế Nghệ An'],
      [[0, 1]],
    ],
    ['without an office it is not', ['2020-05-01: Phạm Sỹ Quý', '2020-06-01: Phạm Sĩ Quý'], [[0], [1]]],
    [
      'a figure of history is not who bears that name today',
      ['2020-05-01: Trần Phú†', '2020-06-01: Trần Phú†', '2020-06-01: Trần Phú, Giám đốc Sở Y tế Nghệ An'],
      [[0, 1], [2]],
    ],
  ])('%s', (_, lines, expected) => {
    expect(peopleOf(lines)).toEqual(expected);
    const back = peopleOf(lines.toReversed()).map((group) => group.map((at) => lines.length - 1 - at).sort());
    expect(back.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(expected);
  });
});

describe('namesakes point to each other', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['in doubt they may be one person', ['2020-05-01: Nguyễn Văn Hùng', '2020-05-02: Nguyễn Văn Hùng'], 'possible'],
    [
      'in two provinces at one time they are not',
      [
        '2020-05-01: Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị',
        '2020-06-01: Nguyễn Văn Hùng, Giám đốc Sở Y tế Nghệ An',
      ],
      'other',
    ],
    ['so it is with another spelling', ['2020-05-01: Phạm Sỹ Quý', '2020-06-01: Phạm Sĩ Quý'], 'possible'],
  ])('%s', (_, lines, kind) => {
    const archive = buildArchive(lines.map(article), new Map(), facts);
    const [a, b] = archive.people;
    expect(a && archive.namesakesOf(a)).toEqual([{ person: b, kind }]);
    expect(b && archive.namesakesOf(b)).toEqual([{ person: a, kind }]);
  });
});
