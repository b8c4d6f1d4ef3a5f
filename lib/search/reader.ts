/** The files of an index as values: fetched when needed, inflated, decoded, kept. No disk here: `fetchFile` is given. */
import { ByteReader, inflate } from './bytes';
import { bucketOf, FILES, MANIFEST_FILE, readManifest, SearchFault, type Manifest } from './format';
import { readGroup, type Group } from './postings';
import { readRecord, type ResultRecord } from './records';
import type { Lexicon } from './spelling';
import { tabulate, type AbbreviationRow, type AbbreviationTable } from './syllables';

/** Bytes of a file of the index by its path below the search folder; undefined if there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array | undefined>;

export class IndexReader {
  private readonly values = new Map<string, Promise<unknown>>();

  private constructor(
    readonly manifest: Manifest,
    private readonly fetchFile: FetchFile,
  ) {}

  /**
   * Opens the index that the manifest names.
   * @throws SearchFault if it is missing, damaged or of another version
   */
  static async open(fetchFile: FetchFile): Promise<IndexReader> {
    const bytes = await fetchFile(MANIFEST_FILE);
    if (bytes === undefined) throw new SearchFault('missing', MANIFEST_FILE);
    return new IndexReader(readManifest(new TextDecoder().decode(bytes)), fetchFile);
  }

  async abbreviations(): Promise<AbbreviationTable> {
    return this.value(FILES.abbreviations, (reader) => tabulate(all(reader, readAbbreviation)));
  }

  async lexicon(): Promise<Lexicon> {
    return this.value(FILES.lexicon, (reader) => ({
      frequencies: new Map(all(reader, () => [reader.text(), reader.number()] as const)),
    }));
  }

  /** Where a loose form stands; a group of no articles if nowhere. */
  async group(loose: string): Promise<Group> {
    const bucket = FILES.bucket(bucketOf(loose, this.manifest.buckets));
    const blocks = await this.value(
      bucket,
      (reader) => new Map(all(reader, () => [reader.text(), reader.block()] as const)),
    );
    const block = blocks.get(loose);
    if (block === undefined) return { loose, frequency: 0, variants: [] };
    return decoded(bucket, () => readGroup(new ByteReader(block), loose));
  }

  /** What the list of results shows of the article with this number. */
  async record(article: number): Promise<ResultRecord> {
    return this.numbered(article, this.manifest.recordsPerFile, FILES.records, readRecord);
  }

  /** Lead and body of the article with this number, a line each. */
  async text(article: number): Promise<string> {
    return this.numbered(article, this.manifest.textsPerFile, FILES.texts, (reader) => reader.text());
  }

  private async numbered<T>(
    article: number,
    perFile: number,
    fileName: (number: number) => string,
    read: (reader: ByteReader) => T,
  ): Promise<T> {
    const path = fileName(Math.floor(article / perFile));
    const values = await this.value(path, (reader) => all(reader, () => read(reader)));
    const value = values[article % perFile];
    if (value === undefined) throw new SearchFault('damaged', `${path} has no article ${article}`);
    return value;
  }

  /** A file's value, decoded once. One that failed is asked for again the next time: a connection may have been lost. */
  value<T>(path: string, decode: (reader: ByteReader) => T): Promise<T> {
    const known = this.values.get(path);
    // Each path has one decoder, so what is kept under it has that decoder's type.
    if (known !== undefined) return known as Promise<T>;
    const value = this.load(path, decode);
    this.values.set(path, value);
    value.catch(() => this.values.delete(path));
    return value;
  }

  private async load<T>(path: string, decode: (reader: ByteReader) => T): Promise<T> {
    const bytes = await this.fetchFile(`${this.manifest.folder}/${path}`);
    if (bytes === undefined) throw new SearchFault('missing', path);
    const plain = await inflate(bytes).catch((cause: unknown) => {
      throw new SearchFault('damaged', path, { cause });
    });
    return decoded(path, () => decode(new ByteReader(plain)));
  }
}

/** Values one after another until the file ends. */
export function all<T>(reader: ByteReader, read: (reader: ByteReader) => T): T[] {
  const values: T[] = [];
  while (!reader.done) values.push(read(reader));
  return values;
}

function decoded<T>(path: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new SearchFault('damaged', path, { cause });
  }
}

function readAbbreviation(reader: ByteReader): AbbreviationRow {
  const [abbr, expand, before] = [reader.text(), reader.text(), reader.text()];
  return { abbr, expand, ...(before && { before: before.split(' ') }) };
}
