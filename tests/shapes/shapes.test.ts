import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../lib/authority/load';
import { decodeRaw } from '../../lib/clean/decode';
import { prepareFacts, understand, type Draft } from '../../lib/convert';
import { parseSourcePath } from '../../lib/model';
import {
  ABOVE_THE_HEADLINE,
  BELOW_THE_TEXT,
  CAPTIONS,
  HEADLINES,
  INSIDE_THE_TEXT,
  SIGNATURES,
  UNDER_THE_HEADLINE,
} from './parts';

/** One article in pages of many shapes: whatever stands around it, the article comes out the same. */
const facts = prepareFacts(loadAuthority('content/authority'));

const HEADLINE = 'Đại hội đại biểu Đảng bộ huyện Sông Cầu lần thứ XXI khai mạc trọng thể';
const STAMP = '16/10/2020 08:30';
const TEXT = [
  'Sáng 15/10, Đảng bộ huyện Sông Cầu khai mạc Đại hội đại biểu lần thứ XXI, nhiệm kỳ 2020 - 2025 với sự tham dự của 250 đại biểu.',
  'Phát biểu tại đại hội, đồng chí Lò Văn Phong, Bí thư Tỉnh ủy đề nghị Đảng bộ huyện tiếp tục đổi mới phương thức lãnh đạo, chú trọng công tác cán bộ.',
  'Trong nhiệm kỳ qua, giá trị sản xuất của huyện tăng bình quân 9,2%/năm; thu nhập bình quân đầu người đạt 48 triệu đồng.',
  'Đại hội bầu Ban Chấp hành gồm 39 đồng chí.',
] as const;
const [FIRST, SECOND, THIRD, LAST] = TEXT;
const SIGNED = 'Minh Hoa';
const RELATED = ['Huyện Tuy An tổng kết công tác dân vận năm 2020', 'Thị xã Sông Hinh ra quân làm thủy lợi mùa khô'];

function read(lines: readonly string[]): Draft {
  const decoded = decodeRaw(parseSourcePath('trang.txt'), new TextEncoder().encode(lines.join('\n')));
  if (decoded.kind === 'rejected') throw new Error(`rejected: ${decoded.rejection.reason}`);
  return understand(decoded.raw, facts);
}

function expectTheArticle(lines: readonly string[], byline: string | null = SIGNED): void {
  const draft = read(lines);
  expect({
    title: draft.title?.text,
    published: draft.published.known ? draft.published.value.slice(0, 10) : undefined,
    byline: draft.byline ?? null,
    body: draft.body.map(({ text }) => text),
  }).toEqual({ title: HEADLINE, published: '2020-10-16', byline, body: TEXT });
}

describe('nothing around the article gets into it', () => {
  test.each(ABOVE_THE_HEADLINE)('above the headline: %s', (line) =>
    expectTheArticle([line, HEADLINE, STAMP, ...TEXT, SIGNED]),
  );
  test.each(UNDER_THE_HEADLINE)('under the headline: %s', (line) => {
    expectTheArticle([HEADLINE, STAMP, line, ...TEXT, SIGNED]);
    expectTheArticle([HEADLINE, line, STAMP, ...TEXT, SIGNED]);
  });
  test.each(BELOW_THE_TEXT)('below the text: %s', (line) => {
    for (const tail of [[line], [line, ...RELATED]]) {
      expectTheArticle([HEADLINE, STAMP, ...TEXT, SIGNED, ...tail]);
      expectTheArticle([HEADLINE, STAMP, ...TEXT, ...tail], null);
    }
  });
  test.each(INSIDE_THE_TEXT)('inside the text: %s', (line) =>
    expectTheArticle([HEADLINE, STAMP, FIRST, SECOND, line, THIRD, LAST, SIGNED]),
  );
});

test.each(SIGNATURES)('the signature %s', (printed, byline) =>
  expectTheArticle([HEADLINE, STAMP, ...TEXT, printed, 'Các tin khác', ...RELATED], byline),
);

test.each(CAPTIONS)('the caption: %s', (line) => {
  const close = read([HEADLINE, STAMP, FIRST, line, SECOND, THIRD, LAST, SIGNED]);
  const apart = read([HEADLINE, STAMP, FIRST, line, SECOND, THIRD, LAST, SIGNED].flatMap((row) => [row, '']));
  for (const { body } of [close, apart]) {
    expect(body.map(({ kind }) => kind)).toEqual(['lead', 'caption', 'paragraph', 'paragraph', 'paragraph']);
  }
});

/** Where the headline stands among menus, stamps and signatures. */
const SHAPES: readonly (readonly [name: string, page: (headline: string) => readonly string[]])[] = [
  ['on its own', (headline) => [headline, ...TEXT, SIGNED]],
  ['above its stamp', (headline) => ['Trang chủ', 'Chính trị', headline, STAMP, ...TEXT, SIGNED]],
  [
    'below a header with its date',
    (headline) => ['Trang chủ', 'Tin tức', 'Xây dựng Đảng', 'Thứ bảy, 17/10/2020', headline, SIGNED, STAMP, ...TEXT],
  ],
  [
    'among blank lines',
    (headline) => ['Thời sự Kinh tế Văn hóa', headline, STAMP, ...TEXT].flatMap((row) => [row, '']),
  ],
  ['below the name of the page', (headline) => [`${headline} - Báo Bình Lâm Online`, headline, STAMP, ...TEXT, SIGNED]],
  [
    'above a caption',
    (headline) => ['Xây dựng Đảng', headline, 'Quang cảnh đại hội. Ảnh: M.H', STAMP, ...TEXT, SIGNED],
  ],
  ['below its stamp', (headline) => ['Thời sự', 'Thứ sáu, 16/10/2020, 08:30 (GMT+7)', headline, ...TEXT, SIGNED]],
  ['above its author', (headline) => ['Thời sự', headline, SIGNED, 'Thứ sáu, 16/10/2020', ...TEXT]],
];

describe.each(SHAPES)('the headline %s', (_, page) => {
  test.each(HEADLINES)('%s', (headline) => {
    const { title, body } = read(page(headline));
    expect(title?.text).toBe(headline);
    expect(body.map(({ text }) => text)).toEqual(expect.arrayContaining([...TEXT]));
  });
});
