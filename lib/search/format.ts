/**
 * The files of the index, all of them static. Below the search folder:
 *
 *   manifest.json        the only file whose name stays and whose content changes: format, folder, counts
 *   FOLDER/              everything else, in a folder named after the content of all files in it, deflated (raw)
 *     abbreviations.bin  what is written out before a query is looked up
 *     terms/P.bin        where terms stand (term-file.ts), 2 ** termBits files by hash.ts; of very frequent ones the head
 *     tails/P.bin        what the heads leave out, 2 ** tailBits files
 *     near/P.bin         which syllables stand beside one another (vocabulary.ts), 2 ** nearBits files
 *     lexicon.bin        all syllables with their numbers of articles
 *     records/N.bin      what the list of results shows of an article (records.ts)
 *     texts/N.bin        its lead and body
 *     entities/N.bin     people, documents, bodies, places, outlets, the most named first (entities.ts)
 *     names.bin          the beginnings of names under which suggestions are kept (suggestions.ts)
 *     names/N.bin        the names of the N-th of them
 *     facets/            filters (facets.ts)
 *
 * P and N are numbers to the base of 36. All files with such a number but the filters lie in packs (packs.ts), whose names
 * are those of the files with the number of the pack, and which the manifest describes. Numbers in files are of seven bits a byte, texts UTF-8 with their length before them
 * (bytes.ts). A term is a syllable, two neighbouring ones, three where all have capitals (a name), the number of a document or a
 * day (terms.ts). A query reads the files of its pairs, names, numbers and days, those of single syllables only where the
 * best article does not hold the pairs, then the records that are shown.
 */

import type { Packing, Packings } from './packs';

/**
 * Rises whenever code of one version could misread the files of another: with their layout, and with the terms that texts
 * become and the keys of documents, by which everything is found. 5: keys of numbers in their terms, initials.
 */
export const FORMAT = 5;
export const MANIFEST_FILE = 'manifest.json';
/** Folder of the index below the site's root, and below `public/` for development. */
export const SEARCH_FOLDER = 'search';

/** `manifest.json` */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Folder of all other files, named after their content. */
  readonly folder: string;
  readonly articles: number;
  /** Which articles these are: `pagesOf` of their ids. */
  readonly pages: string;
  readonly termBits: number;
  readonly tailBits: number;
  readonly nearBits: number;
  readonly entitiesPerFile: number;
  readonly packings: Packings;
}

export const FILES = {
  abbreviations: 'abbreviations.bin',
  lexicon: 'lexicon.bin',
  nameBeginnings: 'names.bin',
  names: (number: number): string => `names/${number.toString(36)}.bin`,
  terms: (place: number): string => `terms/${place.toString(36)}.bin`,
  tails: (place: number): string => `tails/${place.toString(36)}.bin`,
  near: (place: number): string => `near/${place.toString(36)}.bin`,
  records: (number: number): string => `records/${number.toString(36)}.bin`,
  texts: (number: number): string => `texts/${number.toString(36)}.bin`,
  entities: (number: number): string => `entities/${number.toString(36)}.bin`,
} as const;

/** Why search cannot answer, in words for the reader and with the cause for the maintainer. */
export class SearchFault extends Error {
  constructor(
    readonly reason: 'missing' | 'damaged' | 'other-version',
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`search index ${reason}: ${detail}`, options);
    this.name = 'SearchFault';
  }
}

/**
 * @throws SearchFault if the text is no manifest, or one of another version
 */
export function readManifest(text: string): Manifest {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) throw new SearchFault('damaged', 'the manifest is no object');
  const found = new Map<string, unknown>(Object.entries(value));
  if (found.get('format') !== FORMAT) {
    throw new SearchFault('other-version', `format ${String(found.get('format'))}, expected ${FORMAT}`);
  }
  return {
    format: FORMAT,
    folder: readName(found, 'folder'),
    articles: readCount(found, 'articles', 0),
    pages: readName(found, 'pages'),
    termBits: readCount(found, 'termBits', 0),
    tailBits: readCount(found, 'tailBits', 0),
    nearBits: readCount(found, 'nearBits', 0),
    entitiesPerFile: readCount(found, 'entitiesPerFile', 1),
    packings: readPackings(found.get('packings')),
  };
}

export function writeManifest({ folder, ...facts }: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ...facts, folder })}\n`);
}

/** The bucket of a text among `buckets`, a power of two: FNV-1a over its UTF-16 units. */
export function bucketOf(text: string, buckets: number): number {
  return (fingerprint(text) & (buckets - 1)) >>> 0;
}

/** Tells which articles an index is made of, in any order: eight hexadecimal digits. */
export function pagesOf(ids: Iterable<string>): string {
  let sum = 0;
  for (const id of ids) sum = (sum + Math.imul(fingerprint(id), 0x9e3779b1)) >>> 0;
  return sum.toString(16).padStart(8, '0');
}

function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The low bits of FNV-1a are its weakest: the high half is mixed in.
  return (hash ^ (hash >>> 15)) >>> 0;
}

function readName(found: ReadonlyMap<string, unknown>, key: string): string {
  const value = found.get(key);
  if (typeof value === 'string' && /^[0-9a-f]{8,64}$/u.test(value)) return value;
  throw new SearchFault('damaged', `the manifest has no ${key}`);
}

function readCount(found: ReadonlyMap<string, unknown>, key: string, least: number): number {
  const value = found.get(key);
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw new SearchFault('damaged', `the manifest's ${key} is ${String(value)}`);
}

function readPackings(value: unknown): Packings {
  const packings = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (packings.length > 0 && packings.every(([, packing]) => isPacking(packing))) return Object.fromEntries(packings);
  throw new SearchFault('damaged', 'the manifest does not tell how files are packed');
}

function isPacking(value: unknown): value is Packing {
  const isSize = (size: unknown) => Number.isInteger(size) && Number(size) > 0;
  return typeof value === 'object' && value !== null && 'slot' in value && 'largest' in value
    ? isSize(value.slot) && isSize(value.largest)
    : false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SearchFault('damaged', 'the manifest is no JSON', { cause });
  }
}
