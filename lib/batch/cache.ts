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

const HEAD = z.strictObject({ format: z.literal(3), rules: z.string(), facts: z.string().exactOptional() });

/**
 * Reads what `writeCache` and `writeKnown` wrote, a line a file, the last line of a file counts. A line that a kill cut
 * off or that is damaged is forgotten, and so is one that another run added under other rules or facts: its file is
 * converted again.
 * @param wanted digest of the rules; absent: whichever it was made under
 * @returns undefined where the text is not such a memory, or of other rules
 */
export function readCache(text: string, wanted?: string): Cache | undefined {
  const [first = '', ...lines] = text.split('\n');
  const head = HEAD.safeParse(readLine(first));
  if (!head.success || (wanted !== undefined && head.data.rules !== wanted)) return undefined;
  const basis = basisOf(head.data);
  const files: Record<SourcePath, KnownFile> = {};
  for (const line of lines) {
    const row = readLine(line);
    if (isRow(row) && row[0] === basis) files[row[1]] = row[2];
  }
  const { rules, facts } = head.data;
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

/** What `writeKnown` writes of a file, and the basis on which it is known. */
type Row = readonly [basis: string, path: SourcePath, known: KnownFile];

/** Looks as far as the rest of the program asks: twenty thousand rows are read at every start. */
function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 3) return false;
  const [basis, path, known] = row as readonly unknown[];
  if (typeof basis !== 'string' || typeof path !== 'string' || !isObject(known)) return false;
  const { digest, text, stamp, result } = known;
  return typeof digest === 'string' && isWords(text) && isWords(stamp) && isObject(result) && isResult(result);
}

function isResult({ kind, file, summary, rejection }: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'rejected') return isObject(rejection) && Array.isArray(rejection['warnings']);
  if (kind !== 'article' || !isObject(file) || !isObject(summary)) return false;
  const { name, digest, stamp } = file;
  return typeof name === 'string' && typeof digest === 'string' && isWords(stamp) && Array.isArray(summary['warnings']);
}

function isWords(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function writeCache(cache: Cache): string {
  const basis = basisOf(cache);
  const rows = Object.entries(cache.files).map(([path, known]) => writeKnown(basis, path as SourcePath, known));
  return `${writeHead(cache)}\n${rows.join('')}`;
}

/** The first line of a memory, without its end. */
export function writeHead({ rules, facts }: Basis): string {
  return JSON.stringify({ format: 3, rules, facts });
}

/** What must be the same for anything to be known. */
export type Basis = Pick<Cache, 'rules' | 'facts'>;

/** It stands in every row: two runs may add to one file, each under the rules with which it began. */
export function basisOf({ rules, facts }: Basis): string {
  return digestOf(`${rules} ${facts ?? ''}`).slice(0, 12);
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
  const basis = basisOf(after);
  return changed.flatMap((path) => rowOf(basis, path, after.files[path])).join('');
}

function rowOf(basis: string, path: SourcePath, known: KnownFile | undefined): string[] {
  return known === undefined ? [] : [writeKnown(basis, path, known)];
}

/** A line to be added at the end of the memory. */
export function writeKnown(basis: string, path: SourcePath, known: KnownFile): string {
  return `${JSON.stringify([basis, path, known])}\n`;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
