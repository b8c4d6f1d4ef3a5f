/** What a conversion remembers until the next one, in CACHE_DIR, else in .cache: worth nothing but time. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findReach, mayReach, type AuthorityTexts } from '../lib/authority/difference';
import { loadAuthorityTexts } from '../lib/authority/load';
import type { BatchOptions } from '../lib/batch/batch';
import { digestOf, readCache, writeCache, writeDifference, writeKnown, type Cache } from '../lib/batch/cache';
import { loadArticleFile, loadOrReject, loadRulesDigest } from '../lib/batch/load';
import { Lines, saveFile } from '../lib/batch/save';
import type { Keeping } from '../lib/batch/keep';
import { cacheFolder, projectFolder } from './folders';

export interface ConversionMemory extends Pick<BatchOptions, 'mayHaveChanged' | 'memory'> {
  readonly cache: Cache;
  readonly save: (cache: Cache) => void;
}

/**
 * @param name tells this conversion from others: its folders and its part
 * @param forget start anew, as if nothing had been converted before
 */
export function openMemory(name: string, keeping: Keeping, authority: string, forget: boolean): ConversionMemory {
  const file = join(cacheFolder(), `convert-${digestOf(name).slice(0, 12)}.jsonl`);
  const rules = loadRulesDigest(projectFolder);
  const texts = loadAuthorityTexts(authority);
  const facts = digestOf(JSON.stringify(texts));
  const former = forget || !existsSync(file) ? undefined : readCache(readFileSync(file, 'utf8'), rules);
  const cache: Cache = former?.facts === facts ? former : { rules, facts, files: former?.files ?? {} };
  const lines = new Lines(file);
  const saveWhole = (now: Cache) => {
    lines.close();
    saveFacts(file, facts, texts);
    saveFile(file, writeCache(now));
  };
  const sameFacts = former?.facts === facts;
  return {
    cache,
    save: (now) => {
      const added = sameFacts ? writeDifference(cache, now) : undefined;
      if (added === undefined) saveWhole(now);
      else if (added !== '') lines.add(added);
      lines.close();
    },
    ...(sameFacts ? {} : { mayHaveChanged: reachOf(loadFacts(file, former?.facts), texts, keeping) }),
    memory: {
      begin: (files) => {
        if (!sameFacts) saveWhole({ rules, facts, files });
      },
      add: (path, known) => lines.add(writeKnown(path, known)),
    },
  };
}

/** Whether a change of the facts can change what a file became. */
function reachOf(
  before: AuthorityTexts | undefined,
  after: AuthorityTexts,
  { rawFolder, outFolder }: Keeping,
): NonNullable<BatchOptions['mayHaveChanged']> {
  const reach = findReach(before, after);
  if (reach.kind !== 'some') return () => reach.kind === 'everything';
  return (path, article) => {
    const loaded = loadOrReject(rawFolder, path);
    if (loaded.kind === 'rejected') return true;
    const { bytes, note = '' } = loaded.file;
    const made = article === undefined ? undefined : loadArticleFile(outFolder, article);
    return mayReach(reach, { raw: `${new TextDecoder().decode(bytes)}\n${note}`, article: made?.text ?? '' });
  };
}

function factsFile(file: string, digest: string): string {
  return `${file}.facts-${digest.slice(0, 12)}.json`;
}

/** The facts that the memory rests on, for telling later what has changed. */
function saveFacts(file: string, digest: string, texts: AuthorityTexts): void {
  const path = factsFile(file, digest);
  if (existsSync(path)) return;
  saveFile(path, JSON.stringify(texts));
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(`${basename(file)}.facts-`) && name !== basename(path)) rmSync(join(dirname(file), name));
  }
}

function loadFacts(file: string, digest: string | undefined): AuthorityTexts | undefined {
  if (digest === undefined || !existsSync(factsFile(file, digest))) return undefined;
  const texts = JSON.parse(readFileSync(factsFile(file, digest), 'utf8')) as AuthorityTexts;
  return digestOf(JSON.stringify(texts)) === digest ? texts : undefined;
}
