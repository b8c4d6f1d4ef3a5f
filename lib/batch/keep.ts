import { join } from 'node:path';
import { convert, type Facts } from '../convert';
import type { CorrectionSet } from '../correct/load';
import { reject } from '../judge';
import { ArticleFileError, readArticle, writeArticle } from '../markdown';
import {
  parseSlug,
  type Article,
  type Conversion,
  type IsoDay,
  type RawArticle,
  type SourcePath,
  type StoredArticle,
} from '../model';
import { digestOf, type KnownArticle } from './cache';
import { decodeRawFile, loadArticleFile, loadOrReject, loadStamp, sourceDigest, type ArticleFile } from './load';
import { summarise, type Outcome } from './outcome';
import { saveFile } from './save';
import { findIdentity, toStored } from './stored';

/** A raw file, the name of the article file that it made before, and what people corrected in it. */
export interface Task {
  readonly path: SourcePath;
  readonly before?: string;
  readonly corrections?: CorrectionSet;
}

export interface Keeping {
  readonly rawFolder: string;
  readonly outFolder: string;
  /** Written into articles that are new; never into those that are kept. */
  readonly today: IsoDay;
  /** Compare only; write nothing. */
  readonly check: boolean;
}

/** What became of a task: plain values, which may travel between threads. */
export interface Kept {
  readonly path: SourcePath;
  readonly outcome: Outcome;
  /** What is wrong with the article file in its place, which was left as it is. */
  readonly broken?: string;
  /** The article file that now stands on the disk. */
  readonly article?: KnownArticle;
  /** Digest of the raw file and its note as they were read for it: they may have changed since the folder was listed. */
  readonly source?: string;
}

/** One raw file to one article file, from disk to disk: of texts nothing stays in memory. */
export function convertFile(task: Task, keeping: Keeping, facts: Facts): Kept {
  const { path, before } = task;
  const { loaded, conversion } = convertTask(task, keeping.rawFolder, facts);
  const source = loaded.kind === 'file' ? { source: sourceDigest(loaded.file, task.corrections) } : {};
  if (conversion.kind === 'rejected') {
    return { path, outcome: { kind: 'rejected', path, rejection: conversion.rejection }, ...source };
  }
  // Looked at before it is read: who writes to it in between changes the stamp.
  const stamp = before === undefined ? undefined : loadStamp(join(keeping.outFolder, before))?.words;
  const file = before === undefined ? undefined : loadArticleFile(keeping.outFolder, before);
  try {
    return { ...keep(conversion.article, task, file && { ...file, stamp }, keeping), ...source };
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    return { path, outcome: { kind: 'blocked', path, problem: error.message }, broken: error.message };
  }
}

/** What the rules of today make of a raw file and its corrections; nothing is written. */
export function convertTask({ path, corrections }: Task, rawFolder: string, facts: Facts) {
  const loaded = loadOrReject(rawFolder, path);
  const decoded = loaded.kind === 'rejected' ? loaded : decodeRawFile(loaded.file);
  const conversion = decoded.kind === 'rejected' ? decoded : convertCorrected(decoded.raw, corrections, facts);
  return { loaded, conversion };
}

/** Broken corrections leave the article as it is: it must not go out without them. */
function convertCorrected(raw: RawArticle, corrections: CorrectionSet | undefined, facts: Facts): Conversion {
  if (corrections === undefined) return convert(raw, facts);
  return corrections.problems.length > 0
    ? reject(raw, 'bad-correction', corrections.problems)
    : convert({ ...raw, corrections: corrections.rows }, facts);
}

/** The article file that stands in the place of a new one, and its stamp before it was read. */
type StandingFile = ArticleFile & { readonly stamp: string | undefined };

/** @throws ArticleFileError if the file in its place cannot be read */
function keep(article: Article, task: Task, before: StandingFile | undefined, keeping: Keeping): Kept {
  const { path } = task;
  if (before && standsThere(article, before, keeping)) {
    const id = parseSlug(before.name.replace(/\.md$/u, ''));
    const outcome = { kind: 'unchanged', path, summary: summarise(article, id) } as const;
    return { path, outcome, article: knownArticle(before.name, before.text, before.stamp) };
  }
  const kept = before && readArticle(before.text, join(keeping.outFolder, before.name));
  return store(article, toKeep(article, task, kept, keeping.today), path, before?.name, keeping);
}

/** An article under the address that it has, else the one that its corrections name, else a new one. */
export function toKeep(
  article: Article,
  { corrections }: Task,
  before: StoredArticle | undefined,
  today: IsoDay,
): StoredArticle {
  const given = corrections && { id: corrections.article, aliases: [], archived: today };
  return toStored(article, before ?? given, today);
}

/** True if the file is, to the letter, what would be written; told without the cost of reading it as an article. */
function standsThere(article: Article, { text, name }: ArticleFile, { today }: Keeping): boolean {
  const identity = findIdentity(text);
  return (
    identity !== undefined && name === `${identity.id}.md` && writeArticle(toStored(article, identity, today)) === text
  );
}

function store(
  article: Article,
  stored: StoredArticle,
  path: SourcePath,
  before: string | undefined,
  { outFolder, check }: Keeping,
): Kept {
  const name = `${stored.id}.md`;
  const text = writeArticle(stored);
  const summary = summarise(article, stored.id);
  const there = name === before ? undefined : loadArticleFile(outFolder, name);
  // Another conversion, at the same time, may have written it a moment ago.
  if (there && there.raw !== path) {
    const problem = `${name} stands there already and does not say that it was made from this file. Remedy: restore it from git, or delete it, and run again`;
    return { path, outcome: { kind: 'blocked', path, problem } };
  }
  if (check) return { path, outcome: { kind: 'different', path, summary } };
  saveFile(join(outFolder, name), text);
  const stamp = loadStamp(join(outFolder, name))?.words;
  return { path, outcome: { kind: 'written', path, summary }, article: knownArticle(name, text, stamp) };
}

function knownArticle(name: string, text: string, stamp: string | undefined): KnownArticle {
  return { name, digest: digestOf(text), ...(stamp === undefined ? {} : { stamp }) };
}
