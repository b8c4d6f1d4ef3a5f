import { join } from 'node:path';
import { ArticleFileError, readArticle, writeArticle } from '../markdown';
import type { Conversion, IsoDay, SourcePath, StoredArticle } from '../model';
import { digestOf, type Cache, type CachedFile } from './cache';
import { findDuplicates, rejectDuplicate, textDigest } from './duplicates';
import { decodeRawFile, listRawFiles, loadArticleFile, loadArticleFiles, loadRawFile, type ArticleFile } from './load';
import { summarise, type Outcome } from './outcome';
import { saveFile } from './save';
import { toStored } from './stored';

export interface BatchOptions {
  readonly rawFolder: string;
  readonly outFolder: string;
  /** Written into articles that are new; never into those that are kept. */
  readonly today: IsoDay;
  /** Compare only; write nothing. */
  readonly check: boolean;
  /** `{index: 2, count: 8}`: the second of eight parts. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Converts raw files of `rawFolder`, in any order and on as many workers as it likes. */
  readonly convertFiles: (paths: readonly SourcePath[]) => AsyncIterable<readonly [SourcePath, Conversion]>;
}

export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** Article files that cannot be read; they are left as they are. */
  readonly broken: readonly ArticleFileError[];
  /** Article files whose raw file is gone. */
  readonly orphans: readonly string[];
  readonly cache: Cache;
}

/**
 * Converts a folder of raw files into a folder of articles. What has not changed since the last run is not converted
 * again; a file that cannot be converted never touches the article that it made before.
 */
export async function runBatch(options: BatchOptions, cache: Cache): Promise<BatchResult> {
  const articles = loadArticleFiles(options.outFolder);
  const byRaw = new Map(articles.map((file) => [file.raw, file] as const));
  const candidates = listRawFiles(options.rawFolder).map((path) =>
    readCandidate(path, options, byRaw.get(path), cache),
  );
  const duplicates = findDuplicates(textsOf(candidates), (path) => byRaw.has(path));
  const mine = candidates.filter(({ path }) => isMine(path, options.shard));
  const stale = new Map(
    mine.filter(({ path, cached }) => !duplicates.has(path) && !cached).map((candidate) => [candidate.path, candidate]),
  );
  const strays = articles.filter(({ raw }) => !candidates.some(({ path }) => path === raw));
  const broken = strays.flatMap((file) => openArticle(file, options).broken ?? []);
  const converted = new Map<SourcePath, Converted>();
  for await (const [path, conversion] of options.convertFiles([...stale.keys()])) {
    converted.set(path, keep(conversion, path, stale.get(path)?.article, options));
  }
  const outcomes = mine.map(({ path, cached }): Outcome => {
    const first = duplicates.get(path);
    if (first !== undefined) return duplicateOutcome(path, first, options);
    if (cached) return { kind: 'unchanged', path, summary: cached.summary };
    return converted.get(path)?.outcome ?? { kind: 'blocked', path, problem: 'the conversion gave no result' };
  });
  return {
    outcomes,
    broken: [...broken, ...[...converted.values()].flatMap((row) => row.broken ?? [])],
    orphans: strays.filter(({ raw }) => raw !== undefined).map(({ name }) => name),
    cache: { rules: cache.rules, files: { ...cache.files, ...freshCache([...stale.values()], converted) } },
  };
}

/** A raw file, what is known of it before it is converted, and the article file it made before. */
interface Candidate {
  readonly path: SourcePath;
  readonly digest: string;
  /** Digest of the decoded text; absent for a file that cannot be decoded. */
  readonly text?: string;
  readonly article?: ArticleFile;
  /** Present if nothing has changed since the last run. */
  readonly cached?: CachedFile;
}

function readCandidate(
  path: SourcePath,
  { rawFolder }: BatchOptions,
  article: ArticleFile | undefined,
  cache: Cache,
): Candidate {
  const file = loadRawFile(rawFolder, path);
  const known = cache.files[path];
  const base = { path, digest: file.digest, ...(article ? { article } : {}) };
  if (known?.digest === file.digest) {
    const fresh = article !== undefined && digestOf(article.text) === known.article;
    return { ...base, text: known.text, ...(fresh ? { cached: known } : {}) };
  }
  const decoded = decodeRawFile(file);
  return { ...base, ...(decoded.kind === 'text' ? { text: textDigest(decoded.raw) } : {}) };
}

function textsOf(candidates: readonly Candidate[]): Map<SourcePath, string> {
  return new Map(candidates.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])));
}

/** The part of a file name decides, so that every shard agrees without knowing the others. */
function isMine(path: SourcePath, shard: BatchOptions['shard']): boolean {
  return shard === undefined || Number.parseInt(digestOf(path).slice(0, 8), 16) % shard.count === shard.index - 1;
}

interface Converted {
  readonly outcome: Outcome;
  readonly broken?: ArticleFileError;
  /** What now stands on the disk. */
  readonly text?: string;
}

function keep(
  conversion: Conversion,
  path: SourcePath,
  before: ArticleFile | undefined,
  options: BatchOptions,
): Converted {
  if (conversion.kind === 'rejected') return { outcome: { kind: 'rejected', path, rejection: conversion.rejection } };
  const opened = before ? openArticle(before, options) : {};
  if (opened.broken)
    return { outcome: { kind: 'blocked', path, problem: opened.broken.message }, broken: opened.broken };
  const stored = toStored(conversion.article, opened.article, options.today);
  const name = `${stored.id}.md`;
  const text = writeArticle(stored);
  const summary = summarise(conversion.article, stored.id);
  if (before?.text === text) return { outcome: { kind: 'unchanged', path, summary }, text };
  const inPlace = loadArticleFile(options.outFolder, name);
  if (inPlace && inPlace.name !== before?.name) {
    return { outcome: { kind: 'blocked', path, problem: `${name} stands there already, made from another file` } };
  }
  if (options.check) return { outcome: { kind: 'different', path, summary } };
  saveFile(join(options.outFolder, name), text);
  return { outcome: { kind: 'written', path, summary }, text };
}

function openArticle(
  file: ArticleFile,
  { outFolder }: BatchOptions,
): { readonly article?: StoredArticle; readonly broken?: ArticleFileError } {
  try {
    return { article: readArticle(file.text, join(outFolder, file.name)) };
  } catch (error) {
    if (error instanceof ArticleFileError) return { broken: error };
    throw error;
  }
}

function duplicateOutcome(path: SourcePath, first: SourcePath, { rawFolder }: BatchOptions): Outcome {
  const decoded = decodeRawFile(loadRawFile(rawFolder, path));
  const rejection = decoded.kind === 'text' ? rejectDuplicate(decoded.raw, first) : decoded.rejection;
  return { kind: 'rejected', path, rejection };
}

function freshCache(
  stale: readonly Candidate[],
  converted: ReadonlyMap<SourcePath, Converted>,
): Record<SourcePath, CachedFile> {
  const rows = stale.flatMap(({ path, digest, text }) => {
    const row = converted.get(path);
    if (row?.text === undefined || text === undefined || !('summary' in row.outcome)) return [];
    return [[path, { digest, text, article: digestOf(row.text), summary: row.outcome.summary }] as const];
  });
  return Object.fromEntries(rows);
}
