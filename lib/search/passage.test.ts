import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from '../../tests/linear/growth';
import { readAbbreviations } from '../authority/abbreviations';
import { cutPassage, markWords, type Piece } from './passage';
import { placeSyllables } from './placed-syllables';
import { createQueryEncoder } from './encoder';
import { readSyllables, tabulate } from './syllables';
import { kindOf, readTerm, runMark } from './terms';

const table = tabulate(readAbbreviations());
const askedBy = (query: string) =>
  readSyllables(query, table).flatMap((sentence) => sentence.map(({ loose }) => loose));
const marked = (query: string, text: string) => show(markWords(text, askedBy(query), table));
const passage = (query: string, text: string) => show(cutPassage(text, askedBy(query), table));

describe('marked', () => {
  test.each([
    ['sơn minh thắng', 'Ông [Sơn Minh Thắng], Bí thư', 'neighbours'],
    ['sơn minh thắng', 'Minh họp với Sơn', 'no word alone'],
    ['hoa', '[Hòa] bình', 'the only word, anywhere'],
    ['hòa', '<b>[Hòa]</b> & [hoà]', 'markup is text'],
    ['chỉ thị 35', '[ＣＨỈ ＴＨỊ ３５]', 'full-width letters'],
    ['', 'Quốc hội', 'nothing asked'],
    ['khóa XII', 'Trung ương [khóa XII] ngày 25/12/2018', 'a Roman number as it is, no other number'],
    ['khóa 12', 'Trung ương [khoá XII]', 'the same asked in figures'],
    ['đại hội XIII', '[Đại hội XIII], ngày 13-8-2019', 'a number without its neighbour is another one'],
    ['đại hội XIII', '[Đại hội] đại biểu toàn quốc lần thứ [XIII]', 'the words that lead to a number'],
    ['đại hội đại biểu toàn quốc lần thứ XIII', '[Đại hội XIII]', 'the same asked in full'],
    ['chỉ thị 35', '[Chỉ thị] số [35-CT/TW]', 'a number as a whole, however little of it was asked for'],
    ['35', 'Chỉ thị số [35-CT/TW]; [35] tuổi; [35] tỷ', 'a figure alone'],
    ['chỉ thị 35', '[Chỉ thị 35 - CT/TW], [Chỉ thị 35-CT/T.Ư].Ông, [chỉ thị 35]-tháng', 'blanks, points, an end'],
    ['chỉ thị 35', '[Chỉ thị 35-CT/ TW] và [chỉ thị 35/CT-TTg]', 'a blank behind the sign'],
    ['quy định 47', '[Quy định 47/2011]; [Quy định] số [47-QĐ/TW]', 'a year'],
    ['nghị định 30', '[Nghị định] số [30/2020/NĐ-CP]', 'a year inside'],
    ['chỉ thị 5', '[Chỉ thị 05]', 'a number with a nought before it'],
    ['ngày 31 tháng 5 năm 2019', '[31/5/2019] và [31-05-2019]', 'a day'],
    ['tổng bí thư 2011', 'Từ [2011], [Tổng Bí thư] họp; ngày [3/4/2011]; 2012', 'a year, wherever it stands'],
    ['15/7/2025', 'Ngày [15/7/2025]; 16/7/2025, tháng 7/2025; [15/7]', 'a day, not the pieces of another'],
    ['tháng 7/2025', '[Tháng 7/2025], ngày [15/7/2025], 7/2024', 'a month, and its days'],
    ['10%', '[10%], 2-10%, 10.000 người, 3,10 và [10 %]', 'a share'],
    ['10.000 người', '[10.000 người]; 10 người, 110.000 người', 'a figure with points'],
    ['nhiệm kỳ 2020-2025', '[nhiệm kỳ 2020-2025], [2020 - 2025], 2020-2026', 'a span'],
    ['57-QĐ/TW của Ban', '[57-QĐ/TW của Ban], 102-QĐ/TW của, 57.000', 'a number with its code'],
    ['chỉ thị 35', 'dân tộc thiểu số, 35 tuổi; [chỉ thị]', 'no number of another clause'],
    ['UBND', '[UBND] tỉnh', 'an abbreviation as a whole'],
    ['UBND', '[Ủy ban nhân dân] tỉnh', 'what it stands for'],
    ['UBND', 'UBKT và HĐND', 'no abbreviation that has a part of it'],
    ['dân', 'HĐND của [dân]', 'nor one that has the word'],
    ['ủy ban nhân dân tỉnh', '[UBND tỉnh]', 'the same the other way round'],
    ['TPHCM', 'Tại [TPHCM], [TP.HCM] và [TP. Hồ Chí Minh]', 'of more parts'],
    ['bí thư tỉnh ủy', '[BT TU] nói', 'written apart'],
    ['nghị quyết 21', '[NQ21] của [NQ 21-CP]', 'with its number'],
    ['trung ương', 'Ban chấp hành [T.Ư]… và [TƯ] Đảng', 'after a sign that becomes three'],
    ['Bình Tân', 'Tân Bình, Tân Phú, [Bình Tân]', 'no pair over a comma'],
    ['Bình Tân', 'Thái Bình (Tân Phú); Bình: Tân. Bình\nTân', 'nor over other signs that part'],
    ['hà nội', '[Hà Nội]. [Hà Nội]', 'one piece ends with its sentence'],
    ['hai phần', '½ [hai phần]', 'beside a character that becomes three'],
    ['1 2', '[½] bài', 'two numbers in one character'],
    ['Sơn Thắng', '[Sơn\u00a0Thắng] và [Sơn Tha\u0306\u0301ng]', 'other blanks, letters apart from their marks'],
  ])('%s: %s (%s)', (query, expected) => expect(marked(query, expected.replace(/[[\]]/gu, ''))).toBe(expected));

  test('no letter of a text is lost or added', () => {
    const text = `${'a… '.repeat(50)}½ Sơn Minh. TP.HCM ${'b '.repeat(300)}`;
    for (const query of ['sơn minh', 'TPHCM', '1 2 sơn', 'b']) {
      const pieces = markWords(text, askedBy(query), table);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.some(({ hit }) => hit)).toBe(true);
    }
  });
});

describe('marked as typed', () => {
  const encode = createQueryEncoder(table);
  const typed = (query: string) =>
    encode(query).filter((term) => ['syllable', 'document'].includes(kindOf(readTerm(term).loose)));
  const bare = (text: string) => text.replace(/[[\]]/gu, '');

  test.each([
    ['bão', 'Báo đưa tin [bão] số 5, bao gồm bảo vệ', 'one word'],
    ['bao', '[Báo] đưa tin [bão]', 'without marks: any'],
    ['kỷ luật', 'Chính trị Kỳ, kỳ luật; [kỉ luật], [kỷ luật]', 'y and i'],
    ['Nguyễn Phú Trọng', 'Chính phủ trong sạch, [Nguyễn Phú Trọng]', 'a name'],
    ['Thủ Đưc', 'Tại [Thủ Đức], thu đúc', 'a mark left out'],
    ['Tổng bi thư', '[Tổng Bí thư]', 'marks of one word left out'],
    ['hoà bình', '[hòa bình], họa bình', 'the place of the tone'],
    ['nghị quyết 08-NQ/TW', 'Nghị quyết 08-NQ/TU; [Nghị quyết 08-NQ/TƯ]', 'the same body in other letters'],
    ['Trung ương 4 khóa XII', '[Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII]', 'a plenum'],
    ['nghị quyết 04-NQ/TW', 'Nghị quyết 04-NQ/TU; [Nghị quyết số 04-NQ/TW], nghị quyết', 'a number'],
    [
      '47-QĐ/TW',
      '102-QĐ/TW, [Quy định số 47 của] TW, [quy định 47/2011]'.replace(' của] TW', '] của TW'),
      'without body',
    ],
    ['nghị quyết 4', 'nghị quyết 14, [nghị quyết số 4], [NQ 04-NQ/TW]', 'short'],
    [
      '57-QĐ/TW của Bộ Chính trị',
      '[57-QĐ/TW] năm; 102-QĐ/TW [của Bộ Chính trị]; 57-KL/TW của',
      'not the code of another',
    ],
    ['chỉ thị 35 khóa XIII', '[Chỉ thị số 35] của Bộ Chính trị; [Chỉ thị số 35 khóa XIII]', 'no word behind it'],
    ['nghị quyết 4', 'điều 4 của nghị quyết', 'a figure of something else'],
  ])('%s: %s (%s)', (query, expected) => expect(show(markWords(bare(expected), typed(query), table))).toBe(expected));

  test('a word by itself is marked wherever it stands, as typed', () => {
    const marks = [...typed('bão kỷ luật'), runMark('bao\tbao4')];
    const text = 'Cơn [bão]; bị [kỷ luật], báo; kỷ cương';
    expect(show(markWords(bare(text), marks, table))).toBe(text);
  });

  test('a phrase is marked as a whole', () => {
    const marks = [runMark(...typed('ủy viên trung ương')), runMark(...typed('đại hội'))];
    const text = 'Thành uỷ viên; [Ủy viên Trung ương], [đại hội], Hội nghị Trung ương, [uỷ viên TƯ]';
    expect(show(markWords(bare(text), marks, table))).toBe(text);
    expect(show(cutPassage('Ủy viên, trung ương', marks, table))).toBe('[Ủy viên], [trung ương]');
  });

  test.each([
    ['bão', '[Báo] đưa tin [bảo] vệ', 'where the text has no such form: any'],
    ['10%', 'Tăng [2-10%]', 'a part of another number, whole, where there is nothing else'],
    ['bão', `Báo. ${'Một câu dài không có gì. '.repeat(20)}Cơn [bão] đến. Kết.`, 'cut where the form is'],
  ])('a passage of %s: %s (%s)', (query, expected) =>
    expect(show(cutPassage(bare(expected), typed(query), table)).replace(/^… /u, '')).toBe(
      expected.slice(Math.max(0, expected.indexOf('Cơn'))),
    ),
  );

  test.each([
    ['theo [Nghị quyết Trung ương 4] ([khóa XII]) về Đảng', 'in its other name'],
    ['Hội nghị Trung ương 4 khóa XII ban hành [Nghị quyết 04-NQ/TW]', 'the meeting is another thing'],
    ['Nghị quyết Trung ương 4 khóa XI; [Nghị quyết Trung ương 4]', 'another term is another document'],
  ])('a document is told by its plenum: %s (%s)', (expected) =>
    expect(show(markWords(bare(expected), ['#nq4', '#nq4/tw', '#tw4/12'], table))).toBe(expected),
  );

  test('the lines with its number, or its plenum, come before those with words of its title', () => {
    const marks = [
      '#nq4',
      '#nq4/tw',
      '#tw4/12',
      've tang cuong xay dung chinh don dang ngan chan day lui su suy thoai',
    ];
    const text = `Phải tăng cường xây dựng chỉnh đốn Đảng. ${'Câu giữa. '.repeat(40)}Theo Nghị quyết Trung ương 4. Hết.`;
    expect(show(cutPassage(text, marks, table))).toContain('Theo [Nghị quyết Trung ương 4]. Hết');
  });

  test('a document is told by a run of its title', () => {
    const marks = ['#qd47', '#qd47/tw', 've nhung dieu dang vien khong duoc lam'];
    const text = 'Vi phạm [những điều đảng viên không được làm]; quy định về đảng viên';
    expect(show(markWords(bare(text), marks, table))).toBe(text);
  });
});

describe('a passage', () => {
  const far = `${'Mở đầu dài dòng không liên quan. '.repeat(30)}Đồng chí Sơn Minh Thắng phát biểu. ${'Kết. '.repeat(99)}`;

  test('begins with the sentence that holds the query', () => {
    expect(passage('sơn minh thắng', far)).toMatch(/^… Đồng chí \[Sơn Minh Thắng\] phát biểu\./u);
  });

  test('is not drawn to a number of another thing', () => {
    const text = `Ngày 12/12/2012, 12 người. ${far} Chiều qua, Trung ương khóa XII họp.`;
    expect(passage('khóa XII', text)).toMatch(/^… Chiều qua, Trung ương \[khóa XII\] họp/u);
  });

  test('is found by an abbreviation too', () => {
    expect(passage('UBND', `${far} Chiều qua, UBND họp.`)).toMatch(/^… Chiều qua, \[UBND\] họp/u);
  });

  test('is the beginning if nothing is found, and ends at a word', () => {
    const cut = passage('khác', far);
    expect(cut).toMatch(/^Mở đầu/u);
    expect(cut.length).toBeLessThan(280);
    expect(far.startsWith(cut.replace(/ …$/u, ''))).toBe(true);
    expect(cut).toMatch(/\p{L}\.? …$/u);
  });

  test('of a short text is the text', () => expect(passage('dài', 'Ngắn thôi')).toBe('Ngắn thôi'));
});

describe('placed syllables', () => {
  test.each([
    ['UBND, khóa XII', ['uy UBND', 'ban UBND', 'nhan UBND', 'dan UBND', 'khoa khóa', '12 XII']],
    [
      'TP. Vinh… GD&ĐT',
      ['thanh TP', 'pho TP', 'vinh Vinh', 'giao GD&ĐT', 'duc GD&ĐT', 'va GD&ĐT', 'dao GD&ĐT', 'tao GD&ĐT'],
    ],
    ['a A. a-a\nA', ['a a', 'a A', 'a a', 'a a', 'a A']],
  ])('%j', (text, expected) => {
    const placed = placeSyllables(text, table);
    expect(placed.map(({ loose, start, end }) => `${loose} ${text.slice(start, end)}`)).toEqual(expected);
  });

  test('are those of the index', () => {
    for (const text of ['UBND… TP. Vinh, khóa XIII. 21-NQ/TW; H’Yim, BT TU ½ nq21 ... T.Ư\nĐ/c', 'ＣＨỈ ㏂ Ⅻ']) {
      expect(placeSyllables(text, table).map(({ loose }) => loose)).toEqual(askedBy(text));
    }
  });
});

describe('twice the text takes at most about twice the time', () => {
  test.each(['UBND ', '13 ', 'nhân dân ', '½', '…\u0301', '(('])(
    '%j',
    (piece) => {
      const make = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const growth = findGrowth(
        (text) => cutPassage(text, ['nhan', 'dan', 'nhan', '13', '#nq13/tw', 'nhan dan nhan dan'], table),
        make,
        20_000,
        160_000,
      );
      expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
    },
    60_000,
  );
});

function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}
