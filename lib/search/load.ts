/** The index on disk: written by the build, read by the command line with the code of the browser. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { MANIFEST_FILE, writeManifest, type Manifest } from './format';
import { measureQueries, type SearchScores } from './measure';
import type { Spool } from './pack-writer';
import type { ByteRange, FetchFile } from './packs';
import type { SearchRecord } from './records';
import type { KeepFile } from './seal';

/** Files of an index below `folder`, for `Search.open`. */
export function fileFetcher(folder: string): FetchFile {
  return async (path, range) => {
    const file = join(folder, path);
    if (!existsSync(file)) return undefined;
    return range === undefined ? readFile(file) : { bytes: await readPart(file, range), first: range.first };
  };
}

/** As many of the bytes as there are. */
async function readPart(file: string, { first, end }: ByteRange): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(end - first), position: first });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Where the files of an index lie until all of them are there. */
const UNFINISHED = 'unfinished';

/** An index that was written. */
export interface WrittenIndex {
  readonly manifest: Manifest;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes an index below `folder` while it is built, and removes older ones. Its own folder comes into its place whole, the
 * manifest last, each in one step: whoever reads meanwhile, or after this run was killed, sees the old index or the new one.
 */
export async function writeIndex(
  folder: string,
  build: (keep: KeepFile, spool: Spool) => Promise<Manifest>,
): Promise<WrittenIndex> {
  const unfinished = join(folder, UNFINISHED);
  await rm(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const folders = new Set<string>();
  let [files, bytes] = [1, 0];
  // One after another: thousands of small files take a fifth of the time that promises for them would.
  const keep: KeepFile = (path, content) => {
    const file = join(unfinished, path);
    const place = dirname(file);
    if (!folders.has(place)) mkdirSync(place, { recursive: true });
    folders.add(place);
    writeFileSync(file, content);
    files += 1;
    bytes += content.length;
  };
  const manifest = await withSpool(join(unfinished, 'spool'), (spool) => build(keep, spool));
  await install(unfinished, join(folder, manifest.folder));
  const written = writeManifest(manifest);
  await replaceFile(join(folder, MANIFEST_FILE), written);
  const stale = (await readdir(folder)).filter((name) => /^[0-9a-f]{16}$/u.test(name) && name !== manifest.folder);
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true })));
  return { manifest, files, bytes: bytes + written.length };
}

/** A file that takes what waits for its pack: tens of megabytes, which are not held in memory. */
async function withSpool<T>(path: string, build: (spool: Spool) => Promise<T>): Promise<T> {
  const file = openSync(path, 'w+');
  try {
    return await build(fileSpool(file));
  } finally {
    closeSync(file);
    rmSync(path);
  }
}

function fileSpool(file: number): Spool {
  const ends = [0];
  return {
    add: (bytes) => {
      const begin = ends.at(-1) ?? 0;
      writeSync(file, bytes, 0, bytes.length, begin);
      ends.push(begin + bytes.length);
    },
    read: (n) => {
      const [begin, end] = [ends[n], ends[n + 1]];
      if (begin === undefined || end === undefined) throw new RangeError(`nothing was added as number ${n}`);
      const bytes = new Uint8Array(end - begin);
      readSync(file, bytes, 0, bytes.length, begin);
      return bytes;
    },
  };
}

/** A folder of this name stands already where nothing has changed: only files that differ are replaced. */
async function install(unfinished: string, finished: string): Promise<void> {
  if (!existsSync(finished)) return rename(unfinished, finished);
  const entries = await readdir(unfinished, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const place = join(finished, relative(unfinished, file));
    await mkdir(dirname(place), { recursive: true });
    await replaceFile(place, await readFile(file));
  }
  await rm(unfinished, { recursive: true });
}

/** A file that stands already with these bytes is not touched; any other is replaced in one step. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  if (existsSync(file) && (await readFile(file)).equals(bytes)) return;
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}

export interface SearchMeasure {
  /** Lines of `{id, title, lead, body}`, or of `{id, text}`: headline, lead and body, a line each. May be gzipped. */
  readonly corpusFile: string;
  /** Lines of `{id, q, relevant}`, with `kind` where scores are wanted by kind. */
  readonly queriesFile: string;
  /** Where `{"rankings": {query: [article, ...]}}` goes. */
  readonly predFile?: string;
}

const corpusLine = z.union([
  z.object({ id: z.string(), title: z.string(), lead: z.string().nullish(), body: z.string() }),
  z.object({ id: z.string(), text: z.string() }),
]);
const queryLine = z.object({
  id: z.string(),
  q: z.string(),
  relevant: z.array(z.string()).min(1),
  kind: z.string().optional(),
});

/**
 * Relevance of search on a corpus, with the site's own index, encoder and ranking.
 * @throws if a file is missing or a line is not of the form described
 */
export async function measureSearch({ corpusFile, queriesFile, predFile }: SearchMeasure): Promise<SearchScores> {
  const records = readLines(corpusFile, corpusLine).map(toRecord);
  const scores = await measureQueries(records, readLines(queriesFile, queryLine));
  if (predFile !== undefined) {
    writeFileSync(predFile, `${JSON.stringify({ rankings: Object.fromEntries(scores.rankings) })}\n`);
  }
  return scores;
}

function toRecord(line: z.infer<typeof corpusLine>): SearchRecord {
  if ('text' in line) {
    const [title = '', lead, ...body] = line.text.split('\n').filter((text) => text.trim() !== '');
    return { id: line.id, title, ...(lead && { lead }), body, entities: [] };
  }
  const { id, title, lead, body } = line;
  return { id, title, ...(lead && { lead }), body: body.split('\n'), entities: [] };
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .map((line, i) => ({ line, place: `${file}:${i + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => readLine(line, place, schema));
}

function readLine<T>(line: string, place: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(line));
  if (result.success) return result.data;
  throw new Error(`${place}: ${z.prettifyError(result.error)}`);
}
