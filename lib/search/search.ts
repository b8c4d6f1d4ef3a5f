/** Search as the page and the command line use it: an index opened once, then questions. */
import type { EntityKind } from '../model';
import { createEncoder, createQueryEncoder } from './encoder';
import {
  documentsNumbered,
  findBareNumber,
  matchEntities,
  toEntityQuery,
  toFindable,
  type EntityQuery,
  type FindableEntity,
  type NumberedEntity,
} from './entities';
import { mountIndex, type MountedIndex } from './flexsearch';
import { mayBeKeys } from './keys';
import type { ToldNumber } from './numbered';
import type { Piece } from './passage';
import type { FetchFile } from './packs';
import type { QueryUnit } from './units';
import { IndexReader } from './reader';
import type { ResultRecord } from './records';
import type { Correction } from './spelling';
import { FileStorage, type Doubted } from './storage';
import { filesGoingOnLike, findBeginning } from './suggestions';
import { kindOf } from './terms';

/** One article found. */
export interface Result {
  readonly record: ResultRecord;
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[];
}

/** Whom and what a query means, or why that is not known. */
export type MeantEntities = Pick<Answer, 'entities' | 'entityTrouble'>;

/** Articles found, best first; records and passages are read only for those that are shown. */
export interface Answer {
  /** Numbers of all articles that hold enough of the query. */
  readonly articles: readonly number[];
  /** So many of the first have it in the form that was typed, marks and all. */
  readonly typed: number;
  /** Parts of the query that not every good answer has. */
  readonly doubted: readonly Doubted[];
  /** Loose forms of the query's syllables, those it may have meant included: what is marked. */
  readonly syllables: readonly string[];
  /** Those of them that are words by themselves: they are marked wherever they stand. */
  readonly alone: readonly string[];
  /** No two neighbours of the query stand side by side in any article as typed. */
  readonly apart: boolean;
  readonly corrections: readonly Correction[];
  /** What there is to tell of the numbers of documents in it. */
  readonly numbers: readonly ToldNumber[];
  readonly entities: readonly NumberedEntity[];
  /** Why the entities are not known; the articles do not need them. */
  readonly entityTrouble?: unknown;
  /** Where their files are slow to come: the articles do not wait for them. Never fails. */
  readonly entitiesLater?: Promise<MeantEntities>;
  /** Loose forms of its syllables that no article has, nor anything that they may have meant. */
  readonly unknown: readonly string[];
  /** There are more: of very frequent terms only the strongest articles were looked at. */
  readonly cut: boolean;
}

export const NO_ANSWER: Answer = {
  articles: [],
  typed: 0,
  doubted: [],
  syllables: [],
  alone: [],
  apart: false,
  corrections: [],
  numbers: [],
  entities: [],
  unknown: [],
  cut: false,
};

export const MOST_ARTICLES = 1000;
const MOST_ENTITIES = 6;
/** So long, in milliseconds, the articles wait for whom and what the query means. */
const ENTITY_PATIENCE = 1500;
/** Entities whose names are compared with the query in full. */
const MOST_COMPARED = 12;
const MOST_SUGGESTIONS = 8;
/** No kind crowds out the others while there are others. */
const MOST_OF_A_KIND = 5;
/** Beginnings of names that are looked up for one question. */
const MOST_BEGINNINGS = 6;
/** Files of names that are read to find all that have a part of one: some 30 kB. */
const MOST_FILES_OF_NAMES = 80;

export interface EveryNamed {
  readonly entities: readonly FindableEntity<NumberedEntity>[];
  /** There are no more of them. */
  readonly all: boolean;
}

export class Search {
  private constructor(
    readonly reader: IndexReader,
    private readonly storage: FileStorage,
    private readonly index: MountedIndex,
    readonly encodeQuery: (text: string) => string[],
    readonly encodeText: (text: string) => string[],
  ) {}

  /**
   * @param fetchFile gives the bytes of a file below the search folder, or a part of them
   * @param pages the articles that the site has, by `pagesOf`; absent where no site asks
   * @throws SearchFault if there is no index, or none that this code can read, or one of other articles
   */
  static async open(fetchFile: FetchFile, pages?: string): Promise<Search> {
    const reader = await IndexReader.open(fetchFile, pages);
    const abbreviations = await reader.abbreviations();
    const encodeQuery = createQueryEncoder(abbreviations);
    const storage = new FileStorage(reader);
    const index = await mountIndex({ encode: encodeQuery, storage });
    return new Search(reader, storage, index, encodeQuery, createEncoder(abbreviations));
  }

  /** How many articles the index holds. */
  get articles(): number {
    return this.reader.manifest.articles;
  }

  /**
   * Everything that answers the query.
   * @param text a query that `parseQuery` made ready
   * @param most at most so many articles; more than are kept of a frequent word reads all of them
   */
  async find(text: string, most = MOST_ARTICLES): Promise<Answer> {
    const meantText = await this.typedWords(text);
    const terms = this.encodeQuery(meantText);
    if (terms.length === 0) return NO_ANSWER;
    const articles = await this.index.search(meantText, most);
    const { entities, typed, corrections, ...found } = await this.storage.find(terms, most);
    const query = toEntityQuery(terms);
    const meant = mended(query.syllables, corrections);
    const named = this.meant(query, meant, entities).then(
      (records): MeantEntities => ({ entities: records }),
      (entityTrouble: unknown): MeantEntities => ({ entities: [], entityTrouble }),
    );
    return {
      ...found,
      articles,
      typed: Math.min(typed, articles.length),
      syllables: corrections.length === 0 ? query.syllables : [...query.syllables, ...meant],
      corrections,
      ...((await within(ENTITY_PATIENCE, named)) ?? { entities: [], entitiesLater: named }),
    };
  }

  /** The parts of a query, in its order, each with all the articles that have it. */
  async unitsOf(text: string): Promise<readonly QueryUnit[]> {
    return this.storage.wholeUnits(this.encodeQuery(await this.typedWords(text)));
  }

  /**
   * What the words may become: people, documents, bodies, places and outlets with a page, and the documents without one
   * that share a number with them. Reads no postings.
   * @param kind only these
   */
  async suggest(words: string, kind?: EntityKind): Promise<NumberedEntity[]> {
    const query = toEntityQuery(this.encodeQuery(words));
    const [first = ''] = query.syllables;
    // "4" begins "04-NQ/TW" too.
    const padded = /^\d$/u.test(first) ? [`0${first}`] : [];
    const entities = await this.readEntities([...query.syllables, ...padded, ...query.documentKeys]);
    const wanted = kind === undefined ? entities : entities.filter(({ record }) => record.kind === kind);
    // A number is told with every document that has it, cited or not.
    const numbered = query.documentKeys.length > 0 || /^\d/u.test(first);
    return spread(matchEntities([query], wanted, true).filter((record) => record.hasPage || numbered));
  }

  /** What the list shows of an article: headline and the lines that answer the query. */
  async result(article: number, syllables: readonly string[]): Promise<Result> {
    const [headed, passage] = await Promise.all([this.headed(article, syllables), this.passage(article, syllables)]);
    return { ...headed, passage };
  }

  /** What is shown of an article before its text is there: all but the lines. */
  async headed(article: number, syllables: readonly string[]): Promise<Omit<Result, 'passage'>> {
    const [record, { markWords }, abbreviations] = await Promise.all([
      this.record(article),
      import('./passage'),
      this.reader.abbreviations(),
    ]);
    return { record, title: markWords(record.title, syllables, abbreviations) };
  }

  /** What is shown of an article before its text is read. */
  async record(article: number): Promise<ResultRecord> {
    return this.reader.record(article);
  }

  /** The lines of an article that answer the query, cut from its text. */
  async passage(article: number, syllables: readonly string[]): Promise<readonly Piece[]> {
    const [text, { cutPassage }, abbreviations] = await Promise.all([
      this.reader.text(article),
      import('./passage'),
      this.reader.abbreviations(),
    ]);
    return cutPassage(text, syllables, abbreviations);
  }

  /**
   * The most named entities of each kind with a name that goes on like `words` from one of them on.
   * @param words loose syllables in order, and document keys
   */
  async readEntities(words: readonly string[]): Promise<FindableEntity<NumberedEntity>[]> {
    const beginnings = await this.reader.beginnings();
    const syllables = words.filter((word) => kindOf(word) === 'syllable');
    const typed = [
      ...words.filter((word) => kindOf(word) === 'document'),
      ...syllables.map((_, from) => syllables.slice(from).join('')),
    ];
    const wanted = new Set(typed.flatMap((letters) => beginnings.get(findBeginning(letters, beginnings) ?? '') ?? []));
    const lists = await Promise.all([...wanted].slice(0, MOST_BEGINNINGS).map((each) => this.reader.named(each)));
    const byNumber = new Map(lists.flat().map((entity) => [entity.number, entity]));
    return [...byNumber.values()].map((entity) => toFindable(entity, this.encodeText));
  }

  /**
   * Everyone and everything with a name that goes on like `syllables` from one of them on, as far as so many small files
   * hold them.
   * @param syllables loose, in order
   */
  async readEveryNamed(syllables: readonly string[]): Promise<EveryNamed> {
    const beginnings = await this.reader.beginnings();
    const files = filesGoingOnLike(syllables.join(''), beginnings);
    const lists = await Promise.all(files.slice(0, MOST_FILES_OF_NAMES).map((file) => this.reader.named(file)));
    const byNumber = new Map(lists.flat().map((entity) => [entity.number, entity]));
    const entities = [...byNumber.values()].map((entity) => toFindable(entity, this.encodeText));
    return { entities, all: files.length <= MOST_FILES_OF_NAMES };
  }

  /** The text with keys of Telex or VNI read as what they mean, where no article has them as they stand. */
  private async typedWords(text: string): Promise<string> {
    const words = text.split(' ').map(async (word) => {
      if (!mayBeKeys(word)) return word;
      const { findTyped } = await import('./typing');
      const meant = findTyped(word);
      if (meant === undefined) return word;
      return (await this.reader.group(word.toLowerCase())).frequency === 0 ? meant : word;
    });
    return (await Promise.all(words)).join(' ');
  }

  /** Whom and what the query means: first the documents of a number that is asked by itself. */
  private async meant(
    query: EntityQuery,
    mended: readonly string[],
    plausible: readonly number[],
  ): Promise<NumberedEntity[]> {
    const [numbered, named] = await Promise.all([this.numbered(query), this.compared(query, mended, plausible)]);
    const others = named.filter((each) => !numbered.some(({ number }) => number === each.number));
    return [...numbered, ...others].slice(0, MOST_ENTITIES);
  }

  /** The documents of a number that is asked by itself. */
  private async numbered(query: EntityQuery): Promise<NumberedEntity[]> {
    const number = findBareNumber(query);
    if (number === undefined) return [];
    const plain = String(Number(number));
    return documentsNumbered(number, await this.readEntities([plain, plain.padStart(2, '0')]));
  }

  /** Those of the plausible entities whose names the query means; and those whose names it means once mended. */
  private async compared(
    query: EntityQuery,
    meant: readonly string[],
    plausible: readonly number[],
  ): Promise<NumberedEntity[]> {
    const entities = await Promise.all(plausible.slice(0, MOST_COMPARED).map((number) => this.reader.entity(number)));
    const mendedQuery = { ...query, syllables: meant, exact: '' };
    const queries = meant.join(' ') === query.syllables.join(' ') ? [query] : [query, mendedQuery];
    const findable = entities.map((entity) => toFindable(entity, this.encodeText));
    return matchEntities(queries, findable, false);
  }
}

/** Undefined if it takes longer. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The best of each kind, then the rest, in their order. */
function spread(records: readonly NumberedEntity[]): NumberedEntity[] {
  const ofKind = new Map<EntityKind, number>();
  const first = records.filter(({ kind }) => {
    const before = ofKind.get(kind) ?? 0;
    ofKind.set(kind, before + 1);
    return before < MOST_OF_A_KIND;
  });
  const chosen = new Set([...new Set([...first, ...records])].slice(0, MOST_SUGGESTIONS));
  return records.filter((record) => chosen.has(record));
}

function mended(syllables: readonly string[], corrections: readonly Correction[]): string[] {
  const byPlace = new Map(corrections.map(({ at, meant }) => [at, meant[0]]));
  return syllables.map((syllable, at) => byPlace.get(at) ?? syllable);
}
