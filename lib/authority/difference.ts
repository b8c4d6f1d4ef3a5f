/**
 * Which articles a change of the authority data can change: decided by the words of the texts, always on the safe side.
 * An article that is left out converts to the same bytes as before.
 */
import { compareCodePoints, fold, mapCharacters } from '../text';
import type { ListedDocument } from './documents';
import { AuthorityError } from './entry';
import { parseJsonFile } from './locate';

/** The authority files that conversion reads, by name, as they stand on the disk. */
export type AuthorityTexts = Readonly<Record<string, string>>;

/** What a change of the facts can reach. */
export type Reach =
  | { readonly kind: 'nothing' }
  /** The change is not of one entry or another, or the facts before it are not known. */
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'some';
      /** Names of changed entries, as `plainLetters`: an entry acts only where one of its names stands. */
      readonly names: readonly string[];
      /** Documents before and after the change. */
      readonly documents: readonly ChangedDocument[];
    };

/** Where a text comes from that a change may reach. */
export interface ReachedText {
  /** The raw file as text, with the crawler's note. */
  readonly raw: string;
  /** The article file that was made of it. */
  readonly article: string;
}

/** A document before or after the change, by the ways in which articles come to it. */
interface ChangedDocument {
  readonly id: string;
  /** Its own number and that of its plenum: "Nghị quyết 4 khóa XII" may mean either. */
  readonly numbers: readonly number[];
  /**
   * Type and code as `plainLetters`, where any citation of the kind may be read otherwise: the series of numbers has
   * changed, or the document is known by a name or as a congress's.
   */
  readonly series?: readonly string[];
}

const DOCUMENTS = 'documents.json';
/** Files of entries that act by their names alone. Any other file reaches everything. */
const NAMED: ReadonlySet<string> = new Set([
  'outlets.json',
  'names.json',
  'organisations.json',
  'phrases.json',
  'places.json',
  'roles.json',
]);
/** Each word of a family name acts by itself. */
const BY_WORD: ReadonlySet<string> = new Set(['names.json']);
/** What is told of an entry besides its names: it acts only where a name stands. */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...['id', 'about', 'sources', 'confidence', 'note', 'kind', 'level', 'code', 'group', 'alsoWord', 'count', 'field'],
  ...['until', 'enlarged', 'mergedInto', 'absorbed', 'homonyms', 'agency'],
]);
/** What is told of a whole file, and changes no article. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['about', 'sources', 'confidence']);

/**
 * @param before undefined where it is not known
 * @throws AuthorityError if a file of `after` is not JSON
 */
export function findReach(before: AuthorityTexts | undefined, after: AuthorityTexts): Reach {
  if (before === undefined) return { kind: 'everything' };
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file],
  );
  const names: string[] = [];
  let documents: readonly ChangedDocument[] = [];
  for (const file of changed) {
    const young = readFile(file, after[file]);
    const old = readFormer(file, before[file]);
    if (old === undefined || young === undefined) return { kind: 'everything' };
    if (file === DOCUMENTS) {
      const difference = documentsBetween(old, young);
      if (difference === undefined) return { kind: 'everything' };
      documents = difference.documents;
      names.push(...difference.names);
    } else if (NAMED.has(file)) {
      names.push(...namesBetween(old, young).flatMap((name) => (BY_WORD.has(file) ? name.split(/\s+/u) : [name])));
    } else return { kind: 'everything' };
  }
  if (names.length === 0 && documents.length === 0) return { kind: 'nothing' };
  return { kind: 'some', names: [...new Set(names.map(plainLetters))].sort(compareCodePoints), documents };
}

/** True if an article made of `text` before the change may come out otherwise after it. */
export function mayReach(reach: Reach, text: ReachedText): boolean {
  switch (reach.kind) {
    case 'nothing':
      return false;
    case 'everything':
      return true;
    case 'some':
      return reachesDocuments(reach.documents, text.article) || reachesNames(reach.names, text);
    default:
      return reach satisfies never;
  }
}

/** Letters without marks and figures, and nothing else: a superset of every spelling that the stages take for the same. */
function plainLetters(text: string): string {
  return fold(mapCharacters(text)).replace(/[^a-z0-9]+/gu, '');
}

/** What was removed from the midst of a name stands in the raw text and no longer in the article: so both are read. */
function reachesNames(names: readonly string[], { raw, article }: ReachedText): boolean {
  if (names.length === 0) return false;
  const texts = [plainLetters(raw), plainLetters(article)];
  return names.some((name) => texts.some((text) => text.includes(name)));
}

type File = Readonly<Record<string, unknown>>;

/** What is remembered may be a file that was broken then. */
function readFormer(name: string, text: string | undefined): File | undefined {
  try {
    return readFile(name, text);
  } catch (error) {
    if (error instanceof AuthorityError) return undefined;
    throw error;
  }
}

/** @throws AuthorityError if it is not JSON */
function readFile(name: string, text: string | undefined): File | undefined {
  if (text === undefined) return undefined;
  const file = parseJsonFile(name, text);
  return typeof file === 'object' && file !== null && !Array.isArray(file) ? (file as File) : undefined;
}

/** Every name of the entries that one file has and the other has not, or has elsewhere. */
function namesBetween(old: File, young: File): string[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(young)])].filter((key) => !OF_THE_FILE.has(key));
  return keys.flatMap((key) => entriesBetween(listOf(old[key]), listOf(young[key])).flatMap(namesIn));
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Entries of one list that the other lacks; where the rest stands in another order, everything: the first of two counts. */
function entriesBetween(old: readonly unknown[], young: readonly unknown[]): readonly unknown[] {
  const [before, after] = [old, young].map((list) => list.map((entry) => JSON.stringify(entry)));
  const [inOld, inYoung] = [new Set(before), new Set(after)];
  const lost = old.filter((_, at) => !inYoung.has(before?.[at] ?? ''));
  const won = young.filter((_, at) => !inOld.has(after?.[at] ?? ''));
  const kept = before?.filter((entry) => inYoung.has(entry)).join('\n');
  return kept === after?.filter((entry) => inOld.has(entry)).join('\n') ? [...lost, ...won] : [...old, ...young];
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NO_NAMES.has(key) ? [] : namesIn(inner)));
}

type Entry = Omit<ListedDocument, 'sources'> & { readonly sources?: unknown };

/** Undefined where entries stand in another order: the first that fits counts. */
function documentsBetween(
  old: File,
  young: File,
): { documents: readonly ChangedDocument[]; names: readonly string[] } | undefined {
  const [before, after] = [old, young].map((file) => listOf(file['documents']) as readonly Entry[]);
  if (before === undefined || after === undefined) return undefined;
  const [inOld, inYoung] = [before, after].map((list) => new Map(list.map((entry) => [entry.id, entry])));
  const order = (list: readonly Entry[], others: typeof inOld): string =>
    list
      .filter(({ id }) => others?.has(id))
      .map(({ id }) => id)
      .join(' ');
  if (order(before, inYoung) !== order(after, inOld)) return undefined;
  const changed = (list: readonly Entry[], others: typeof inOld): Entry[] =>
    list.filter((entry) => JSON.stringify(entry) !== JSON.stringify(others?.get(entry.id)));
  const versions = [...changed(before, inYoung), ...changed(after, inOld)];
  return {
    documents: versions.map((entry) => {
      const moves = seriesPlace(inOld?.get(entry.id)) !== seriesPlace(inYoung?.get(entry.id));
      return changedDocument(entry, moves);
    }),
    names: versions.flatMap(({ aliases = [] }) => aliases),
  };
}

function seriesPlace(entry: Entry | undefined): string {
  if (entry === undefined) return '';
  const { number, code, term, date, confidence, sharesNumberWith } = entry;
  return JSON.stringify([number, code, term, date, confidence, sharesNumberWith]);
}

function changedDocument(entry: Entry, movesSeries: boolean): ChangedDocument {
  const { id, type, number, code, plenum, congress, aliases } = entry;
  const anyOfKind = (movesSeries && number !== undefined) || congress === true || aliases !== undefined;
  return {
    id,
    numbers: [number, plenum].flatMap((each) => (each === undefined ? [] : [Number(each)])),
    ...(anyOfKind ? { series: [type, code ?? type].map(plainLetters) } : {}),
  };
}

/** The part of an article file that tells its documents. */
const DOCUMENTS_PART = /^documents:\n(?:[ ].*\n)*/mu;
const BECAUSE = /^ {4}because: .*\n/gmu;
/** Its words and the number of its plenum; not the places where they stand. */
const TOLD = /"(?:[^"\\]|\\.)*"|^ {4}plenum: \d+$/gmu;

function reachesDocuments(documents: readonly ChangedDocument[], article: string): boolean {
  const part = documents.length === 0 ? undefined : DOCUMENTS_PART.exec(article)?.[0];
  if (part === undefined) return false;
  const told = (part.replace(BECAUSE, '').match(TOLD) ?? []).join('\n');
  const letters = plainLetters(told);
  return documents.some(
    ({ id, numbers, series = [] }) =>
      told.includes(`"${id}"`) ||
      numbers.some((number) => new RegExp(String.raw`(?<!\d)0*${number}(?!\d)`, 'u').test(told)) ||
      series.some((kind) => letters.includes(kind)),
  );
}
