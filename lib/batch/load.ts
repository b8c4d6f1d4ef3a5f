import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CrawlNoteError, readCrawlNote } from '../clean/crawl-note';
import { decodeRaw, type Decoded } from '../clean/decode';
import { parseRuleId, parseSourcePath, type CrawlNote, type SourcePath } from '../model';

/** A raw file as it lies on the disk, not decoded yet; `digest` covers the file and its note. */
export interface RawFile {
  readonly path: SourcePath;
  readonly bytes: Uint8Array;
  /** NAME.yaml, if there is one. */
  readonly note?: string;
  readonly digest: string;
}

/** Names of the raw files of a folder in code point order. @throws if the folder does not exist */
export function listRawFiles(folder: string): SourcePath[] {
  if (!existsSync(folder))
    throw new Error(`the raw folder ${folder} does not exist. Remedy: create it, or name another with --raw.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => parseSourcePath(entry.name))
    .sort();
}

export function loadRawFile(folder: string, path: SourcePath): RawFile {
  const bytes = readFileSync(join(folder, path));
  const noteFile = join(folder, notePath(path));
  const note = existsSync(noteFile) ? readFileSync(noteFile, 'utf8') : undefined;
  const digest = createHash('sha256')
    .update(bytes)
    .update('\0')
    .update(note ?? '')
    .digest('hex');
  return { path, bytes, digest, ...(note === undefined ? {} : { note }) };
}

/** Where the crawler's note on a raw file lies: `a.txt` -> `a.yaml`. */
export function notePath(path: SourcePath): string {
  return path.replace(/\.txt$/u, '.yaml');
}

/** Bytes and note to a raw article, or why not. */
export function decodeRawFile(file: RawFile): Decoded {
  let crawl: CrawlNote = {};
  try {
    if (file.note !== undefined) crawl = readCrawlNote(file.note);
  } catch (error) {
    if (!(error instanceof CrawlNoteError)) throw error;
    return rejectNote(file, error);
  }
  return decodeRaw(file.path, file.bytes, crawl);
}

function rejectNote(file: RawFile, error: CrawlNoteError): Decoded {
  const reason = `${notePath(file.path)}:${error.line}: ${error.message}; mend the note, or delete it`;
  const warning = { rule: parseRuleId('note/broken'), severity: 'failure' as const, reason };
  return { kind: 'rejected', rejection: { raw: { file: file.path }, reason: 'bad-note', warnings: [warning] } };
}

/** An article file as it lies on the disk; `raw` is the raw file it names, as far as its text still says so. */
export interface ArticleFile {
  readonly name: string;
  readonly text: string;
  readonly raw?: string;
}

/** The article files of a folder in code point order; none if the folder does not exist. */
export function loadArticleFiles(folder: string): ArticleFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => loadArticleFile(folder, name) ?? []);
}

export function loadArticleFile(folder: string, name: string): ArticleFile | undefined {
  if (!existsSync(join(folder, name))) return undefined;
  const text = readFileSync(join(folder, name), 'utf8');
  const [, raw] = /^raw:\n {2}file: "(.*)"$/mu.exec(text) ?? [];
  return { name, text, ...(raw === undefined ? {} : { raw: raw.replace(/\\(["\\])/gu, '$1') }) };
}

/** Everything that decides what a raw file becomes: the code of the pipeline and the authority data, as one digest. */
export function loadRulesDigest(projectFolder: string, authorityFolder: string): string {
  const hash = createHash('sha256');
  const lib = join(projectFolder, 'lib');
  const rooms = ['model', 'text', 'authority', 'clean', 'segment', 'fields', 'entities', 'markdown', 'batch'];
  const sources = [
    ...rooms.flatMap((room) => listSources(join(lib, room))),
    join(lib, 'convert.ts'),
    join(lib, 'judge.ts'),
  ];
  const facts = readdirSync(authorityFolder).map((name) => join(authorityFolder, name));
  for (const file of [...sources, ...facts].sort())
    hash.update(relative(projectFolder, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}
