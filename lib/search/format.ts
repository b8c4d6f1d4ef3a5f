/** The files of the index: their names, what the manifest says, which bucket holds a term. */

/** Changes whenever older code could misread newer files. */
export const FORMAT = 1;
export const MANIFEST_FILE = 'manifest.json';
/** Folder of the index below the site's root, and below `public/` for development. */
export const SEARCH_FOLDER = 'search';

/** `manifest.json`: the only file of the index whose name stays and whose content changes. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Folder of all other files, named after their content. */
  readonly folder: string;
  readonly articles: number;
  /** A power of two. */
  readonly buckets: number;
  readonly recordsPerFile: number;
  readonly textsPerFile: number;
  /** Two-letter beginnings under which entities are kept besides `entities.bin`; none if that file holds all. */
  readonly prefixes: readonly string[];
}

export const FILES = {
  abbreviations: 'abbreviations.bin',
  lexicon: 'lexicon.bin',
  entities: 'entities.bin',
  entitiesWith: (prefix: string): string => `entities/${prefix}.bin`,
  bucket: (number: number): string => `terms/${number.toString(36)}.bin`,
  records: (number: number): string => `records/${number.toString(36)}.bin`,
  texts: (number: number): string => `texts/${number.toString(36)}.bin`,
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
  const folder = found.get('folder');
  if (typeof folder !== 'string' || !/^[0-9a-f]{8,64}$/u.test(folder)) throw new SearchFault('damaged', 'no folder');
  return {
    format: FORMAT,
    folder,
    articles: readCount(found, 'articles', 0),
    buckets: readCount(found, 'buckets', 1),
    recordsPerFile: readCount(found, 'recordsPerFile', 1),
    textsPerFile: readCount(found, 'textsPerFile', 1),
    prefixes: readPrefixes(found.get('prefixes')),
  };
}

/** The bucket of a term's loose form: FNV-1a over its UTF-16 units. `buckets` is a power of two. */
export function bucketOf(loose: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < loose.length; i += 1) hash = Math.imul(hash ^ loose.charCodeAt(i), 0x01000193);
  // The low bits of FNV-1a are its weakest: the high half is mixed in.
  return ((hash ^ (hash >>> 15)) >>> 0) & (buckets - 1);
}

function readCount(found: ReadonlyMap<string, unknown>, key: string, least: number): number {
  const value = found.get(key);
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw new SearchFault('damaged', `the manifest's ${key} is ${String(value)}`);
}

function readPrefixes(value: unknown): readonly string[] {
  const prefixes: readonly unknown[] = Array.isArray(value) ? value : [];
  const texts = prefixes.filter((prefix) => typeof prefix === 'string');
  if (!Array.isArray(value) || texts.length < prefixes.length) {
    throw new SearchFault('damaged', "the manifest's prefixes are no list of texts");
  }
  return texts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SearchFault('damaged', 'the manifest is no JSON', { cause });
  }
}
