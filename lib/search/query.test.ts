import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../model';
import { parseQuery, type ParsedQuery, type ReadyQuery, type TypedCondition } from './query';

describe('parseQuery', () => {
  const ready = (text: string, more: Partial<ReadyQuery> = {}): ReadyQuery => ({
    ...{ kind: 'ready', text, phrases: [], without: [], conditions: [], faults: [], cut: false },
    ...more,
  });
  const markup = (written: string) => ({ kind: 'markup', written }) as const;

  test.each<[string, ParsedQuery]>([
    ['', { kind: 'empty' }],
    ['  \u00a0 ', { kind: 'empty' }],
    ['a', { kind: 'too-short' }],
    ['"a"', { kind: 'too-short' }],
    ['7', ready('7')],
    ['🎉 …', { kind: 'no-words' }],
    ['“"', { kind: 'no-words' }],
    ['%', { kind: 'no-words' }],
    ['-', { kind: 'no-words' }],
    ['người:', { kind: 'unfinished' }],
    ['khóa:50', { kind: 'no-term' }],
    ['khóa:XX', { kind: 'no-term' }],
    ['từ:30/02/2019', { kind: 'no-day' }],
    ['nguồn:""', { kind: 'unfinished' }],
    ['  Sơn\u00a0Minh   Thắng ', ready('Sơn Minh Thắng')],
    ['đại\u200bhội', ready('đại hội')],
    ['Đại hội'.normalize('NFD'), ready('Đại hội')],
    ['ＣＨỈ\u3000ＴＨỊ', ready('CHỈ THỊ')],
    ['<script>', ready('<script>')],
    ['a <b', ready('a <b')],
    ['<script>alert(1)</script>', ready('alert(1)', { faults: ['<script>', '</script>'].map(markup) })],
    ['<img src=x onerror=alert(1)> họp', ready('họp', { faults: [markup('<img src=x onerror=alert(1)>')] })],
    ['<b>đại hội</b>', ready('đại hội', { faults: ['<b>', '</b>'].map(markup) })],
    ["'; DROP TABLE bai; --", ready("'; DROP TABLE bai;".replace("'; ", ''))],
    ['Nghị quyết 4 - khóa XII', ready('Nghị quyết 4 khóa XII')],
    ['21-NQ/TW', ready('21-NQ/TW')],
  ])('%j', (typed, expected) => expect(parseQuery(typed)).toEqual(expected));

  test.each<[string, Partial<ReadyQuery>]>([
    ['"đại hội" khối', { text: 'đại hội khối', phrases: ['đại hội'] }],
    ['“đại hội”', { text: 'đại hội', phrases: ['đại hội'] }],
    ['"đại hội', { text: 'đại hội', phrases: [], faults: [{ kind: 'quote', written: '"đại hội' }] }],
    ['họp -bóng', { text: 'họp', without: ['bóng'] }],
    ['họp -"bóng đá"', { text: 'họp', without: ['bóng đá'] }],
    ['-bóng', { text: '', without: ['bóng'] }],
    ['–"tham nhũng" bí thư', { text: 'bí thư', without: ['tham nhũng'] }],
    ['họp −bóng', { text: 'họp', without: ['bóng'] }],
    ['họp – bóng 2016–2020', { text: 'họp bóng 2016–2020' }],
    ['họp -bóng đá nữ', { text: 'họp đá nữ', without: ['bóng'], trailing: [{ at: 0, from: 1, to: 3 }] }],
    ['-bóng đá "nữ"', { text: 'đá nữ', phrases: ['nữ'], without: ['bóng'], trailing: [{ at: 0, from: 0, to: 1 }] }],
    ['họp --bóng', { text: 'họp', without: ['bóng'] }],
    ['họp --"bóng đá"', { text: 'họp', without: ['bóng đá'] }],
    ['họp ——bóng', { text: 'họp', without: ['bóng'] }],
    ['họp - bóng', { text: 'họp bóng' }],
    ['Hà Nội - Huế', { text: 'Hà Nội Huế' }],
    ['Hà Nội — "bóng đá"', { text: 'Hà Nội bóng đá', phrases: ['bóng đá'] }],
    ['- bóng đá', { text: 'bóng đá', faults: [{ kind: 'dash', written: 'bóng đá' }] }],
    ['- "bóng đá"', { text: 'bóng đá', phrases: ['bóng đá'], faults: [{ kind: 'dash', written: 'bóng đá' }] }],
    ['Bí thư thăm Hà Nội - Tin trong ngày', { text: 'Bí thư thăm Hà Nội Tin trong ngày' }],
    [
      '-bóng đá -bóng bàn',
      { text: 'đá bàn', without: ['bóng', 'bóng'], trailing: [0, 1].map((at) => ({ at, from: at, to: at + 1 })) },
    ],
    ['-bóng từ:đây', { text: 'từ:đây', without: ['bóng'], faults: [{ kind: 'value', written: 'từ:đây' }] }],
  ])('phrases and exclusions: %s', (typed, expected) =>
    expect(parseQuery(typed)).toEqual(ready(expected.text ?? '', expected)),
  );

  const operator = (written: string) => ({ kind: 'operator', written }) as const;
  test.each<[string, string, readonly ReadyQuery['faults'][number][]]>([
    ['tham nhũng OR lãng phí', 'tham nhũng lãng phí', [operator('OR')]],
    ['tham nhũng AND lãng phí AND quan liêu', 'tham nhũng lãng phí quan liêu', [operator('AND')]],
    ['THAM NHŨNG OR LÃNG PHÍ', 'THAM NHŨNG LÃNG PHÍ', [operator('OR')]],
    ['tham nhũng HOẶC lãng phí', 'tham nhũng lãng phí', [operator('HOẶC')]],
    ['TỔ CHỨC VÀ CÁN BỘ', 'TỔ CHỨC VÀ CÁN BỘ', []],
    ['tham nhũng hoặc lãng phí', 'tham nhũng hoặc lãng phí', []],
    ['OR', 'OR', []],
    ['máy quét OR', 'máy quét OR', []],
    ['khóa:50 tham nhũng', 'tham nhũng', [{ kind: 'term', written: 'khóa:50' }]],
    ['khoa:học', 'khoa:học', [{ kind: 'value', written: 'khoa:học' }]],
  ])('what is left out, and told: %s', (typed, text, faults) =>
    expect(parseQuery(typed)).toEqual(ready(text, { faults })),
  );

  const day = (field: 'from' | 'to', value: string) => ({ field, day: parseIsoDay(value) });
  test.each<[string, TypedCondition['means']]>([
    ['từ:2019', [day('from', '2019-01-01')]],
    ['tu:2019', [day('from', '2019-01-01')]],
    ['từ: 2019', [day('from', '2019-01-01')]],
    ['đến:06/2020', [day('to', '2020-06-30')]],
    ['đến:02/2020', [day('to', '2020-02-29')]],
    ['Đến ngày:31/5/2019', [day('to', '2019-05-31')]],
    ['từ:2020-06', [day('from', '2020-06-01')]],
    ['năm:2020', [day('from', '2020-01-01'), day('to', '2020-12-31')]],
    ['khóa:XIII', [{ field: 'term', term: 13 }]],
    ['khoá:xiii', [{ field: 'term', term: 13 }]],
    ['khoa:13', [{ field: 'term', term: 13 }]],
    ['người:Thắng', { field: 'person', words: ['Thắng'], open: true }],
    ['nguoi:"Sơn Minh Thắng"', { field: 'person', words: ['Sơn', 'Minh', 'Thắng'], open: false }],
    ['người:Sơn Minh Thắng', { field: 'person', words: ['Sơn', 'Minh', 'Thắng'], open: true }],
    ['văn bản:35-CT/TW', { field: 'document', words: ['35-CT/TW'], open: true }],
    ['van ban:"chỉ thị 35"', { field: 'document', words: ['chỉ', 'thị', '35'], open: false }],
    ['VB:35', { field: 'document', words: ['35'], open: true }],
    ['nguồn: VOV', { field: 'outlet', words: ['VOV'], open: true }],
  ])('condition: %s', (typed, means) => {
    const query = parseQuery(typed);
    expect(query).toEqual(
      ready('', { conditions: [{ written: typed, place: { start: 0, end: typed.length }, not: false, means }] }),
    );
  });

  test.each([
    ['-người:Thắng', { conditions: [expect.objectContaining({ not: true, written: '-người:Thắng' })] }],
    ['từ:đây', { text: 'từ:đây', faults: [{ kind: 'value', written: 'từ:đây' }] }],
    ['họp từ:31/2/2019', { text: 'họp', faults: [{ kind: 'no-day', written: '31/2/2019' }] }],
    ['họp đến:13/2020', { text: 'họp', faults: [{ kind: 'no-day', written: '13/2020' }] }],
    ['đến: dự hội nghị', { text: 'đến: dự hội nghị', faults: [] }],
    ['họp người:', { text: 'họp', faults: [{ kind: 'no-value', written: 'người:' }] }],
    ['người:"Sơn Minh', { text: 'Sơn Minh' }],
    ['đồng bào người Dao', { text: 'đồng bào người Dao', conditions: [] }],
    ['khoa:học', { text: 'khoa:học', conditions: [] }],
  ])('beside conditions: %s', (typed, expected) => expect(parseQuery(typed)).toMatchObject(expected));

  test('an unquoted name ends at the next condition, quote or exclusion', () => {
    for (const rest of ['từ:2019', '"họp"', '-họp']) {
      const query = parseQuery(`người:Sơn Minh ${rest}`);
      expect(query).toMatchObject({
        conditions: [{ means: { words: ['Sơn', 'Minh'] } }, ...(rest === 'từ:2019' ? [{}] : [])],
      });
    }
  });

  test('ten thousand letters are cut, and that is said', () => {
    expect(parseQuery('x'.repeat(10_000))).toMatchObject({ kind: 'ready', cut: true });
    expect(parseQuery('\ufdfa'.repeat(240))).toMatchObject({ kind: 'ready', cut: true });
    expect(parseQuery('đại hội '.repeat(1250))).toMatchObject({ kind: 'ready', cut: true });
    expect(parseQuery('từ:2019 '.repeat(1250))).toMatchObject({ kind: 'ready', cut: true });
  });

  test('whatever is typed, there is an answer, and no word of it is lost', () => {
    const pieces = fc.constantFrom(
      '"',
      '-',
      ':',
      ' ',
      'người:',
      'từ:',
      'văn bản:',
      '2019',
      'Sơn',
      'đ',
      '%',
      '\u0301',
      '🎉',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (typed) => {
          const query = parseQuery(typed);
          if (query.kind !== 'ready') return;
          expect(query.text + query.without.join('') + String(query.conditions.length)).not.toBe('0');
        },
      ),
    );
  });
});

test('phrases and exclusions that are typed twice are one', () => {
  const query = parseQuery('"đại hội" họp "đại hội" -bóng -bóng');
  if (query.kind !== 'ready') throw new Error(query.kind);
  expect([query.phrases, query.without]).toEqual([['đại hội'], ['bóng']]);
});
