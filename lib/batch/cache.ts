import { createHash } from 'node:crypto';
import type { SourcePath } from '../model';
import type { ArticleSummary } from './outcome';

/** What the last run knew of a raw file that became an article. */
export interface CachedFile {
  /** Of the raw file and its note. */
  readonly digest: string;
  /** Of the decoded text, for finding duplicates. */
  readonly text: string;
  /** Of the article file. */
  readonly article: string;
  readonly summary: ArticleSummary;
}

/** Memory between runs; worthless once the rules or the authority data have changed. */
export interface Cache {
  readonly rules: string;
  readonly files: Readonly<Record<SourcePath, CachedFile>>;
}

/** Reads what `writeCache` wrote for the same rules; anything else is an empty memory. */
export function readCache(text: string | undefined, rules: string): Cache {
  const empty: Cache = { rules, files: {} };
  if (text === undefined) return empty;
  try {
    const cache = JSON.parse(text) as Cache;
    return cache.rules === rules ? cache : empty;
  } catch (error) {
    // A run that was cut off may leave half a file: then everything is converted anew.
    if (error instanceof SyntaxError) return empty;
    throw error;
  }
}

export function writeCache(cache: Cache): string {
  return `${JSON.stringify(cache)}\n`;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
