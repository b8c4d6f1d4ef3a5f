/** Builds the files of the index from records: pure, the same records give the same bytes. */
import { ByteWriter } from './bytes';
import { createEncoder, FIELD_BREAK } from './encoder';
import { toFindable, writeEntity, type EntityRecord, type FindableEntity } from './entities';
import { nameTermsOf } from './entity-terms';
import { facetFiles, type FacetContent } from './facets';
import { FILES, FORMAT, MANIFEST_FILE, pagesOf, writeManifest, type Manifest } from './format';
import { fullText, writeRecord, type ResultRecord, type SearchRecord } from './records';
import { createPortionIndexer, type Portion, type TermSettings } from './portions';
import { seal, type KeepFile } from './seal';
import { gatherBeginnings, writeBeginnings } from './suggestions';
import { tabulate, type AbbreviationRow } from './syllables';
import { Vocabulary } from './vocabulary';
import { runOfNames, termFiles, type IndexedName, type PlainFile, type TermRun } from './writer';

/** Everything that the index is made of. */
export interface SearchContent {
  readonly records: readonly SearchRecord[];
  readonly entities: readonly EntityRecord[];
  readonly abbreviations: readonly AbbreviationRow[];
  /** Absent where nothing is filtered: an index for measuring. */
  readonly facets?: FacetContent;
}

/** Indexes portions of articles, here or on other threads; the runs may come in any order. */
export type IndexPortions = (portions: Iterable<Portion>, settings: TermSettings) => AsyncIterable<TermRun>;

/** Files by their path below the search folder, ready to be written. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;

const RECORDS_PER_FILE = 4;
const ENTITIES_PER_FILE = 8;
/** A text of its own costs a reader least; a large archive shares files, because hosts limit their number. */
const TEXTS_ALONE_UP_TO = 20_000;
const TEXTS_PER_FILE = 2;
/** Characters of articles that give one file of terms: about 2 kB of it. */
const CHARACTERS_PER_FILE = 7000;
const MOST_TERM_BITS = 14;
/** Tails are read where results are filtered: fewer files, larger ones. */
const TAIL_BITS_FEWER = 4;
/** Still fewer files tell which syllables stand beside one another. */
const NEAR_BITS_FEWER = 3;
/** In larger archives two syllables that stand side by side in one article alone are not offered as a correction. */
const EVERY_PAIR_UP_TO = 4000;
/** Articles that are indexed at a time: what FlexSearch holds in memory stays small at any size of the archive. */
const PORTION = 500;
/** A syllable takes about 4.6 characters with its blank, and gives two terms: itself and a pair. */
const CHARACTERS_PER_TERM = 2.3;
/** The whole index in memory. */
export async function buildSearchFiles(content: SearchContent): Promise<SearchFiles> {
  const files = new Map<string, Uint8Array>();
  const manifest = await buildIndex(content, async (path, bytes) => void files.set(path, bytes));
  return new Map([
    ...[...files].map(([path, bytes]) => [`${manifest.folder}/${path}`, bytes] as const),
    [MANIFEST_FILE, writeManifest(manifest)],
  ]);
}

/**
 * Builds the index file after file.
 * @param keep is given each file, by its path in the folder that the manifest names
 * @param indexPortions where the articles are indexed; the files are the same whatever the threads
 */
export async function buildIndex(
  content: SearchContent,
  keep: KeepFile,
  indexPortions: IndexPortions = indexInThisThread,
): Promise<Manifest> {
  const { records } = content;
  const encode = createEncoder(tabulate(content.abbreviations));
  const entities = [...content.entities].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  const findable = entities.map((entity) => toFindable(entity, encode));
  const characters = countCharacters(records);
  const runs = [runOfNames(indexedNames(findable))];
  const vocabulary = new Vocabulary();
  for await (const run of indexPortions(portionsOf(records), termSettings(content))) {
    runs.push(run.terms);
    vocabulary.addCounts(run.vocabulary);
  }
  const termBits = bitsFor(characters / CHARACTERS_PER_FILE);
  const [tailBits, nearBits] = [Math.max(0, termBits - TAIL_BITS_FEWER), Math.max(0, termBits - NEAR_BITS_FEWER)];
  const textsPerFile = records.length > TEXTS_ALONE_UP_TO ? TEXTS_PER_FILE : 1;
  function* plain(): Iterable<PlainFile> {
    yield* termFiles(runs, termBits, tailBits);
    for (const [place, bytes] of vocabulary.neighbours(nearBits, records.length > EVERY_PAIR_UP_TO ? 2 : 1)) {
      yield [FILES.near(place), bytes];
    }
    yield [FILES.lexicon, vocabulary.lexicon()];
    yield [FILES.abbreviations, writeAbbreviations(content.abbreviations)];
    yield* chunks(resultRecords(records, entities), RECORDS_PER_FILE, FILES.records, writeRecord);
    yield* chunks(records, textsPerFile, FILES.texts, (writer, record) => writer.text(fullText(record)));
    yield* chunks(entities, ENTITIES_PER_FILE, FILES.entities, writeEntity);
    yield* suggestionFiles(findable);
    if (content.facets !== undefined) yield* facetFiles(content.facets);
  }
  const folder = await seal(plain(), keep);
  return {
    folder,
    format: FORMAT,
    articles: records.length,
    pages: pagesOf(records.map(({ id }) => id)),
    termBits,
    tailBits,
    nearBits,
    recordsPerFile: RECORDS_PER_FILE,
    textsPerFile,
    entitiesPerFile: ENTITIES_PER_FILE,
  };
}

function countCharacters(records: readonly SearchRecord[]): number {
  return records.reduce((sum, record) => sum + indexedText(record).length, 0);
}

/** What every portion of an index must be indexed with. */
export function termSettings({ records, abbreviations }: SearchContent): TermSettings {
  const typicalTerms = countCharacters(records) / Math.max(1, records.length) / CHARACTERS_PER_TERM;
  return { abbreviations, typicalTerms: Math.max(1, typicalTerms) };
}

/** The articles in the order of the index, some at a time. */
export function* portionsOf(records: readonly SearchRecord[]): Iterable<Portion> {
  for (let first = 0; first < records.length; first += PORTION) {
    yield { first, texts: records.slice(first, first + PORTION).map(indexedText) };
  }
}

export async function* indexInThisThread(portions: Iterable<Portion>, settings: TermSettings): AsyncIterable<TermRun> {
  const indexPortion = await createPortionIndexer(settings);
  for (const portion of portions) yield await indexPortion(portion);
}

function* indexedNames(findable: readonly FindableEntity[]): Iterable<IndexedName> {
  for (const [entity, record] of findable.entries()) {
    for (const { terms } of nameTermsOf(record)) yield { entity, terms };
  }
}

function bitsFor(files: number): number {
  return Math.min(MOST_TERM_BITS, Math.max(0, Math.ceil(Math.log2(files))));
}

/** Entities by their numbers, so that a record takes few bytes. */
function resultRecords(records: readonly SearchRecord[], entities: readonly EntityRecord[]): ResultRecord[] {
  const numbers = new Map(entities.map(({ kind, id }, number) => [`${kind}/${id}`, number]));
  return records.map(({ id, title, dateText, outlet, entities: named }) => ({
    id,
    title,
    ...(dateText !== undefined && { dateText }),
    ...(outlet !== undefined && { outlet }),
    entities: named.flatMap(({ kind, id: page }) => numbers.get(`${kind}/${page}`) ?? []).sort((a, b) => a - b),
  }));
}

function* suggestionFiles(findable: readonly FindableEntity[]): Iterable<PlainFile> {
  const beginnings = gatherBeginnings(findable);
  const list = new ByteWriter();
  writeBeginnings(list, beginnings.keys());
  yield [FILES.nameBeginnings, list.finish()];
  for (const [beginning, numbers] of beginnings) {
    const writer = new ByteWriter();
    for (const number of numbers) {
      const record = findable[number]?.record;
      if (record === undefined) throw new RangeError(`no entity has the number ${number}`);
      writer.number(number);
      writeEntity(writer, record);
    }
    yield [FILES.names(beginning), writer.finish()];
  }
}

/** The fields in the encoder's order; the days are the last, at `DAY_FIELD`. */
function indexedText({ title, lead, body, days }: SearchRecord): string {
  return [title, lead ?? '', body.join('\n'), (days ?? []).join('\n')].join(FIELD_BREAK);
}

function* chunks<T>(
  values: readonly T[],
  perFile: number,
  fileName: (number: number) => string,
  write: (writer: ByteWriter, value: T) => void,
): Iterable<PlainFile> {
  for (let first = 0; first < values.length; first += perFile) {
    const writer = new ByteWriter();
    for (const value of values.slice(first, first + perFile)) write(writer, value);
    yield [fileName(first / perFile), writer.finish()];
  }
}

function writeAbbreviations(rows: readonly AbbreviationRow[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { abbr, expand, before } of rows) {
    writer.text(abbr);
    writer.text(expand);
    writer.text(before?.join(' ') ?? '');
  }
  return writer.finish();
}
