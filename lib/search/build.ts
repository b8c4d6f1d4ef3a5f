/** Builds the files of the index from records: pure, the same records give the same bytes. */
import { setImmediate as othersTurn } from 'node:timers/promises';
import { contentFiles } from './content-files';
import { createEncoder, FIELD_BREAK } from './encoder';
import { toFindable, type EntityRecord, type FindableEntity } from './entities';
import { nameTermsOf } from './entity-terms';
import type { FacetContent } from './facets';
import { FILES, FORMAT, MANIFEST_FILE, pagesOf, writeManifest, type Manifest } from './format';
import { memorySpool, PackWriter, type Spool } from './pack-writer';
import { createPortionIndexer, type Portion, type TermSettings } from './portions';
import { countCharacters, type SearchRecord } from './records';
import type { Run } from './runs';
import { folderOf, sealFile, type KeepFile, type SealedFile } from './seal';
import { tabulate, type AbbreviationRow } from './syllables';
import { Vocabulary } from './vocabulary';
import { runOfNames, termFiles, type IndexedName, type Layout, type PlainFile, type TermRun } from './writer';

/** Everything that the index is made of. */
export interface SearchContent {
  readonly records: readonly SearchRecord[];
  readonly entities: readonly EntityRecord[];
  readonly abbreviations: readonly AbbreviationRow[];
  /** Absent where nothing is filtered: an index for measuring. */
  readonly facets?: FacetContent;
}

/** Where the long work is done, here or on other threads: what comes of it may come in any order. */
export interface IndexThreads {
  readonly indexPortions: (portions: Iterable<Portion>, settings: TermSettings) => AsyncIterable<TermRun>;
  /** Lays out all terms of the runs. */
  readonly layOut: (runs: readonly Run[], layout: Layout) => AsyncIterable<SealedFile>;
}

export const THIS_THREAD: IndexThreads = {
  async *indexPortions(portions, settings) {
    const indexPortion = await createPortionIndexer(settings);
    for (const portion of portions) yield await indexPortion(portion);
  },
  async *layOut(runs, layout) {
    for (const file of termFiles(runs, layout)) yield sealFile(file);
  },
};

/** Files by their path below the search folder, ready to be written. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;

/** Those that stand beside one another are named about as often: who reads one often reads the next. */
const ENTITIES_PER_FILE = 8;
/** Characters of articles that give one file of terms: about 2 kB of it. */
const CHARACTERS_PER_FILE = 7000;
const MOST_TERM_BITS = 14;
/** Tails are read where results are filtered: fewer files, larger ones. */
const TAIL_BITS_FEWER = 4;
/** Still fewer files tell which syllables stand beside one another. */
const NEAR_BITS_FEWER = 3;
/** In larger archives two syllables that stand side by side in one article alone are not offered as a correction. */
const EVERY_PAIR_UP_TO = 4000;
/** Characters of the articles that are indexed at a time, and most articles: what FlexSearch holds in memory stays small. */
const PORTION = { characters: 1_000_000, articles: 1000 };
/** Files that are made before other threads are listened to. */
const AT_A_TIME = 16;
/** A syllable takes about 4.6 characters with its blank, and gives two terms: itself and a pair. */
const CHARACTERS_PER_TERM = 2.3;

/** The whole index in memory. */
export async function buildSearchFiles(content: SearchContent): Promise<SearchFiles> {
  const files = new Map<string, Uint8Array>();
  const manifest = await buildIndex(content, (path, bytes) => void files.set(path, bytes));
  return new Map([
    ...[...files].map(([path, bytes]) => [`${manifest.folder}/${path}`, bytes] as const),
    [MANIFEST_FILE, writeManifest(manifest)],
  ]);
}

/**
 * Builds the index file after file. While other threads index the articles and lay out their terms, this one makes the
 * files that need neither.
 * @param keep is given each file, by its path in the folder that the manifest names
 * @param threads where the articles are indexed; the files are the same whatever the threads
 * @param spool where the files wait until they are packed
 */
export async function buildIndex(
  content: SearchContent,
  keep: KeepFile,
  threads: IndexThreads = THIS_THREAD,
  spool: Spool = memorySpool(),
): Promise<Manifest> {
  const { records } = content;
  const characters = charactersOf(records);
  const shape = shapeOf(characters);
  const findable = findableEntities(content);
  const digests: string[] = [];
  const packs = new PackWriter(keep, spool);
  const take = ({ path, bytes, digest }: SealedFile): void => {
    digests.push(digest);
    packs.take(path, bytes);
  };
  const [{ runs, vocabulary }] = await Promise.all([
    gatherRuns(threads.indexPortions(portionsOf(records), settingsOf(content, characters))),
    sealAll(contentFiles(content, findable, shape), take),
  ]);
  const layout = { bits: shape.termBits, tailBits: shape.tailBits };
  await Promise.all([
    takeAll(threads.layOut([runOfNames(indexedNames(findable)), ...runs], layout), take),
    sealAll(vocabularyFiles(vocabulary, shape.nearBits, records.length), take),
  ]);
  const pages = pagesOf(records.map(({ id }) => id));
  const packings = packs.finish();
  const folder = folderOf(digests, JSON.stringify([FORMAT, packings]));
  return { folder, format: FORMAT, articles: records.length, pages, ...shape, packings };
}

/** What every portion of an index must be indexed with. */
export function termSettings(content: SearchContent): TermSettings {
  return settingsOf(content, charactersOf(content.records));
}

function charactersOf(records: readonly SearchRecord[]): number {
  return records.reduce((sum, record) => sum + countCharacters(record), 0);
}

function settingsOf({ records, abbreviations }: SearchContent, characters: number): TermSettings {
  return { abbreviations, typicalTerms: Math.max(1, characters / Math.max(1, records.length) / CHARACTERS_PER_TERM) };
}

/** The articles in the order of the index, some at a time; a longer one by itself. */
export function* portionsOf(records: readonly SearchRecord[]): Iterable<Portion> {
  let [first, characters] = [0, 0];
  for (const [at, record] of records.entries()) {
    const own = countCharacters(record);
    if (at > first && (characters + own > PORTION.characters || at - first === PORTION.articles)) {
      yield portion(records, first, at);
      [first, characters] = [at, 0];
    }
    characters += own;
  }
  if (first < records.length) yield portion(records, first, records.length);
}

function portion(records: readonly SearchRecord[], first: number, end: number): Portion {
  return { first, texts: records.slice(first, end).map(indexedText) };
}

async function gatherRuns(indexed: AsyncIterable<TermRun>): Promise<{ runs: Run[]; vocabulary: Vocabulary }> {
  const [runs, vocabulary] = [[] as Run[], new Vocabulary()];
  for await (const run of indexed) {
    runs.push(run.terms);
    vocabulary.addCounts(run.vocabulary);
  }
  return { runs, vocabulary };
}

async function takeAll(files: AsyncIterable<SealedFile>, take: (file: SealedFile) => void): Promise<void> {
  for await (const file of files) take(file);
}

async function sealAll(files: Iterable<PlainFile>, take: (file: SealedFile) => void): Promise<void> {
  let sealed = 0;
  for (const file of files) {
    take(sealFile(file));
    sealed += 1;
    if (sealed % AT_A_TIME === 0) await othersTurn();
  }
}

function* vocabularyFiles(vocabulary: Vocabulary, nearBits: number, articles: number): Iterable<PlainFile> {
  for (const [place, bytes] of vocabulary.neighbours(nearBits, articles > EVERY_PAIR_UP_TO ? 2 : 1)) {
    yield [FILES.near(place), bytes];
  }
  yield [FILES.lexicon, vocabulary.lexicon()];
}

/** How many files of each kind there are. */
function shapeOf(characters: number) {
  const files = Math.ceil(Math.log2(characters / CHARACTERS_PER_FILE));
  const termBits = Math.min(MOST_TERM_BITS, Math.max(0, files));
  return {
    termBits,
    tailBits: Math.max(0, termBits - TAIL_BITS_FEWER),
    nearBits: Math.max(0, termBits - NEAR_BITS_FEWER),
    entitiesPerFile: ENTITIES_PER_FILE,
  };
}

/** By their numbers: the most named first. */
function findableEntities({ entities, abbreviations }: SearchContent): FindableEntity[] {
  const encode = createEncoder(tabulate(abbreviations));
  const sorted = [...entities].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  return sorted.map((entity) => toFindable(entity, encode));
}

function* indexedNames(findable: readonly FindableEntity[]): Iterable<IndexedName> {
  for (const [entity, record] of findable.entries()) {
    for (const { terms } of nameTermsOf(record)) yield { entity, terms };
  }
}

/** The fields in the encoder's order, with the days at `DAY_FIELD` and the documents at `CITED_FIELD`. */
function indexedText({ title, lead, body, days = [], documentKeys = [] }: SearchRecord): string {
  return [title, lead ?? '', body.join('\n'), days.join('\n'), documentKeys.join('\n')].join(FIELD_BREAK);
}
