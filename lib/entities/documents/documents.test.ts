import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from '../../../tests/linear/growth';
import { articleOf, facts, verdict, verdictsOn } from '../../../tests/resolution/verdict';
import { type ArticleText } from '../../model';
import { findDocuments } from './documents';
import { findDocumentDoubts } from './doubts';

const verdicts = (text: string, date?: string): string => verdictsOn(text, date).join(' | ');

describe('resolution', () => {
  test.each<[string, string | undefined, string]>([
    // by its own date
    ['Chỉ thị số 35-CT/TW ngày 30-5-2019 của Bộ Chính trị', undefined, 'vn-xii-35-ct-tw'],
    ['Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị', '2020-01-01', 'vn-xiii-35-ct-tw'],
    ['Hướng dẫn số 26-HD/BTCTW ngày 30-11-2023', undefined, 'vn-xiii-26-hd-btctw'],
    ['Hướng dẫn số 26-HD/BTCTW, ngày 18/10/2019', undefined, 'vn-xii-26-hd-btctw'],
    ['Quy định số 138 ngày 1-12-2023 của Ban Bí thư', undefined, 'vn-xiii-138-qd-tw'],
    ['Quy định số 102-QĐ/TW ngày 15/12/2017 của Bộ Chính trị', '2019-01-01', 'vn-xii-102-qd-tw~'],
    ['Quy định 07-QĐ/TW, ngày 28/8/2018 của Bộ Chính trị', '2019-08-01', 'vn-xii-07-qdi-tw'],
    ['Chỉ thị số 35 năm 2024 của Bộ Chính trị', '2025-01-01', 'vn-xiii-35-ct-tw'],
    ['Chỉ thị số 25-CT/TW ngày 25-9-1948', '2019-01-01', 'unlisted'],
    ['Ngày 27-3-2003, Ban Bí thư Trung ương Đảng khóa IX đã ban hành Chỉ thị số 23-CT/TW', undefined, 'unlisted'],
    ['Ngày 14/6/2024, Bộ Chính trị ban hành Chỉ thị số 35-CT/TW', undefined, 'vn-xiii-35-ct-tw'],
    ['Ngày 30 tháng 5 năm 2019, Tổng Bí thư Nguyễn Phú Trọng ký ban hành Chỉ thị 35', '2025-01-01', 'vn-xii-35-ct-tw'],
    ['Năm 2019, Bộ Chính trị ban hành Chỉ thị 35', '2025-01-01', 'vn-xii-35-ct-tw'],
    // by term and plenum
    ['Nghị quyết số 21-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII', undefined, 'vn-xiii-21-nq-tw'],
    ['Nghị quyết 21 khóa XII', '2024-01-01', 'vn-xii-21-nq-tw'],
    ['Nghị quyết 26 tại Hội nghị Trung ương 7(khoá XII) đặt ra', '2020-07-01', 'vn-xii-26-nq-tw'],
    ['Chỉ thị số 45-CT/TW của Bộ Chính trị khóa XI', undefined, 'vn-xi-45-ct-tw'],
    ['Kết luận 146 của Bộ Chính trị khoá XI', '2018-01-01', 'unlisted'],
    ['Kết luận số 24-KL/TW của Bộ Chính trị (khoá 11)', undefined, 'vn-xi-24-kl-tw'],
    // by the article's date, before and after a namesake
    ['thực hiện Chỉ thị 35 của Bộ Chính trị', '2020-05-28', 'vn-xii-35-ct-tw'],
    ['thực hiện Chỉ thị 35 của Bộ Chính trị', '2024-12-01', 'vn-xiii-35-ct-tw'],
    ['thực hiện Chỉ thị 35 của Bộ Chính trị', '2024-07-01', '? vn-xiii-35-ct-tw vn-xii-35-ct-tw'],
    ['thực hiện Chỉ thị 35 của Bộ Chính trị', undefined, '? vn-xii-35-ct-tw vn-xiii-35-ct-tw'],
    ['tổng kết thực hiện Chỉ thị 35 của Bộ Chính trị', '2024-12-01', '? vn-xiii-35-ct-tw vn-xii-35-ct-tw'],
    ['Chỉ thị 45 của Bộ Chính trị', '2020-09-01', 'vn-xii-45-ct-tw'],
    ['Chỉ thị 45 của Bộ Chính trị', '2025-07-01', 'vn-xiii-45-ct-tw'],
    ['Chỉ thị 05', '2018-03-01', 'vn-xii-05-ct-tw~'],
    ['Chỉ thị 05 của Bộ Chính trị', '2023-03-01', 'vn-xii-05-ct-tw'],
    ['Chỉ thị số 05 của Bộ Chính trị', '2015-03-01', 'unlisted'],
    ['quy định số 215 của Ban Bí thư Trung ương Đảng', '2019-05-31', 'vn-xi-215-qd-tw'],
    ['Kế hoạch số 03-KH/TW của Bộ Chính trị', '2024-05-01', 'vn-xiii-03-kh-tw'],
    ['Kết luận 75 của BCH TW về phương hướng công tác nhân sự', '2020-07-01', 'vn-xii-75-kl-tw'],
    // by subject
    ['Chỉ thị 35 về đại hội đảng bộ các cấp tiến tới Đại hội XIII của Đảng', '2024-07-01', 'vn-xii-35-ct-tw'],
    ['Chỉ thị 45 về lãnh đạo cuộc bầu cử đại biểu Quốc hội khóa XV', '2025-05-01', 'vn-xii-45-ct-tw'],
    ['Nghị quyết 18 về quản lý và sử dụng đất', '2023-03-01', 'vn-xiii-18-nq-tw'],
    ['Nghị quyết 18 về sắp xếp tổ chức bộ máy tinh gọn', '2024-12-01', 'vn-xii-18-nq-tw'],
    ['Nghị quyết 26 về phát triển tỉnh Nghệ An', '2020-07-01', 'vn-xi-26-nq-tw'],
    ['Kết luận số 12-KL/TW về công tác phòng, chống tham nhũng', '2023-01-01', 'vn-xiii-12-kl-tw-2022'],
    // not enough
    ['Nghị quyết 35 về hỗ trợ và phát triển doanh nghiệp', '2019-01-01', '? vn-xii-35-nq-tw'],
    ['Quyết định 204', '2025-06-01', '? vn-xiii-204-qd-tw'],
    ['Kết luận số 83-KL/TW', '2025-06-01', '? vn-xiii-83-kl-tw'],
    // local and state bodies never take a central number
    ['Hướng dẫn số 26 của Ban Thường vụ Đảng ủy Khối', '2020-05-28', 'local'],
    ['Nghị quyết số 05-NQ/TU của Tỉnh ủy', '2020-05-28', 'local'],
    ['Ban Thường vụ Thành ủy đã ban hành Quyết định 935, 936', '2017-05-28', 'local | local'],
    ['Kết luận số 35 của Ban Bí thư Trung ương Đoàn', '2020-05-28', 'local'],
    ['Thành ủy Hà Nội ban hành Nghị quyết số 11-NQ/TU', '2017-05-28', 'local'],
    ['Nghị quyết 35 của Chính phủ', '2019-05-28', 'state'],
    ['Nghị quyết 54 vừa được Quốc hội thông qua', '2020-05-28', 'state'],
    ['Nghị định 30/2020/NĐ-CP và Luật Nhà ở', '2020-05-28', 'state | state'],
    ['Quyết định số 376/QĐ-BCT', '2020-05-28', 'state'],
    // plenums
    ['Nghị quyết Trung ương 6,7,8 khóa XII', '2019-05-31', 'vn-xii-hntw-6 | vn-xii-hntw-7 | vn-xii-hntw-8'],
    ['nghị quyết Trung ương 4, khóa XII', '2019-05-31', 'vn-xii-04-nq-tw~'],
    ['Nghị quyết Trung ương 4 khóa XII về đổi mới mô hình tăng trưởng', '2019-05-31', 'vn-xii-05-nq-tw'],
    ['Nghị quyết Trung ương 4 (khóa XI, XII)', undefined, 'vn-xi-nqtw4~ | vn-xii-04-nq-tw~'],
    ['Nghị quyết TW4', '2017-03-01', 'vn-xii-04-nq-tw~'],
    ['Nghị quyết TW4', undefined, 'undated'],
    ['Nghị quyết Trung ương 4', '2023-03-01', '? vn-xiii-hntw-4 vn-xii-hntw-4'],
    ['Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII', undefined, 'vn-xiii-hntw-8'],
    ['các Nghị quyết Trung ương khóa XII', '2020-05-28', 'collective'],
    // congresses
    ['Nghị quyết Đại hội XIII của Đảng', '2021-05-28', 'vn-xiii-nq-dai-hoi'],
    ['nghị quyết Đại hội Đảng toàn quốc lần thứ XII', '2017-05-28', 'vn-xii-nq-dai-hoi'],
    ['Nghị quyết Đại hội Đảng bộ TP lần thứ XI', '2020-11-03', 'local'],
    ['Nghị quyết Đại hội XIII Đảng bộ Khối các cơ quan Trung ương', '2021-05-28', 'local'],
    ['Nghị quyết Đại hội lần thứ XII của Hội', '2019-05-28', 'local'],
    ['Nghị quyết Đại hội Đảng các cấp', '2020-11-03', ''],
    // by name
    ['đúng quy định của Điều lệ Đảng', '2020-05-28', 'vn-xi-dieu-le-dang'],
    ['đúng quy định của Điều lệ Đảng', '2009-05-28', 'unlisted'],
    ['đúng quy định của Điều lệ Đảng', undefined, 'vn-xi-dieu-le-dang~'],
    ['theo Điều lệ Đảng Cộng sản Việt Nam năm 2011', '2026-05-28', 'vn-xi-dieu-le-dang'],
    ['phó trưởng Tiểu ban Điều lệ Đảng', '2020-05-28', ''],
    ['nghị quyết Đại hội XIII của Đảng', '2020-05-28', 'vn-xiii-nq-dai-hoi~'],
    ['đúng quy định của Điều lệ Đảng', '2026-05-28', '? vn-xi-dieu-le-dang'],
    ['theo Quy chế bầu cử trong Đảng', '2020-05-28', 'vn-xi-244-qd-tw'],
    ['theo Quy chế bầu cử trong Đảng', '2025-05-28', 'vn-xiii-190-qd-tw'],
  ])('%s (%s) -> %s', (text, date, expected) => expect(verdicts(text, date)).toBe(expected));

  test('the article of 2019 gives reasons that a reader understands', () => {
    const [ref] = findDocuments(articleOf(['', 'Chỉ thị 35 của Bộ Chính trị'], '2020-05-28'), facts);
    expect(ref?.resolution.kind === 'listed' && ref.resolution.because).toBe(
      'bài viết ngày 28/5/2020, trước khi có Chỉ thị số 35-CT/TW ngày 14/6/2024 (khóa XIII)',
    );
  });

  test('bounds that end before the namesake settle an article without a day', () => {
    const undated = articleOf(['', 'Chỉ thị 35 của Bộ Chính trị']);
    const bounds = { from: facts.congresses[11]?.opened ?? '', to: facts.congresses[12]?.closed ?? '' };
    const dated = { ...undated, published: { known: false, role: 'published', bounds } } as ArticleText;
    expect(findDocuments(dated, facts).map(verdict)).toEqual(['vn-xii-35-ct-tw']);
  });
});

describe('one document is one reference', () => {
  test.each([
    ['full and bare', ['Chỉ thị 05-CT/TW', 'thực hiện chỉ thị 05 gắn với Chỉ thị 05'], 1, 3],
    ['number and plenum', ['Nghị quyết 04-NQ/TW ngày 30-10-2016', 'Nghị quyết Trung ương 4 khóa XII'], 1, 2],
    ['two terms are two', ['Chỉ thị 35-CT/TW ngày 30-5-2019', 'Chỉ thị 35-CT/TW ngày 14-6-2024'], 2, 2],
    ['central and local are two', ['Chỉ thị 35 của Bộ Chính trị', 'Chỉ thị 35 của Tỉnh ủy Nghệ An'], 2, 2],
    [
      'a congress named again',
      ['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ 13', 'Nghị quyết Đại hội Đảng bộ tỉnh đề ra'],
      1,
      2,
    ],
  ])('%s', (_what, texts, refs, mentions) => {
    const found = findDocuments(articleOf(['', ...texts], '2024-12-30'), facts);
    expect(found).toHaveLength(refs);
    expect(found.flatMap((ref) => ref.mentions)).toHaveLength(mentions);
  });
});

test('fields are as the text tells them', () => {
  const [ref] = findDocuments(articleOf(['', 'theo Quy định số 137- QĐ/TƯ, ngày 1/12/2023 của Ban Bí thư.']), facts);
  expect(ref).toMatchObject({
    asWritten: 'Quy định số 137- QĐ/TƯ, ngày 1/12/2023 của Ban Bí thư',
    type: 'Quy định',
    number: '137-QĐ/TW',
    code: 'QĐ/TW',
    date: '2023-12-01',
    issuer: 'Ban Bí thư',
    mentions: [{ surface: 'Quy định số 137- QĐ/TƯ', at: { line: 2, start: 5, end: 27 } }],
  });
});

describe('bad input gives no wrong link, and is told', () => {
  const doubts = (text: string, date?: string): string[] => {
    const article = articleOf(['Bài', text], date);
    const blocks = [article.title, ...article.body];
    return findDocumentDoubts(findDocuments(article, facts), blocks).map(
      ({ rule, lines, found = '' }) => `${rule}:${lines?.first}: ${found}`,
    );
  };

  test.each<[string, string, string, string, string[]]>([
    [
      'a day that does not exist',
      'Nghị quyết số 57-NQ/TW ngày 31/2/2024 của Bộ Chính trị',
      '2025-03-10',
      'vn-xiii-57-nq-tw',
      ['documents/impossible-day:2: Nghị quyết số 57-NQ/TW 31/2/2024'],
    ],
    [
      'a day of a thirteenth month',
      'Chỉ thị 35-CT/TW ngày 30 tháng 13 năm 2019',
      '2024-07-01',
      '? vn-xiii-35-ct-tw vn-xii-35-ct-tw',
      ['documents/impossible-day:2: Chỉ thị 35-CT/TW 30 tháng 13 năm 2019'],
    ],
    [
      'a number beyond every series',
      'Nghị quyết số 9999 của Bộ Chính trị',
      '2024-05-01',
      'unlisted',
      ['documents/impossible-number:2: Nghị quyết số 9999'],
    ],
    [
      'five digits',
      'Chỉ thị số 35000-CT/TW',
      '2024-05-01',
      'unlisted',
      ['documents/impossible-number:2: Chỉ thị số 35000-CT/TW'],
    ],
    [
      'the code of the centre on the paper of a city',
      'Thành ủy Hà Nội ban hành Nghị quyết số 11-NQ/TW ngày 31/5/2017 về phát triển du lịch',
      '2017-07-01',
      'local',
      ['documents/foreign-code:2: Nghị quyết số 11-NQ/TW'],
    ],
    ['a day of another term', 'Chỉ thị 35-CT/TW ngày 30/5/1999', '2024-05-01', 'unlisted', []],
    ['nought', 'Nghị quyết số 0 của Bộ Chính trị', '2024-05-01', 'unlisted', []],
    ['nothing wrong', 'Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị', '2024-05-01', 'vn-xii-35-ct-tw', []],
  ])('%s', (_what, text, date, expected, told) => {
    expect(verdicts(text, date)).toBe(expected);
    expect(doubts(text, date)).toEqual(told);
  });

  test('three hundred references in one paragraph are three hundred, each with its span', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
    const text = numbers.map((number) => `Kết luận số ${number}-KL/TW`).join(', ');
    const found = findDocuments(articleOf(['', text], '2026-01-15'), facts);
    expect(found.flatMap(({ mentions }) => mentions.map(({ at }) => text.slice(at.start, at.end)))).toEqual(
      numbers.map((number) => `Kết luận số ${number}-KL/TW`),
    );
    const known = found.filter(({ resolution }) => resolution.kind === 'listed').map(verdict);
    expect(known).toContain('vn-xiii-121-kl-tw');
    for (const id of known) expect(id).toMatch(/^vn-x[a-z]+-\d+-kl-tw(?:-2022)?~?$/u);
  });
});

describe('laws', () => {
  const words = [
    'Nghị quyết', 'Chỉ thị số', 'Quy định', '35', '05-CT/TW', 'Trung ương 4', 'khóa XII', ', 6', ' và 7', 'của Bộ Chính trị', 'ngày 30-5-2019',
    'Đại hội XIII', 'Điều lệ Đảng', 'Luật Nhà ở', 'NQTW4', '.', ' ', '(', 'số', '30/2020/NĐ-CP', 'Đảng bộ tỉnh', 'lần thứ X', 'Hội nghị',
  ]; // prettier-ignore
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '));

  test('each span holds its surface, and no two overlap', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const text = articleOf([first, second], '2024-12-30');
        const blocks = [text.title, ...text.body];
        const mentions = findDocuments(text, facts).flatMap((ref) => ref.mentions);
        for (const { surface, at } of mentions) {
          const block = blocks.find(({ lines }) => lines.first === at.line);
          expect(block?.text.slice(at.start, at.end)).toBe(surface);
          const crossing = mentions.filter((b) => b.at.line === at.line && b.at.start < at.end && at.start < b.at.end);
          expect(crossing).toHaveLength(1);
        }
      }),
    );
  });

  test.each([
    ['type words', 'Nghị quyết '],
    ['a list without end', 'Nghị quyết Trung ương 4, 5, '],
    ['numbers', 'Quyết định số 1, 2, 3, '],
    ['dashes', '35 - 35 - '],
    ['blanks', '          '],
    ['congresses', 'Nghị quyết Đại hội Đảng bộ tỉnh '],
    ['hosts', 'Nghị quyết Đại hội lần thứ X Đại hội Đảng bộ a b c '],
    ['laws', 'Luật A a a a a a '],
    ['full numbers', 'Chỉ thị 35-CT/TW ngày 30-5-2019 của Bộ Chính trị, '],
    ['distinct numbers', ''],
  ])('twice of %s takes at most 2.5 times the processor time', { timeout: 60_000 }, (_what, unit) => {
    const make = (size: number): string =>
      unit === ''
        ? Array.from({ length: size / 20 }, (_, index) => `Chỉ thị ${index} nêu; `).join('')
        : unit.repeat(size / unit.length);
    const growth = findGrowth(
      (text) => findDocuments(articleOf(['', text], '2024-12-30'), facts),
      make,
      20_000,
      640_000,
    );
    expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
  });
});
