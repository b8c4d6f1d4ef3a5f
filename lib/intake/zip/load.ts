/** The files of a zip archive, read into memory: nothing is unpacked onto the disk. */
import { buffer } from 'node:stream/consumers';
import { basename } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refused, type Found } from '../arrival';

const MEGABYTE = 1024 * 1024;
/** One article, or one file of JSON lines. */
const LARGEST_ENTRY = 64 * MEGABYTE;
const LARGEST_WHOLE = 2048 * MEGABYTE;
const LINK = 0o120000;
const KIND = 0o170000;

/** Each entry, or why it is refused: a path that leads out, a link, a bomb, a password. The others go on. */
export async function* loadZip(path: string): AsyncIterable<Found> {
  const archive = basename(path);
  let zip: ZipFile;
  try {
    // Names are checked below, one by one: a single bad one would end the whole archive.
    zip = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: true });
  } catch (error) {
    yield refused(archive, `no readable zip archive (${sayError(error)}). Remedy: pack it again`);
    return;
  }
  let whole = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const place = `${archive}: ${name}`;
      const trouble = findTrouble(entry, name, whole);
      if (trouble !== undefined) yield refused(place, trouble);
      else if (!name.endsWith('/')) {
        whole += entry.uncompressedSize;
        yield await readEntry(zip, entry, name, place);
      }
    }
  } catch (error) {
    yield refused(archive, `the archive breaks off (${sayError(error)}). Remedy: pack it again`);
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

function findTrouble(entry: Entry, name: string, whole: number): string | undefined {
  const wrong = yauzl.validateFileName(name);
  if (wrong !== null) return 'its path leads out of the archive. Remedy: pack it again without such paths';
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) return 'a link. Remedy: pack the file itself';
  if (entry.isEncrypted()) return 'it has a password. Remedy: pack it again without';
  if (/\.zip$/iu.test(name)) return 'an archive in an archive. Remedy: unpack it first';
  if (entry.uncompressedSize > LARGEST_ENTRY) return `${entry.uncompressedSize} bytes are no article. Remedy: split it`;
  if (whole + entry.uncompressedSize > LARGEST_WHOLE) return 'the archive holds too much. Remedy: split the archive';
  return undefined;
}

/** The library ends an entry that grows beyond the size it declares. */
async function readEntry(zip: ZipFile, entry: Entry, name: string, place: string): Promise<Found> {
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    return { kind: 'piece', piece: { place, name, bytes } };
  } catch (error) {
    return refused(place, `it cannot be unpacked (${sayError(error)}). Remedy: pack it again`);
  }
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
