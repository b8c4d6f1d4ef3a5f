import { describe, expect, test } from 'vitest';
import { loadAuthority } from './authority/load';
import { decodeRaw } from './clean/decode';
import { convert, prepareFacts } from './convert';
import { parseSourcePath } from './model';

const facts = prepareFacts(loadAuthority('content/authority'));
const HEADLINE = 'Chùm ảnh: Khai mạc Đại hội Đảng bộ tỉnh Lâm Giang lần thứ XVII';
const STAMP = '14/10/2020 09:30';
const LEAD = 'Sáng 14/10, Đại hội Đảng bộ tỉnh Lâm Giang khai mạc tại Trung tâm Hội nghị tỉnh.';
const PICTURES = ['Đại biểu chào cờ', 'Quang cảnh Đại hội', 'Đoàn Chủ tịch điều hành', 'Đại biểu bỏ phiếu bầu'];
const CAPTIONS = PICTURES.map((seen) => `${seen}. Ảnh: TTXVN`);

function judged(lines: readonly string[]) {
  const decoded = decodeRaw(parseSourcePath('trang.txt'), new TextEncoder().encode(lines.join('\n\n')));
  if (decoded.kind === 'rejected') throw new Error(`rejected: ${decoded.rejection.reason}`);
  return convert(decoded.raw, facts);
}

describe('a story of pictures', () => {
  test.each([
    ['captions alone', CAPTIONS],
    ['below a lead', [LEAD, ...CAPTIONS]],
    ['one caption', ['Toàn cảnh phiên khai mạc Đại hội tại Trung tâm Hội nghị tỉnh. Ảnh: TTXVN']],
  ])('is an article, with a doubt: %s', (_, rows) => {
    const result = judged([HEADLINE, STAMP, ...rows]);
    if (result.kind === 'rejected') throw new Error(result.rejection.reason);
    const { body, quality, title } = result.article;
    expect(title.text).toBe(HEADLINE);
    expect(body.map(({ text }) => text)).toEqual(rows);
    expect(body.filter(({ kind }) => kind === 'caption')).toHaveLength(rows.filter((row) => row !== LEAD).length);
    expect(quality).toContain('pictures-alone');
  });

  test('text below the pictures takes the doubt away', () => {
    const result = judged([HEADLINE, STAMP, LEAD, ...CAPTIONS, LEAD.replace('khai mạc', 'đã họp phiên thứ nhất')]);
    expect(result.kind === 'article' && result.article.quality).not.toContain('pictures-alone');
  });

  test('hardly any words at all are no article', () => {
    expect(judged([HEADLINE, STAMP, 'Toàn cảnh. Ảnh: TTXVN'])).toMatchObject({
      kind: 'rejected',
      rejection: { reason: 'no-body' },
    });
  });
});
