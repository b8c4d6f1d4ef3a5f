import { describe, expect, test } from 'vitest';
import type { TextLine } from '../model';
import { segment } from './segment';

const text = (words: string) =>
  `${words} đã nghe báo cáo kết quả công tác xây dựng Đảng và bàn nhiệm vụ trọng tâm thời gian tới của toàn Đảng bộ.`;
const lead = text('Sáng 3/11, Đảng ủy Khối tổ chức hội nghị;');
const paragraphs = [text('Tại hội nghị, các đại biểu'), text('Theo đó, Ban Thường vụ'), text('Cùng với đó, hội nghị')];

/** Lines as they are left by cleaning; `''` is a blank line. */
function parts(rows: readonly string[], isOutlet: (row: string) => boolean = () => false) {
  const lines: TextLine[] = [];
  let gap = 0;
  rows.forEach((row, index) => {
    if (row !== '') lines.push({ lines: { first: index + 1, last: index + 1 }, text: row, gap });
    gap = row === '' ? gap + 1 : 0;
  });
  const { title, blocks, removals } = segment(lines, isOutlet);
  return { title: title?.text, blocks: blocks.map(({ kind, text: words }) => [kind, words]), removals };
}

const spaced = (rows: readonly string[]) => rows.flatMap((row) => [row, '']);

describe('segment', () => {
  test('menu and date above the title leave, each with its rule', () => {
    const { title, removals } = parts(
      spaced([
        'Thời sự Kinh tế Văn hóa Thể thao',
        'Thứ Ba, ngày 3 tháng 8 năm 2021',
        'Đảng ủy Khối tổ chức hội nghị tổng kết',
        '10:45, 01/07/2020',
        lead,
        ...paragraphs,
      ]),
    );
    expect(title).toBe('Đảng ủy Khối tổ chức hội nghị tổng kết');
    expect(removals.map(({ rule }) => rule)).toEqual(['segment/above-the-title', 'segment/header-date']);
  });

  test('every line gets its part', () => {
    const { blocks } = parts(
      spaced([
        'Đảng ủy Khối tổ chức hội nghị tổng kết',
        '10:45, 01/07/2020',
        lead,
        ...paragraphs.slice(0, 1),
        'Quang cảnh hội nghị. Ảnh: TTXVN',
        'Kết quả công tác năm qua',
        ...paragraphs.slice(1),
        'Đình Lý',
        'TTXVN/Báo Tin tức',
      ]),
    );
    expect(blocks.map(([kind]) => kind)).toEqual([
      'dateline',
      'lead',
      'paragraph',
      'caption',
      'heading',
      'paragraph',
      'paragraph',
      'byline',
      'source',
    ]);
  });

  test('a caption printed twice on one line, or twice in two wordings, stays once', () => {
    const { blocks, removals } = parts(
      spaced([
        'Đảng ủy Khối tổ chức hội nghị tổng kết',
        lead,
        paragraphs[0] ?? '',
        'Bí thư Đảng ủy tặng Giấy khen. Bí thư Đảng ủy tặng Giấy khen.',
        paragraphs[1] ?? '',
        'Đ/c Hoàng Đăng Quang quán triệt Quy định số 138-QĐ/TW.',
        'Đồng chí Hoàng Đăng Quang quán triệt Quy định số 138-QĐ/TW của Ban Bí thư.',
        paragraphs[2] ?? '',
      ]),
    );
    expect(blocks.filter(([kind]) => kind === 'caption').map(([, words]) => words)).toEqual([
      'Bí thư Đảng ủy tặng Giấy khen.',
      'Đồng chí Hoàng Đăng Quang quán triệt Quy định số 138-QĐ/TW của Ban Bí thư.',
    ]);
    expect(removals.map(({ rule }) => rule)).toEqual(['segment/doubled-on-one-line', 'segment/doubled-caption']);
  });

  test('the title printed again between the paragraphs leaves', () => {
    const title = 'Đảng ủy Khối tổ chức hội nghị tổng kết';
    const { removals } = parts(spaced([title, lead, paragraphs[0] ?? '', title, paragraphs[1] ?? '']));
    expect(removals.map(({ rule, lines }) => [rule, lines.first])).toEqual([['segment/title-again', 7]]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['who signs an official document', ['KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG', 'Lê Hoài Anh'], []],
    ['with a stroke and no stop', ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Lê Văn An'], []],
    ['in small letters', ['TM. Ban Thường vụ', 'Phó Bí thư', 'Lê Văn An'], []],
    ['a pair of sections', ['Hỏi - Đáp'], []],
    ['an officer who signs', ['Đại tá Nguyễn Văn Sơn'], ['Đại tá Nguyễn Văn Sơn']],
    ['an officer of whom the text tells', [text('Đại tá Nguyễn Văn Sơn'), 'Đại tá Nguyễn Văn Sơn'], []],
    ['a scholar below a portrait', ['Bí thư Nguyễn Văn An. Ảnh: TTXVN', 'Tiến sĩ Nguyễn Sĩ Dũng'], []],
    [
      'a scholar below several portraits',
      [
        'Bí thư Nguyễn Văn An. Ảnh: TTXVN',
        'Một trong số 140 người dân phát biểu tại buổi làm việc.',
        'Tiến sĩ Lê Dũng',
      ],
      [],
    ],
    ['an officer above another signature', ['Đại tá Nguyễn Văn Sơn', 'Đình Lý'], ['Đình Lý']],
    [
      'below a sentence that speaks for a body',
      [text('Thay mặt UBND Thành phố, ông Hoan'), 'Đào Vũ (Tổng hợp)'],
      ['Đào Vũ (Tổng hợp)'],
    ],
    ['whoever a portrait shows', ['Đình Lý', 'Anh Lê Hoài An - Ảnh: NAM TRẦN'], ['Đình Lý']],
    ['a writer in capitals', ['HOÀI NAM'], ['HOÀI NAM']],
  ])('bylines: %s', (_, rows, bylines) => {
    const { blocks } = parts(spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', lead, ...paragraphs, ...rows]));
    expect(blocks.filter(([kind]) => kind === 'byline').map(([, words]) => words)).toEqual(bylines);
  });

  test('the signature of an official document stays below the text', () => {
    const signature = ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Lê Văn An'];
    const rows = [...signature, '|'];
    const { blocks } = parts(spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', lead, ...paragraphs, ...rows]));
    expect(blocks.slice(-3).map(([, words]) => words)).toEqual(signature);
  });

  test('a paragraph that leans on lost words is no lead', () => {
    const { blocks } = parts(spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', ...paragraphs.slice(1)]));
    expect(blocks.map(([kind]) => kind)).not.toContain('lead');
  });

  const speakers = (count: number, rest = '.') =>
    Array.from(
      { length: count },
      (_, at) => `Đồng chí Lê Văn ${names[at % names.length]}, Bí thư Huyện ủy số ${at}, phát biểu tại hội nghị${rest}`,
    );
  const names = ['An', 'Bình', 'Cường', 'Dũng'];

  test.each<[string, readonly string[], number]>([
    ['four sentences in a row may stand under pictures', speakers(4), 4],
    ['five are text', speakers(5), 0],
    ['and so are sixty', speakers(60), 0],
    ['open ends are captions however many', speakers(8, ''), 8],
    ['and what names who took the picture', speakers(8, '. (Ảnh: TTXVN).'), 8],
    ['text between them ends a run', [...speakers(4), ...paragraphs.slice(0, 1), ...speakers(4)], 8],
  ])('%s', (_, rows, count) => {
    const { blocks } = parts(spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', lead, ...rows, ...paragraphs]));
    expect(blocks.filter(([kind]) => kind === 'caption')).toHaveLength(count);
  });

  test.each<[string, readonly string[], number]>([
    ['seven below the text are a gallery', speakers(7), 7],
    ['eight are text there, too', speakers(8), 0],
    ['below a signature', ['Đình Lý', ...speakers(5)], 5],
  ])('%s', (_, rows, count) => {
    const { blocks } = parts(spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', lead, ...paragraphs, ...rows]));
    expect(blocks.filter(([kind]) => kind === 'caption')).toHaveLength(count);
  });

  const told =
    'Theo kế hoạch, đại hội điểm được tổ chức xong trước ngày 15/7, rút kinh nghiệm ở từng cấp rồi mới mở đại hội ở các nơi còn lại.';
  test.each<[string, readonly string[]]>([
    ['a sentence printed twice in a row', [told, told]],
    ['and twice on one line', [`${told} ${told}`]],
  ])('%s stays text, once', (_, rows) => {
    const { blocks } = parts(
      spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', lead, ...paragraphs, ...rows, ...paragraphs.slice(1)]),
    );
    expect(blocks.filter(([, words]) => words === told)).toEqual([['paragraph', told]]);
  });

  test('a text on one line with a credit at its end is no caption', () => {
    const whole = `${paragraphs.join(' ').repeat(5)} Ảnh: TTXVN`;
    const { blocks } = parts(spaced(['Đảng ủy Khối tổ chức hội nghị tổng kết', lead, whole]));
    expect(blocks.find(([, words]) => words === whole)?.[0]).toBe('paragraph');
  });

  describe('a story of pictures', () => {
    const seen = ['Đại biểu chào cờ khai mạc Đại hội', 'Toàn cảnh Đại hội', 'Văn nghệ chào mừng Đại hội'];
    const headline = 'Chùm ảnh: Khai mạc Đại hội Đảng bộ tỉnh Lâm Giang lần thứ XVII';
    const stamp = '14/10/2020 09:30';

    test.each<[string, (caption: string) => readonly string[]]>([
      ['credits behind', (caption) => [`${caption}. Ảnh: TTXVN`]],
      ['credits behind with a stroke', (caption) => [`${caption} - Ảnh: NAM TRẦN.`]],
      ['credits in brackets', (caption) => [`${caption} (Ảnh: Hoàng Hà)`]],
      ['credits below', (caption) => [caption, 'Ảnh: Hoàng Hà']],
      ['labels before', (caption) => [`Ảnh: ${caption}`]],
    ])('keeps headline, lead and captions: %s', (_, told) => {
      const captions = seen.flatMap(told);
      const first = 'Sáng 14/10, Đại hội Đảng bộ tỉnh Lâm Giang khai mạc.';
      for (const page of [
        [headline, stamp, ...captions],
        [headline, stamp, first, ...captions],
      ]) {
        for (const rows of [page, spaced(page)]) {
          const { title, blocks, removals } = parts(rows);
          expect(title).toBe(headline);
          expect(removals).toEqual([]);
          expect(blocks.filter(([kind]) => kind === 'caption').map(([, words]) => words)).toEqual(captions);
        }
      }
    });
  });

  const longest = `Đại hội đại biểu Đảng bộ huyện ${'bàn nhiệm vụ của năm năm sắp tới và '.repeat(6)}khai mạc`;
  const unbroken = 'ĐạihộiđạibiểuĐảngbộhuyện'.repeat(10);

  test.each<[string, readonly string[], string | undefined]>([
    ['a headline as long as a paragraph', [longest, lead, ...paragraphs], longest],
    ['below a menu', ['Trang chủ | Thời sự | Kinh tế', longest, '10:45, 01/07/2020', lead, ...paragraphs], longest],
    ['and as a question', [`${longest}?`, lead, ...paragraphs], `${longest}?`],
    ['a headline without a blank', [unbroken, lead, ...paragraphs], unbroken],
    ['above a lead without an end', [unbroken, lead.slice(0, -1), ...paragraphs], unbroken],
    ['a paragraph that ends is none', [`${longest}.`, lead, ...paragraphs], undefined],
    ['nor one of two sentences', [`${longest}. ${longest}`, lead, ...paragraphs], undefined],
    ['nor what tells of a day', [`Ngày 3/11, ${longest}`, lead, ...paragraphs], undefined],
    ['nor what leads on', [`${longest}:`, lead, ...paragraphs], undefined],
    ['nor a caption', [`${longest} (Ảnh: TTXVN)`, lead, ...paragraphs], undefined],
    ['nor what has nothing below it', [longest], undefined],
    ['nor an address', [`Https://example.org/${unbroken}`, unbroken, lead, ...paragraphs], unbroken],
  ])('%s', (_, rows, title) => expect(parts(spaced(rows)).title).toBe(title));

  const small = '“đòn bẩy” cho đại hội Đảng bộ tỉnh Bình Lâm';
  const stamp = '10:45, 01/07/2020';
  test.each<[string, readonly string[], string | undefined]>([
    ['a headline that begins with a small letter', [small, stamp, lead, ...paragraphs], small],
    [
      'and with a picture',
      [`🎉 đại hội Đảng bộ tỉnh Bình Lâm`, stamp, lead, ...paragraphs],
      '🎉 đại hội Đảng bộ tỉnh Bình Lâm',
    ],
    [
      'another line goes before it',
      [small, stamp, 'Đảng bộ tỉnh họp đại hội', lead, ...paragraphs],
      'Đảng bộ tỉnh họp đại hội',
    ],
    [
      'markup in front is no small letter',
      [`<script>alert(1)</script> "Đại hội" Đảng bộ & đoàn thể`, stamp, lead, ...paragraphs],
      `<script>alert(1)</script> "Đại hội" Đảng bộ & đoàn thể`,
    ],
    [
      'a name that begins small is none of these',
      ['eMagazine: Đại hội Đảng bộ', stamp, lead],
      'eMagazine: Đại hội Đảng bộ',
    ],
    ['without a stamp it is none', [small, lead, ...paragraphs], undefined],
    ['nor is an address', ['binhlam.example › tin › đại hội', stamp, lead, ...paragraphs], undefined],
    ['nor a sentence', [`${small} đã họp.`, stamp, lead, ...paragraphs], undefined],
  ])('%s', (_, rows, title) => expect(parts(spaced(rows)).title).toBe(title));

  test('without a line that can be one, there is no title', () => {
    expect(parts(spaced([lead, ...paragraphs])).title).toBeUndefined();
    expect(parts([]).title).toBeUndefined();
  });
});
