/** The files of a zip archive, read into memory: nothing is unpacked onto the disk. */
import { buffer } from 'node:stream/consumers';
import { basename } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LONELY_NOTE, passedOver, refused, type Found } from '../arrival';
import { isNote, isOfPrograms, mayHaveNote, noteOf } from '../names';

const MEGABYTE = 1024 * 1024;
/** One article, or one file of JSON lines. */
const LARGEST_ENTRY = 64 * MEGABYTE;
const LARGEST_NOTE = MEGABYTE;
const LARGEST_WHOLE = 2048 * MEGABYTE;
const LINK = 0o120000;
const KIND = 0o170000;

/** Each entry, or why it is refused: a path that leads out, a link, a bomb, a password. The others go on. */
export async function* loadZip(path: string): AsyncIterable<Found> {
  const archive = basename(path);
  let zip: ZipFile;
  try {
    // Names are checked below, one by one: a single bad one would end the whole archive.
    zip = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch (error) {
    yield refused(archive, `no readable zip archive (${sayError(error)}). Remedy: pack it again`);
    return;
  }
  try {
    const { listed, broken } = await listEntries(zip);
    const own = listed.filter(({ name }) => !isOfPrograms(name));
    yield* readEntries(zip, archive, own);
    yield* passedOver(
      archive,
      listed.map(({ name }) => name).filter((name) => isOfPrograms(name) && !name.endsWith('/')),
    );
    if (broken !== undefined) yield refused(archive, `the archive breaks off (${broken}). Remedy: pack it again`);
  } finally {
    zip.close();
  }
}

interface Listed {
  readonly entry: Entry;
  readonly name: string;
}

/** The list of contents; `broken` says why it ends too soon. */
async function listEntries(zip: ZipFile): Promise<{ listed: readonly Listed[]; broken?: string }> {
  const listed: Listed[] = [];
  try {
    for await (const entry of zip.eachEntry()) listed.push({ entry, name: nameOf(entry) });
    return { listed };
  } catch (error) {
    return { listed, broken: sayError(error) };
  }
}

/** A note comes with its text, wherever in the archive it lies. */
async function* readEntries(zip: ZipFile, archive: string, listed: readonly Listed[]): AsyncIterable<Found> {
  const notes = new Map(listed.filter(({ name }) => isNote(name)).map((note) => [note.name, note]));
  const noted = new Set(listed.filter(({ name }) => mayHaveNote(name)).map(({ name }) => noteOf(name)));
  let whole = 0;
  for (const one of listed) {
    const place = `${archive}: ${one.name}`;
    const trouble = findTrouble(one, whole);
    if (trouble !== undefined) yield refused(place, trouble);
    else if (isNote(one.name)) {
      if (!noted.has(one.name)) yield refused(place, LONELY_NOTE);
    } else if (!one.name.endsWith('/')) {
      const note = mayHaveNote(one.name) ? notes.get(noteOf(one.name)) : undefined;
      whole += one.entry.uncompressedSize + (note?.entry.uncompressedSize ?? 0);
      const ofNote = note && findTrouble(note, whole);
      if (ofNote === undefined) yield await readEntry(zip, one, place, note);
      else yield refused(place, `its note ${note?.name} does not come in (see there). Remedy: mend that`);
    }
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

function findTrouble({ entry, name }: Listed, whole: number): string | undefined {
  const wrong = yauzl.validateFileName(name);
  if (wrong !== null) return 'its path leads out of the archive. Remedy: pack it again without such paths';
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) return 'a link. Remedy: pack the file itself';
  if (entry.isEncrypted()) return 'it has a password. Remedy: pack it again without';
  if (/\.zip$/iu.test(name)) return 'an archive in an archive. Remedy: unpack it first';
  if (isNote(name) && entry.uncompressedSize > LARGEST_NOTE)
    return `${entry.uncompressedSize} bytes are no note. Remedy: leave it out`;
  if (entry.uncompressedSize > LARGEST_ENTRY) return `${entry.uncompressedSize} bytes are no article. Remedy: split it`;
  if (whole + entry.uncompressedSize > LARGEST_WHOLE) return 'the archive holds too much. Remedy: split the archive';
  return undefined;
}

/** The library ends an entry that grows beyond the size it declares. */
async function readEntry(zip: ZipFile, { entry, name }: Listed, place: string, note?: Listed): Promise<Found> {
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    const told = note && { note: await buffer(await zip.openReadStreamPromise(note.entry)) };
    return { kind: 'piece', piece: { place, name, bytes, ...told } };
  } catch (error) {
    return refused(place, `it cannot be unpacked (${sayError(error)}). Remedy: pack it again`);
  }
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
