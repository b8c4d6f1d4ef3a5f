import { stringify } from 'csv-stringify/sync';
import type { Archive, YearShelf } from '../../archive';
import { toRecord, withText, type ArticleRecord } from './record';

/** Names under `/du-lieu/`. */
export const ALL_FILE = 'bai-viet.jsonl';
export const TABLE_FILE = 'bai-viet.csv';
export const SCHEMA_FILE = 'bai-viet.schema.json';
export const JSON_LINES_TYPE = 'application/jsonl';

/** `2020` -> `nam-2020.json`; `nam-khong-ro.json` for the articles whose year is not known. */
export function yearFile({ year }: Pick<YearShelf, 'year'>): string {
  return `nam-${year ?? 'khong-ro'}.json`;
}

/** One article a line, text and all, newest first. */
export function* jsonLines(archive: Archive, origin: string | undefined): Generator<string> {
  for (const article of archive.articles) {
    yield `${writeJson(withText(toRecord(article, archive, origin), article))}\n`;
  }
}

/** The articles of a year as a list, without their text. */
export function yearJson({ articles }: YearShelf, archive: Archive, origin: string | undefined): string {
  const rows = articles.map((article) => writeJson(toRecord(article, archive, origin)));
  return `[\n${rows.join(',\n')}\n]\n`;
}

const COLUMNS = [
  'id',
  'url',
  'title',
  'outlet',
  'agency',
  'original',
  'published',
  'published_precision',
  'published_confidence',
  'event',
  'event_precision',
  'event_confidence',
  'archived',
  'authors',
  'people',
  'documents',
  'organisations',
  'places',
  'meetings',
  'quality',
  'raw_file',
  'raw_sha256',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | undefined>>;

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with a mark that makes them read it so), without texts; several values stand
 * in one cell, parted by "; ". A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
export function* csvTable(archive: Archive, origin: string | undefined): Generator<string> {
  yield `\u{FEFF}${writeRow(Object.fromEntries(COLUMNS.map((name) => [name, name])) as Row)}`;
  for (const article of archive.articles) yield writeRow(toRow(toRecord(article, archive, origin)));
}

function writeRow(row: Row): string {
  const cells = COLUMNS.map((name) => row[name]?.toWellFormed() ?? '');
  return stringify([cells], { record_delimiter: '\r\n', escape_formulas: true });
}

function toRow(record: ArticleRecord): Row {
  const { published, event, raw } = record;
  return {
    id: record.id,
    url: record.url,
    title: record.title,
    outlet: record.outlet?.name,
    agency: record.agency,
    original: record.original,
    published: published?.value,
    published_precision: published?.precision,
    published_confidence: published?.confidence,
    event: event?.value,
    event_precision: event?.precision,
    event_confidence: event?.confidence,
    archived: record.archived,
    authors: list(record.authors),
    people: names(record.people),
    documents: list(record.documents.map(({ name, asWritten }) => name ?? asWritten)),
    organisations: names(record.organisations),
    places: names(record.places),
    meetings: names(record.meetings),
    quality: list(record.quality),
    raw_file: raw.file,
    raw_sha256: raw.sha256,
  };
}

function names(rows: readonly { readonly name: string }[]): string {
  return list(rows.map(({ name }) => name));
}

function list(values: readonly string[]): string {
  return [...new Set(values)].join('; ');
}

function writeJson(record: ArticleRecord): string {
  return JSON.stringify(record, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}
