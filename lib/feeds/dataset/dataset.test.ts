import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../archive/load';
import { buildArchive } from '../../archive';
import type { StoredArticle } from '../../model';
import { HOSTILE_STRINGS } from '../../../tests/hostile/strings';
import { known, person, sampleArticle } from '../../../tests/sample';
import { articleRecord, FILE_BYTES, makeDataset, partRecord, recordSchema, toRecord, type DataFile } from '.';

const ORIGIN = 'https://example.org';
const archive = loadArchive('content');
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: fullFormats });
const validate = ajv.compile(recordSchema('https://example.org/du-lieu/bai-viet.schema.json'));
const faultsOf = (row: unknown) => (validate(row) ? [] : [ajv.errorsText(validate.errors)]);
const readTable = (text: string) => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
const whole = makeDataset(archive, ORIGIN);
const textOf = (file: DataFile) => [...file.write()].join('');
const linesOf = (file: DataFile) => textOf(file).split('\n').filter(Boolean);
const all = linesOf(whole.all);

describe('all articles as JSON Lines', () => {
  test('are valid by the published schema, an article a line', () => {
    expect(all).toHaveLength(archive.articles.length);
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
    const file = whole.years.find(({ year }) => year === shelf.year);
    const rows = JSON.parse(file === undefined ? '' : textOf(file)) as readonly Record<string, unknown>[];
    expect(rows.flatMap(faultsOf)).toEqual([]);
    expect(rows.map(({ id }) => id)).toEqual(shelf.articles.map(({ id }) => id));
    expect(rows.filter((row) => 'text' in row)).toEqual([]);
  });

  test('have a file each', () => {
    const dated = sampleArticle('a-1', { event: known('event', '2020-05', 'month') });
    const { years } = makeDataset(buildArchive([dated, sampleArticle('b-1')]), ORIGIN);
    expect(years.map(({ name }) => name)).toEqual(['nam-2020.json', 'nam-khong-ro.json']);
  });
});

describe('the table', () => {
  const text = textOf(whole.table);

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
    const rows = readTable(textOf(makeDataset(buildArchive([article]), ORIGIN).table)) as readonly Record<
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

function digested(id: string): StoredArticle {
  const { raw, ...article } = sampleArticle(id);
  return { ...article, raw: { ...raw, sha256: createHash('sha256').update(id).digest('hex') } };
}

describe('a list that is too large for one file', () => {
  // Three years, one of them of two articles that have room for one.
  const years = ['2019', '2020', '2020', '2024'];
  const articles = years.map((year, place) =>
    sampleArticle(`bai-${place}`, { event: known('event', `${year}-05-0${place + 1}`, 'day') }),
  );
  const many = buildArchive(articles);
  const size = makeDataset(many, ORIGIN).all.bytes;
  const made = makeDataset(many, ORIGIN, Math.ceil(size / 3));
  const half = makeDataset(many, ORIGIN, Math.ceil((size * 3) / 4));
  const lists = [made.all, made.table, ...made.years].filter(({ parts }) => parts.length > 0);

  test('stands in parts by year, and the newest article of a year in its last', () => {
    expect(made.all.parts.map(({ name }) => name)).toEqual([
      'bai-viet-2024-phan-1.jsonl',
      'bai-viet-2020-phan-1.jsonl',
      'bai-viet-2020-phan-2.jsonl',
      'bai-viet-2019-phan-1.jsonl',
    ]);
    const ids = made.all.parts.map((part) => linesOf(part).map((line) => (JSON.parse(line) as { id: string }).id));
    expect(ids).toEqual([['bai-3'], ['bai-1'], ['bai-2'], ['bai-0']]);
  });

  test('has years together that fit into one file', () => {
    expect(half.all.parts.map(({ name, articles: count }) => [name, count])).toEqual([
      ['bai-viet-2024-phan-1.jsonl', 1],
      ['bai-viet-2019-2020-phan-1.jsonl', 3],
    ]);
    const [, both] = half.all.parts;
    const ids = (both === undefined ? [] : linesOf(both)).map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(['bai-2', 'bai-1', 'bai-0']);
  });

  test('tells its parts under its own name, valid by the schema', () => {
    const told = linesOf(made.all).map((line): unknown => JSON.parse(line));
    expect(told.flatMap(faultsOf)).toEqual([]);
    expect(told.map((row) => partRecord.parse(row).part)).toEqual(made.all.parts.map(({ name }) => name));
  });

  test.each([
    ['all articles', (part: number) => makeDataset(many, ORIGIN, part).all],
    ['the table', (part: number) => makeDataset(many, ORIGIN, part).table],
    ['a year', (part: number) => makeDataset(many, ORIGIN, part).years[1]],
  ])('%s: no part is larger than allowed, and all hold every article once', (_, listAt) => {
    const one = Math.max(...(listAt(1)?.parts ?? []).map(({ bytes }) => bytes));
    const list = listAt(one);
    expect(list?.parts).not.toEqual([]);
    expect(list?.parts.filter((part) => part.bytes > one || Buffer.byteLength(textOf(part)) !== part.bytes)).toEqual(
      [],
    );
    expect(list?.parts.reduce((sum, part) => sum + part.articles, 0)).toBe(list?.articles);
  });

  test('each form of list can be cut', () => {
    expect(new Set(lists.map(({ type }) => type))).toContain('application/jsonl');
    expect(makeDataset(many, ORIGIN, 1).table.parts).toHaveLength(4);
    const listing = readTable(textOf(makeDataset(many, ORIGIN, 1).table)) as readonly { readonly part: string }[];
    expect(listing[0]?.part).toBe('bai-viet-2024-phan-1.csv');
    const [year] = makeDataset(many, ORIGIN, 1).years.filter(({ name }) => name === 'nam-2020.json');
    expect(JSON.parse(year === undefined ? '' : textOf(year))).toMatchObject([
      { part: 'nam-2020-phan-1.json', articles: 1 },
      { part: 'nam-2020-phan-2.json', articles: 1 },
    ]);
  });

  test('changes in one part where an article comes in, and in the next at most', () => {
    const thousands = Array.from({ length: 6000 }, (_, place) => digested(`bai-${String(place).padStart(4, '0')}`));
    const textsOf = (some: readonly StoredArticle[]) =>
      makeDataset(buildArchive(some), ORIGIN, 800_000).all.parts.map(textOf);
    const [before, after] = [textsOf(thousands), textsOf([...thousands, digested('bai-3000-a')])];
    expect(before.length).toBeGreaterThan(4);
    expect(after.filter((part) => !before.includes(part)).length).toBeLessThanOrEqual(2);
  });

  test('is one file as long as it fits', () => {
    expect([whole.all, whole.table, ...whole.years].flatMap(({ parts }) => parts)).toEqual([]);
    expect(whole.all.bytes).toBeLessThan(FILE_BYTES);
    expect(makeDataset(many, ORIGIN, size).all.parts).toEqual([]);
    expect(makeDataset(many, ORIGIN, size - 1).all.parts).not.toEqual([]);
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
