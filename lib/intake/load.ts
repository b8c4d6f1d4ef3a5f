import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { textDigest } from '../batch/duplicates';
import { decodeRawFile, findRawText, listRawFolder, loadOrReject } from '../batch/load';
import { LONELY_NOTE, passedOver, refused, type Found } from './arrival';
import { isNote, isOfPrograms, mayHaveNote, noteOf } from './names';
import type { Standing } from './plan';
import { loadZip } from './zip/load';

/** More in one file is read in parts: a file of JSON lines holds many articles. */
const LONGEST_PIECE = 512 * 1024 * 1024;
/** Everything that lies at a path: a file, all files of a folder and its folders, all files of a zip archive. */
export async function* loadPieces(path: string): AsyncIterable<Found> {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  if (kind === undefined)
    throw new Error(`there is nothing at ${path}. Remedy: name a file, a folder or a zip archive.`);
  if (kind.isDirectory()) {
    yield* loadFolder(path);
  } else if (/\.zip$/iu.test(path)) yield* loadZip(path);
  else yield loadFile(path, basename(path), basename(path));
}

/** In the order of the names; links are named and not followed. */
async function* loadFolder(folder: string): AsyncIterable<Found> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const noted = new Set(entries.filter(({ entry }) => mayHaveNote(entry.name)).map(({ path }) => noteOf(path)));
  const passed: string[] = [];
  for (const { entry, path } of entries) {
    const name = relative(folder, path);
    const place = join(basename(folder), name);
    if (entry.isDirectory() || (isNote(entry.name) && noted.has(path))) continue;
    if (isOfPrograms(name)) passed.push(name);
    else if (!entry.isFile())
      yield refused(place, 'a link, or no file at all; it is not followed. Remedy: put the file itself here');
    else if (isNote(entry.name)) yield refused(place, LONELY_NOTE);
    else if (/\.zip$/iu.test(entry.name)) yield* loadZip(path);
    else yield loadFile(path, name.split(sep).join('/'), place);
  }
  yield* passedOver(basename(folder), passed);
}

function loadFile(path: string, name: string, place: string): Found {
  const note = noteOf(path);
  try {
    const { size } = lstatSync(path);
    if (size > LONGEST_PIECE) return refused(place, `${size} bytes are no article. Remedy: split the file`);
    const beside = mayHaveNote(path) && lstatSync(note, { throwIfNoEntry: false })?.isFile() === true;
    const bytes = readFileSync(path);
    return { kind: 'piece', piece: { place, name, bytes, ...(beside ? { note: readFileSync(note) } : {}) } };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused(place, `cannot be read (${String(error.code)}). Remedy: let this account read it`);
  }
}

/** @throws if the raw folder does not exist */
export function loadStanding(rawFolder: string): Standing {
  const byText = new Map<string, string>();
  const byUrl = new Map<string, string>();
  for (const path of listRawFolder(rawFolder).paths) {
    const loaded = loadOrReject(rawFolder, path);
    // Conversion tells what is wrong with it.
    if (loaded.kind === 'rejected') continue;
    const text = findRawText(loaded.file);
    if (text !== undefined) byText.set(textDigest(text), path);
    if (loaded.file.note === undefined) continue;
    const decoded = decodeRawFile(loaded.file);
    if (decoded.kind === 'text' && decoded.raw.crawl.url !== undefined) byUrl.set(decoded.raw.crawl.url, path);
  }
  return { names: readdirSync(rawFolder), byText, byUrl };
}
