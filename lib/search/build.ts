/** Builds the files of the index from records: pure, the same records give the same bytes. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { ByteWriter } from './bytes';
import { createEncoder, FIELD_BREAK } from './encoder';
import { facetFiles, type FacetContent } from './facets';
import { ENTITIES_AT_ONCE, prefixesOf, toFindable, writeEntity, type EntityRecord } from './entities';
import { mountIndex } from './flexsearch';
import { FILES, FORMAT, MANIFEST_FILE, type Manifest } from './format';
import { fullText, writeRecord, type SearchRecord } from './records';
import { createScorer } from './slots';
import { tabulate, type AbbreviationRow } from './syllables';
import { TermWriter, writeBuckets, writeLexicon, type PlainFiles } from './writer';

/** Everything that the index is made of. */
export interface SearchContent {
  readonly records: readonly SearchRecord[];
  readonly entities: readonly EntityRecord[];
  readonly abbreviations: readonly AbbreviationRow[];
  /** Absent where nothing is filtered: an index for measuring. */
  readonly facets?: FacetContent;
}

/** Files by their path below the search folder, ready to be written. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;

const RECORDS_PER_FILE = 8;
/** A text of its own costs a reader least; a large archive shares files, because hosts limit their number. */
const TEXTS_ALONE_UP_TO = 8000;
const TEXTS_PER_FILE = 4;
/** Articles between two commits: what FlexSearch holds in memory stays small at any size of the archive. */
const COMMIT_EVERY = 500;
/** A syllable takes about 4.6 characters with its blank, and gives two terms: itself and a pair. */
const CHARACTERS_PER_TERM = 2.3;

export async function buildSearchFiles(content: SearchContent): Promise<SearchFiles> {
  const groups = (await indexTerms(content)).groups();
  const { files, buckets } = writeBuckets(groups);
  const { files: entities, prefixes } = writeEntities(content);
  const textsPerFile = content.records.length > TEXTS_ALONE_UP_TO ? TEXTS_PER_FILE : 1;
  const plain: PlainFiles = new Map([
    ...files,
    ...chunks(content.records, RECORDS_PER_FILE, FILES.records, writeRecord),
    ...chunks(content.records, textsPerFile, FILES.texts, (writer, record) => writer.text(fullText(record))),
    ...entities,
    ...(content.facets === undefined ? [] : facetFiles(content.facets)),
    [FILES.lexicon, writeLexicon(groups)],
    [FILES.abbreviations, writeAbbreviations(content.abbreviations)],
  ]);
  return sealed(plain, {
    format: FORMAT,
    articles: content.records.length,
    buckets,
    recordsPerFile: RECORDS_PER_FILE,
    textsPerFile,
    prefixes,
  });
}

async function indexTerms({ records, abbreviations }: SearchContent): Promise<TermWriter> {
  const storage = new TermWriter();
  const texts = records.map(indexedText);
  const index = await mountIndex({
    encode: createEncoder(tabulate(abbreviations)),
    score: createScorer(typicalTerms(texts)),
    storage,
  });
  for (const [article, text] of texts.entries()) {
    index.add(article, text);
    if (article % COMMIT_EVERY === COMMIT_EVERY - 1) await index.commit();
  }
  await index.commit();
  return storage;
}

/** The fields in the encoder's order; the days are the last, at `DAY_FIELD`. */
function indexedText({ title, lead, body, days }: SearchRecord): string {
  return [title, lead ?? '', body.join('\n'), (days ?? []).join('\n')].join(FIELD_BREAK);
}

/** The most named entities in one file; if there are more, all of them by the two letters that their words begin with. */
function writeEntities({ entities, abbreviations }: SearchContent): { files: PlainFiles; prefixes: string[] } {
  const ranked = [...entities].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  const files: PlainFiles = new Map([[FILES.entities, entityFile(ranked.slice(0, ENTITIES_AT_ONCE))]]);
  if (ranked.length <= ENTITIES_AT_ONCE) return { files, prefixes: [] };
  const encode = createEncoder(tabulate(abbreviations));
  const shelves = new Map<string, EntityRecord[]>();
  for (const record of ranked) {
    for (const prefix of prefixesOf(toFindable(record, encode))) {
      shelves.set(prefix, [...(shelves.get(prefix) ?? []), record]);
    }
  }
  for (const [prefix, records] of shelves) files.set(FILES.entitiesWith(prefix), entityFile(records));
  return { files, prefixes: [...shelves.keys()].sort() };
}

function entityFile(records: readonly EntityRecord[]): Uint8Array {
  const writer = new ByteWriter();
  for (const record of records) writeEntity(writer, record);
  return writer.finish();
}

/** How many terms an article has on average. */
function typicalTerms(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return Math.max(1, characters / CHARACTERS_PER_TERM);
}

function chunks<T>(
  values: readonly T[],
  perFile: number,
  fileName: (number: number) => string,
  write: (writer: ByteWriter, value: T) => void,
): PlainFiles {
  const files: PlainFiles = new Map();
  for (let first = 0; first < values.length; first += perFile) {
    const writer = new ByteWriter();
    for (const value of values.slice(first, first + perFile)) write(writer, value);
    files.set(fileName(first / perFile), writer.finish());
  }
  return files;
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

/** Deflates the files into a folder named after their content, and adds the manifest. */
function sealed(plain: PlainFiles, facts: Omit<Manifest, 'folder'>): SearchFiles {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...plain].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update(bytes);
  const folder = hash.digest('hex').slice(0, 16);
  const manifest: Manifest = { ...facts, folder };
  return new Map([
    ...[...plain].map(([path, bytes]) => [`${folder}/${path}`, new Uint8Array(deflateRawSync(bytes))] as const),
    [MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)],
  ]);
}
