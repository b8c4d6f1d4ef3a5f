import { describe, expect, test } from 'vitest';
import type { Restriction } from '../../lib/search/inquiry';
import type { NameDoubt } from '../../lib/search/names';
import { parseQuery } from '../../lib/search/query';
import { NO_ANSWER } from '../../lib/search/search';
import { notesOn, restrictionWords, uncitedNotes, uncitedNumbers, unreadyWords } from './_told';

function ready(typed: string) {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(`${typed}: ${query.kind}`);
  return query;
}

test.each([
  ['năm:2016', 'năm 2016'],
  ['-năm:2017', 'không phải năm 2017'],
  ['tháng:06/2020', 'tháng 06/2020'],
  ['tháng:02/2020', 'tháng 02/2020'],
  ['-tháng:06/2020', 'không phải tháng 06/2020'],
  ['ngày:31/05/2019', 'ngày 31/05/2019'],
  ['từ:2019', 'từ 01/01/2019'],
  ['đến:2017', 'đến 31/12/2017'],
  ['-từ:2019', 'trước 01/01/2019'],
  ['-đến:2017', 'sau 31/12/2017'],
  ['khóa:13', 'khóa XIII'],
  ['-khóa:XIII', 'không phải khóa XIII'],
  ['người:"Tô Lâm"', 'người: Tô Lâm'],
  ['-người:"Tô Lâm"', 'trừ người: Tô Lâm'],
])('%s is told as "%s"', (typed, told) => {
  const [condition] = ready(typed).conditions;
  if (condition === undefined) throw new Error(typed);
  const meant = 'words' in condition.means ? [{ ...NAMED, name: condition.means.words.join(' ') }] : [];
  expect(restrictionWords({ kind: 'typed', condition, meant, rest: [] })).toBe(told);
});

const NAMED = { kind: 'person', id: 'ai' as never, aliases: [], detail: '', articles: 1, hasPage: true } as const;
const TO_X = { field: 'person', words: ['Tô', 'X'], open: false } as const;
const FINDINGS = {
  ...{ text: '', articles: [1], typed: 1, otherForms: 0, capped: false, unread: 0, partial: 0 },
  ...{ marks: [], restrictions: [], unknown: [] },
};

const lacks = (loose: string) => ({ loose, articles: new Set([7]) });

test.each([
  ['nghị quyết 18', '18', ['nghị quyết 18']],
  ['nghị quyết 18', '19', []],
])('%s, of which nobody cites nq%s: %j', (typed, number, told) => {
  const answer = { ...NO_ANSWER, numbers: [{ kind: 'uncited' as const, keys: [`#nq${number}`], articles: 0 }] };
  expect(uncitedNumbers({ ...FINDINGS, text: typed, answer })).toEqual(told);
});

test('of a document that is named without its number that is told', () => {
  const named = { ...NAMED, kind: 'document', name: 'Quy định số 37-QĐ/TW', articles: 6, number: 1 } as const;
  const answer = {
    ...{ ...NO_ANSWER, entities: [named] },
    numbers: [{ kind: 'uncited' as const, keys: ['#qd37', '#qd37/tw'], articles: 0 }],
  };
  expect(uncitedNotes({ ...FINDINGS, text: '37-QĐ/TW', answer })).toEqual([
    'Không bài nào trong kho ghi số “37-QĐ/TW”; 6 bài nhắc văn bản này mà không ghi số.',
  ]);
  expect(uncitedNotes({ ...FINDINGS, text: '37-QĐ/TW', answer: { ...answer, entities: [] } })).toEqual([
    'Không bài nào trong kho dẫn “37-QĐ/TW”.',
  ]);
});

test.each([
  ['khóa:', 'Sau dấu hai chấm còn thiếu số khóa, chẳng hạn khóa:XIII.'],
  ['khoa: ', 'Sau dấu hai chấm còn thiếu số khóa, chẳng hạn khóa:XIII.'],
  ['văn bản:', 'Sau dấu hai chấm còn thiếu tên hoặc ngày, chẳng hạn văn bản:35-CT/TW.'],
  ['đến:', 'Sau dấu hai chấm còn thiếu tên hoặc ngày, chẳng hạn người:"Tô Lâm" hoặc từ:2019.'],
  ['người:', 'Sau dấu hai chấm còn thiếu tên hoặc ngày, chẳng hạn người:"Tô Lâm" hoặc từ:2019.'],
])('%s is shown finished: %s', (typed, told) => {
  const queries = ['"đại hội"', 'người:"Tô Lâm"', 'văn bản:35-CT/TW', 'từ:2019', 'khóa:XIII'];
  expect(
    unreadyWords(
      'unfinished',
      queries.map((query) => [query, ''] as const),
      typed,
    ),
  ).toBe(told);
});

function doubted(doubt: NameDoubt): Restriction {
  const [condition] = ready('người:Thằng').conditions;
  if (condition === undefined) throw new Error('no condition');
  return { kind: 'typed', condition, meant: [], rest: [], doubt };
}

describe('notes', () => {
  test.each([
    ['tham nhũng', {}, {}, []],
    ['khóa:50 họp', {}, {}, [/^Không có “khóa:50”: các khóa Trung ương từ I đến XIV\. Điều kiện này được bỏ qua/u]],
    ['khóa:mới', {}, {}, [/^Không hiểu “khóa:mới”: khóa .* như khóa:XIII/u]],
    ['bão OR lũ', {}, {}, [/^Ở đây “OR” không phải lệnh nên được bỏ qua: /u]],
    ['bão NOT lũ', {}, {}, [/^Ở đây “NOT” .* gõ dấu trừ/u]],
    ['từ:mai', {}, {}, [/^Không hiểu “từ:mai”: ngày viết như/u]],
    ['từ:2019 '.repeat(200), {}, {}, [/^Câu hỏi quá dài, chỉ phần đầu được dùng\.$/u]],
    ['họp '.repeat(100), {}, {}, [/^Câu hỏi quá dài, chỉ phần đầu được dùng: “họp họp/u]],
    ['Tham Zxqwữ', {}, { unknown: ['zxqwu'] }, [/^Không bài nào trong kho có: “Zxqwữ”\. Kết quả/u]],
    ['-người:"Tô X"', { unknown: [{ ...TO_X, not: true }] }, {}, [/ai tên “Tô X”: chỉ bỏ các bài/u]],
    ['người:"Tô X"', { unknown: [{ ...TO_X, not: false }] }, {}, [/ai tên “Tô X”: đã tìm như từ thường/u]],
    ['tham nhũng', {}, { unknown: ['abc'] }, [/có: “abc”\./u]],
    ['đại hội zxqwv', { articles: [], typed: 0 }, { unknown: ['zxqwv'] }, []],
    ['tổng bí thư 2011', {}, { doubted: [lacks('2011')] }, [/^Không bài nào có đủ .* dưới đây không có “2011”\.$/u]],
    ['tổng bí thư 2011', { capped: true }, { doubted: [lacks('2011')] }, [/^Các bài dưới đây không có “2011”\.$/u]],
    ['bão', { articles: [1, 2], typed: 1 }, {}, [/^Chỉ 1 bài đầu có đúng chữ, đúng dấu/u]],
    ['bão', { partial: 978 }, {}, [/đúng chữ đã gõ\. 978 bài có chữ khác dấu hoặc gần giống/u]],
    ['bão lũ', { partial: 1200 }, {}, [/đủ các chữ, đúng như đã gõ\. 1\.200 bài thiếu chữ/u]],
    ['trọg', {}, { corrections: [{ at: 0, typed: 'trog', meant: ['trong'] }] }, [/ghi không dấu ở đây: trong$/u]],
    [
      'nghị quyết số 18-NQ/TW họp',
      {},
      { numbers: [{ kind: 'uncited' as const, keys: ['#nq18', '#nq18/tw'], articles: 0 }] },
      [/^Không bài nào trong kho dẫn “nghị quyết số 18-NQ\/TW”\. Kết quả .* còn lại\.$/u],
    ],
    [
      '04-NQ/TU',
      {},
      { numbers: [{ kind: 'short' as const, keys: ['#nq4', '#nq4/tu'], articles: 5 }] },
      [/ghi đủ “04-NQ\/TU”/u],
    ],
    [
      'CT 5/TW',
      {},
      { numbers: [{ kind: 'unsure' as const, keys: ['#ct5', '#ct5/tw'], articles: 2 }] },
      [/^Ngoài ra có 2 bài ghi cùng số với “CT 5/u],
    ],
    ['người:Thằng', { restrictions: [doubted('other-marks')] }, {}, [/^Không có tên nào đúng dấu như “Thằng”/u]],
    ['người:Thằng', { restrictions: [doubted('more')] }, {}, [/^Rất nhiều tên có “Thằng”: mới tính 0 tên/u]],
    ['họp khóa:', {}, {}, [/^Sau “khóa:” còn thiếu số khóa/u]],
    ['- bóng đá', {}, {}, [/^Dấu trừ đứng rời .* -“bóng đá”\.$/u]],
    ['Hà Nội - Huế', {}, {}, []],
    ['Việt Á', {}, { apart: true }, [/^Không bài nào có “Việt Á” liền nhau/u]],
    ['Việt Á', { typed: 0 }, { apart: true }, [/^Không bài nào có đúng chữ/u]],
    ['báo bão', { typed: 0 }, {}, [/^Không bài nào có đúng chữ, đúng dấu đã gõ/u]],
    ['báo bão', { articles: [], typed: 0 }, {}, []],
  ])('on %s', (typed, findings, answer, told) => {
    const notes = notesOn({
      query: ready(typed),
      findings: { ...FINDINGS, text: ready(typed).text, ...findings, answer: { ...NO_ANSWER, ...answer } },
      apart: 0,
      shown: [1],
    });
    expect(notes).toEqual(told.map((each) => expect.stringMatching(each) as string));
  });
});
