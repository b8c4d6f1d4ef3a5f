import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersUnder } from './headers';

const HEADERS = readFileSync('public/_headers', 'utf8');
const paths = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

describe('the headers of a site under a folder', () => {
  it('are given for paths of the whole host', () => {
    expect(paths(headersUnder('/kho-tin', HEADERS))).toEqual([
      '/kho-tin/*',
      '/kho-tin/_next/static/*',
      '/kho-tin/ban-tho/*.txt',
    ]);
  });

  it('are otherwise the same, and at the root to the letter', () => {
    expect(headersUnder('', HEADERS)).toBe(HEADERS);
    expect(headersUnder('/kho-tin', HEADERS).replaceAll('\n/kho-tin/', '\n/')).toBe(HEADERS);
  });
});
