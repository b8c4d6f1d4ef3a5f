/**
 * The files behind filters and their counts, fetched only when a filter is used or looked at. In the index folder:
 *
 *   facets/about.bin      articles per file of columns, number of shelves, outlets and most named entities (the codes)
 *   facets/c-N.bin        columns of the articles N * perFile and on: days, outlet, term, certainty
 *   facets/n-N.bin        of the same articles, the codes of the entities that they name
 *   facets/s-N.bin        shelf N: the articles that name an entity, for every entity with a page
 */
import { parseEntityId, type EntityId } from '../model';
import { ByteWriter, type ByteReader } from './bytes';
import { CERTAINTIES, type Certainty, type IdCondition } from './conditions';
import { bucketOf } from './format';
import { all } from './reader';

/** What filters know of one article. Days are counted from 1 January 1900, which is 1; 0 is not known. */
export interface ArticleFacets {
  readonly firstDay: number;
  readonly lastDay: number;
  /** The committee term in office on that day; 0 if it cannot be told. */
  readonly term: number;
  readonly certainty: Certainty;
  /** Id of the outlet's page. */
  readonly outlet?: EntityId;
}

/** A person, document or outlet with the articles that name, cite or come from it: numbers of the index, ascending. */
export interface FacetEntity extends IdCondition {
  readonly name: string;
  readonly articles: readonly number[];
}

/** All that the facet files are made of; articles in the order of the index. */
export interface FacetContent {
  readonly articles: readonly ArticleFacets[];
  /** Every one with a page; outlets too. */
  readonly entities: readonly FacetEntity[];
}

export interface FacetName extends IdCondition {
  readonly name: string;
}

export interface FacetAbout {
  readonly perFile: number;
  /** A power of two. */
  readonly shelves: number;
  readonly outlets: readonly FacetName[];
  /** The people and documents that most articles name: counts are told of these. */
  readonly entities: readonly FacetName[];
}

export const FACET_FILES = {
  about: 'facets/about.bin',
  columns: (number: number): string => `facets/c-${number.toString(36)}.bin`,
  names: (number: number): string => `facets/n-${number.toString(36)}.bin`,
  shelf: (number: number): string => `facets/s-${number.toString(36)}.bin`,
} as const;

const ARTICLES_PER_FILE = 4096;
const ENTITIES_COUNTED = 600;
/** Numbers of articles on a shelf, about 8 kB deflated. */
const NUMBERS_PER_SHELF = 6000;
const FIELDS = ['person', 'document', 'outlet'] as const;

/** Undeflated files by their path in the index folder. */
export function facetFiles({ articles, entities }: FacetContent): Map<string, Uint8Array> {
  const outlets = entities.filter(({ field }) => field === 'outlet');
  const counted = mostNamed(entities);
  const shelves = shelve(entities);
  const about = { perFile: ARTICLES_PER_FILE, shelves: shelves.length, outlets, entities: counted };
  const files = new Map<string, Uint8Array>([[FACET_FILES.about, written((writer) => writeAbout(writer, about))]]);
  const codes = codesByArticle(counted);
  const outletCodes = new Map(outlets.map(({ id }, code) => [id, code + 1]));
  for (let first = 0; first < articles.length; first += ARTICLES_PER_FILE) {
    const number = first / ARTICLES_PER_FILE;
    const rows = articles.slice(first, first + ARTICLES_PER_FILE);
    files.set(
      FACET_FILES.columns(number),
      written((writer) => writeColumns(writer, rows, outletCodes)),
    );
    files.set(
      FACET_FILES.names(number),
      written((writer) => rows.forEach((_, i) => writeCodes(writer, codes.get(first + i) ?? []))),
    );
  }
  shelves.forEach((shelf, number) =>
    files.set(
      FACET_FILES.shelf(number),
      written((writer) => writeShelf(writer, shelf)),
    ),
  );
  return files;
}

/** The key of an entity on its shelf. */
export function shelfKey({ field, id }: IdCondition): string {
  return `${field}/${id}`;
}

export function readAbout(reader: ByteReader): FacetAbout {
  const [perFile, shelves] = [reader.number(), reader.number()];
  return { perFile, shelves, outlets: readNames(reader), entities: readNames(reader) };
}

/** The columns of one file, a value an article. */
export interface Columns {
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** Code of the outlet plus one; 0 if not known. */
  readonly outlets: Int32Array;
  readonly terms: Int32Array;
  readonly certainties: Int32Array;
}

export function readColumns(reader: ByteReader): Columns {
  const length = reader.number();
  const column = (): Int32Array => Int32Array.from({ length }, () => reader.number());
  const firstDays = undoDeltas(column());
  const lastDays = column().map((span, i) => (span === 0 ? 0 : (firstDays[i] ?? 0) + span - 1));
  return { firstDays, lastDays, outlets: column(), terms: column(), certainties: column() };
}

/** For each article of the file the codes of the entities that it names. */
export function readCodes(reader: ByteReader): readonly (readonly number[])[] {
  return all(reader, () => readAscending(reader));
}

/** The articles of each entity of a shelf, by `shelfKey`. */
export function readShelf(reader: ByteReader): ReadonlyMap<string, readonly number[]> {
  return new Map(all(reader, () => [reader.text(), readAscending(reader)] as const));
}

function mostNamed(entities: readonly FacetEntity[]): readonly FacetEntity[] {
  return entities
    .filter(({ field }) => field !== 'outlet')
    .sort((a, b) => b.articles.length - a.articles.length || (shelfKey(a) < shelfKey(b) ? -1 : 1))
    .slice(0, ENTITIES_COUNTED);
}

function shelve(entities: readonly FacetEntity[]): FacetEntity[][] {
  const numbers = entities.reduce((sum, { articles }) => sum + articles.length + 4, 0);
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(numbers / NUMBERS_PER_SHELF)));
  const shelves: FacetEntity[][] = Array.from({ length: count }, () => []);
  for (const entity of entities) shelves[bucketOf(shelfKey(entity), count)]?.push(entity);
  return shelves;
}

function codesByArticle(counted: readonly FacetEntity[]): ReadonlyMap<number, readonly number[]> {
  const codes = new Map<number, number[]>();
  counted.forEach(({ articles }, code) => {
    for (const article of articles) {
      const known = codes.get(article);
      if (known === undefined) codes.set(article, [code]);
      else known.push(code);
    }
  });
  return codes;
}

function written(write: (writer: ByteWriter) => void): Uint8Array {
  const writer = new ByteWriter();
  write(writer);
  return writer.finish();
}

function writeAbout(writer: ByteWriter, { perFile, shelves, outlets, entities }: FacetAbout): void {
  writer.number(perFile);
  writer.number(shelves);
  for (const names of [outlets, entities]) {
    writer.number(names.length);
    for (const { field, id, name } of names) {
      writer.number(FIELDS.indexOf(field));
      writer.text(id);
      writer.text(name);
    }
  }
}

function readNames(reader: ByteReader): FacetName[] {
  return Array.from({ length: reader.number() }, () => {
    const field = FIELDS[reader.number()];
    if (field === undefined) throw new RangeError('a filter of a field that does not exist');
    return { field, id: parseEntityId(reader.text()), name: reader.text() };
  });
}

/** A column after the other: neighbours are alike, and deflate well. */
function writeColumns(
  writer: ByteWriter,
  rows: readonly ArticleFacets[],
  outletCodes: ReadonlyMap<string, number>,
): void {
  writer.number(rows.length);
  let before = 0;
  for (const { firstDay } of rows) {
    // Newest first: most steps are short and backwards. Even numbers are steps back, odd ones forward.
    const step = before - firstDay;
    writer.number(step >= 0 ? step * 2 : -step * 2 - 1);
    before = firstDay;
  }
  for (const { firstDay, lastDay } of rows) writer.number(firstDay === 0 ? 0 : lastDay - firstDay + 1);
  for (const { outlet = '' } of rows) writer.number(outletCodes.get(outlet) ?? 0);
  for (const { term } of rows) writer.number(term);
  for (const { certainty } of rows) writer.number(CERTAINTIES.indexOf(certainty));
}

function undoDeltas(steps: Int32Array): Int32Array {
  let day = 0;
  return steps.map((step) => {
    day -= step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    return day;
  });
}

function writeCodes(writer: ByteWriter, ascending: readonly number[]): void {
  writer.number(ascending.length);
  let before = -1;
  for (const number of ascending) {
    writer.number(number - before - 1);
    before = number;
  }
}

function readAscending(reader: ByteReader): number[] {
  let before = -1;
  return Array.from({ length: reader.number() }, () => {
    before += reader.number() + 1;
    return before;
  });
}

function writeShelf(writer: ByteWriter, shelf: readonly FacetEntity[]): void {
  for (const entity of shelf) {
    writer.text(shelfKey(entity));
    writeCodes(writer, entity.articles);
  }
}
