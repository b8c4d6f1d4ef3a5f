import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CrawlNoteError, readCrawlNote } from '../clean/crawl-note';
import { decodeRaw, decodeText, type Decoded } from '../clean/decode';
import { latestDay } from '../text/clock';
import type { CorrectionSet } from '../correct/load';
import { parseRuleId, parseSourcePath, type CrawlNote, type Rejection, type RuleId, type SourcePath } from '../model';
import { isBeside } from '../text/file-names';
import { decodeUtf8, EncodingFault } from '../text/utf8';
import { isRawName, sayAlikeNote, sayUnreadRaw } from './unread';

/** A raw file as it lies on the disk, not decoded yet; `digest` covers the file and its note. */
export interface RawFile {
  readonly path: SourcePath;
  readonly bytes: Uint8Array;
  /** NAME.yaml, if there is one. */
  readonly note?: Uint8Array;
  readonly digest: string;
}

/** What a raw folder holds; names in code point order. */
export interface RawFolder {
  /** Everything that is named like a raw file, readable or not. */
  readonly paths: readonly SourcePath[];
  /** The raw files with a note beside them. */
  readonly noted: ReadonlySet<SourcePath>;
  /** NAME.yaml without NAME.txt. */
  readonly strayNotes: readonly string[];
  /** Names that differ in case or in the form of their marks alone: one file on some disks. */
  readonly alike: readonly (readonly SourcePath[])[];
  /** What else lies there, each with reason and remedy; what every folder gathers is not told. */
  readonly unread: readonly string[];
}

/** @throws if the folder does not exist */
export function listRawFolder(folder: string): RawFolder {
  if (!existsSync(folder))
    throw new Error(`the raw folder ${folder} does not exist. Remedy: create it, or name another with --raw.`);
  const names = readdirSync(folder).sort();
  const paths = names.filter(isRawName).map(parseSourcePath);
  const notes = new Set(names.filter((name) => name.endsWith('.yaml') && !isBeside(name)));
  const noted = new Set(paths.filter((path) => notes.has(notePath(path))));
  const expected = new Set(paths.map(notePath));
  const sound = new Map([...expected].map((name) => [plainName(name), name]));
  const [strayNotes, alikeNotes] = split(
    [...notes].filter((name) => !expected.has(name)),
    (name) => !sound.has(plainName(name)),
  );
  const others = names.filter((name) => !isRawName(name) && !notes.has(name) && !isBeside(name));
  const unread = [
    ...others.map((name) => sayUnreadRaw(name, lookAt(join(folder, name))?.isDirectory() === true)),
    ...alikeNotes.map((name) => sayAlikeNote(name, sound.get(plainName(name)) ?? '')),
  ];
  return { paths, noted, strayNotes, alike: findAlike(paths), unread };
}

/** The same for names that some disks take for one. */
function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function split<Row>(rows: readonly Row[], goesFirst: (row: Row) => boolean): readonly [Row[], Row[]] {
  return [rows.filter(goesFirst), rows.filter((row) => !goesFirst(row))];
}

function findAlike(paths: readonly SourcePath[]): SourcePath[][] {
  const byName = new Map<string, SourcePath[]>();
  for (const path of paths) {
    const name = plainName(path);
    const same = byName.get(name);
    if (same) same.push(path);
    else byName.set(name, [path]);
  }
  return byName.size === paths.length ? [] : [...byName.values()].filter(({ length }) => length > 1);
}

/** Milliseconds after which a change cannot hide in the same tick of a file system's clock. */
const SETTLED_MS = 2500;

/** What files show from outside, without being read. */
export interface Stamp {
  /** Sizes, times of change and inodes: as long as they are the same, so is the content. */
  readonly words: string;
  /** False for a file so young that it could change once more without another stamp. */
  readonly settled: boolean;
}

/** Undefined if one of the files is gone, or cannot be looked at. */
export function loadStamp(...files: readonly string[]): Stamp | undefined {
  const now = Date.now();
  const words: string[] = [];
  let settled = true;
  for (const file of files) {
    const seen = lookAt(file);
    if (seen === undefined) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = seen;
    words.push(`${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    settled &&= now - Math.max(mtimeMs, ctimeMs) > SETTLED_MS;
  }
  return { words: words.join(' '), settled };
}

function lookAt(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // Whatever is wrong with the file is told when it is read.
    if (isDiskError(error)) return undefined;
    throw error;
  }
}

/** Names of the raw files of a folder in code point order. @throws if the folder does not exist */
export function listRawFiles(folder: string): readonly SourcePath[] {
  return listRawFolder(folder).paths;
}

/** @throws what the disk says, if the file or its note cannot be read */
export function loadRawFile(folder: string, path: SourcePath): RawFile {
  const bytes = readBytes(join(folder, path));
  const noteFile = join(folder, notePath(path));
  const note = existsSync(noteFile) ? readBytes(noteFile) : undefined;
  const digest = createHash('sha256')
    .update(bytes)
    .update('\0')
    .update(note ?? '')
    .digest('hex');
  return { path, bytes, digest, ...(note === undefined ? {} : { note }) };
}

/** @throws DiskError that names the file: the system does not when the file is a folder */
function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isDiskError(error)) error.path ??= file;
    throw error;
  }
}

/** Everything that an article is made from, as far as it lies beside the rules: the file, its note, its corrections. */
export function sourceDigest({ digest }: RawFile, corrections: CorrectionSet | undefined): string {
  return corrections === undefined
    ? digest
    : createHash('sha256').update(`${digest} ${corrections.place} ${corrections.digest}`).digest('hex');
}

/** A raw file, or why the disk does not give it: the other files are converted all the same. */
export function loadOrReject(
  folder: string,
  path: SourcePath,
): { readonly kind: 'file'; readonly file: RawFile } | { readonly kind: 'rejected'; readonly rejection: Rejection } {
  try {
    return { kind: 'file', file: loadRawFile(folder, path) };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    const subject = error.path === join(folder, notePath(path)) ? `${notePath(path)}: ` : '';
    const reason = `${subject}${path.includes('\ufffd') ? MISNAMED : (UNREADABLE.get(error.code) ?? unknownTrouble(error))}`;
    const warning = { rule: parseRuleId('load/unreadable'), severity: 'failure' as const, reason };
    return { kind: 'rejected', rejection: { raw: { file: path }, reason: 'unreadable', warnings: [warning] } };
  }
}

/** What the disk says, in words, with what to do. */
const UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied; let this account read the file'],
  ['EPERM', 'permission denied; let this account read the file'],
  ['EISDIR', 'a folder, not a file; move it away, or rename it so that it does not end like a file'],
  ['ENOENT', 'the file is gone since the folder was listed, or a link leads nowhere; run again, or delete the link'],
  ['ELOOP', 'a link that leads to itself; delete it'],
]);
const MISNAMED = 'the name is not UTF-8; rename the file';

function unknownTrouble({ code, message }: DiskError): string {
  return `cannot be read (${code}: ${message}); check the disk`;
}

type DiskError = Error & { readonly code: string; path?: string };

function isDiskError(error: unknown): error is DiskError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Where the crawler's note on a raw file lies: `a.txt` and `a.TXT` -> `a.yaml`. */
export function notePath(path: SourcePath): string {
  return path.replace(/\.txt$/iu, '.yaml');
}

/** Bytes and note to a raw article, or why not. A note of a day that is still to come is refused until then. */
export function decodeRawFile(file: RawFile): Decoded {
  let crawl: CrawlNote = {};
  try {
    if (file.note !== undefined) crawl = readCrawlNote(decodeUtf8(file.note), latestDay());
  } catch (error) {
    if (error instanceof CrawlNoteError) return rejectNote(file, error, error.early ? EARLY_NOTE : BROKEN_NOTE);
    if (error instanceof EncodingFault) return rejectNote(file, error, BROKEN_NOTE);
    throw error;
  }
  return decodeRaw(file.path, file.bytes, crawl);
}

const BROKEN_NOTE = parseRuleId('note/broken');
const EARLY_NOTE = parseRuleId('note/early');

/** True for what may be refused today and right tomorrow: it is not worth remembering. */
export function isForToday({ warnings }: Rejection): boolean {
  return warnings.some(({ rule }) => rule === EARLY_NOTE);
}

/** The text of a raw file, for comparing it with others; undefined where it cannot be decoded, or its note is broken. */
export function findRawText(file: RawFile): string | undefined {
  if (file.note === undefined) return decodeText(file.bytes);
  const decoded = decodeRawFile(file);
  return decoded.kind === 'text' ? decoded.raw.text : undefined;
}

/** One note beside several raw files tells of none of them. */
export function rejectSharing(path: SourcePath, others: readonly SourcePath[]): Rejection {
  const reason = `${notePath(path)} is also the note of ${others.join(', ')}; rename one of the files and give each a note of its own, or delete the note`;
  const warning = { rule: parseRuleId('note/shared'), severity: 'failure' as const, reason };
  return { raw: { file: path }, reason: 'bad-note', warnings: [warning] };
}

function rejectNote(file: RawFile, { line, message }: CrawlNoteError | EncodingFault, rule: RuleId): Decoded {
  const reason = `${notePath(file.path)}:${line}: ${message}; mend the note, or delete it`;
  const warning = { rule, severity: 'failure' as const, reason };
  return { kind: 'rejected', rejection: { raw: { file: file.path }, reason: 'bad-note', warnings: [warning] } };
}

/** An article file as it lies on the disk; `raw` is the raw file it names, as far as its text still says so. */
export interface ArticleFile {
  readonly name: string;
  readonly text: string;
  readonly raw?: string;
}

/** What can be told of an article file without keeping its text. */
export interface ArticleEntry extends Pick<ArticleFile, 'name' | 'raw'> {
  /** Of the whole file. */
  readonly digest: string;
  readonly stamp?: Stamp;
}

/**
 * As `loadArticleFiles`, for folders of any size: one text at a time.
 * @param known what was known of files, by name: one that bears the same stamp is not read
 */
export function listArticles(folder: string, known: ReadonlyMap<string, KnownEntry>): ArticleEntry[] {
  return articleNames(folder).flatMap((name): ArticleEntry[] => {
    const stamp = loadStamp(join(folder, name));
    const before = known.get(name);
    if (stamp !== undefined && before?.stamp === stamp.words) {
      return [{ name, digest: before.digest, raw: before.raw, stamp }];
    }
    const file = loadArticleFile(folder, name);
    if (file === undefined) return [];
    const digest = createHash('sha256').update(file.text).digest('hex');
    return [{ name, digest, ...(file.raw === undefined ? {} : { raw: file.raw }), ...(stamp ? { stamp } : {}) }];
  });
}

export interface KnownEntry {
  readonly raw: SourcePath;
  readonly digest: string;
  readonly stamp: string;
}

/** The article files of a folder in code point order; none if the folder does not exist. */
export function loadArticleFiles(folder: string): ArticleFile[] {
  return articleNames(folder).flatMap((name) => loadArticleFile(folder, name) ?? []);
}

function articleNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
}

export function loadArticleFile(folder: string, name: string): ArticleFile | undefined {
  if (!existsSync(join(folder, name))) return undefined;
  const text = readFileSync(join(folder, name), 'utf8');
  const [, quoted] = /^raw:\n {2}file: (".*")$/mu.exec(text) ?? [];
  const raw = quoted === undefined ? undefined : unquote(quoted);
  return { name, text, ...(raw === undefined ? {} : { raw }) };
}

/** A quoted string is the same in YAML as in JSON. */
function unquote(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch (error) {
    // Written by hand: the article is then read, and reported, as a whole.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
