import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Rejection, SourcePath } from '../model';
import type { ArticleSummary } from './outcome';

/** What the last run knew of a raw file. */
export interface KnownFile {
  /** Of the raw file, its note and its corrections. */
  readonly digest: string;
  /** Of the decoded text, for finding duplicates; absent for a file that cannot be decoded. */
  readonly text?: string;
  /** Stamp of the same (`loadStamp`). */
  readonly stamp?: string;
  readonly result: KnownResult;
}

export type KnownResult =
  | { readonly kind: 'article'; readonly file: KnownArticle; readonly summary: ArticleSummary }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The article file that a raw file made. */
export interface KnownArticle {
  readonly name: string;
  readonly digest: string;
  readonly stamp?: string;
}

/** Memory between runs: only what is known for the same code and the same facts counts. */
export interface Cache {
  /** Digest of the code. */
  readonly rules: string;
  /** Digest of the authority data. */
  readonly facts?: string;
  readonly files: Readonly<Record<SourcePath, KnownFile>>;
  /** Lines that it was read from: more than files where some were added later. */
  readonly lines?: number;
}

const HEAD = z.strictObject({ format: z.literal(2), rules: z.string(), facts: z.string().exactOptional() });

/**
 * Reads what `writeCache` and `writeKnown` wrote, a line a file, the last line of a file counts. A line that a kill cut
 * off is forgotten: its file is converted again.
 * @returns undefined where the text is not such a memory, or of other rules
 */
export function readCache(text: string, rules: string): Cache | undefined {
  const [first = '', ...lines] = text.split('\n');
  const head = HEAD.safeParse(readLine(first));
  if (!head.success || head.data.rules !== rules) return undefined;
  const files: Record<SourcePath, KnownFile> = {};
  for (const line of lines) {
    // What `writeKnown` wrote: the digest of the rules covers this file, too.
    const row = readLine(line) as readonly [SourcePath, KnownFile] | undefined;
    if (row !== undefined) files[row[0]] = row[1];
  }
  const { facts } = head.data;
  return { rules, ...(facts === undefined ? {} : { facts }), files, lines: lines.length };
}

function readLine(line: string): unknown {
  if (line === '') return undefined;
  try {
    return JSON.parse(line);
  } catch (error) {
    // A run that was cut off may leave half a line.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function writeCache({ rules, facts, files }: Cache): string {
  const head = JSON.stringify({ format: 2, rules, facts });
  const rows = Object.entries(files).map(([path, known]) => writeKnown(path as SourcePath, known));
  return `${head}\n${rows.join('')}`;
}

/** As many lines as files may be out of date before the memory is written anew. */
const MOST_LINES_A_FILE = 2;

/**
 * What must be added at the end of a memory to make it another: nothing where it is the same.
 * @returns undefined if it must be written anew
 */
export function writeDifference(before: Cache, after: Cache): string | undefined {
  const paths = Object.keys(after.files) as SourcePath[];
  const changed = paths.filter((path) => before.files[path] !== after.files[path]);
  const lost =
    Object.keys(before.files).length + changed.filter((path) => !(path in before.files)).length - paths.length;
  const lines = (before.lines ?? 0) + changed.length;
  if (lost > 0 || before.facts !== after.facts || lines > MOST_LINES_A_FILE * paths.length) return undefined;
  return changed.flatMap((path) => rowOf(path, after.files[path])).join('');
}

function rowOf(path: SourcePath, known: KnownFile | undefined): string[] {
  return known === undefined ? [] : [writeKnown(path, known)];
}

/** A line to be added at the end of the memory. */
export function writeKnown(path: SourcePath, known: KnownFile): string {
  return `${JSON.stringify([path, known])}\n`;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
