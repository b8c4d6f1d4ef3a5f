import { join } from 'node:path';
import { NO_CORRECTIONS, type Corrections, type CorrectionSet } from '../correct/load';
import type { Slug, SourcePath } from '../model';
import type { Cache, KnownFile } from './cache';
import { placeCorrections } from './corrected';
import { textDigest } from './duplicates';
import {
  findRawText,
  listArticles,
  listRawFolder,
  loadArticleFile,
  loadOrReject,
  loadStamp,
  notePath,
  sourceDigest,
  type ArticleEntry,
  type RawFolder,
} from './load';
import type { Keeping, Task } from './keep';
import { findIdentity } from './stored';

/** A raw file, what is known of it before it is converted, and the article file that it made before. */
export interface Candidate {
  readonly path: SourcePath;
  /** Absent for a file that cannot be read. */
  readonly digest?: string;
  /** Digest of the decoded text; absent for a file that cannot be decoded. */
  readonly text?: string;
  readonly corrections?: CorrectionSet;
  /** Stamp of the raw file, its note and its corrections, from before they were read; absent where they are too young. */
  readonly stamp?: string;
  readonly article?: ArticleEntry;
  /** Present if nothing has changed since the last run. */
  readonly known?: KnownFile;
  /** Other raw files that would have the same note. */
  readonly sharing?: readonly SourcePath[];
}

/** What lies in the two folders. */
export interface Folders {
  readonly candidates: readonly Candidate[];
  readonly articles: readonly ArticleEntry[];
  readonly strayNotes: readonly string[];
  readonly alike: RawFolder['alike'];
  readonly unread: RawFolder['unread'];
  /** Corrections of articles that are not there, and files of corrections that cannot be read at all. */
  readonly misplaced: readonly string[];
}

type Named = Pick<Keeping, 'rawFolder' | 'outFolder'>;

/** Looks at both folders; what looks as it did is not read. @throws if the raw folder does not exist */
export function listFolders(
  { rawFolder, outFolder }: Named,
  cache: Cache,
  corrections: Corrections = NO_CORRECTIONS,
): Folders {
  const articles = listArticles(outFolder, knownArticles(cache));
  const byRaw = new Map(articles.map((entry) => [entry.raw, entry] as const));
  const { paths, noted, strayNotes, alike, unread } = listRawFolder(rawFolder);
  const sharing = findSharing(alike, noted);
  const corrected = placeCorrections(
    corrections,
    paths.map((path) => ({ path, ...idOf(byRaw.get(path)) })),
    (id) => findFormer(outFolder, id),
  );
  const candidates = paths.map((path) => {
    const article = byRaw.get(path);
    const set = corrected.byPath.get(path);
    const before = {
      path,
      ...(article === undefined ? {} : { article }),
      ...(set === undefined ? {} : { corrections: set }),
      ...(sharing.has(path) ? { sharing: sharing.get(path) ?? [] } : {}),
    };
    return readCandidate(before, noted.has(path), rawFolder, cache.files[path]);
  });
  return { candidates, articles, strayNotes, alike, unread, misplaced: corrected.problems };
}

/** `a.txt` and `a.TXT` beside `a.yaml`: nobody can say which of the two it tells of. */
function findSharing(alike: RawFolder['alike'], noted: ReadonlySet<SourcePath>): Map<SourcePath, SourcePath[]> {
  const rows = alike.flatMap((names) =>
    names.map((path) => [path, names.filter((other) => other !== path && notePath(other) === notePath(path))] as const),
  );
  return new Map(rows.filter(([path, others]) => noted.has(path) && others.length > 0));
}

function idOf(entry: ArticleEntry | undefined): { id?: string } {
  return entry === undefined ? {} : { id: entry.name.replace(/\.md$/u, '') };
}

function findFormer(folder: string, id: string): readonly Slug[] {
  return findIdentity(loadArticleFile(folder, `${id}.md`)?.text ?? '')?.aliases ?? [];
}

function knownArticles(cache: Cache) {
  return new Map(
    Object.entries(cache.files).flatMap(([path, { result }]) => {
      if (result.kind !== 'article' || result.file.stamp === undefined) return [];
      const { name, digest, stamp } = result.file;
      return [[name, { raw: path as SourcePath, digest, stamp }] as const];
    }),
  );
}

function readCandidate(listed: Candidate, noted: boolean, folder: string, known: KnownFile | undefined): Candidate {
  const { path, corrections } = listed;
  const files = noted ? [path, notePath(path)] : [path];
  const seen = loadStamp(...files.map((file) => join(folder, file)));
  const stamp = seen && [seen.words, ...(corrections ? [corrections.place, corrections.digest] : [])].join(' ');
  const before = { ...listed, ...(stamp !== undefined && seen?.settled === true ? { stamp } : {}) };
  if (known !== undefined && stamp !== undefined && known.stamp === stamp) return asKnown(before, known);
  const loaded = loadOrReject(folder, path);
  if (loaded.kind === 'rejected') return before;
  const digest = sourceDigest(loaded.file, corrections);
  if (known?.digest === digest) return asKnown(before, known);
  const text = findRawText(loaded.file);
  return { ...before, digest, ...(text === undefined ? {} : { text: textDigest(text) }) };
}

/** The raw file is what it was; what it made counts only if the article file is what it was, too. */
function asKnown(before: Candidate, known: KnownFile): Candidate {
  const { digest, text, result } = known;
  const fresh = result.kind === 'rejected' || before.article?.digest === result.file.digest;
  return { ...before, digest, ...(text === undefined ? {} : { text }), ...(fresh ? { known } : {}) };
}

export function textsOf(candidates: readonly Candidate[]): Map<SourcePath, string> {
  return new Map(candidates.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])));
}

export function toTask({ path, article, corrections }: Candidate): Task {
  return {
    path,
    ...(article === undefined ? {} : { before: article.name }),
    ...(corrections === undefined ? {} : { corrections }),
  };
}
