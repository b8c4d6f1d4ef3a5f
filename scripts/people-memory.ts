/**
 * What is remembered of the people of a content folder until the next conversion, in CACHE_DIR, else in .cache: worth
 * nothing but time. Two files: a small one with names and places, read whole, and one with the evidence of each article,
 * to which lines are added and of which only what is asked for is read.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FormerState } from '../lib/archive/identity/register';
import type { Trace } from '../lib/archive/identity/trace';
import { digestOf } from '../lib/batch/cache';
import { addLines, saveFile } from '../lib/batch/save';
import { cacheFolder } from './folders';

/** What must be the same for the memory to count. */
export interface MemoryHead {
  /** Digest of the code and the facts by which people are told apart. */
  readonly basis: string;
  /** Digest of the register as it was left; empty where the next run must go through everybody. */
  readonly register: string;
  /** Digest of the names and digests of all article files. */
  readonly articles: string;
  readonly disputed: FormerState['disputed'];
}

export interface PeopleMemory extends MemoryHead {
  /** Reads on; not needed where the articles are the same. */
  readonly traces: () => readonly Trace[];
}

/** The evidence is not where the memory says: two runs have written at a time. The remedy is to start anew. */
export class LostEvidence extends Error {}

/** Where in the file of evidence an article's line stands, in bytes. */
type Place = readonly [start: number, length: number];

interface RememberedTrace extends Trace {
  readonly place: Place;
}

type Row = readonly [file: string, digest: string, slugs: readonly string[], keys: readonly string[], place: Place];

interface MemoryFiles {
  readonly names: string;
  readonly evidence: string;
}

function filesOf(content: string): MemoryFiles {
  const name = join(cacheFolder(), `people-${digestOf(resolve(content)).slice(0, 12)}`);
  return { names: `${name}.json`, evidence: `${name}.evidence` };
}

/** @returns undefined where nothing is remembered, or nothing that counts */
export function openPeopleMemory(content: string, basis: string): PeopleMemory | undefined {
  const { names, evidence } = filesOf(content);
  if (!existsSync(names) || !existsSync(evidence)) return undefined;
  const text = readSealed(readFileSync(names, 'utf8'));
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  // What `savePeopleMemory` wrote, to the letter; the basis covers this form, too.
  const head = JSON.parse(text.slice(0, end)) as MemoryHead;
  if (head.basis !== basis) return undefined;
  return { ...head, traces: () => (JSON.parse(text.slice(end)) as Row[]).map((row) => toTrace(row, evidence)) };
}

/** Addresses that are given for ever rest on it: a digest before the text tells whether it is still what was written. */
function seal(text: string): string {
  return `${digestOf(text)}\n${text}`;
}

/** @returns undefined where the text is damaged: it is then made anew */
function readSealed(sealed: string): string | undefined {
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return sealed.slice(0, Math.max(0, end)) === digestOf(text) ? text : undefined;
}

function toTrace([file, digest, slugs, keys, place]: Row, evidence: string): RememberedTrace {
  return { file, digest, slugs, keys, place, evidence: () => readEvidence(evidence, place, digest) };
}

function readEvidence(path: string, [start, length]: Place, digest: string): string {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, bytes, { position: start });
  } finally {
    closeSync(descriptor);
  }
  const line = bytes.toString('utf8');
  if (!line.startsWith(`${digest} `) || !line.endsWith('\n')) throw new LostEvidence(path);
  return line.slice(digest.length + 1, -1);
}

/** Of so many bytes of evidence at most one half is of articles that have changed since. */
const MOST_BYTES_A_LIVING_ONE = 2;

/** Remembers all articles; of those that were remembered before only the names are written again. @throws SaveError */
export function savePeopleMemory(content: string, head: MemoryHead, traces: readonly Trace[]): void {
  const { names, evidence } = filesOf(content);
  const rows = addEvidence(evidence, traces) ?? writeEvidence(evidence, traces);
  saveFile(names, seal(`${JSON.stringify(head)}\n${JSON.stringify(rows)}\n`));
}

/** @returns undefined if it must be written anew */
function addEvidence(path: string, traces: readonly Trace[]): Row[] | undefined {
  const added = traces.filter((trace) => placeOf(trace) === undefined);
  if (!existsSync(path) || added.length === traces.length) return undefined;
  const living = traces.reduce((sum, trace) => sum + (placeOf(trace)?.[1] ?? 0), 0);
  const lines = added.map(lineOf);
  const start = addLines(path, lines);
  if (start > MOST_BYTES_A_LIVING_ONE * living) return undefined;
  const places = placeLines(added, lines, start);
  return traces.map((trace) => toRow(trace, placeOf(trace) ?? places.get(trace)));
}

function writeEvidence(path: string, traces: readonly Trace[]): Row[] {
  const lines = traces.map(lineOf);
  saveFile(path, lines.join(''));
  const places = placeLines(traces, lines, 0);
  return traces.map((trace) => toRow(trace, places.get(trace)));
}

function lineOf({ digest, evidence }: Trace): string {
  return `${digest} ${evidence()}\n`;
}

function placeLines(traces: readonly Trace[], lines: readonly string[], from: number): Map<Trace, Place> {
  let start = from;
  return new Map(
    traces.map((trace, index) => {
      const length = Buffer.byteLength(lines[index] ?? '');
      start += length;
      return [trace, [start - length, length]];
    }),
  );
}

function placeOf(trace: Trace | RememberedTrace): Place | undefined {
  return 'place' in trace ? trace.place : undefined;
}

function toRow({ file, digest, slugs, keys }: Trace, place: Place | undefined): Row {
  if (place === undefined) throw new Error(`${file}: its evidence was not written`);
  return [file, digest, slugs, keys, place];
}
