/** Who or what is meant by the name in a condition: `người:Thắng`, `văn bản:35-CT/TW`, `nguồn:VOV`. */
import type { NameField } from './conditions';
import { isContradicted, toEntityQuery, type EntityQuery, type EntityRecord, type FindableEntity } from './entities';
import type { TypedName } from './query';
import type { Search } from './search';

export interface MeantNames {
  /** Everyone whom the words may mean. */
  readonly records: readonly EntityRecord[];
  /** Words behind an unquoted name that are no part of it. */
  readonly rest: readonly string[];
}

type Asks = Pick<Search, 'encodeQuery' | 'readEntities'>;

/**
 * The entities with a page that a typed name means: those of that very name or number, else those whose name has the
 * words side by side. Undefined if there is none.
 */
export async function findMeant(search: Asks, { field, words, open }: TypedName): Promise<MeantNames | undefined> {
  const whole = queryOf(search, words);
  const read = await search.readEntities([...whole.syllables, ...whole.documentKeys]);
  const entities = read.filter(({ record }) => record.kind === field && record.hasPage);
  const least = open ? shortest(search, words, field, whole) : words.length;
  for (let length = words.length; length >= 1; length -= 1) {
    if (whole.documentKeys.length > 0 && field === 'document' && length > least) continue;
    if (length < least) break;
    const records = entitiesNamed(queryOf(search, words.slice(0, length)), entities);
    if (records.length > 0) return { records, rest: words.slice(length) };
  }
  return undefined;
}

/** How many words it takes to name all the document numbers that the words name; one, where no document is asked for. */
function shortest(search: Asks, words: readonly string[], field: NameField, { documentKeys }: EntityQuery): number {
  if (field !== 'document') return 1;
  for (let length = 1; length < words.length; length += 1) {
    if (queryOf(search, words.slice(0, length)).documentKeys.length === documentKeys.length) return length;
  }
  return words.length;
}

function queryOf(search: Asks, words: readonly string[]): EntityQuery {
  return toEntityQuery(search.encodeQuery(words.join(' ')));
}

function entitiesNamed(query: EntityQuery, entities: readonly FindableEntity[]): readonly EntityRecord[] {
  const byNumber = entities.filter(({ documentKeys: known }) => hasNumber(query.documentKeys, known));
  const whole = query.documentKeys.length > 0 ? nearest(query, byNumber) : [];
  const words = query.syllables.join(' ');
  if (whole.length > 0) return recordsOf(whole);
  if (words === '') return [];
  const same = entities.filter(({ names }) => names.some((name) => name.join(' ') === words));
  const inside = same.length > 0 ? same : entities.filter(({ names }) => names.some((name) => hasRun(name, words)));
  return recordsOf(asWritten(query, inside));
}

/** "29-NQ/TW khóa XIII" is not the one of khóa XI. */
function hasNumber(asked: readonly string[], known: ReadonlySet<string>): boolean {
  return asked.some((key) => known.has(key)) && !asked.some((key) => isContradicted(key, asked, known));
}

/** "35-CT/TW" has two keys, and documents with both are meant before those with one. */
function nearest({ documentKeys }: EntityQuery, entities: readonly FindableEntity[]): readonly FindableEntity[] {
  const shared = (entity: FindableEntity): number => documentKeys.filter((key) => entity.documentKeys.has(key)).length;
  const most = Math.max(0, ...entities.map(shared));
  return entities.filter((entity) => shared(entity) === most);
}

/** Typed with marks, a name means those with the same marks, if there are any. */
function asWritten({ exact, syllables }: EntityQuery, entities: readonly FindableEntity[]): readonly FindableEntity[] {
  if (exact === syllables.join(' ')) return entities;
  const alike = entities.filter(({ exactName }) => ` ${exactName} `.includes(` ${exact} `));
  return alike.length > 0 ? alike : entities;
}

function hasRun(name: readonly string[], words: string): boolean {
  return ` ${name.join(' ')} `.includes(` ${words} `);
}

function recordsOf(entities: readonly FindableEntity[]): readonly EntityRecord[] {
  return entities.map(({ record }) => record).sort((a, b) => b.articles - a.articles);
}
