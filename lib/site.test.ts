import { describe, expect, it } from 'vitest';
import { parseEntityId, parseSlug } from './model';
import { absoluteUrl, parseBasePath, parseOrigin, SITE_SHORT_NAME, urls } from './site';

describe('addresses', () => {
  it.each([
    [urls.home(), '/'],
    [urls.article(parseSlug('to-chuc-tot-3f9a1c')), '/bai-viet/to-chuc-tot-3f9a1c/'],
    [urls.paragraph(parseSlug('a-1'), 20), '/bai-viet/a-1/#d20'],
    [urls.entity('document', parseEntityId('vn-xii-35-ct-tw')), '/van-ban/vn-xii-35-ct-tw/'],
    [urls.search('chỉ thị 35'), '/tim-kiem/?q=ch%E1%BB%89%20th%E1%BB%8B%2035'],
    [urls.raw(), '/ban-tho/'],
    [urls.raw(parseSlug('a-1')), '/ban-tho/?bai=a-1'],
    [urls.raw(parseSlug('a-1'), 20), '/ban-tho/?bai=a-1#d20'],
    [urls.rawText(parseSlug('a-1')), '/ban-tho/tap/1c5/#a-1'],
    [urls.file('feed.xml'), '/feed.xml'],
  ])('%s', (href, expected) => {
    expect(href).toBe(expected);
  });

  it('has no absolute form without an origin', () => {
    expect(absoluteUrl('/a/', undefined)).toBeUndefined();
    expect(absoluteUrl('/a/', 'https://example.org')).toBe('https://example.org/a/');
  });
});

describe('settings', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['kho-tin/', '/kho-tin'],
    ['/a/b', '/a/b'],
  ])('base path %j', (text, expected) => {
    expect(parseBasePath(text)).toBe(expected);
  });

  it.each(['/a b', '/a?b', 'https://a'])('refuses the base path %j', (text) => {
    expect(() => parseBasePath(text)).toThrow('BASE_PATH');
  });

  it.each([
    ['', '', undefined],
    ['https://example.org', '', 'https://example.org'],
    ['https://example.org/kho-tin/', '/kho-tin', 'https://example.org'],
    ['https://example.org', '/kho-tin', 'https://example.org'],
  ])('origin of %j under %j', (text, basePath, expected) => {
    expect(parseOrigin(text, basePath)).toBe(expected);
  });

  it.each([
    ['https://example.org/other', '/kho-tin'],
    ['javascript:alert(1)', ''],
    ['example.org', ''],
  ])('refuses the address %j', (text, basePath) => {
    expect(() => parseOrigin(text, basePath)).toThrow('SITE_URL');
  });

  it('keeps the short name within what OpenSearch allows', () => {
    expect(SITE_SHORT_NAME.length).toBeLessThanOrEqual(16);
  });
});
