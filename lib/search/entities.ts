/** People, documents, plenums and congresses, bodies and places that a query may mean: offered above the articles. */
import { findRoman } from '../text/roman';
import { parseEntityId, type EntityId, type EntityKind } from '../model';
import type { ByteReader, ByteWriter } from './bytes';
import { isNumberedDocument, isTermDetail, keyInTerm, partsOfKey, plenumKeysOf } from './document-key';
import { documentTerm, kindOf, readTerm } from './terms';

/** What a suggestion shows, and what it is found by. */
export interface EntityRecord {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What tells it from its namesakes, in few words: a role and years; a term and a date. */
  readonly detail: string;
  /** The official title of a document; it is found by it too. */
  readonly title?: string;
  /** The plenum that adopted a document; it is found by it too. */
  readonly adoptedAt?: string;
  /** Articles that name it. */
  readonly articles: number;
  readonly hasPage: boolean;
}

/** An entity of the index: 0 is the most named one. */
export interface NumberedEntity extends EntityRecord {
  readonly number: number;
}

/** An entity with the forms by which it is found. */
export interface FindableEntity<Entity extends EntityRecord = EntityRecord> {
  readonly record: Entity;
  /** Loose syllables of the name and of each alias. */
  readonly names: readonly (readonly string[])[];
  /** Exact syllables of the name. */
  readonly exactName: string;
  /** The same of each of `names`. */
  readonly exactNames: readonly string[];
  readonly documentKeys: ReadonlySet<string>;
}

/** The query's side of the comparison: its syllables, loose and exact, and its document numbers. */
export interface EntityQuery {
  readonly syllables: readonly string[];
  readonly exact: string;
  readonly documentKeys: readonly string[];
}

const KINDS: readonly EntityKind[] = ['person', 'document', 'organisation', 'place', 'outlet', 'meeting'];
/** What was typed comes before what may have been meant, where they fit alike. */
const LESS_MEANT = 0.5;
/** As a document has: of a few digits. */
const BARE_NUMBER = /^\d{1,4}$/u;
/** What the words that tell a document from its namesakes begin with, where its term is known. */
const TERM = /^khóa (?<term>[IVX]+)(?!\p{L})/u;
/** How the numbers of resolutions begin. */
const RESOLUTION = documentTerm('nq');
/** The fit of a number: with each of its details that the query has it is surer. */
const NUMBERED = 20;
/** "Hội nghị Trung ương 4" means the meeting before its documents, "Nghị quyết Trung ương 4" these before the meeting. */
const MEETING_ITSELF = 0.5;
/** The fit of a query that stands inside a name. */
const INSIDE = 8;

/** Of so many syllables a name is told though one has other marks than typed. */
const SURE_NAME = 3;
const SLIP = 0.5;
/** "Lý" and "Lí" are one syllable. */
const LONE_Y = /^([bcdghklmnpqrstvx]{1,2}|qu)y(\d?)$/u;

type Encode = (text: string) => string[];

/** Terms of an encoder as the query's side of the comparison. */
export function toEntityQuery(terms: readonly string[]): EntityQuery {
  const read = terms.map(readTerm);
  const syllables = read.filter(({ loose }) => kindOf(loose) === 'syllable');
  return {
    syllables: syllables.map(({ loose }) => loose),
    exact: syllables.map(({ exact }) => exact).join(' '),
    documentKeys: read.map(({ loose }) => loose).filter((loose) => kindOf(loose) === 'document'),
  };
}

export function toFindable<Entity extends EntityRecord>(record: Entity, encode: Encode): FindableEntity<Entity> {
  const own = toEntityQuery(encode(record.name));
  const others = record.aliases.map((alias) => toEntityQuery(encode(alias)));
  const titles = record.title === undefined ? [] : [toEntityQuery(encode(record.title))];
  const numbers = [own, ...others].flatMap(({ documentKeys }) => documentKeys);
  return {
    record,
    names: [own, ...others, ...titles].map(({ syllables }) => syllables),
    exactName: own.exact,
    exactNames: [own, ...others, ...titles].map(({ exact }) => exact),
    documentKeys: new Set([...numbers, ...keysInTerm(record, numbers), ...plenumTerms(record, numbers)]),
  };
}

/** "29-NQ/TW khóa XI": a number stands in several terms. */
function keysInTerm({ kind, detail }: EntityRecord, numbers: readonly string[]): string[] {
  const term = kind === 'document' ? findRoman(TERM.exec(detail)?.groups?.['term'] ?? '') : undefined;
  if (term === undefined) return [];
  const short = numbers.filter((key) => isNumberedDocument(key) && partsOfKey(key).detail === undefined);
  return short.map((key) => keyInTerm(key, term));
}

/**
 * "Nghị quyết Trung ương 4 (khóa XII)" is the name of a plenum's resolution, also of one that has a number; without the
 * term that of a resolution alone: plenums adopt others too.
 */
function plenumTerms({ adoptedAt }: EntityRecord, numbers: readonly string[]): string[] {
  if (adoptedAt === undefined) return [];
  const keys = plenumKeysOf(adoptedAt);
  const isResolution = numbers.filter(isNumberedDocument).every((key) => key.startsWith(RESOLUTION));
  return [...keys, ...(isResolution ? keys.map((key) => partsOfKey(key).number) : [])].map(documentTerm);
}

/**
 * Entities that the query means, best first: those whose number it gives, whose name it is, whose name it begins
 * (`whileTyping`) or holds.
 * @param queries the query as typed, then as it may have been meant
 */
export function matchEntities<Entity extends EntityRecord>(
  queries: readonly EntityQuery[],
  entities: readonly FindableEntity<Entity>[],
  whileTyping: boolean,
): Entity[] {
  const best = (entity: FindableEntity<Entity>) =>
    Math.max(...queries.map((query, at) => fitOf(query, entity, whileTyping) - at * LESS_MEANT));
  return entities
    .map((entity) => ({ entity, fit: best(entity) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.entity.record.articles - a.entity.record.articles)
    .map(({ entity }) => entity.record);
}

/** The number of a document that is asked by itself: "35", "số 35". */
export function findBareNumber({ syllables, documentKeys }: EntityQuery): string | undefined {
  const [number = '', ...more] = syllables[0] === 'so' ? syllables.slice(1) : syllables;
  return documentKeys.length === 0 && more.length === 0 && BARE_NUMBER.test(number) ? number : undefined;
}

/** The documents of that very number, the most cited first. */
export function documentsNumbered<Entity extends EntityRecord>(
  number: string,
  entities: readonly FindableEntity<Entity>[],
): Entity[] {
  // Its own name: titles and aliases hold the numbers of others.
  const isNumbered = ({ record, names: [own = []] }: FindableEntity<Entity>): boolean =>
    record.kind === 'document' && own.some((each) => BARE_NUMBER.test(each) && Number(each) === Number(number));
  return entities
    .filter(isNumbered)
    .map(({ record }) => record)
    .sort((a, b) => b.articles - a.articles);
}

export function writeEntity(writer: ByteWriter, record: EntityRecord): void {
  writer.number(KINDS.indexOf(record.kind));
  writer.text(record.id);
  writer.text(record.name);
  writer.number(record.aliases.length);
  for (const alias of record.aliases) writer.text(alias);
  writer.text(record.detail);
  writer.text(record.title ?? '');
  writer.text(record.adoptedAt ?? '');
  writer.number(record.articles);
  writer.number(record.hasPage ? 1 : 0);
}

export function readEntity(reader: ByteReader): EntityRecord {
  const kind = KINDS[reader.number()];
  if (kind === undefined) throw new RangeError('an entity of a kind that does not exist');
  const [id, name] = [parseEntityId(reader.text()), reader.text()];
  const aliases: string[] = [];
  for (let left = reader.number(); left > 0; left -= 1) aliases.push(reader.text());
  const [detail, title, adoptedAt] = [reader.text(), reader.text(), reader.text()];
  const [articles, hasPage] = [reader.number(), reader.number() === 1];
  const more = { ...(title && { title }), ...(adoptedAt && { adoptedAt }) };
  return { kind, id, name, aliases, detail, ...more, articles, hasPage };
}

/** 0 if the query does not mean the entity; else higher the surer. */
function fitOf(query: EntityQuery, entity: FindableEntity, whileTyping: boolean): number {
  const numbers = numberFit(query, entity) || (whileTyping ? bareNumberFit(query, entity) : 0);
  if (numbers > 0) return numbers;
  const fits = entity.names.map((name, at) => {
    const fit = nameFit(query.syllables, name, whileTyping);
    return fit > 0 ? fit - otherMarks(query, name, entity.exactNames[at] ?? '', whileTyping) : 0;
  });
  // One syllable inside the name of a document ("số", "về") tells nothing; inside a person's it is the given name.
  const least = entity.record.kind === 'document' && query.syllables.length === 1 ? INSIDE + 1 : 1;
  const best = Math.max(0, ...fits.filter((fit) => fit >= least));
  return best > 0 && query.exact === entity.exactName ? best + 1 : best;
}

/**
 * What a name loses by having other marks than the query: all, "Điện Biên" is no "diễn biến"; but little by one of three
 * syllables or more, which may be a slip. What was typed without marks may have any.
 */
function otherMarks(query: EntityQuery, name: readonly string[], exactName: string, whileTyping: boolean): number {
  const [typed, own] = [query.exact.split(' '), exactName.split(' ')];
  const conflictsFrom = (start: number): number | undefined => {
    const pairs = query.syllables.map((loose, i) => ({ loose, i, other: name[start + i] }));
    const shared = pairs.filter(({ other }) => other !== undefined);
    const isHere = shared.every(
      ({ loose, i, other = '' }) =>
        other === loose || (whileTyping && i === typed.length - 1 && other.startsWith(loose)),
    );
    if (!isHere || shared.length < Math.min(name.length, typed.length)) return undefined;
    const finished = shared.filter(({ i }) => !whileTyping || i < typed.length - 1);
    return finished.filter(({ loose, i }) => isOtherForm(loose, typed[i] ?? '', own[start + i] ?? '')).length;
  };
  const starts = Array.from({ length: name.length + typed.length }, (_, i) => i - typed.length);
  const conflicts = starts.map(conflictsFrom).filter((each) => each !== undefined);
  const fewest = query.exact === '' || conflicts.length === 0 ? 0 : Math.min(...conflicts);
  if (fewest === 0) return 0;
  return fewest === 1 && Math.min(name.length, typed.length) >= SURE_NAME ? SLIP : Infinity;
}

function isOtherForm(loose: string, typed: string, own: string): boolean {
  const [first, second] = [typed, own].map((exact) => exact.replace(LONE_Y, '$1i$2'));
  return typed !== loose && first !== second;
}

/**
 * "chỉ thị 35" means every directive 35, "35-CT/TW" too; the more of the query's keys it has, the surer. "Trung ương 4 khóa
 * XII" does not mean that of khóa X.
 */
function numberFit({ documentKeys, syllables }: EntityQuery, entity: FindableEntity): number {
  const { kind } = entity.record;
  if ((kind !== 'document' && kind !== 'meeting') || documentKeys.length === 0) return 0;
  if (documentKeys.some((key) => isContradicted(key, documentKeys, entity.documentKeys))) return 0;
  const shared = documentKeys.filter((key) => entity.documentKeys.has(key)).length;
  if (shared === 0) return 0;
  const [first] = entity.names[0] ?? [];
  return NUMBERED + shared + (kind === 'document' ? 0 : syllables[0] === first ? MEETING_ITSELF : -MEETING_ITSELF);
}

/** Of one of the numbers asked for, the entity has the same kind of detail, but none of those asked for. */
export function isContradicted(key: string, asked: readonly string[], known: ReadonlySet<string>): boolean {
  const wanted = detailsLike(key, asked);
  const had = detailsLike(key, [...known]);
  // A body may be typed in part: "163-KH/BTG".
  const fits = (detail: string) =>
    had.some((own) => own === detail || (kindOfDetail(detail) === 'body' && own.startsWith(detail)));
  return wanted.length > 0 && had.length > 0 && !wanted.some(fits);
}

/** Of the keys of the same number the details of the same kind. */
function detailsLike(key: string, keys: readonly string[]): string[] {
  const { number, detail } = partsOfKey(key);
  if (detail === undefined) return [];
  const same = keys.map(partsOfKey).filter((other) => other.number === number);
  return same.flatMap((other) => other.detail ?? []).filter((other) => kindOfDetail(other) === kindOfDetail(detail));
}

function kindOfDetail(detail: string): 'figures' | 'term' | 'body' {
  if (isTermDetail(detail)) return 'term';
  return /^\d+$/u.test(detail) ? 'figures' : 'body';
}

/** "35", "35-" and "35-c" begin the number of every document 35, "4" that of every document 04; "3" that of many. */
function bareNumberFit({ syllables: [number = '', ...rest] }: EntityQuery, entity: FindableEntity): number {
  if (entity.record.kind !== 'document' || !BARE_NUMBER.test(number)) return 0;
  const code = rest.join('');
  // Its own name: titles and aliases hold the numbers of others.
  const [own = []] = entity.names;
  const isNumber = (each: string) => BARE_NUMBER.test(each) && Number(each) === Number(number);
  const begins = (at: number) =>
    own
      .slice(at + 1)
      .join('')
      .startsWith(code);
  if (own.some((each, at) => isNumber(each) && begins(at))) return 14;
  return rest.length === 0 && own.some((each) => BARE_NUMBER.test(each) && each.startsWith(number)) ? 13 : 0;
}

function nameFit(query: readonly string[], name: readonly string[], whileTyping: boolean): number {
  if (query.length === 0 || name.length === 0) return 0;
  if (query.join(' ') === name.join(' ')) return 15;
  if (isRun(query, name, whileTyping, 0)) return 12;
  if (name.length > 1 && ` ${query.join(' ')} `.includes(` ${name.join(' ')} `)) return 10 + name.length / 10;
  const inside = name.some((_, start) => isRun(query, name, whileTyping, start));
  if (inside && (whileTyping || query.length > 1)) return INSIDE;
  return whileTyping && isScattered(query, name) ? 4 : 0;
}

/** The query stands in the name from `start` on; its last syllable may be unfinished while typing. */
function isRun(query: readonly string[], name: readonly string[], whileTyping: boolean, start: number): boolean {
  return query.every((syllable, i) => {
    const other = name[start + i];
    const last = i === query.length - 1;
    return other !== undefined && (other === syllable || (whileTyping && last && other.startsWith(syllable)));
  });
}

/** Every syllable of the query begins one of the name, in order: "ng p trong". */
function isScattered(query: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  for (const syllable of query) {
    const found = name.findIndex((other, i) => i >= at && other.startsWith(syllable));
    if (found < 0) return false;
    at = found + 1;
  }
  return query.length > 1;
}
