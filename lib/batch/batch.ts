import { join } from 'node:path';
import { ArticleFileError, readArticle } from '../markdown';
import { NO_CORRECTIONS, type Corrections, type CorrectionSet } from '../correct/load';
import type { Slug, SourcePath } from '../model';
import { digestOf, type Cache, type CachedFile } from './cache';
import { placeCorrections } from './corrected';
import { findDuplicates, rejectDuplicate, textDigest } from './duplicates';
import type { Keeping, Kept, Task } from './keep';
import {
  decodeRawFile,
  findRawText,
  listArticles,
  listRawFolder,
  loadArticleFile,
  loadOrReject,
  sourceDigest,
  type ArticleEntry,
} from './load';
import type { Outcome } from './outcome';
import { clearDrafts } from './save';
import { findIdentity } from './stored';

export interface BatchOptions extends Keeping {
  /** `{index: 2, count: 8}`: the second of eight parts. */
  readonly shard?: { readonly index: number; readonly count: number };
  readonly corrections?: Corrections;
  /** `convertFile` for each task, in any order and on as many workers as it likes. */
  readonly convertFiles: (tasks: readonly Task[]) => AsyncIterable<Kept>;
}

export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** What is wrong with article files that cannot be read; they are left as they are. */
  readonly broken: readonly string[];
  /** Article files whose raw file is gone. */
  readonly orphans: readonly string[];
  /** NAME.yaml without NAME.txt. */
  readonly strayNotes: readonly string[];
  /** Corrections of articles that are not there, and files of corrections that cannot be read at all. */
  readonly misplaced: readonly string[];
  readonly cache: Cache;
}

/**
 * Converts a folder of raw files into a folder of articles. What has not changed since the last run is not converted
 * again; a file that cannot be converted never touches the article that it made before. Of each file only digests and a
 * summary stay in memory.
 */
export async function runBatch(options: BatchOptions, cache: Cache): Promise<BatchResult> {
  if (!options.check) clearDrafts(options.outFolder);
  const articles = listArticles(options.outFolder);
  const byRaw = new Map(articles.map((entry) => [entry.raw, entry] as const));
  const { paths, strayNotes } = listRawFolder(options.rawFolder);
  const corrected = placeCorrections(
    options.corrections ?? NO_CORRECTIONS,
    paths.map((path) => ({ path, ...idOf(byRaw.get(path)) })),
    (id) => findFormer(options.outFolder, id),
  );
  const candidates = paths.map((path) => {
    const corrections = corrected.byPath.get(path);
    const candidate = readCandidate(path, options.rawFolder, byRaw.get(path), cache, corrections);
    return corrections === undefined ? candidate : { ...candidate, corrections };
  });
  const duplicates = findDuplicates(textsOf(candidates), (path) => byRaw.has(path));
  const mine = candidates.filter(({ path }) => isMine(path, options.shard));
  const stale = mine.filter(({ path, cached }) => !duplicates.has(path) && !cached);
  const kept = new Map<SourcePath, Kept>();
  for await (const one of options.convertFiles(stale.map(toTask))) kept.set(one.path, one);
  const outcomes = mine.map(({ path, cached }): Outcome => {
    const first = duplicates.get(path);
    if (first !== undefined) return duplicateOutcome(path, first, options.rawFolder);
    if (cached) return { kind: 'unchanged', path, summary: cached.summary };
    return kept.get(path)?.outcome ?? { kind: 'blocked', path, problem: 'the conversion gave no result' };
  });
  const known = new Set<string | undefined>(paths);
  const strays = articles.filter(({ raw }) => !known.has(raw));
  return {
    outcomes,
    broken: [
      ...strays.flatMap(({ name }) => findBreak(options.outFolder, name) ?? []),
      ...[...kept.values()].flatMap(({ broken }) => broken ?? []),
    ],
    orphans: strays.filter(({ raw }) => raw !== undefined).map(({ name }) => name),
    strayNotes,
    misplaced: corrected.problems,
    cache: { rules: cache.rules, files: { ...cache.files, ...freshCache(stale, kept) } },
  };
}

/** A raw file, what is known of it before it is converted, and the article file it made before. */
interface Candidate {
  readonly path: SourcePath;
  /** Absent for a file that cannot be read. */
  readonly digest?: string;
  /** Digest of the decoded text; absent for a file that cannot be decoded. */
  readonly text?: string;
  /** Name of the article file. */
  readonly article?: string;
  /** Present if nothing has changed since the last run. */
  readonly cached?: CachedFile;
  readonly corrections?: CorrectionSet;
}

function idOf(entry: ArticleEntry | undefined): { id?: string } {
  return entry === undefined ? {} : { id: entry.name.replace(/\.md$/u, '') };
}

function findFormer(folder: string, id: string): readonly Slug[] {
  return findIdentity(loadArticleFile(folder, `${id}.md`)?.text ?? '')?.aliases ?? [];
}

function readCandidate(
  path: SourcePath,
  folder: string,
  article: ArticleEntry | undefined,
  cache: Cache,
  corrections: CorrectionSet | undefined,
): Candidate {
  const before = { path, ...(article ? { article: article.name } : {}) };
  const loaded = loadOrReject(folder, path);
  if (loaded.kind === 'rejected') return before;
  const { file } = loaded;
  const digest = sourceDigest(file, corrections);
  const known = cache.files[path];
  if (known?.digest === digest) {
    const fresh = article?.digest === known.article;
    return { ...before, digest, text: known.text, ...(fresh ? { cached: known } : {}) };
  }
  const text = findRawText(file);
  return { ...before, digest, ...(text === undefined ? {} : { text: textDigest(text) }) };
}

function textsOf(candidates: readonly Candidate[]): Map<SourcePath, string> {
  return new Map(candidates.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])));
}

function toTask({ path, article, corrections }: Candidate): Task {
  return {
    path,
    ...(article === undefined ? {} : { before: article }),
    ...(corrections === undefined ? {} : { corrections }),
  };
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

function freshCache(stale: readonly Candidate[], kept: ReadonlyMap<SourcePath, Kept>): Record<SourcePath, CachedFile> {
  const rows = stale.flatMap(({ path, digest, text }) => {
    const { article, outcome, source } = kept.get(path) ?? {};
    // A file that changed between listing and converting is read anew the next time.
    if (article === undefined || text === undefined || digest === undefined || source !== digest) return [];
    return outcome && 'summary' in outcome
      ? [[path, { digest, text, article, summary: outcome.summary }] as const]
      : [];
  });
  return Object.fromEntries(rows);
}
