import { stringify } from 'csv-stringify/sync';
import type { Archive } from '../../archive';
import type { StoredArticle } from '../../model';
import { toRecord, withText, type ArticleRecord, type PartRecord } from './record';

/** A way to write articles into a file, a row each. */
export interface Form {
  readonly ending: 'jsonl' | 'csv' | 'json';
  readonly type: string;
  /** Around the rows and between them. */
  readonly frame: { readonly before: string; readonly between: string; readonly after: string };
  readonly row: (article: StoredArticle, archive: Archive, origin: string | undefined) => string;
  /** The whole file that tells which files the rows of a list were put into. */
  readonly listing: (parts: readonly PartRecord[]) => string;
}

export const JSON_LINES_TYPE = 'application/jsonl';

/** One article a line, text and all. */
export const linesForm: Form = {
  ending: 'jsonl',
  type: JSON_LINES_TYPE,
  frame: { before: '', between: '', after: '' },
  row: (article, archive, origin) => `${writeJson(withText(toRecord(article, archive, origin), article))}\n`,
  listing: (parts) => parts.map((part) => `${JSON.stringify(part)}\n`).join(''),
};

/** A list, without texts. */
export const jsonForm: Form = {
  ending: 'json',
  type: 'application/json',
  frame: { before: '[\n', between: ',\n', after: '\n]\n' },
  row: (article, archive, origin) => writeJson(toRecord(article, archive, origin)),
  listing: (parts) => `[\n${parts.map((part) => JSON.stringify(part)).join(',\n')}\n]\n`,
};

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
const PART_COLUMNS = ['part', 'url', 'articles', 'bytes'] as const satisfies readonly (keyof PartRecord)[];
/** Makes spreadsheets read the file as UTF-8. */
const MARK = '\u{FEFF}';

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with a mark that makes them read it so), without texts; several values stand
 * in one cell, parted by "; ". A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
export const tableForm: Form = {
  ending: 'csv',
  type: 'text/csv; charset=utf-8',
  frame: { before: `${MARK}${writeCells(COLUMNS)}`, between: '', after: '' },
  row: (article, archive, origin) => {
    const row = toRow(toRecord(article, archive, origin));
    return writeCells(COLUMNS.map((name) => row[name] ?? ''));
  },
  listing: (parts) => {
    const rows = parts.map((part) => writeCells(PART_COLUMNS.map((name) => String(part[name]))));
    return [`${MARK}${writeCells(PART_COLUMNS)}`, ...rows].join('');
  },
};

function writeCells(cells: readonly string[]): string {
  return stringify([cells.map((cell) => cell.toWellFormed())], { record_delimiter: '\r\n', escape_formulas: true });
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
