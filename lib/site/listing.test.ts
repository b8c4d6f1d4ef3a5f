import { describe, expect, test } from 'vitest';
import { listingOf } from './listing';
import { elements, parsePage } from './tree';

const own = '<link rel="canonical" href="https://example.org/nguoi/a/">';
const day = '<meta name="DCTERMS.modified" content="2026-11-22">';

describe('what a page says of its place in the sitemap', () => {
  test.each([
    ['its address and its day', own + day, { canonical: 'https://example.org/nguoi/a/', modified: '2026-11-22' }],
    ['no day', own, { canonical: 'https://example.org/nguoi/a/' }],
    [
      'a day that is none',
      `${own}<meta name="DCTERMS.modified" content="2026-02-30">`,
      { canonical: 'https://example.org/nguoi/a/' },
    ],
    ['no address', day, { modified: '2026-11-22' }],
    ['not to be found', `${own}<meta name="robots" content="noindex, nofollow">`, {}],
    ['sends the reader on', `${own}<meta http-equiv="refresh" content="0; url=/b/">`, {}],
    [
      'other robots',
      `${own}<meta name="robots" content="max-snippet:50">`,
      { canonical: 'https://example.org/nguoi/a/' },
    ],
  ])('%s', (_, head, expected) => {
    const page = parsePage(`<!DOCTYPE html><html lang="vi"><head>${head}<title>a</title></head><body></body></html>`);
    expect(listingOf([...elements(page)])).toEqual(expected);
  });
});
