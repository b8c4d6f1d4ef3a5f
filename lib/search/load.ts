/** The index on disk: written by the build, read by the command line with the code of the browser. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SearchFiles } from './build';
import { MANIFEST_FILE } from './format';
import { measureQueries, type SearchScores } from './measure';
import type { FetchFile } from './reader';
import type { SearchRecord } from './records';

/** Files of an index below `folder`, for `Search.open`. */
export function fileFetcher(folder: string): FetchFile {
  return async (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFile(file) : undefined;
  };
}

/**
 * Writes an index below `folder` and removes older ones. The manifest comes last and in one step, so that whoever reads
 * meanwhile sees the old index or the new one.
 */
export async function writeIndex(folder: string, files: SearchFiles): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  for (const [path, bytes] of files) if (path !== MANIFEST_FILE) await writeWhole(join(folder, path), bytes);
  const manifest = files.get(MANIFEST_FILE);
  if (manifest === undefined) throw new Error('an index without a manifest cannot be opened: build it again');
  await writeWhole(join(folder, MANIFEST_FILE), manifest);
  const current = new Set([...files.keys()].map((path) => path.split('/')[0]));
  const stale = (await readdir(folder)).filter((name) => /^[0-9a-f]{16}$/u.test(name) && !current.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true })));
}

/** Files of an index that stands already are not touched: whoever reads it sees no half of a file, even if this run is killed. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
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
