import { describe, expect, test } from 'vitest';
import { loadEntryCorrections } from './load';
import { entriesOf, readEntryCorrections } from './entry-corrections';

const entries = new Map(
  entriesOf('documents.json', {
    about: 'x',
    documents: [{ id: 'vn-xii-35-ct-tw', date: '2019-05-30', number: 35, subjects: ['đại hội', 'đảng bộ'] }, ['a']],
  }),
);
const file = (told: object) =>
  JSON.stringify(
    {
      about: 'x',
      corrections: [
        {
          entry: 'vn-xii-35-ct-tw',
          field: 'date',
          was: '2019-05-29',
          now: '2019-05-30',
          because: 'ngày ký',
          by: 'Lan',
          on: '2026-11-20',
          ...told,
        },
      ],
    },
    null,
    2,
  );

test.each<[string, object]>([
  ['a word', {}],
  ['a number', { field: 'number', was: '36', now: '35' }],
  ['a list', { field: 'subjects', was: 'đại hội', now: 'đại hội, đảng bộ' }],
  ['a field that was taken out', { field: 'title', was: 'về đại hội', now: 'none' }],
])('an entry that was mended: %s', (_, told) => {
  expect(readEntryCorrections(file(told), () => entries)).toMatchObject([
    { ...told, by: 'Lan', name: 'vn-xii-35-ct-tw' },
  ]);
});

describe('what does not fit is named with line and remedy', () => {
  test.each<[string, string, RegExp]>([
    ['no such entry', file({ entry: 'vn-99' }), /line 4: vn-99: no entry has this id: take it/u],
    [
      'an entry that says something else',
      file({ now: '2019-06-01' }),
      /line 4: vn-xii-35-ct-tw: date is "2019-05-30" in documents\.json, not "2019-06-01": mend the entry/u,
    ],
    ['a field that it has not', file({ field: 'colour' }), /colour is "none"/u],
    ['nothing changed', file({ was: '2019-05-30' }), /is what it was/u],
    ['an impossible day', file({ on: '2026-02-31' }), /line 11: corrections\.0\.on: not an existing day/u],
    ['no reason', file({ because: '' }), /line 9: corrections\.0\.because/u],
    ['no JSON', '{ "about": ', /line 1: not JSON/u],
  ])('%s', (_, text, message) => {
    expect(() => readEntryCorrections(text, () => entries)).toThrow(message);
    expect(() => readEntryCorrections(text, () => entries)).toThrow(/corrections\.json: .*run again/u);
  });
});

test("the project's own fit", () => {
  expect(loadEntryCorrections('content/authority')).toEqual(expect.any(Array));
});
