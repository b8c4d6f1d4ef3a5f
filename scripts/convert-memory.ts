/** What a conversion remembers until the next one, in CACHE_DIR, else in .cache: worth nothing but time. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findReach, mayReach, type AuthorityTexts } from '../lib/authority/difference';
import { loadAuthorityTexts } from '../lib/authority/load';
import type { BatchOptions } from '../lib/batch/batch';
import {
  basisOf,
  digestOf,
  readCache,
  writeCache,
  writeDifference,
  writeHead,
  writeKnown,
  type Basis,
  type Cache,
} from '../lib/batch/cache';
import { loadArticleFile, loadOrReject } from '../lib/batch/load';
import { loadRules } from '../lib/batch/rules/load';
import { Lines, saveFile } from '../lib/batch/save';
import type { Keeping } from '../lib/batch/keep';
import { cacheFolder, projectFolder } from './folders';

export interface ConversionMemory extends Pick<BatchOptions, 'mayHaveChanged' | 'memory'> {
  readonly cache: Cache;
  readonly save: (cache: Cache) => void;
  /** Under which rules and facts the run stands: those of its threads must be the same. */
  readonly basis: Basis;
  /** Why nothing of this run may be remembered. */
  readonly unsure?: string;
}

/**
 * @param name tells this conversion from others (`memoryName`)
 * @param forget start anew, as if nothing had been converted before
 */
export function openMemory(name: string, keeping: Keeping, authority: string, forget: boolean): ConversionMemory {
  const file = memoryFile(name);
  const { digest: rules, changed } = loadRules(projectFolder);
  const texts = loadAuthorityTexts(authority);
  const facts = digestOf(JSON.stringify(texts));
  const basis = { rules, facts };
  const text = loadMemory(file);
  const former = forget || text === undefined ? undefined : readCache(text, rules);
  const cache: Cache = former?.facts === facts ? former : { ...basis, files: former?.files ?? {} };
  const sameFacts = former?.facts === facts;
  const reach = sameFacts ? {} : { mayHaveChanged: reachOf(loadFacts(file, former?.facts), texts, keeping) };
  // What this process loaded may be older than what lies there now.
  if (changed.at > performance.timeOrigin) {
    const unsure = `${changed.file} was changed while the conversion was starting: nothing of this run is remembered.`;
    return { cache, save: () => undefined, basis, unsure, ...reach };
  }
  const writer = new MemoryWriter(file, headOf(text));
  return {
    cache,
    basis,
    ...reach,
    save: (now) => writer.save(sameFacts ? cache : undefined, now, texts),
    memory: {
      begin: (files) => {
        if (!sameFacts) writer.saveWhole({ ...basis, files }, texts);
      },
      add: (path, known) => writer.lines.add(writeKnown(basisOf(basis), path, known)),
    },
  };
}

/** The name of a conversion of these folders, or of one part of it. */
export function memoryName({ rawFolder, outFolder }: Pick<Keeping, 'rawFolder' | 'outFolder'>, shard = ''): string {
  return [resolve(rawFolder), resolve(outFolder), shard].join('\n');
}

/** What the last conversion of this name knew, under whichever rules: for finding files fast, not for sparing them. */
export function recallMemory(name: string): Cache {
  return readCache(loadMemory(memoryFile(name)) ?? '') ?? { rules: '', files: {} };
}

function memoryFile(name: string): string {
  return join(cacheFolder(), `convert-${digestOf(name).slice(0, 12)}.jsonl`);
}

/** Undefined where there is none, or none that can be read: it is then made anew. */
function loadMemory(file: string): string | undefined {
  return isFile(file) ? readFileSync(file, 'utf8') : undefined;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function headOf(text = ''): string {
  return text.slice(0, Math.max(0, text.indexOf('\n')));
}

/** Writes into the memory as long as no other run, under other rules or facts, has begun its own in the same place. */
class MemoryWriter {
  readonly lines: Lines;

  /** @param head first line of the memory as it was when this run began */
  constructor(
    private readonly file: string,
    private head: string,
  ) {
    this.lines = new Lines(file);
  }

  /** @param before what the file holds; undefined where it is of other facts */
  save(before: Cache | undefined, now: Cache, texts: AuthorityTexts): void {
    const added = before && writeDifference(before, now);
    if (added === undefined) this.saveWhole(now, texts);
    else if (added !== '' && this.isOwn()) this.lines.add(added);
    this.lines.close();
  }

  saveWhole(now: Cache, texts: AuthorityTexts): void {
    this.lines.close();
    if (!this.isOwn()) return;
    saveFacts(this.file, now.facts ?? '', texts);
    saveFile(this.file, writeCache(now));
    this.head = writeHead(now);
  }

  private isOwn(): boolean {
    return loadHead(this.file) === this.head;
  }
}

/** More bytes than the first line of a memory has. */
const HEAD_BYTES = 512;

function loadHead(file: string): string {
  if (!isFile(file)) return '';
  const bytes = Buffer.alloc(HEAD_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    return headOf(bytes.toString('utf8', 0, readSync(descriptor, bytes)));
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a change of the facts can change what a file became. */
function reachOf(
  before: AuthorityTexts | undefined,
  after: AuthorityTexts,
  { rawFolder, outFolder }: Keeping,
): NonNullable<BatchOptions['mayHaveChanged']> {
  const reach = findReach(before, after);
  const decoder = new TextDecoder();
  if (reach.kind !== 'some') return () => reach.kind === 'everything';
  return (path, article) => {
    const loaded = loadOrReject(rawFolder, path);
    if (loaded.kind === 'rejected') return true;
    const { bytes, note } = loaded.file;
    const made = article === undefined ? undefined : loadArticleFile(outFolder, article);
    return mayReach(reach, {
      raw: `${decoder.decode(bytes)}\n${note === undefined ? '' : decoder.decode(note)}`,
      article: made?.text ?? '',
    });
  };
}

function factsFile(file: string, digest: string): string {
  return `${file}.facts-${digest.slice(0, 12)}.json`;
}

/** The facts that the memory rests on, for telling later what has changed. */
function saveFacts(file: string, digest: string, texts: AuthorityTexts): void {
  const path = factsFile(file, digest);
  saveFile(path, JSON.stringify(texts));
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(`${basename(file)}.facts-`) && name !== basename(path)) rmSync(join(dirname(file), name));
  }
}

function loadFacts(file: string, digest: string | undefined): AuthorityTexts | undefined {
  if (digest === undefined || !isFile(factsFile(file, digest))) return undefined;
  const text = readFileSync(factsFile(file, digest), 'utf8');
  // It was written in this very form: whatever else stands there is damage, and everything may have changed.
  return digestOf(text) === digest ? (JSON.parse(text) as AuthorityTexts) : undefined;
}
