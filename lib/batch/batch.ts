import { join } from 'node:path';
import { ArticleFileError, readArticle } from '../markdown';
import type { Corrections } from '../correct/load';
import type { SourcePath } from '../model';
import { digestOf, type Cache, type KnownFile } from './cache';
import { listFolders, textsOf, toTask, type Candidate } from './candidates';
import { findDuplicates, rejectDuplicate } from './duplicates';
import type { Keeping, Kept, Task } from './keep';
import { decodeRawFile, isForToday, loadArticleFile, loadOrReject, loadStamp, rejectSharing } from './load';
import type { Outcome } from './outcome';
import { clearDrafts } from './save';

export interface BatchOptions extends Keeping {
  /** `{index: 2, count: 8}`: the second of eight parts. */
  readonly shard?: { readonly index: number; readonly count: number };
  readonly corrections?: Corrections;
  /** `convertFile` for each task, in any order and on as many workers as it likes. */
  readonly convertFiles: (tasks: readonly Task[]) => AsyncIterable<Kept>;
  /** True for a file that may come out otherwise though it has not changed itself; absent where the facts are the same. */
  readonly mayHaveChanged?: (path: SourcePath, article: string | undefined) => boolean;
  readonly memory?: Memory;
}

/** Takes each result as it comes, so that a run that is cut off loses nothing. */
export interface Memory {
  /** What still counts of the last run, before anything is converted. */
  readonly begin: (files: Cache['files']) => void;
  readonly add: (path: SourcePath, known: KnownFile) => void;
}

export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** What is wrong with article files that cannot be read; they are left as they are. */
  readonly broken: readonly string[];
  /** Article files whose raw file is gone. */
  readonly orphans: readonly string[];
  /** NAME.yaml without NAME.txt. */
  readonly strayNotes: readonly string[];
  /** Raw files whose names differ in case or in the form of their marks alone: one file on some disks. */
  readonly alike: readonly (readonly SourcePath[])[];
  /** What lies among the raw files and is none, each with reason and remedy. */
  readonly unread: readonly string[];
  /** Corrections of articles that are not there, and files of corrections that cannot be read at all. */
  readonly misplaced: readonly string[];
  /** Digest of every article file that stands now, by its name. */
  readonly articles: ReadonlyMap<string, string>;
  readonly cache: Cache;
}

/**
 * Converts a folder of raw files into a folder of articles. What has not changed since the last run is not converted
 * again; a file that cannot be converted never touches the article that it made before. Of each file only digests and a
 * summary stay in memory.
 */
export async function runBatch(options: BatchOptions, cache: Cache): Promise<BatchResult> {
  if (!options.check) clearDrafts(options.outFolder);
  const { candidates, articles, ...found } = listFolders(options, cache, options.corrections);
  const byRaw = new Set(articles.map(({ raw }) => raw));
  const duplicates = findDuplicates(textsOf(candidates), (path) => byRaw.has(path));
  const mine = candidates.filter(({ path }) => isMine(path, options.shard));
  const single = mine.filter(({ path, sharing }) => sharing === undefined && !duplicates.has(path));
  const fresh = new Set(single.filter((one) => isFresh(one, options)));
  const stale = single.filter((one) => !fresh.has(one));
  const unchanged = stillKnown([...fresh]);
  if (stale.length > 0) options.memory?.begin(unchanged);
  const kept = await convertAll(stale, options);
  const outcomes = mine.map((one): Outcome => {
    const { path, known, sharing } = one;
    if (sharing !== undefined) return { kind: 'rejected', path, rejection: rejectSharing(path, sharing) };
    const first = duplicates.get(path);
    if (first !== undefined) return duplicateOutcome(path, first, options.rawFolder);
    if (known !== undefined && fresh.has(one)) return outcomeOf(path, known);
    return kept.get(path)?.outcome ?? { kind: 'blocked', path, problem: 'the conversion gave no result' };
  });
  const paths = new Set<string | undefined>(candidates.map(({ path }) => path));
  const strays = articles.filter(({ raw }) => !paths.has(raw));
  return {
    outcomes,
    broken: [
      ...strays.flatMap(({ name }) => findBreak(options.outFolder, name) ?? []),
      ...[...kept.values()].flatMap(({ broken }) => broken ?? []),
    ],
    orphans: strays.filter(({ raw }) => raw !== undefined).map(({ name }) => name),
    ...found,
    articles: new Map([
      ...articles.map(({ name, digest }) => [name, digest] as const),
      ...[...kept.values()].flatMap(({ article }) => (article ? [[article.name, article.digest] as const] : [])),
    ]),
    cache: { ...cache, files: { ...unchanged, ...nowKnown(stale, kept, options.outFolder) } },
  };
}

function isFresh({ path, known, article, corrections }: Candidate, { mayHaveChanged }: BatchOptions): boolean {
  if (known === undefined) return false;
  if (mayHaveChanged === undefined) return true;
  // A correction brings words of its own, and names entries of the facts.
  return corrections === undefined && !mayHaveChanged(path, article?.name);
}

async function convertAll(stale: readonly Candidate[], options: BatchOptions): Promise<Map<SourcePath, Kept>> {
  const kept = new Map<SourcePath, Kept>();
  const byPath = new Map(stale.map((one) => [one.path, one]));
  for await (const one of options.convertFiles(stale.map(toTask))) {
    kept.set(one.path, one);
    const known = toKnown(byPath.get(one.path), one);
    if (known !== undefined) options.memory?.add(one.path, known);
  }
  return kept;
}

function outcomeOf(path: SourcePath, { result }: KnownFile): Outcome {
  return result.kind === 'article'
    ? { kind: 'unchanged', path, summary: result.summary }
    : { kind: 'rejected', path, rejection: result.rejection };
}

/** The part of a file name decides, so that every shard agrees without knowing the others. */
function isMine(path: SourcePath, shard: BatchOptions['shard']): boolean {
  return shard === undefined || Number.parseInt(digestOf(path).slice(0, 8), 16) % shard.count === shard.index - 1;
}

/** What is wrong with an article file, if anything is. */
function findBreak(folder: string, name: string): string | undefined {
  const file = loadArticleFile(folder, name);
  try {
    if (file) readArticle(file.text, join(folder, name));
    return undefined;
  } catch (error) {
    if (error instanceof ArticleFileError) return error.message;
    throw error;
  }
}

function duplicateOutcome(path: SourcePath, first: SourcePath, folder: string): Outcome {
  const loaded = loadOrReject(folder, path);
  const decoded = loaded.kind === 'rejected' ? loaded : decodeRawFile(loaded.file);
  const rejection = decoded.kind === 'text' ? rejectDuplicate(decoded.raw, first) : decoded.rejection;
  return { kind: 'rejected', path, rejection };
}

/** What is worth remembering of a file that was converted. */
function toKnown(candidate: Candidate | undefined, { article, outcome, source }: Kept): KnownFile | undefined {
  const { digest, text } = candidate ?? {};
  // A file that changed between listing and converting is read anew the next time.
  if (digest === undefined || source !== digest) return undefined;
  const before = { digest, ...(text === undefined ? {} : { text }) };
  if (outcome.kind === 'rejected' && isForToday(outcome.rejection)) return undefined;
  if (outcome.kind === 'rejected') return { ...before, result: { kind: 'rejected', rejection: outcome.rejection } };
  if (article === undefined || !('summary' in outcome)) return undefined;
  const { name, digest: ofArticle } = article;
  return { ...before, result: { kind: 'article', file: { name, digest: ofArticle }, summary: outcome.summary } };
}

/** What is known of files that are not converted again, with stamps that have changed or settled. */
function stillKnown(fresh: readonly Candidate[]): Record<SourcePath, KnownFile> {
  const rows = fresh.flatMap(({ path, known, stamp, article }): (readonly [SourcePath, KnownFile])[] => {
    if (known === undefined) return [];
    return [[path, withStamps(known, stamp, article?.stamp?.settled === true ? article.stamp.words : undefined)]];
  });
  return Object.fromEntries(rows);
}

function nowKnown(
  stale: readonly Candidate[],
  kept: ReadonlyMap<SourcePath, Kept>,
  folder: string,
): Record<SourcePath, KnownFile> {
  const rows = stale.flatMap((one): (readonly [SourcePath, KnownFile])[] => {
    const now = kept.get(one.path);
    const known = now && toKnown(one, now);
    return known ? [[one.path, withStamps(known, one.stamp, settledStamp(now, folder))]] : [];
  });
  return Object.fromEntries(rows);
}

/** The article file still stands as the conversion left it, and long enough. */
function settledStamp({ article }: Kept, folder: string): string | undefined {
  if (article === undefined) return undefined;
  const now = loadStamp(join(folder, article.name));
  return now?.settled === true && now.words === article.stamp ? now.words : undefined;
}

/** The same object where nothing is new. */
function withStamps(known: KnownFile, raw: string | undefined, article: string | undefined): KnownFile {
  const { digest, text, result } = known;
  if (known.stamp === raw && (result.kind === 'rejected' || result.file.stamp === article)) return known;
  const ofRaw = { digest, ...(text === undefined ? {} : { text }), ...(raw === undefined ? {} : { stamp: raw }) };
  if (result.kind === 'rejected') return { ...ofRaw, result };
  const { name, digest: ofArticle } = result.file;
  const file = { name, digest: ofArticle, ...(article === undefined ? {} : { stamp: article }) };
  return { ...ofRaw, result: { ...result, file } };
}
