/** The files of an index as values: fetched when needed, inflated, decoded, kept. No disk here: `fetchFile` is given. */
import { ByteReader, inflate } from './bytes';
import { readEntity, type NumberedEntity } from './entities';
import { FILES, MANIFEST_FILE, readManifest, SearchFault, type Manifest } from './format';
import { hashTerm, placeOf, printOf } from './hash';
import { PackReader, type FetchFile } from './packs';
import { NO_GROUP, type Group } from './postings';
import { readRecord, type ResultRecord } from './records';
import { readBeginnings } from './suggestions';
import { readTermFile, type TermFile } from './term-file';
import { NO_NEIGHBOURS, readFrequencies, readNeighbours, type Frequencies, type Neighbours } from './vocabulary';
import { tabulate, type AbbreviationRow, type AbbreviationTable } from './syllables';

export class IndexReader {
  private readonly values = new Map<string, Promise<unknown>>();
  private readonly packs: PackReader;

  private constructor(
    readonly manifest: Manifest,
    fetchFile: FetchFile,
  ) {
    this.packs = new PackReader(fetchFile, manifest.folder, manifest.packings);
  }

  /**
   * Opens the index that the manifest names.
   * @param pages the articles that the site has, by `pagesOf`; absent where no site asks
   * @throws SearchFault if it is missing, damaged, of another version or of other articles
   */
  static async open(fetchFile: FetchFile, pages?: string): Promise<IndexReader> {
    const bytes = await fetchFile(MANIFEST_FILE);
    if (bytes === undefined || 'first' in bytes) throw new SearchFault('missing', MANIFEST_FILE);
    const manifest = readManifest(new TextDecoder().decode(bytes));
    if (pages !== undefined && pages !== manifest.pages) {
      throw new SearchFault('other-version', `made of the articles ${manifest.pages}, the pages are of ${pages}`);
    }
    return new IndexReader(manifest, fetchFile);
  }

  async abbreviations(): Promise<AbbreviationTable> {
    return this.value(FILES.abbreviations, (reader) => tabulate(all(reader, readAbbreviation)));
  }

  /** Every syllable of the archive with its number of articles. */
  async lexicon(): Promise<Frequencies> {
    return this.value(FILES.lexicon, readFrequencies);
  }

  /** What stands beside a syllable. */
  async near(loose: string): Promise<Neighbours> {
    const place = placeOf(hashTerm(loose), this.manifest.nearBits);
    return (await this.value(FILES.near(place), readNeighbours)).get(loose) ?? NO_NEIGHBOURS;
  }

  /** Where a loose form stands, if in very many articles then in the strongest; a group of no articles if nowhere. */
  async group(loose: string): Promise<Group> {
    return this.groupIn(loose, FILES.terms, this.manifest.termBits);
  }

  /** Where a loose form stands, everywhere. */
  async wholeGroup(loose: string): Promise<Group> {
    const head = await this.group(loose);
    if (!head.cut) return head;
    const tail = await this.groupIn(loose, FILES.tails, this.manifest.tailBits);
    return { ...head, cut: false, variants: [...head.variants, ...tail.variants] };
  }

  /** A person, document, body, place or outlet. */
  async entity(number: number): Promise<NumberedEntity> {
    return { ...(await this.numbered(number, this.manifest.entitiesPerFile, FILES.entities, readEntity)), number };
  }

  /** The beginnings of names under which entities are kept, with the numbers that `named` takes. */
  async beginnings(): Promise<ReadonlyMap<string, number>> {
    return this.value(FILES.nameBeginnings, readBeginnings);
  }

  /** The most named entities whose name begins as the beginning with this number. */
  async named(beginning: number): Promise<readonly NumberedEntity[]> {
    return this.value(FILES.names(beginning), (reader) =>
      all(reader, () => ({ number: reader.number(), ...readEntity(reader) })),
    );
  }

  /** What the list of results shows of the article with this number. */
  async record(article: number): Promise<ResultRecord> {
    return this.numbered(article, 1, FILES.records, readRecord);
  }

  /** Lead and body of the article with this number, a line each. */
  async text(article: number): Promise<string> {
    return this.numbered(article, 1, FILES.texts, (reader) => reader.text());
  }

  private async groupIn(loose: string, fileName: (place: number) => string, bits: number): Promise<Group> {
    const hash = hashTerm(loose);
    const path = fileName(placeOf(hash, bits));
    const terms: TermFile = await this.value(path, readTermFile);
    return terms.get(printOf(hash)) ?? NO_GROUP;
  }

  private async numbered<T>(
    number: number,
    perFile: number,
    fileName: (number: number) => string,
    read: (reader: ByteReader) => T,
  ): Promise<T> {
    const path = fileName(Math.floor(number / perFile));
    const values = await this.value(path, (reader) => all(reader, () => read(reader)));
    const value = values[number % perFile];
    if (value === undefined) throw new SearchFault('damaged', `${path} has nothing for number ${number}`);
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
    const bytes = await this.packs.read(path);
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
