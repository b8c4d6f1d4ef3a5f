/** Search as the page and the command line use it: an index opened once, then questions. */
import type { EntityKind } from '../model';
import { createEncoder, createQueryEncoder } from './encoder';
import {
  matchEntities,
  prefixOf,
  readEntity,
  toEntityQuery,
  toFindable,
  type EntityRecord,
  type FindableEntity,
} from './entities';
import { mountIndex, type MountedIndex } from './flexsearch';
import { FILES } from './format';
import { countMarked, cutPassage, markWords, type Piece } from './passage';
import { all, IndexReader, type FetchFile } from './reader';
import type { ResultRecord } from './records';
import type { Correction } from './spelling';
import { FileStorage } from './storage';

/** One article found. */
export interface Result {
  readonly record: ResultRecord;
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[];
}

/** Articles found, best first; records and passages are read only for those that are shown. */
export interface Answer {
  /** Numbers of all articles that hold enough of the query. */
  readonly articles: readonly number[];
  /** Loose forms of the query's syllables, those it may have meant included: what is marked. */
  readonly syllables: readonly string[];
  readonly corrections: readonly Correction[];
  readonly entities: readonly EntityRecord[];
}

export const MOST_ARTICLES = 1000;
const MOST_ENTITIES = 6;
const MOST_PREFIXES = 6;
const MOST_SUGGESTIONS = 8;
/** No kind crowds out the others while there are others. */
const MOST_OF_A_KIND = 5;

export class Search {
  private constructor(
    readonly reader: IndexReader,
    private readonly storage: FileStorage,
    private readonly index: MountedIndex,
    readonly encodeQuery: (text: string) => string[],
    private readonly encode: (text: string) => string[],
  ) {}

  /**
   * @param fetchFile gives the bytes of a file below the search folder, undefined if there is none
   * @throws SearchFault if there is no index, or none that this code can read
   */
  static async open(fetchFile: FetchFile): Promise<Search> {
    const reader = await IndexReader.open(fetchFile);
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
   * @param most at most so many articles
   */
  async find(text: string, most = MOST_ARTICLES): Promise<Answer> {
    const terms = this.encodeQuery(text);
    if (terms.length === 0) return { articles: [], syllables: [], corrections: [], entities: [] };
    const articles = await this.index.search(text, most);
    const corrections = await this.storage.corrections(terms);
    const { syllables } = toEntityQuery(terms);
    const meant = mended(syllables, corrections);
    const entities = await this.entitiesFor(terms, meant);
    return {
      articles,
      syllables: corrections.length === 0 ? syllables : [...syllables, ...meant],
      corrections,
      entities,
    };
  }

  /**
   * What the words may become: people, documents, bodies, places and outlets with a page, and the documents without one
   * that share a number with them. Reads no postings.
   * @param kind only these
   */
  async suggest(words: string, kind?: EntityKind): Promise<EntityRecord[]> {
    const query = toEntityQuery(this.encodeQuery(words));
    const entities = await this.readEntities([...query.syllables, ...query.documentKeys]);
    const wanted = kind === undefined ? entities : entities.filter(({ record }) => record.kind === kind);
    return spread(
      matchEntities(query, wanted, true).filter((record) => record.hasPage || query.documentKeys.length > 0),
    );
  }

  /** What the list shows of an article: headline and the lines that answer the query. */
  async result(article: number, syllables: readonly string[]): Promise<Result> {
    const record = await this.reader.record(article);
    const title = markWords(record.title, syllables);
    const opening = cutPassage(record.opening, syllables);
    // The opening is at hand; the text is read only if the opening does not show what was asked for.
    const enough = Math.max(countMarked(opening), countMarked(title)) >= Math.min(2, new Set(syllables).size);
    const passage = enough ? opening : better(opening, cutPassage(await this.reader.text(article), syllables));
    return { record, title, passage };
  }

  private async entitiesFor(terms: readonly string[], meant: readonly string[]): Promise<EntityRecord[]> {
    const query = toEntityQuery(terms);
    const entities = await this.readEntities([...meant, ...query.documentKeys]);
    const found = matchEntities(query, entities, false);
    const mendedQuery = { ...query, syllables: meant, exact: '' };
    const records = found.length > 0 ? found : matchEntities(mendedQuery, entities, false);
    return records.slice(0, MOST_ENTITIES);
  }

  /** The most named entities, and those with a word that begins like one of `words`: loose syllables, document keys. */
  async readEntities(words: readonly string[]): Promise<FindableEntity[]> {
    const { prefixes } = this.reader.manifest;
    const wanted = new Set(words.map(prefixOf).filter((prefix) => prefixes.includes(prefix)));
    const paths = [...wanted].slice(0, MOST_PREFIXES).map(FILES.entitiesWith);
    const lists = await Promise.all(
      [FILES.entities, ...paths].map((path) =>
        this.reader.value(path, (reader) => all(reader, readEntity).map((record) => toFindable(record, this.encode))),
      ),
    );
    const byAddress = new Map(lists.flat().map((entity) => [`${entity.record.kind}/${entity.record.id}`, entity]));
    return [...byAddress.values()];
  }
}

/** The best of each kind, then the rest, in their order. */
function spread(records: readonly EntityRecord[]): EntityRecord[] {
  const ofKind = new Map<EntityKind, number>();
  const first = records.filter(({ kind }) => {
    const before = ofKind.get(kind) ?? 0;
    ofKind.set(kind, before + 1);
    return before < MOST_OF_A_KIND;
  });
  const chosen = new Set([...first, ...records].slice(0, MOST_SUGGESTIONS));
  return records.filter((record) => chosen.has(record));
}

function mended(syllables: readonly string[], corrections: readonly Correction[]): string[] {
  const byPlace = new Map(corrections.map(({ at, meant }) => [at, meant[0]]));
  return syllables.map((syllable, at) => byPlace.get(at) ?? syllable);
}

function better(opening: readonly Piece[], passage: readonly Piece[]): readonly Piece[] {
  return countMarked(passage) > countMarked(opening) ? passage : opening;
}
