import { expect, test } from 'vitest';
import { parseIsoDay } from '../model';
import { readPageDigests, readSiteNotes, writePageDigests, writeSiteNotes, type SiteNotes } from './page-notes';

const NOTES: SiteNotes = {
  format: 1,
  code: 'c0de',
  policy: "default-src 'none'",
  looks: [{ sheets: ['/a.css'], scripts: [], sheet: '/b.css', classes: ['_1'], hashes: [], files: ['a.woff2'] }],
  pages: [
    { path: 'nguoi/a/index.html', bytes: 100, digest: '0123', look: 0, modified: parseIsoDay('2026-01-02') },
    { path: 'nguoi/a/feed.xml', bytes: 10, digest: '4567' },
  ],
};
const TEXT = writeSiteNotes(NOTES);

test('what is written is read', () => {
  expect(readSiteNotes(TEXT, 'c0de')).toEqual(NOTES);
});

test.each([
  ['other code', TEXT, 'other'],
  ['nothing', '', 'c0de'],
  ['cut off within a line', TEXT.slice(0, -3), 'c0de'],
  ['cut off at a line', TEXT.slice(0, -1), 'c0de'],
  ['another format', TEXT.replace('"format":1', '"format":2'), 'c0de'],
  ['a damaged row', TEXT.replace('"bytes":100', '"bytes":"100"'), 'c0de'],
  ['no JSON', `x${TEXT}`, 'c0de'],
])('no notes: %s', (_, text, code) => {
  expect(readSiteNotes(text, code)).toBeUndefined();
});

test('digests by path', () => {
  const digests = new Map([
    ['nguoi/a/index.html', '01'],
    ['nguoi/b/index.html', '02'],
  ]);
  expect(readPageDigests(writePageDigests(digests))).toEqual(digests);
  expect(readPageDigests('')).toEqual(new Map());
});
