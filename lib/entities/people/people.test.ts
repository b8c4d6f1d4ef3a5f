import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../authority/load';
import type { ArticleText, Block, BodyBlock, PersonMention } from '../../model';
import { mapCharacters, squeezeSpaces } from '../../text';
import { preparePeopleFacts } from './facts';
import { findNearMisses, findPeople } from './people';
import { findNameRule, NAME_RULES } from './rules';
import { scanBlock } from './scan';

const facts = preparePeopleFacts(loadAuthority('content/authority'));

function block<Kind extends Block['kind']>(kind: Kind, line: number, text: string): Block & { kind: Kind } {
  return { kind, lines: { first: line, last: line }, text };
}

function article(title: string, body: readonly BodyBlock[], credits: Partial<ArticleText> = {}): ArticleText {
  return {
    title: block('title', 1, title),
    body,
    credits: [],
    crawl: {},
    published: { known: false, role: 'published' },
    event: { known: false, role: 'event' },
    ...credits,
  };
}

/** People of one paragraph. */
function peopleOf(text: string): PersonMention[] {
  return findPeople(article('Tin hội nghị', [block('paragraph', 3, text)]), facts);
}

function rolesOf(text: string): Record<string, string[]> {
  return Object.fromEntries(peopleOf(text).map(({ name, roles }) => [name, roles.map((role) => role.text)]));
}

describe('each rule catches its examples and leaves its look-alikes', () => {
  const decided = (text: string) =>
    scanBlock(block('paragraph', 1, text), facts)
      .filter((sighting) => sighting.kind === 'name')
      .map((sighting) => findNameRule(sighting, facts)?.id);
  for (const { id, examples } of NAME_RULES) {
    test.each(examples.catches)(`${id} catches %s`, (text) => expect(decided(text)).toContain(id));
    test.each(examples.leaves)(`${id} leaves %s`, (text) => expect(decided(text)).not.toContain(id));
  }
});

describe('who is named', () => {
  test.each<[string, string[], string]>([
    ['Bí thư Thành ủy Hà Nội Hoàng Trung Hải dự.', ['Hoàng Trung Hải'], 'place before the name'],
    ['Bí thư Thành ủy TP Hồ Chí Minh Đinh La Thăng dự.', ['Đinh La Thăng'], 'city that bears a name'],
    ['Phó Chủ nhiệm Ủy ban Kiểm tra Thành ủy TP Hồ Nam; đại biểu dự.', ['Hồ Nam'], 'two words after TP'],
    ['Bí thư thứ nhất Trung ương Đoàn Lê Quốc Phong đề nghị.', ['Lê Quốc Phong'], 'Đoàn belongs to the body'],
    ['Phó Chủ tịch UBND quận Hoàng Mai Nguyễn Văn An dự.', ['Nguyễn Văn An'], 'district like a name'],
    ['Giám đốc Bệnh viện Nguyễn Tri Phương Võ Đức Chiến nói.', ['Võ Đức Chiến'], 'hospital named after somebody'],
    ['Chủ tịch UBND thành phố Nguyễn Đức Chung chủ trì.', ['Nguyễn Đức Chung'], '"phố" inside "thành phố"'],
    ['Đồng chí Y Thanh Hà Niê Kđăm dự.', ['Y Thanh Hà Niê Kđăm'], 'Ê Đê'],
    ['Cùng đi có lãnh đạo Bộ Nông nghiệp Phát triển nông thôn Nguyễn Xuân Cường.', ['Nguyễn Xuân Cường'], 'nông thôn'],
    ['Bộ trưởng Thương mại New Zealand Todd McClay dự.', ['Todd McClay'], 'a capital inside a foreign name'],
    ['Tổng thống CH Czech Milos Zeman phát biểu.', ['Milos Zeman'], 'a country before a foreign name'],
    ['mở rộng các tuyến đường như Tân Sơn, Hoàng Hoa Thám, Trần Quốc Hoàn.', [], 'streets after "như"'],
    ['tại Văn phòng luật sư Nguyễn Anh Sơn ở Hà Nội.', [], 'an office of lawyers'],
    ['Ông Hoàng Tiến Vinh nói. Thương binh Hoàng Tiến Vinh Hà Nam dự.', ['Hoàng Tiến Vinh'], 'a province behind'],
    ['Bà Giàng Páo Mỷ và ông Điểu K’Ré cùng dự.', ['Giàng Páo Mỷ', 'Điểu K’Ré'], 'Mông, Mnông'],
    ['Chủ tịch Hội đồng Dân tộc Ksor Phước dự.', ['Ksor Phước'], 'Gia Rai after an office'],
    ['Tổng thống Mỹ Donald Trump và Thủ tướng Lý Cường.', ['Donald Trump', 'Lý Cường'], 'foreign, by their offices'],
    ['Đồng chí PHAN VĂN PHỤNG phát biểu.', ['PHAN VĂN PHỤNG'], 'capitals'],
    ['Thượng tướng Lê Chiêm Trưởng ban Tổ chức nói.', ['Lê Chiêm'], 'missing comma'],
    ['Sau kiến nghị của cử tri Hóc Môn và đường Ông Ích Khiêm.', [], 'places after a noun or an honorific'],
    ['Phó Chủ tịch Hội Nhà báo Việt Nam Hồ Quang Lợi nói.', ['Hồ Quang Lợi'], 'country inside a body'],
    ['Chủ tịch Miguel Díaz-Canel thăm.', ['Miguel Díaz-Canel'], 'hyphen'],
    ['Giám đốc Công ty CP Hoàng Kỳ Trịnh Văn Thành.', ['Trịnh Văn Thành'], 'company like a name'],
    ['Ông Nguyễn Đăng Quang, luật sư (Đoàn Luật sư TP.HCM).', ['Nguyễn Đăng Quang'], 'bar association'],
    ['Đường Phạm Văn Đồng, Trường Chính trị Lê Duẩn, Giải thưởng Trần Đại Nghĩa.', [], 'streets, schools, prizes'],
    ['Tại Hà Nội, Thái Bình, Sơn La và huyện Hoàng Su Phì.', [], 'places'],
    ['Thành phố Hồ Chí Minh, TP.HCM, Đoàn TNCS Hồ Chí Minh, Lăng Chủ tịch Hồ Chí Minh.', [], 'bodies'],
    ['Ảnh: Nguyễn Văn Nam', [], 'photographer'],
    ['Vụ việc của Nguyễn Văn T. và bà T.V.', [], 'initials disguise'],
  ])('%s', (text, names) => expect(peopleOf(text).map(({ name }) => name)).toEqual(names));

  test('xã Lê Hồng in one sentence is no person in the headline', () => {
    const body = [block('paragraph', 3, 'Đảng bộ xã Lê Hồng đổi mới.')];
    expect(findPeople(article('Lê Hồng, Hải Dương: chú trọng xây dựng Đảng', body), facts)).toEqual([]);
  });

  test('the writer of the article is nobody, unless the text introduces the same name', () => {
    const text = 'Theo Trần Thanh Nga thì hội nghị thành công.';
    const credits = { byline: 'Trần Thanh Nga' };
    expect(findPeople(article('Tin', [block('paragraph', 3, text)], credits), facts)).toEqual([]);
    const introduced = [block('paragraph', 3, 'Đồng chí Trần Thanh Nga phát biểu.')];
    expect(findPeople(article('Tin', introduced, credits), facts)).toHaveLength(1);
  });

  test.each<[string, PersonMention['standing'][]]>([
    ['học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh', ['historical']],
    ['Ngày sinh Chủ tịch Hồ Chí Minh', ['historical']],
    ['Đồng chí Trần Phú, Phó Trưởng Ban Tổ chức Tỉnh ủy, chủ trì', ['acting']],
  ])('%s: %j', (text, standings) => expect(peopleOf(text).map(({ standing }) => standing)).toEqual(standings));
});

describe('mentions', () => {
  const surfaces = (text: string) => peopleOf(text).map(({ name, mentions }) => [name, mentions.map((m) => m.surface)]);
  test.each<[string, string, string[][]]>([
    ['a short form that can mean one person', 'Đồng chí Sơn Minh Thắng dự. Đồng chí Thắng nói.', [['Thắng']]],
    ['a short form that can mean two', 'Ông Lê Văn Thắng và ông Sơn Minh Thắng. Ông Thắng nói.', [[], []]],
    ['two words of the name', 'Ông Nguyễn Bá Cảnh dự. Ông Bá Cảnh nói.', [['Bá Cảnh']]],
    ['a repetition without honorific', 'Đồng chí Cao Minh dự. Tên Cao Minh đứng đầu.', [['Cao Minh']]],
    ['a given name without honorific', 'Đồng chí Lê Thắng dự. Thắng lợi lớn.', [[]]],
  ])('%s', (_, text, later) => expect(surfaces(text).map(([, mentions]) => mentions?.slice(1))).toEqual(later));
});

describe('what looks like a name and is nobody, with the rule that refused it', () => {
  const byline = 'Trần Thanh Nga';
  test.each<[string, string[][]]>([
    ['Hội nghị trên đường Phạm Văn Đồng.', [['Phạm Văn Đồng', 'people/named-after']]],
    ['Toàn cảnh. Ảnh: Lê Văn Nam', [['Lê Văn Nam', 'people/photographer']]],
    ['Theo Trần Thanh Nga thì hội nghị thành công.', [['Trần Thanh Nga', 'people/credited']]],
    ['Đồng chí Thắng phát biểu.', [['Thắng', 'people/nobody-called-so']]],
    ['Tên Cao Minh đứng đầu.', [['Cao Minh', 'people/unproven']]],
    ['Đồng chí Lê Văn Nam chủ trì.', []],
  ])('%s', (text, refused) => {
    const misses = findNearMisses(article('Tin', [block('paragraph', 3, text)], { byline }), facts);
    expect(misses.map(({ surface, rule }) => [surface, rule])).toEqual(refused);
  });
});

describe('offices as worded', () => {
  test.each<[string, Record<string, string[]>]>([
    [
      'Tổng Bí thư, Chủ tịch nước Nguyễn Phú Trọng phát biểu.',
      { 'Nguyễn Phú Trọng': ['Tổng Bí thư', 'Chủ tịch nước'] },
    ],
    [
      'Đồng chí Nguyễn Anh Tuấn, Phó Bí thư thường trực, Chủ nhiệm UBKT Đảng ủy Trung ương Đoàn đã báo cáo.',
      { 'Nguyễn Anh Tuấn': ['Phó Bí thư thường trực, Chủ nhiệm UBKT Đảng ủy Trung ương Đoàn'] },
    ],
    [
      'Ông Lê An, Bí thư Đảng ủy, Chủ tịch HĐQT Tổng công ty, khẳng định.',
      { 'Lê An': ['Bí thư Đảng ủy', 'Chủ tịch HĐQT Tổng công ty'] },
    ],
    [
      'Có các đồng chí: Lê Vĩnh Tân - Bộ trưởng Bộ Nội vụ; Trần Văn Túy, Trưởng ban Công tác đại biểu, đồng chủ trì.',
      { 'Lê Vĩnh Tân': ['Bộ trưởng Bộ Nội vụ'], 'Trần Văn Túy': ['Trưởng ban Công tác đại biểu'] },
    ],
    [
      'Chủ tịch nước Trần Đại Quang, Thủ tướng Nguyễn Xuân Phúc dự.',
      { 'Trần Đại Quang': ['Chủ tịch nước'], 'Nguyễn Xuân Phúc': ['Thủ tướng'] },
    ],
    [
      'Bà Lê Thị Nga, Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An chỉ đạo hội nghị.',
      { 'Lê Thị Nga': ['Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An'] },
    ],
    [
      'Ông Lê Văn Nam, Trưởng ban chỉ đạo; nguyên Phó Thủ tướng Vũ Khoan.',
      { 'Lê Văn Nam': ['Trưởng ban chỉ đạo'], 'Vũ Khoan': ['nguyên Phó Thủ tướng'] },
    ],
    [
      'Bộ trưởng Bộ Y tế Nguyễn Thị Kim Tiến dự. Bộ trưởng Nguyễn Thị Kim Tiến nói.',
      { 'Nguyễn Thị Kim Tiến': ['Bộ trưởng Bộ Y tế'] },
    ],
    [
      'Ông Vũ An, Thứ trưởng Bộ GD-ĐT, và bà Lê Thị Hà, Phó giám đốc Sở Tài chính tham dự.',
      { 'Vũ An': ['Thứ trưởng Bộ GD-ĐT'], 'Lê Thị Hà': ['Phó giám đốc Sở Tài chính'] },
    ],
    ['Trường hợp của Trịnh Xuân Thanh, Tổng Bí thư nhấn mạnh.', { 'Trịnh Xuân Thanh': [] }],
    [
      'Giám đốc Sở Quy hoạch - Kiến trúc Nguyễn Thanh Nhã và đại biểu Quốc hội Lê Văn Nam.',
      { 'Nguyễn Thanh Nhã': ['Giám đốc Sở Quy hoạch - Kiến trúc'], 'Lê Văn Nam': ['đại biểu Quốc hội'] },
    ],
    ['Đồng chí Lê Nam dự. Bí thư Tỉnh ủy phát biểu.', { 'Lê Nam': [] }],
    ['Bà Angela Merkel, Tổng thống Trump và Thủ tướng Abe dự.', { 'Angela Merkel': [] }],
    ['Ông Jared Kushner, con rể của Tổng thống Trump, đã dự.', { 'Jared Kushner': [] }],
    ['Ông Nguyễn Xuân Phúc, Thủ tướng Abe hội đàm.', { 'Nguyễn Xuân Phúc': [] }],
    ['Ông Rodrigo Duterte, Tổng thống Philippines, dự.', { 'Rodrigo Duterte': ['Tổng thống Philippines'] }],
  ])('%s', (text, roles) => expect(rolesOf(text)).toEqual(roles));
});

describe('the party committee site of Ho Chi Minh City, which joins office and name', () => {
  const lines = readFileSync('content/raw/002_2299c0a1e0815006.txt', 'utf8').split('\n');
  const text = (line: number) => squeezeSpaces(mapCharacters(lines[line - 1] ?? ''));
  const body = [5, 7, 9, 15, 17, 19].map((line) => block(line === 5 ? 'caption' : 'paragraph', line, text(line)));
  const people = findPeople(article(text(3), body), facts);

  test.each([
    ['Huỳnh Cách Mạng', ['Phó Trưởng ban Thường trực Ban Tổ chức Thành ủy TP', 'Thành ủy viên']],
    ['Võ Ngọc Quốc Thuận', ['Thành ủy viên', 'Bí thư Đảng ủy Khối Dân - Chính - Đảng TP']],
    ['Ma Xuân Việt', ['Phó trưởng Ban Tổ chức Thành ủy TP']],
    ['Hồ Nam', ['Phó Chủ nhiệm Ủy ban Kiểm tra Thành ủy TP']],
    ['Phan Thanh Tân', ['Phó Chánh Văn phòng Thành ủy TP']],
    ['Lê Kim Tuyền', ['Trưởng Ban Tổ chức Đảng ủy Khối Dân - Chính - Đảng']],
  ])('%s', (name, roles) => {
    expect(people.find((person) => person.name === name)?.roles.map((role) => role.text)).toEqual(roles);
  });
  test('and nobody else', () => expect(people).toHaveLength(6));
});

describe('laws', () => {
  const words =
    'Đồng chí,Nguyễn,Văn,Hồ Chí Minh,An,Hà Nội,Bí thư,Tỉnh ủy,TP,ông,Thắng,Sơn Minh Thắng,;,:,(,),.,-,phát biểu,đường,UỶ BAN,Y,K’Ré,ảnh:,\u{1F600}';
  const texts = fc.array(fc.constantFrom(...words.split(',')), { maxLength: 40 }).map((parts) => parts.join(' '));

  test('every span points at its surface, in any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { mentions, roles } of peopleOf(text)) {
          for (const { surface, at } of mentions) expect(text.slice(at.start, at.end)).toBe(surface);
          for (const role of roles) expect(text.slice(role.at.start, role.at.end)).toBe(role.text);
        }
      }),
    );
  });
});
