import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../model';
import { documentFacts, findSeriesBreaks, seriesReach, spanOfDate } from './document-facts';
import { documentName, readDocuments } from './documents';
import { loadAuthority } from './load';
import { readTerms } from './terms';

const { documents, terms } = loadAuthority('content/authority');
const facts = documentFacts(documents, terms);

const directive = {
  id: 'vn-xii-35-ct-tw',
  type: 'Chỉ thị',
  number: '35',
  code: 'CT/TW',
  term: 'XII',
  date: '2019-05-30',
  title: 'về đại hội',
  confidence: 'high',
  sources: [{ kind: 'rule' }],
};
const file = (...entries: readonly object[]) => ({ about: '', documents: entries });

describe('readDocuments refuses', () => {
  test.each([
    ['an id twice', [directive, { ...directive, number: '36' }], /vn-xii-35-ct-tw: the id stands twice/u],
    [
      'a key twice',
      [directive, { ...directive, id: 'other', number: '035' }],
      /other: same type, number, body and term/u,
    ],
    ['an alias equal to the title', [{ ...directive, aliases: ['Về đại hội'] }], /alias equal to the title/u],
    ['a number without code', [{ ...directive, code: undefined }], /number and code belong together/u],
    ['an unknown key', [{ ...directive, titel: 'x' }], /documents\.0\.titel: no such key/u],
    ['no source', [{ ...directive, sources: [] }], /documents\.0\.sources/u],
    ['a term that is no Roman number', [{ ...directive, term: '12' }], /documents\.0\.term: not a Roman number/u],
    ['a code of another type', [{ ...directive, type: 'Nghị quyết' }], /CT\/TW is no code of a Nghị quyết/u],
    ['an end that is no day', [{ ...directive, until: '2024-02-30' }], /documents\.0\.until: not an existing day/u],
    ['an end before the beginning', [{ ...directive, until: '2018-01-01' }], /until 2018-01-01 before its date/u],
    [
      'a shared number that nobody shares',
      [{ ...directive, sharesNumberWith: 'vn-xii-99-ct-tw' }],
      /vn-xii-35-ct-tw: sharesNumberWith vn-xii-99-ct-tw, which has another number or does not exist/u,
    ],
    [
      'a name of two that no day tells apart',
      [
        { ...directive, aliases: ['Chỉ thị về đại hội'] },
        { ...directive, id: 'other', number: '36', aliases: ['chỉ thị về đại hội'] },
      ],
      /vn-xii-35-ct-tw: the alias “Chỉ thị về đại hội” belongs to 2 documents: each needs a day of its own/u,
    ],
  ])('%s', (_what, entries, message) => expect(() => readDocuments(file(...entries))).toThrow(message));

  test('a number given twice is allowed where it is said', () => {
    const twin = { ...directive, id: 'twin', sharesNumberWith: 'vn-xii-35-ct-tw' };
    expect(readDocuments(file(directive, twin))).toHaveLength(2);
  });
});

describe('documentFacts refuses', () => {
  test.each([
    ['a date outside the term', { date: '2024-06-14' }, /dated 2024-06-14, outside 2016-01-27 to 2021-01-31/u],
    ['a term without congress', { term: 'XX' }, /no congress of term XX/u],
    ['an unknown plenum', { plenum: 16 }, /no plenum 16 of term XII/u],
    ['a day that does not exist', { date: '2019-02-30' }, /2019-02-30 is no day/u],
    ['a day before its plenum', { plenum: 12 }, /dated 2019-05-30, before its plenum 12 opened \(2020-05-11\)/u],
  ])('%s', (_what, change, message) => {
    const broken = readDocuments(file({ ...directive, ...change }));
    expect(() => documentFacts(broken, terms)).toThrow(message);
  });
});

test('documentFacts refuses a number out of the series of its term, and names both', () => {
  const early = { ...directive, id: 'vn-xii-36-ct-tw', number: '36', date: '2018-01-02' };
  expect(() => documentFacts(readDocuments(file(directive, early)), terms)).toThrow(
    'vn-xii-36-ct-tw: number 36 of 2018-01-02 is out of the series CT/TW of term XII: number 35 of 2019-05-30 (vn-xii-35-ct-tw) is lower and later',
  );
});

describe('loadAuthority names the file and the line', () => {
  const copied = (change: (text: string) => string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'authority-'));
    cpSync('content/authority', folder, { recursive: true });
    const path = join(folder, 'documents.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return folder;
  };
  const lineOf = (words: string): number =>
    readFileSync('content/authority/documents.json', 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  const at = `line ${lineOf('"id": "vn-xii-35-ct-tw"')}: vn-xii-35-ct-tw`;

  test.each([
    ['a day that does not exist', '"date": "2019-05-30"', '"date": "2019-05-32"', `${at}: 2019-05-32 is no day`],
    ['a day of another term', '"date": "2019-05-30"', '"date": "2009-05-30"', `${at}: dated 2009-05-30, outside`],
    [
      'a day out of the series',
      '"date": "2019-05-30"',
      '"date": "2016-05-30"',
      `${at}: number 35 of 2016-05-30 is out of`,
    ],
  ])('%s', (_what, words, wrong, message) => {
    const folder = copied((text) => text.replace(words, wrong));
    expect(() => loadAuthority(folder)).toThrow(`documents.json: ${message}`);
    expect(() => loadAuthority(folder)).toThrow('Mend the entry in content/authority and run again');
    rmSync(folder, { recursive: true });
  });

  test('of a broken field, too', () => {
    const folder = copied((text) => text.replace('"id": "vn-xii-35-ct-tw"', '"id": "VN 35"'));
    const line = lineOf('"id": "vn-xii-35-ct-tw"');
    expect(() => loadAuthority(folder)).toThrow(
      new RegExp(`^documents\\.json: line ${line}: documents\\.\\d+\\.id: not an id`, 'u'),
    );
    rmSync(folder, { recursive: true });
  });
});

describe('readTerms refuses', () => {
  const proof = { confidence: 'high', sources: [{ kind: 'rule' }] };
  const congress = { id: 'vn-dai-hoi-xii', term: 'XII', opened: '2016-01-20', closed: '2016-01-28', ...proof };
  const plenum = { id: 'vn-xii-hntw-6', term: 'XII', number: 6, from: '2017-10-04', to: '2017-10-11', ...proof };
  test.each([
    [
      'a congress that closes before it opens',
      { ...congress, closed: '2016-01-01' },
      plenum,
      /closed before it opened/u,
    ],
    ['a plenum that ends before it begins', congress, { ...plenum, to: '2017-10-01' }, /ends before it begins/u],
    ['a plenum of no congress', congress, { ...plenum, term: 'XI' }, /no congress of term XI/u],
    ['an id twice', congress, { ...plenum, id: 'vn-dai-hoi-xii' }, /the id stands twice/u],
    ['a day that does not exist', { ...congress, opened: '2016-02-31' }, plenum, /congresses\.0\.opened/u],
  ])('%s', (_what, first, second, message) => {
    const value = { about: '', congresses: [first], plenums: [second], rounds: [], assemblies: [] };
    expect(() => readTerms(value)).toThrow(message);
  });
});

describe('the list itself', () => {
  test('holds what the archive cites most', () => {
    for (const id of ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw', 'vn-xi-dieu-le-dang', 'vn-xiii-nq-dai-hoi']) {
      expect(documents.map((each) => each.id as string)).toContain(id);
    }
  });

  test('numbers rise with time inside a term', () => {
    expect(findSeriesBreaks(facts).map(({ before, after }) => `${before.id} > ${after.id}`)).toEqual([]);
  });

  test('names', () => {
    const [first] = readDocuments(file(directive));
    expect(first && documentName(first)).toBe('Chỉ thị số 35-CT/TW');
  });
});

describe('seriesReach', () => {
  test.each([
    ['QĐ/TW', 'XII', 215, '2019-05-31', 'impossible', '205 is of September 2019'],
    ['QĐ/TW', 'XI', 215, '2019-05-31', 'issued', '218 is of December 2013'],
    ['CT/TW', 'XIII', 5, '2022-01-01', 'issued', '06 is of June 2021'],
    ['CT/TW', 'XIII', 5, '2021-06-01', 'possible', 'between 01 and 06'],
    ['CT/TW', 'XIV', 5, '2025-06-01', 'impossible', 'before the term'],
  ])('%s of term %s, number %i on %s: %s (%s)', (code, term, number, day, reach) =>
    expect(seriesReach(facts, { code, term }, number, parseIsoDay(day))).toBe(reach),
  );
});

test.each([
  ['2020-05', '2020-05-01', '2020-05-31'],
  ['2024-Q2', '2024-04-01', '2024-06-30'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2020-07-01T10:45', '2020-07-01', '2020-07-01'],
])('%s is %s to %s', (text, from, to) => expect(spanOfDate(text)).toEqual({ from, to }));
