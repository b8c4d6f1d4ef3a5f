/** The register of people's addresses of a content folder, brought up to its articles. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSES_FILE, appendAddresses } from '../lib/archive/identity/addresses';
import { findRegistration, type Registration } from '../lib/archive/identity/register';
import { traceOf, type Trace } from '../lib/archive/identity/trace';
import { loadArticle, loadIdentityFacts } from '../lib/archive/load';
import { authorityFolderOf, loadIdentityTexts } from '../lib/authority/load';
import { digestOf } from '../lib/batch/cache';
import { loadRules } from '../lib/batch/rules/load';
import { saveFile } from '../lib/batch/save';
import { compareCodePoints } from '../lib/text';
import { projectFolder } from './folders';
import { LostEvidence, openPeopleMemory, savePeopleMemory } from './people-memory';

export interface Registering {
  /** Digest of every article file of the folder, by its name. */
  readonly articles: ReadonlyMap<string, string>;
  /** Compare only; write nothing. */
  readonly check: boolean;
  /** Start anew, as if nothing had been read before. */
  readonly forget: boolean;
}

/**
 * Writes into the register of a content folder the addresses that its articles ask for; what stands there stays. Only
 * the names in articles that have changed since the last time are gone through. A broken article file names nobody.
 * @throws if two articles claim one address, or a decision about people fits no article
 */
export function registerPeople(content: string, registering: Registering): Registration {
  try {
    return bringUp(content, registering);
  } catch (error) {
    if (error instanceof LostEvidence) return bringUp(content, { ...registering, forget: true });
    throw error;
  }
}

function bringUp(content: string, { articles, check, forget }: Registering): Registration {
  const { basis, sure } = findBasis(content);
  const register = join(content, ADDRESSES_FILE);
  const text = existsSync(register) ? readFileSync(register, 'utf8') : '';
  const memory = forget || !sure ? undefined : openPeopleMemory(content, basis);
  const inOrder = [...articles].sort(([a], [b]) => compareCodePoints(a, b));
  const ofArticles = digestOf(JSON.stringify(inOrder));
  const sameRegister = memory?.register === digestOf(text);
  if (sameRegister && memory.articles === ofArticles) return { added: [], disputed: memory.disputed };
  const before = memory?.traces() ?? [];
  const traces = loadTraces(join(content, 'articles'), inOrder, before);
  checkAddresses(traces);
  const former = sameRegister ? { traces: before, disputed: memory.disputed } : undefined;
  const found = findRegistration(traces, loadIdentityFacts(content), former);
  if (check) return found;
  const after = found.added.length > 0 ? appendAddresses(text, found.added) : text;
  if (after !== text) saveFile(register, after);
  // Two lines with one address are a dispute that only the next run can tell of.
  const telling = new Set(found.added.map(({ address }) => address)).size === found.added.length;
  const head = { basis, register: telling ? digestOf(after) : '', articles: ofArticles, disputed: found.disputed };
  if (sure) savePeopleMemory(content, head, traces);
  return found;
}

/**
 * Whatever decides who is one person, besides the articles and the register, as a digest. It is not sure where code was
 * changed since this program began: what was loaded may be older, and nothing may be remembered of it.
 */
function findBasis(content: string): { basis: string; sure: boolean } {
  const decisions = join(content, 'authority', 'people.json');
  const facts = loadIdentityTexts(authorityFolderOf(content));
  const decided = existsSync(decisions) ? readFileSync(decisions, 'utf8') : '';
  const own = ['people-register.ts', 'people-memory.ts'].map((name) =>
    readFileSync(join(projectFolder, 'scripts', name), 'utf8'),
  );
  const known = readFileSync(join(projectFolder, 'content', 'authority', 'abbreviations.json'), 'utf8');
  const { digest, changed } = loadRules(projectFolder, ['archive']);
  const basis = digestOf(JSON.stringify([digest, own, known, facts, decided]));
  return { basis, sure: changed.at <= performance.timeOrigin };
}

/** The traces of article files with their digests; only what is not what it was is read. */
function loadTraces(
  folder: string,
  articles: readonly (readonly [string, string])[],
  before: readonly Trace[],
): Trace[] {
  const known = new Map(before.map((trace) => [trace.file, trace]));
  return articles.flatMap(([file, digest]) => {
    const trace = known.get(file);
    return trace?.digest === digest ? trace : (loadTrace(folder, file, digest) ?? []);
  });
}

function loadTrace(folder: string, file: string, digest: string): Trace | undefined {
  const article = loadArticle(join(folder, file), () => undefined);
  return article && traceOf(article, { file, digest });
}

/** @throws if two articles claim one address */
function checkAddresses(traces: readonly Trace[]): void {
  const files = new Map<string, string>();
  for (const { file, slugs } of traces) {
    for (const slug of slugs) {
      const other = files.get(slug);
      if (other !== undefined) {
        throw new Error(
          `two articles claim the address ${slug}: ${other} and ${file}. ` +
            'Remedy: change the id of one, and keep its old id under aliases.',
        );
      }
      files.set(slug, file);
    }
  }
}
