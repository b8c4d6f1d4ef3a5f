/**
 * Packs: an index has tens of thousands of small files, and hosts limit the number of files, so those of one kind share
 * packs. A pack begins with a slot of the same size for each of its files, so that one request for a part of the pack
 * brings a file, or its beginning and the place of its rest behind the slots. A host that knows no parts sends the pack,
 * which is small enough for that.
 *
 * A slot: the length of the file; if that many bytes do not fit behind it, where in the pack its rest lies; then the
 * bytes of the file, as many as there is room for.
 */
import { ByteReader } from './bytes';
import { SearchFault } from './format';

/** Files in a pack, by kind. Whole packs take up to some 60 kB. */
export const PACKED = {
  terms: 16,
  tails: 16,
  near: 16,
  records: 64,
  texts: 16,
  entities: 64,
  names: 16,
} as const;
export type PackedKind = keyof typeof PACKED;
/** How the files of a kind are packed: bytes of a slot, and of the largest pack. */
export interface Packing {
  readonly slot: number;
  readonly largest: number;
}
/** A kind that the index does not have is absent. */
export type Packings = Readonly<Partial<Record<PackedKind, Packing>>>;

/** Packs up to so many bytes are read whole: the next file of the same pack then costs nothing. */
const READ_WHOLE = 8000;

/** Bytes of a file from `first` up to but without `end`. */
export interface ByteRange {
  readonly first: number;
  readonly end: number;
}

/** What came of a file, from `first` on. */
export interface FilePart {
  readonly bytes: Uint8Array;
  readonly first: number;
}

/**
 * Bytes of a file of the index by its path below the search folder; undefined if there is none. Asked for a part, it may
 * give that part or, where parts cannot be had, the file.
 */
export type FetchFile = (path: string, range?: ByteRange) => Promise<Uint8Array | FilePart | undefined>;

/** Where a file lies. */
export interface PackedFile {
  readonly kind: PackedKind;
  readonly number: number;
}

/** Kind and number of a file that lies in a pack; undefined for one by itself. */
export function packedFile(path: string): PackedFile | undefined {
  const [, kind = '', number = ''] = /^([a-z]+)\/([0-9a-z]+)\.bin$/u.exec(path) ?? [];
  return isPackedKind(kind) ? { kind, number: parseInt(number, 36) } : undefined;
}

export function packPath(kind: PackedKind, pack: number): string {
  return `${kind}/${pack.toString(36)}.bin`;
}

function isPackedKind(kind: string): kind is PackedKind {
  return Object.hasOwn(PACKED, kind);
}

/** Bytes that a length takes in a slot. */
export function widthOf(length: number): number {
  return length < 128 ? 1 : length < 16384 ? 2 : length < 2_097_152 ? 3 : length < 268_435_456 ? 4 : 5;
}

/** Reads the files of an index out of its packs. */
export class PackReader {
  /** Packs of which a part was asked for and all came. */
  private readonly whole = new Map<string, Promise<Uint8Array | undefined>>();
  private knowsParts = true;

  /**
   * @param folder of the index, below the search folder
   * @param packings as the manifest tells them
   */
  constructor(
    private readonly fetchFile: FetchFile,
    private readonly folder: string,
    private readonly packings: Packings,
  ) {}

  /** @throws SearchFault if the pack is cut, or not what it should be */
  async read(path: string): Promise<Uint8Array | undefined> {
    const file = packedFile(path);
    if (file === undefined) return bytesOf(await this.fetchFile(`${this.folder}/${path}`));
    const packing = this.packings[file.kind];
    if (packing === undefined) return undefined;
    const { slot, largest } = packing;
    const pack = `${this.folder}/${packPath(file.kind, Math.floor(file.number / PACKED[file.kind]))}`;
    const first = (file.number % PACKED[file.kind]) * slot;
    const isWhole = largest <= READ_WHOLE || !this.knowsParts;
    if (isWhole && !this.whole.has(pack)) this.fetchWhole(pack);
    const begun = await this.part(pack, { first, end: first + slot });
    if (begun === undefined) return undefined;
    const { length, restAt, bytes } = readSlot(path, begun, slot);
    if (bytes.length === length) return bytes;
    const rest = await this.part(pack, { first: restAt, end: restAt + length - bytes.length });
    if (rest?.length !== length - bytes.length) throw new SearchFault('damaged', `${path} is cut`);
    return joined(bytes, rest);
  }

  private async part(pack: string, range: ByteRange): Promise<Uint8Array | undefined> {
    const known = this.whole.get(pack);
    if (known !== undefined) return (await known)?.subarray(range.first, range.end);
    const fetched = await this.fetchFile(pack, range);
    if (fetched === undefined) return undefined;
    if ('first' in fetched) {
      if (fetched.first !== range.first) throw new SearchFault('damaged', `another part of ${pack} came`);
      return fetched.bytes.subarray(0, range.end - range.first);
    }
    this.knowsParts = false;
    this.whole.set(pack, Promise.resolve(fetched));
    return fetched.subarray(range.first, range.end);
  }

  /** Once for all the files that are read from it. One that does not come is asked for again the next time. */
  private fetchWhole(pack: string): void {
    const fetched = this.fetchFile(pack).then(bytesOf);
    this.whole.set(pack, fetched);
    const forget = () => this.whole.delete(pack);
    fetched.then((bytes) => bytes ?? forget(), forget);
  }
}

function bytesOf(fetched: Uint8Array | FilePart | undefined): Uint8Array | undefined {
  return fetched !== undefined && 'first' in fetched ? fetched.bytes : fetched;
}

function readSlot(path: string, begun: Uint8Array, slot: number) {
  try {
    const reader = new ByteReader(begun);
    const length = reader.number();
    const fits = widthOf(length) + length <= slot;
    const restAt = fits ? 0 : reader.number();
    const begins = widthOf(length) + (fits ? 0 : widthOf(restAt));
    const bytes = begun.subarray(begins, fits ? begins + length : slot);
    if (bytes.length < (fits ? length : slot - begins)) throw new RangeError('the slot is cut');
    return { length, restAt, bytes };
  } catch (cause) {
    throw new SearchFault('damaged', path, { cause });
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
