import { Ajv2020 } from 'ajv/dist/2020';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../archive/load';
import { buildArchive } from '../../archive';
import { HOSTILE_STRINGS } from '../../../tests/hostile/strings';
import { known, person, sampleArticle } from '../../../tests/sample';
import { articleRecord, csvTable, jsonLines, recordSchema, toRecord, yearFile, yearJson } from '.';

const ORIGIN = 'https://example.org';
const archive = loadArchive('content');
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: fullFormats });
const validate = ajv.compile(recordSchema('https://example.org/du-lieu/bai-viet.schema.json'));
const faultsOf = (row: unknown) => (validate(row) ? [] : [ajv.errorsText(validate.errors)]);
const readTable = (text: string) => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
const all = [...jsonLines(archive, ORIGIN)];

describe('all articles as JSON Lines', () => {
  test('are valid by the published schema, an article a line', () => {
    expect(all.join('').trimEnd().split('\n')).toHaveLength(archive.articles.length);
    expect(all.flatMap((line) => faultsOf(JSON.parse(line)))).toEqual([]);
  });

  test('carry the text block by block', () => {
    const first = articleRecord.parse(JSON.parse(all[0] ?? ''));
    const { body } = archive.articles[0] ?? sampleArticle('a-1');
    expect(first.text?.map(({ text }) => text)).toEqual(body.map(({ text }) => text));
  });

  test.each([
    ['a key that is not described', { surprise: 1 }],
    ['no title', { title: undefined }],
    ['a day that is none', { archived: '2026-13-40' }],
    ['a digest that is none', { raw: { file: 'a.txt', sha256: 'x' } }],
  ])('the schema refuses %s', (_, change) => {
    const row = { ...(JSON.parse(all[0] ?? '') as object), ...change };
    expect(faultsOf(JSON.parse(JSON.stringify(row)))).not.toEqual([]);
  });
});

describe('the articles of a year', () => {
  test.each(archive.years)('$year: valid, without their text', (shelf) => {
    const rows = JSON.parse(yearJson(shelf, archive, ORIGIN)) as readonly Record<string, unknown>[];
    expect(rows.flatMap(faultsOf)).toEqual([]);
    expect(rows.map(({ id }) => id)).toEqual(shelf.articles.map(({ id }) => id));
    expect(rows.filter((row) => 'text' in row)).toEqual([]);
  });

  test('have a file each', () => {
    expect([yearFile({ year: '2020' }), yearFile({})]).toEqual(['nam-2020.json', 'nam-khong-ro.json']);
  });
});

describe('the table', () => {
  const text = [...csvTable(archive, ORIGIN)].join('');

  test('has the same articles and addresses as the lines', () => {
    const rows = readTable(text) as readonly Record<string, string>[];
    const records = all.map((line) => JSON.parse(line) as { id: string; url: string });
    expect(rows.map(({ id, url }) => ({ id, url }))).toEqual(records.map(({ id, url }) => ({ id, url })));
  });

  test('says in UTF-8 that it is UTF-8, and ends lines CRLF', () => {
    expect(text.startsWith('\u{FEFF}id,url,title,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(archive.articles.length + 2);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=cmd|"/c calc"!A1',
    ...HOSTILE_STRINGS.map((each) => each.text),
  ])('holds no formula: %j', (hostile) => {
    const article = sampleArticle('a-1', {
      title: { kind: 'title', lines: { first: 1, last: 1 }, text: hostile },
      people: [person(hostile)],
    });
    const rows = readTable([...csvTable(buildArchive([article]), ORIGIN)].join('')) as readonly Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(1);
    const cells = Object.values(rows[0] ?? {});
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    const title = hostile.toWellFormed();
    expect([title, `'${title}`]).toContain(rows[0]?.['title']);
  });
});

describe('a record', () => {
  test('leaves out what is unknown', () => {
    const record = toRecord(sampleArticle('a-1'), buildArchive([]), undefined);
    expect(Object.keys(record)).not.toContain('published');
    expect(record.url).toBe('/bai-viet/a-1/');
  });

  test('gives a date with the words on which it rests', () => {
    const article = sampleArticle('a-1', { event: known('event', '2024-Q2', 'quarter', ['quý II/2024']) });
    expect(toRecord(article, buildArchive([article]), ORIGIN).event).toEqual({
      value: '2024-Q2',
      precision: 'quarter',
      confidence: 'high',
      evidence: ['quý II/2024'],
    });
  });
});
