/** Who or what is meant by the name in a condition: `người:Thắng`, `văn bản:35-CT/TW`, `nguồn:VOV`. */
import type { NameField } from './conditions';
import { isContradicted, toEntityQuery, type EntityQuery, type EntityRecord, type FindableEntity } from './entities';
import type { TypedName } from './query';
import type { Search } from './search';

/**
 * Nobody's name has the marks that were typed, and these have other ones; or there are more whose name has the words, and
 * not all were looked at.
 */
export type NameDoubt = 'other-marks' | 'more';

export interface MeantNames {
  /** Everyone whom the words may mean. */
  readonly records: readonly EntityRecord[];
  /** Words behind an unquoted name that are no part of it. */
  readonly rest: readonly string[];
  readonly doubt?: NameDoubt;
}

/** Syllables of a name that may be a part of a longer one. */
const SHORT_NAME = 2;

type Asks = Pick<Search, 'encodeQuery' | 'readEntities' | 'readEveryNamed'>;

/**
 * The entities with a page that a typed name means: those of that very name or number, else all whose name has the words
 * side by side. Those with the typed marks, if there are any; with other marks only the whole of what was typed is a name.
 * Undefined if there is none.
 */
export async function findMeant(search: Asks, name: TypedName): Promise<MeantNames | undefined> {
  const { words, field, open } = name;
  const whole = queryOf(search, words);
  const entities = await ofField(field, search.readEntities([...whole.syllables, ...whole.documentKeys]));
  const least = open ? shortest(search, words, field, whole) : words.length;
  for (let length = words.length; length >= least; length -= 1) {
    if (whole.documentKeys.length > 0 && field === 'document' && length > least) continue;
    const query = queryOf(search, words.slice(0, length));
    const found = await named(search, query, name, entities);
    if (found !== undefined) return { ...found, rest: words.slice(length) };
  }
  const loose = { ...whole, exact: whole.syllables.join(' ') };
  const alike = loose.exact === whole.exact ? undefined : await named(search, loose, name, entities);
  return alike && { ...alike, rest: [], doubt: 'other-marks' };
}

async function ofField(field: NameField, read: Promise<readonly FindableEntity[]>): Promise<readonly FindableEntity[]> {
  return (await read).filter(({ record }) => record.kind === field && record.hasPage);
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

async function named(
  search: Asks,
  query: EntityQuery,
  { field, open }: Pick<TypedName, 'field' | 'open'>,
  entities: readonly FindableEntity[],
): Promise<Omit<MeantNames, 'rest'> | undefined> {
  const byNumber = entities.filter(({ documentKeys: known }) => hasNumber(query.documentKeys, known));
  const whole = query.documentKeys.length > 0 ? nearest(query, byNumber) : [];
  if (whole.length > 0) return { records: recordsOf(whole) };
  if (query.syllables.length === 0) return undefined;
  const same = entities.filter((entity) => isCalled(entity, query));
  // Whoever is known by two syllables may be called by them: "Kim Thoa" is Hồ Thị Kim Thoa, though one is called so alone.
  const mayBeShort = open && field === 'person' && query.syllables.length <= SHORT_NAME;
  if (same.length > 0)
    return { records: recordsOf(mayBeShort ? entities.filter((entity) => hasPart(entity, query)) : same) };
  if (!entities.some((entity) => hasPart(entity, query))) return undefined;
  const every = await search.readEveryNamed(query.syllables);
  const inside = (await ofField(field, Promise.resolve(every.entities))).filter((entity) => hasPart(entity, query));
  return { records: recordsOf(inside), ...(!every.all && { doubt: 'more' }) };
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

/** Typed with marks, a name means those with the same marks. */
function isCalled({ names, exactNames }: FindableEntity, { syllables, exact }: EntityQuery): boolean {
  const words = syllables.join(' ');
  return names.some((name, at) => name.join(' ') === words && (exact === words || exactNames[at] === exact));
}

function hasPart({ names, exactNames }: FindableEntity, { syllables, exact }: EntityQuery): boolean {
  const words = syllables.join(' ');
  return names.some((name, at) => hasRun(name.join(' '), words) && (exact === words || hasRun(exactNames[at], exact)));
}

function hasRun(name = '', words: string): boolean {
  return ` ${name} `.includes(` ${words} `);
}

function recordsOf(entities: readonly FindableEntity[]): readonly EntityRecord[] {
  return entities.map(({ record }) => record).sort((a, b) => b.articles - a.articles);
}
