import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOutlets } from '../authority/outlets';
import { parseRuleId, type Block, type BlockKind, type CrawlNote, type Removal } from '../model';
import { NO_AUTHORS } from './credit-rules';
import { bareByline } from './credits';
import { findDayWords, findTime } from './date-words';
import { findFields } from './fields';
import { NO_EVENT } from './rules';

const outlets = readOutlets(JSON.parse(readFileSync('content/authority/outlets.json', 'utf8')));

/** `[['title', '...'], ['lead', '...']]`, a raw line each. */
function fields(rows: readonly (readonly [BlockKind, string])[], header?: string, crawl: CrawlNote = {}) {
  const blocks = rows.map(([kind, text], index): Block => ({
    kind,
    text,
    lines: { first: index + 1, last: index + 1 },
  }));
  const removals: Removal[] =
    header === undefined
      ? []
      : [{ rule: parseRuleId('segment/header-date'), lines: { first: 1, last: 1 }, text: header }];
  const [title] = blocks.filter(({ kind }) => kind === 'title');
  return findFields(title, blocks, removals, crawl, outlets);
}

const value = (date: ReturnType<typeof fields>['event']) => (date.known ? date.value : undefined);

describe('publication', () => {
  test.each([
    ['10:45, 01/07/2020', '2020-07-01T10:45'],
    ['(Thứ Tư, 03/07/2019-5:59 PM)', '2019-07-03T17:59'],
    ["19:26', 6/2/2017", '2017-02-06T19:26'],
    ['Ngày đăng bài viết gốc: 29/09/2025, 07:30 SA', '2025-09-29T07:30'],
    ['Thứ Bảy, ngày 3 tháng 8 năm 2021', '2021-08-03'],
    ['Cập nhật: 31/02/2021', undefined],
  ])('%s -> %s', (stamp, expected) => {
    expect(
      value(
        fields([
          ['title', 'Hội nghị'],
          ['dateline', stamp],
        ]).published,
      ),
    ).toBe(expected);
  });

  test('an update stamp counts only if there is no other', () => {
    const rows = [
      ['dateline', 'Cập nhật: 02/07/2020'],
      ['dateline', '01/07/2020'],
    ] as const;
    expect(value(fields(rows).published)).toBe('2020-07-01');
  });

  test('nothing is reported before it happened, whatever the clues', () => {
    const { event } = fields([
      ['dateline', '10/10/2025'],
      ['lead', 'Đại hội nhiệm kỳ 2025 - 2030 diễn ra từ ngày 13 đến 15/10.'],
    ]);
    expect(event.known).toBe(false);
  });

  test('a date above the title bounds, and is no publication', () => {
    const { published } = fields([['lead', 'Sáng 3/11/2020, Đảng ủy họp.']], 'Thứ Ba, ngày 3 tháng 8 năm 2021');
    expect(published).toEqual({ known: false, role: 'published', bounds: { from: '2020-11-03', to: '2021-08-03' } });
  });
});

describe('event', () => {
  test.each([
    ['Hướng tới kỷ niệm ngày 21/6/1925, sáng 19/6/2020, Đảng ủy họp.', '2020-06-19'],
    ['Sáng 10/2/1959, Bác trồng cây. Sáng 3/2/2020, Đảng ủy phát động Tết trồng cây.', '2020-02-03'],
    ['Sáng 10/2/1959, Bác trồng cây.', undefined],
  ])('a day before there were sites is remembered, not reported: %s', (text, day) => {
    expect(value(fields([['lead', text]]).event)).toBe(day);
  });

  test.each([
    ['year told', 'Chiều ngày 10-5-2017, Hội nghị họp phiên bế mạc.', '2017-05-10'],
    ['quarter in the sentence', 'Ngày 28/5, Đảng ủy tổ chức Hội nghị chuyên đề quý II/2020.', '2020-05-28'],
    [
      'round and current year',
      'Sáng 3/11, Đảng ủy tổng kết Đại hội nhiệm kỳ 2020 - 2025 và nhiệm vụ chính trị năm 2020.',
      '2020-11-03',
    ],
    ['no year anywhere', 'Sáng 3/11, Đảng ủy họp.', 'XXXX-11-03'],
    ['a ratio', 'Có 26/61 đảng bộ và 1/3 cấp ủy viên mới.', undefined],
    ['a document date', 'Chỉ thị số 35-CT/TW ngày 30-5-2019 được quán triệt.', undefined],
    ['a count day', 'Tính đến ngày 15/5 đã có 3.940 chi bộ.', undefined],
    ['a plan', 'Đại hội sẽ diễn ra vào ngày 25/1/2021.', undefined],
    ['several days', 'Trong hai ngày 14 và 15/10/2020, Đảng bộ huyện họp đại hội.', '2020-10-14'],
    ['a range with a dash', 'Trong 2 ngày (14-15/10/2020), Đảng bộ huyện họp đại hội.', '2020-10-14'],
    ['a range in words', 'Diễn ra từ ngày 20 đến 28/1/2016, Đại hội họp phiên trù bị.', '2016-01-20'],
    ['three days', 'Trong ba ngày 13, 14 và 15/10/2020, Đảng bộ huyện họp đại hội.', '2020-10-13'],
    ['a day of every year', 'Ngày 15/10 hằng năm là ngày truyền thống.', undefined],
    ['an impossible day', 'Sáng 31/2/2020, Đảng ủy họp.', undefined],
  ])('%s', (_, lead, expected) => {
    expect(
      value(
        fields([
          ['title', 'Hội nghị'],
          ['lead', lead],
        ]).event,
      ),
    ).toBe(expected);
  });

  test.each([
    ['01/07/2020', 'Sáng nay (1/7), Ban Tổ chức họp.', '2020-07-01', 'the day in brackets'],
    ['02/01/2021', 'Chiều 30/12, Ban Tổ chức họp.', '2020-12-30', 'across New Year'],
    ['01/07/2020', 'Sáng nay, Ban Tổ chức họp.', '2020-07-01', 'today'],
    ['01/07/2020', 'Sáng 3/11, Ban Tổ chức họp.', 'XXXX-11-03', 'too far from the publication to be of its year'],
  ])('published %s: %s -> %s (%s)', (stamp, lead, expected) => {
    expect(
      value(
        fields([
          ['title', 'Hội nghị'],
          ['dateline', stamp],
          ['lead', lead],
        ]).event,
      ),
    ).toBe(expected);
  });

  test('a quarter of the title, with the count day as lower bound', () => {
    const { event, published } = fields([
      ['title', 'Nhiệm vụ quý II năm 2024'],
      ['paragraph', 'Tính đến ngày 29-3-2024, có 56/67 cấp ủy gửi báo cáo.'],
    ]);
    expect(event).toMatchObject({ value: '2024-Q2', precision: 'quarter', bounds: { from: '2024-03-29' } });
    expect(published).toMatchObject({ known: false, bounds: { from: '2024-03-29' } });
  });

  test('no clue may lie after the upper bound', () => {
    const { event } = fields([['lead', 'Sáng 3/11, Đảng ủy tổng kết Đại hội nhiệm kỳ 2020 - 2025.']], '3/8/2020');
    expect(value(event)).toBe('XXXX-11-03');
  });
});

describe('words around a day', () => {
  const split = (example: string) => /^(?<before>[^{]*)\{[^}]*\}(?<behind>.*)$/u.exec(example)?.groups ?? {};
  const caught = (rule: (typeof NO_EVENT)[number], example: string) => {
    const { before = '', behind = '' } = split(example);
    return rule.before?.test(before) === true || rule.behind?.test(behind) === true;
  };
  describe.each(NO_EVENT)('$id', (rule) => {
    test.each(rule.examples.catches)('catches %s', (example) => expect(caught(rule, example)).toBe(true));
    test.each(rule.examples.leaves)('leaves %s', (example) => expect(caught(rule, example)).toBe(false));
  });

  test('days and times', () => {
    expect(
      findDayWords('sáng 3/11 và ngày 5 tháng 7 năm 2019').map(({ day, month, year }) => [day, month, year]),
    ).toEqual([
      [3, 11, undefined],
      [5, 7, 2019],
    ]);
    expect(findTime('Thứ Sáu, 17/02/2023, 06:29 [GMT+7]')).toBe('06:29');
    expect(findTime('17/02/2023')).toBeUndefined();
  });
});

describe('outlet and credits', () => {
  test.each([
    [
      'a prefix',
      [['lead', '(Thanhuytphcm.vn) - Sáng 3/11, Đảng ủy họp.']],
      { outlet: { name: 'Trang tin Đảng bộ TPHCM' } },
    ],
    [
      'a source line',
      [['source', 'TTXVN/Báo Tin tức']],
      { outlet: { name: 'Báo Tin tức' }, agency: 'Thông tấn xã Việt Nam' },
    ],
    ['a writer of an agency', [['source', 'Theo Thu Hà/TTXVN']], { agency: 'Thông tấn xã Việt Nam' }],
    ['a writer in front of brackets', [['source', 'Nguồn: Thu Hà (TTXVN)']], { agency: 'Thông tấn xã Việt Nam' }],
    ['an extract', [['source', 'Trích Tạp chí Cộng sản']], { outlet: { name: 'Tạp chí Cộng sản' } }],
    ['a byline taken from an agency', [['byline', 'Minh Hoa (Theo TTXVN)']], { agency: 'Thông tấn xã Việt Nam' }],
    ['a correspondent', [['byline', 'Phóng viên TTXVN tại Lào']], { agency: 'Thông tấn xã Việt Nam' }],
    ['a channel', [['byline', 'Hồng Vân/VOV1']], { outlet: { name: 'VOV' } }],
    ['an unknown source', [['source', 'Theo Báo Ví Dụ']], { outlet: { name: 'Báo Ví Dụ' }, confidence: 'medium' }],
    ['the byline', [['byline', 'Thu Phương (TTXVN)']], { agency: 'Thông tấn xã Việt Nam', confidence: 'medium' }],
    ['pictures alone', [['caption', 'Quang cảnh. Ảnh: TTXVN']], { agency: 'Thông tấn xã Việt Nam', confidence: 'low' }],
    [
      'an unknown site as prefix',
      [['lead', '(Baobinhlam.com.vn) - Sáng 3/11, Đảng ủy họp.']],
      { outlet: { name: 'Baobinhlam.com.vn' } },
    ],
    ['running text', [['paragraph', 'Ông trả lời Báo Người Lao Động.']], undefined],
  ] as const)('%s', (_, rows, expected) => {
    const { source } = fields(rows);
    if (expected === undefined) expect(source).toBeUndefined();
    else expect(source).toMatchObject(expected);
  });

  test.each([
    ['its masthead', ['Báo Bình Lâm điện tử'], { outlet: { name: 'Báo Bình Lâm điện tử' }, confidence: 'medium' }],
    ['a menu of papers', ['Báo Bình Lâm', 'Báo Quang Sơn'], undefined],
    ['a section', ['Báo in'], undefined],
  ])('what stands above the headline: %s', (_, texts, expected) => {
    const above = texts.map((text, index) => ({
      rule: parseRuleId('segment/above-the-title'),
      lines: { first: index + 1, last: index + 1 },
      text,
    }));
    const { source } = findFields(undefined, [], above, {}, outlets);
    if (expected === undefined) expect(source).toBeUndefined();
    else expect(source).toMatchObject(expected);
  });

  test('the prefix leaves the lead and is recorded', () => {
    const { body, removals } = fields([['lead', '(Thanhuytphcm.vn) - Sáng 3/11, Đảng ủy họp.']]);
    expect(body[0]?.text).toBe('Sáng 3/11, Đảng ủy họp.');
    expect(removals).toMatchObject([{ text: '(Thanhuytphcm.vn) -', part: true }]);
  });

  test.each([
    ['Tin, ảnh: Trung Kiên (TTXVN)', 'Trung Kiên'],
    ['Xuân Hướng – Cảnh Toàn', 'Xuân Hướng – Cảnh Toàn'],
    ['Thái Tân/KD&PL', 'Thái Tân'],
    ['PV', 'PV'],
  ])('%s is by %s', (line, names) => expect(bareByline(line)).toBe(names));
});

describe.each(NO_AUTHORS)('$id', ({ pattern, examples }) => {
  test.each(examples.catches)('catches %j', (text) => expect(text).toMatch(pattern));
  test.each(examples.leaves)('leaves %j', (text) => expect(text).not.toMatch(pattern));
});

describe('who is credited', () => {
  test.each<readonly [BlockKind, string, string | undefined, readonly string[]]>([
    ['byline', 'Xuân Hướng – Cảnh Toàn', 'Xuân Hướng – Cảnh Toàn', ['author Xuân Hướng', 'author Cảnh Toàn']],
    ['byline', 'Hoàng Hà – TTXVN', 'Hoàng Hà', ['author Hoàng Hà', 'agency TTXVN']],
    ['byline', 'Reuters', undefined, ['agency Reuters']],
    ['byline', 'Minh PhươngTheo Reuters', 'Minh Phương', ['author Minh Phương', 'agency Reuters']],
    ['byline', 'Minh Phương Theo Người Kể', 'Minh Phương', ['author Minh Phương']],
    ['byline', 'Video: Hoàng Thuỳ', undefined, []],
    ['byline', 'Ảnh; Võ Hải', undefined, ['photographer Võ Hải']],
    ['byline', 'Hồng Kỹ - Ảnh TTXVN', 'Hồng Kỹ', ['author Hồng Kỹ', 'agency TTXVN']],
    ['byline', 'PV', 'PV', []],
    ['byline', 'Tùng Nguyên - Khoa Nam', 'Tùng Nguyên - Khoa Nam', ['author Tùng Nguyên', 'author Khoa Nam']],
    ['byline', 'Thu Hà, Trường Giang', 'Thu Hà, Trường Giang', ['author Thu Hà', 'author Trường Giang']],
    ['byline', 'Vũ Minh. Ảnh Quốc Huy', 'Vũ Minh', ['author Vũ Minh', 'photographer Quốc Huy']],
    ['byline', 'Minh Hoa (Theo TTXVN)', 'Minh Hoa', ['author Minh Hoa', 'agency TTXVN']],
    ['byline', 'Tác giả: Minh Hoa; Biên tập: Lan Anh', 'Minh Hoa', ['author Minh Hoa']],
    ['byline', 'Lược dịch: Thu Hà', 'Thu Hà', ['author Thu Hà']],
    ['byline', 'Anh Tuấn dịch', 'Anh Tuấn', ['author Anh Tuấn']],
    ['byline', 'Hồng Vân/VOV1', 'Hồng Vân', ['author Hồng Vân']],
    ['byline', 'Xuân Quảng, phóng viên TTXVN tại Lào', 'Xuân Quảng', ['author Xuân Quảng']],
    ['byline', 'Phóng viên TTXVN tại Lào', 'Phóng viên TTXVN tại Lào', []],
    ['byline', 'Ths. Lê Hà – Trường Chính trị tỉnh', 'Ths. Lê Hà', ['author Ths. Lê Hà']],
    ['byline', 'P. V', 'P. V', []],
    ['byline', 'Nhóm PV', 'Nhóm PV', ['author Nhóm PV']],
    ['byline', 'PGS-TS Phan Xuân Biên', 'PGS-TS Phan Xuân Biên', ['author TS Phan Xuân Biên']],
    ['caption', 'Ảnh TTXVN', undefined, ['agency TTXVN']],
    ['caption', 'Quang cảnh hội nghị. Ảnh Quang Khải', undefined, ['photographer Quang Khải']],
    ['caption', 'Ảnh TỰ TRUNG.', undefined, ['photographer TỰ TRUNG']],
    ['caption', 'Quang cảnh hội nghị. Ảnh: Khắc Tú', undefined, ['photographer Khắc Tú']],
  ])('%s %j', (kind, text, byline, expected) => {
    const found = fields([
      ['lead', 'Sáng 3/11, Đảng ủy Khối họp.'],
      [kind, text],
    ]);
    expect(found.byline).toBe(byline);
    expect(found.credits.map((credit) => `${credit.kind} ${credit.name}`)).toEqual(expected);
  });

  test('a writer of an agency is no outlet', () => {
    expect(fields([['source', 'Theo Thu Hà/TTXVN']]).source).not.toHaveProperty('outlet');
  });

  test('the agency behind the name is the agency of the article', () => {
    expect(fields([['byline', 'Hoàng Hà – TTXVN']]).source).toMatchObject({ agency: 'Thông tấn xã Việt Nam' });
  });
});
