/**
 * The one place that knows FlexSearch 0.8.212 from inside. Its storage interface is not documented; what is relied on,
 * held by flexsearch.test.ts: `mount` sets `db`; `commit` reads `map` (term -> slot -> ids); a query of several terms
 * goes to `search`, of one term to `get`; empty terms are passed over; `score` gets the encoder's own array
 * and the place in it.
 */
import { Index, type Id } from 'flexsearch';
import { SLOTS } from './slots';

/** What both halves of the storage share with FlexSearch. */
export interface Storage {
  mount(index: object): Promise<void>;
  commit(index: object): Promise<void>;
  get(term: string, context: string, limit: number): Promise<Id[]>;
  search(index: object, terms: readonly string[], limit: number): Promise<Id[]>;
}

export interface IndexSettings {
  readonly encode: (text: string) => string[];
  readonly score?: (content: string[], term: string, at: number) => number;
  readonly storage: Storage;
}

/** An index as both halves use it. */
export interface MountedIndex {
  /** Articles are added in the order of their numbers. */
  add(article: number, text: string): void;
  commit(): Promise<void>;
  /** Numbers of articles, best first. */
  search(text: string, limit: number): Promise<number[]>;
}

/** An index whose postings live in `storage`; nothing is committed until `commit` is called. */
export async function mountIndex({ encode, score, storage }: IndexSettings): Promise<MountedIndex> {
  const index = new Index({
    tokenize: 'strict',
    resolution: SLOTS,
    commit: false,
    encode,
    ...(score && { score }),
  });
  // The declared StorageInterface is a class of connections to data bases; only the methods above are ever called.
  await index.mount(storage as unknown as Parameters<Index['mount']>[0]);
  return {
    add: (article, text) => void index.add(article, text),
    commit: () => index.commit(),
    // Declared as an array, a promise of one since a storage is mounted.
    search: async (text, limit) => (await Promise.resolve(index.search(text, { limit }))).map(Number),
  };
}

/** Makes `storage` the one that `index` asks. */
export function attach(index: object, storage: Storage): void {
  Object.assign(index, { db: storage });
}

/** Every term of an index in memory, with the ids in each score slot. */
export function termsOf(index: object): ReadonlyMap<string, readonly (readonly Id[] | undefined)[]> {
  const map: unknown = Reflect.get(index, 'map');
  if (!(map instanceof Map)) throw new Error('FlexSearch keeps its terms no longer in a Map: check the pinned version');
  return map;
}

/** Empties an index in memory after its terms were taken over. */
export function releaseTerms(index: object): void {
  for (const name of ['map', 'ctx', 'reg']) {
    const held: unknown = Reflect.get(index, name);
    if (held instanceof Map || held instanceof Set) held.clear();
  }
}
