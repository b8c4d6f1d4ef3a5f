/** The register of people's addresses of a content folder, brought up to its articles. What was read of them is remembered in CACHE_DIR, else in .cache. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ADDRESSES_FILE, appendAddresses } from '../lib/archive/identity/addresses';
import { findRegistration, type FormerState, type Registration } from '../lib/archive/identity/register';
import { traceOf, type Trace } from '../lib/archive/identity/trace';
import { articleFilesIn, loadIdentityFacts, type OnBroken } from '../lib/archive/load';
import { authorityFolderOf, loadIdentityTexts } from '../lib/authority/load';
import { digestOf } from '../lib/batch/cache';
import { loadRulesDigest, loadStamp } from '../lib/batch/load';
import { saveFile } from '../lib/batch/save';
import { ArticleFileError, readArticle } from '../lib/markdown';
import { cacheFolder, projectFolder } from './folders';

/**
 * Writes into the register of a content folder the addresses that its articles ask for; what stands there stays. Only
 * the names in articles that have changed since the last time are gone through.
 * @param check compare only; write nothing
 * @param forget start anew, as if nothing had been read before
 * @param onBroken takes what is wrong with an article file; the others are read
 * @throws if two articles claim one address, or a decision about people fits no article
 */
export function registerPeople(
  content: string,
  { check, forget }: { readonly check: boolean; readonly forget: boolean },
  onBroken: OnBroken,
): Registration {
  const memoryFile = join(cacheFolder(), `people-${digestOf(resolve(content)).slice(0, 12)}.jsonl`);
  const basis = digestBasis(content);
  const register = join(content, ADDRESSES_FILE);
  const text = existsSync(register) ? readFileSync(register, 'utf8') : '';
  const memory = forget ? undefined : readMemory(memoryFile, basis);
  const traces = loadTraces(join(content, 'articles'), memory?.traces ?? [], onBroken);
  checkAddresses(traces);
  const former = memory?.register === digestOf(text) ? memory : undefined;
  if (former !== undefined && isSame(former.traces, traces)) return { added: [], disputed: former.disputed };
  const found = findRegistration(traces, loadIdentityFacts(content), former);
  if (check) return found;
  const after = found.added.length > 0 ? appendAddresses(text, found.added) : text;
  if (after !== text) saveFile(register, after);
  // Two lines with one address are a dispute that only the next run can tell of.
  const telling = new Set(found.added.map(({ address }) => address)).size === found.added.length;
  saveFile(memoryFile, writeMemory({ basis, register: telling ? digestOf(after) : '', ...found, traces }));
  return found;
}

interface Memory extends FormerState {
  /** Digest of the code and the facts by which people are told apart. */
  readonly basis: string;
  /** Digest of the register as it was left. */
  readonly register: string;
}

type Head = Omit<Memory, 'traces'>;

function readMemory(file: string, basis: string): Memory | undefined {
  if (!existsSync(file)) return undefined;
  const [first = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  // What `writeMemory` wrote whole; the basis covers this form, too.
  const head = JSON.parse(first) as Head;
  if (head.basis !== basis) return undefined;
  return { ...head, traces: rows.map((row) => JSON.parse(row) as Trace) };
}

function writeMemory({ basis, register, disputed, traces }: Memory): string {
  const head: Head = { basis, register, disputed };
  return [head, ...traces].map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Whatever decides who is one person, besides the articles and the register. */
function digestBasis(content: string): string {
  const decisions = join(content, 'authority', 'people.json');
  const facts = loadIdentityTexts(authorityFolderOf(content));
  const decided = existsSync(decisions) ? readFileSync(decisions, 'utf8') : '';
  const own = readFileSync(join(projectFolder, 'scripts', 'people-register.ts'), 'utf8');
  const known = readFileSync(join(projectFolder, 'content', 'authority', 'abbreviations.json'), 'utf8');
  return digestOf(JSON.stringify([loadRulesDigest(projectFolder, ['archive']), own, known, facts, decided]));
}

/** The traces of all articles in the order of the file names; only what looks otherwise than before is read. */
function loadTraces(folder: string, before: readonly Trace[], onBroken: OnBroken): Trace[] {
  const known = new Map(before.map((trace) => [trace.file, trace]));
  return articleFilesIn(folder).flatMap((path) => loadTrace(path, known.get(basename(path)), onBroken) ?? []);
}

/** @returns `known` itself where nothing has changed; undefined for a broken file */
function loadTrace(path: string, known: Trace | undefined, onBroken: OnBroken): Trace | undefined {
  const look = loadStamp(path);
  if (known?.stamp !== undefined && known.stamp === look?.words) return known;
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const seen = { file: basename(path), digest, ...(look?.settled === true ? { stamp: look.words } : {}) };
  if (known?.digest === digest) return { ...known, ...seen };
  try {
    return traceOf(readArticle(bytes.toString('utf8'), path), seen);
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    onBroken(error);
    return undefined;
  }
}

/** Nothing was read, gone or new. */
function isSame(before: readonly Trace[], after: readonly Trace[]): boolean {
  return before.length === after.length && before.every((trace, index) => trace === after[index]);
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
