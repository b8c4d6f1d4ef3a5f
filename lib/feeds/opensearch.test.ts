import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { SITE_SHORT_NAME } from '../site';
import { openSearchDescription } from './opensearch';

describe('the description of the search', () => {
  const text = openSearchDescription('https://example.org');
  test.each([
    ['the template is absolute', '<Url type="text/html" template="https://example.org/tim-kiem/?q={searchTerms}"/>'],
    ['the short name', `<ShortName>${SITE_SHORT_NAME}</ShortName>`],
    ['the name space', 'xmlns="http://a9.com/-/spec/opensearch/1.1/"'],
  ])('%s', (_, part) => expect(text).toContain(part));

  test('keeps to the lengths of the format', () => {
    const length = (name: string) => [...(new RegExp(`<${name}>(.*)</${name}>`, 'u').exec(text)?.[1] ?? '')].length;
    expect(length('ShortName')).toBeGreaterThan(0);
    expect(length('ShortName')).toBeLessThanOrEqual(16);
    expect(length('LongName')).toBeLessThanOrEqual(48);
    expect(length('Description')).toBeLessThanOrEqual(1024);
  });

  test('has no element that is not closed', () => {
    const names = [...text.matchAll(/<(\w+)[^>/]*>/gu)].map(([, name]) => name);
    for (const name of names) expect(text).toContain(`</${name ?? ''}>`);
    expect(parseFragment(text).childNodes.length).toBeGreaterThan(0);
  });
});
