/** Filters as the reader's machine uses them: columns over all articles, and who is named where. */

import {
  CERTAINTIES,
  isIdCondition,
  type Certainty,
  type Condition,
  type FixedCondition,
  type IdCondition,
  type NameField,
} from './conditions';
import { dayNumber, monthOfDay, yearOfDay } from './days';
import {
  FACET_FILES,
  readAbout,
  readCodes,
  readColumns,
  readShelf,
  shelfKey,
  type Columns,
  type FacetAbout,
  type FacetName,
} from './facets';
import { bucketOf } from './format';
import type { IndexReader } from './reader';

/** Whether the article with this number meets a condition. */
export type ArticleTest = (article: number) => boolean;

/** A value of a field, and how many of the articles counted have it. */
export interface ValueCount<Value> {
  readonly value: Value;
  readonly articles: number;
}

export interface FacetCounts {
  /** Newest first. */
  readonly years: readonly ValueCount<number>[];
  readonly terms: readonly ValueCount<number>[];
  readonly certainties: readonly ValueCount<Certainty>[];
  /** Most articles first. */
  readonly outlets: readonly ValueCount<FacetName>[];
  readonly people: readonly ValueCount<FacetName>[];
  readonly documents: readonly ValueCount<FacetName>[];
}

/**
 * The test that a condition stands for. Of a day known to the month or year alone, any part of it may meet the span; an
 * article without a day meets none.
 * @throws SearchFault if a file is missing or damaged
 */
export async function articleTest(reader: IndexReader, condition: Condition): Promise<ArticleTest> {
  if (!isIdCondition(condition)) return columnTest(await allColumns(reader), condition);
  const articles = new Set(await articlesNaming(reader, condition));
  return (article) => articles.has(article);
}

function columnTest(rows: RowReader, condition: FixedCondition): ArticleTest {
  switch (condition.field) {
    case 'from': {
      const day = dayNumber(condition.day);
      return (article) => rows(article).lastDay >= day;
    }
    case 'to': {
      const day = dayNumber(condition.day);
      return (article) => within(rows(article).firstDay, 1, day);
    }
    case 'year':
      return (article) => yearOf(rows(article)) === condition.year;
    case 'term':
      return (article) => rows(article).term === condition.term;
    case 'certainty':
      return (article) => rows(article).certainty === CERTAINTIES.indexOf(condition.certainty);
    default:
      return condition satisfies never;
  }
}

/** The numbers of the articles that name, cite or come from an entity, ascending; none for one that is not known. */
export async function articlesNaming(reader: IndexReader, entity: IdCondition): Promise<readonly number[]> {
  const { shelves } = await about(reader);
  const shelf = await reader.value(FACET_FILES.shelf(bucketOf(shelfKey(entity), shelves)), readShelf);
  return shelf.get(shelfKey(entity)) ?? [];
}

/** How many of `articles` have which values: the most frequent `most` names of each field, every year and term. */
export async function countFacets(
  reader: IndexReader,
  articles: readonly number[],
  most: number,
): Promise<FacetCounts> {
  const { outlets, entities, perFile } = await about(reader);
  const rows = await allColumns(reader);
  const codes = await codesOf(reader, articles, perFile);
  const named = count(codes.flat()).flatMap(({ value, articles }) => told(entities[value], articles));
  return {
    years: count(articles.map((article) => yearOf(rows(article)) ?? 0))
      .filter(isKnown)
      .sort(descending),
    terms: count(articles.map((article) => rows(article).term))
      .filter(isKnown)
      .sort(descending),
    certainties: count(articles.map((article) => rows(article).certainty))
      .sort((a, b) => a.value - b.value)
      .flatMap(({ value, articles }) => told(CERTAINTIES[value], articles)),
    outlets: count(articles.map((article) => rows(article).outlet))
      .filter(isKnown)
      .flatMap(({ value, articles }) => told(outlets[value - 1], articles))
      .slice(0, most),
    people: named.filter(({ value }) => value.field === 'person').slice(0, most),
    documents: named.filter(({ value }) => value.field === 'document').slice(0, most),
  };
}

/** How many articles of the archive there are in each year, month and term. */
export interface DayCounts {
  /** Newest first, as are the others. */
  readonly years: readonly ValueCount<number>[];
  /** The year times a hundred and the month: 202006. */
  readonly months: readonly ValueCount<number>[];
  readonly terms: readonly ValueCount<number>[];
}

/** @throws SearchFault if a file is missing or damaged */
export async function countDays(reader: IndexReader): Promise<DayCounts> {
  const row = await allColumns(reader);
  const rows = Array.from({ length: reader.manifest.articles }, (_, article) => row(article));
  const newest = (values: readonly number[]) => count(values).filter(isKnown).sort(descending);
  return {
    years: newest(rows.map((each) => yearOf(each) ?? 0)),
    months: newest(rows.map(monthOf)),
    terms: newest(rows.map(({ term }) => term)),
  };
}

/** How many articles of the archive meet all of the conditions; or, with `not`, how many do not. */
export async function countMeeting(
  reader: IndexReader,
  conditions: readonly Condition[],
  not: boolean,
): Promise<number> {
  const tests = await Promise.all(conditions.map((condition) => articleTest(reader, condition)));
  let meeting = 0;
  for (let article = 0; article < reader.manifest.articles; article += 1) {
    if (tests.every((test) => test(article))) meeting += 1;
  }
  return not ? reader.manifest.articles - meeting : meeting;
}

/** The names of a field that most articles have, and how many have them. */
export async function mostNamed(
  reader: IndexReader,
  field: NameField,
  most: number,
): Promise<readonly ValueCount<FacetName>[]> {
  const { outlets, entities } = await about(reader);
  // Entities are kept in this order, outlets in that of the archive.
  const names = field === 'outlet' ? outlets : entities.filter((each) => each.field === field).slice(0, most);
  const counted = await Promise.all(
    names.map(async (value) => ({ value, articles: (await articlesNaming(reader, value)).length })),
  );
  return counted.sort((a, b) => b.articles - a.articles).slice(0, most);
}

/** The name of a person, document or outlet that filters are offered for. */
export async function findFilterName(reader: IndexReader, { field, id }: IdCondition): Promise<string | undefined> {
  const { outlets, entities } = await about(reader);
  return [...outlets, ...entities].find((named) => named.field === field && named.id === id)?.name;
}

/** Newest articles first is the order of the index; this is the other way round, undated ones last again. */
export async function oldestFirst(reader: IndexReader, articles: readonly number[]): Promise<number[]> {
  const rows = await allColumns(reader);
  const dayOf = (article: number): number => rows(article).firstDay || Number.MAX_SAFE_INTEGER;
  return [...articles].sort((a, b) => dayOf(a) - dayOf(b) || b - a);
}

interface Row {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly outlet: number;
  readonly term: number;
  readonly certainty: number;
}

type RowReader = (article: number) => Row;

const NO_ROW: Row = { firstDay: 0, lastDay: 0, outlet: 0, term: 0, certainty: CERTAINTIES.indexOf('unknown') };

async function about(reader: IndexReader): Promise<FacetAbout> {
  return reader.value(FACET_FILES.about, readAbout);
}

async function allColumns(reader: IndexReader): Promise<RowReader> {
  const { perFile } = await about(reader);
  const files = Array.from({ length: Math.ceil(reader.manifest.articles / perFile) }, (_, number) =>
    reader.value(FACET_FILES.columns(number), readColumns),
  );
  const columns = await Promise.all(files);
  return (article) => {
    const file = columns[Math.floor(article / perFile)];
    return file === undefined ? NO_ROW : rowOf(file, article % perFile);
  };
}

function rowOf({ firstDays, lastDays, outlets, terms, certainties }: Columns, at: number): Row {
  return {
    firstDay: firstDays[at] ?? 0,
    lastDay: lastDays[at] ?? 0,
    outlet: outlets[at] ?? 0,
    term: terms[at] ?? 0,
    certainty: certainties[at] ?? NO_ROW.certainty,
  };
}

async function codesOf(
  reader: IndexReader,
  articles: readonly number[],
  perFile: number,
): Promise<(readonly number[])[]> {
  return Promise.all(
    articles.map(async (article) => {
      const rows = await reader.value(FACET_FILES.names(Math.floor(article / perFile)), readCodes);
      return rows[article % perFile] ?? [];
    }),
  );
}

/** The year that both ends of a day's span share. */
function yearOf({ firstDay, lastDay }: Row): number | undefined {
  if (firstDay === 0) return undefined;
  const year = yearOfDay(firstDay);
  return year === yearOfDay(lastDay) ? year : undefined;
}

/** The month that both ends share, as 202006; 0 if they share none. */
function monthOf({ firstDay, lastDay }: Row): number {
  const month = firstDay === 0 ? 0 : monthOfDay(firstDay);
  return month === 0 || month === monthOfDay(lastDay) ? month : 0;
}

/** Most frequent first, equal ones by value. */
function count(values: readonly number[]): ValueCount<number>[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || a.value - b.value);
}

function told<Value>(value: Value | undefined, articles: number): ValueCount<Value>[] {
  return value === undefined ? [] : [{ value, articles }];
}

function isKnown({ value }: ValueCount<number>): boolean {
  return value !== 0;
}

function descending(a: ValueCount<number>, b: ValueCount<number>): number {
  return b.value - a.value;
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
