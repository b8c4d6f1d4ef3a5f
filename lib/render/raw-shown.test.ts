import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePage } from '../site/tree';
import { restoreRaw, showRaw } from './raw-shown';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a raw file as the text of a page', () => {
  it.each([
    ['as it is', 'Khai mạc\nĐại hội\n', 'Khai mạc\nĐại hội\n', {}],
    ['with line ends of Windows', 'a\r\nb\r\n', 'a\nb\n', { lineEnd: '\r\n' }],
    ['with line ends of old Macs', 'a\rb', 'a\nb', { lineEnd: '\r' }],
    ['with a byte order mark', '\uFEFFa\n', 'a\n', { byteOrderMark: true }],
    ['with its marks apart', 'a\u0301', 'a\u0301', {}],
    ['with two kinds of line ends', 'a\r\nb\n', 'a\nb\n', { bytes: 'YQ0KYgo=' }],
    ['with a sign that no page can hold', 'a\u0000b', 'a\uFFFDb', { bytes: 'YQBi' }],
    ['with an empty first line', '\na', '\na', { bytes: 'CmE=' }],
    ['with a noncharacter', 'a\uFFFFb', 'a\uFFFDb', { bytes: 'Ye+/v2I=' }],
  ])('%s', (_, raw, text, form) => {
    expect(showRaw(bytesOf(raw))).toMatchObject({ text, form });
  });

  it('counts what is shown by a sign alone', () => {
    expect(showRaw(bytesOf('a\u0000\u0001b\uFFFD')).unprintable).toBe(2);
  });
});

test('the very bytes come out of it again, through HTML too', () => {
  const awkward = fc.constantFrom(
    '\r',
    '\n',
    '\r\n',
    '\uFEFF',
    '\0',
    '\u0085',
    '<b>',
    '&amp;',
    '\uFFFD',
    'ế',
    'e\u0302\u0301',
  );
  const bytes = fc.oneof(
    fc.array(fc.oneof(awkward, fc.string())).map((parts) => bytesOf(parts.join(''))),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(bytes, (raw) => {
      const { text, form } = showRaw(raw);
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const body = parsePage(`<!doctype html><title>a</title><body><pre>${escaped}</pre>`);
      const words = JSON.stringify(body, (key, value: unknown) => (key === 'parentNode' ? undefined : value));
      expect(Buffer.from(restoreRaw(text, form)).equals(Buffer.from(raw))).toBe(true);
      if (text !== '' && form.bytes === undefined) expect(words).toContain(JSON.stringify(text));
    }),
  );
});
