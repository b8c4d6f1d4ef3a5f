/** A part of the finish step: pages and feeds that say what they said are taken over from the former site. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BASE_PATH, ORIGIN } from '../lib/site';
import type { Joined } from '../lib/site/joined';
import { linksOf, type PageLinks } from '../lib/site/links';
import { fileNamesIn } from '../lib/site/leftovers';
import type { Listing } from '../lib/site/listing';
import { loadFileList } from '../lib/site/load';
import type { PageLook, PageNote, SiteNotes } from '../lib/site/page-notes';
import { contentPolicy } from '../lib/site/policy';
import type { Forward } from '../lib/site/redirects';
import { elements, parsePage } from '../lib/site/tree';
import { codeDigest, loadNewDigests, loadSiteNotes, saveNewNotes } from './former-site';

/** The former site has not what the new one was built to take from it. */
export class UnfitSite extends Error {}

/** A page as the former site published it; its text is on the disk. */
export interface TakenPage {
  readonly note: PageNote;
  readonly look: PageLook;
}

export interface TakenOver {
  readonly former: SiteNotes;
  readonly pages: readonly TakenPage[];
  /** Files that are no pages. */
  readonly others: readonly string[];
}

/**
 * Lays into `out` what the build left out because it says what it said.
 * @param folder of the notes
 * @param from the former site
 * @param exported what the build wrote
 * @returns undefined where nothing was left out
 * @throws UnfitSite
 */
export function takeOver(
  folder: string,
  from: string,
  out: string,
  exported: readonly string[],
): TakenOver | undefined {
  const written = new Set(exported);
  const left = [...loadNewDigests(folder)].filter(([path]) => !written.has(path));
  if (left.length === 0) return undefined;
  const former = loadSiteNotes(folder);
  if (former === undefined) throw new UnfitSite(`${folder} holds no notes`);
  const notes = new Map(former.pages.map((note) => [note.path, note] as const));
  const taken = left.map(([path, digest]) => {
    const note = notes.get(path);
    if (note?.digest !== digest) throw new UnfitSite(`${path} was not built, and says something else in ${from}`);
    return note;
  });
  for (const { path } of taken) layFile(join(from, path), join(out, path));
  const sorted = sortOut(taken, former.looks);
  for (const address of new Set(sorted.pages.flatMap(({ look }) => [...look.sheets, ...look.scripts]))) {
    if (!existsSync(join(out, fileOf(address)))) throw new UnfitSite(`${address} is not built any more`);
  }
  return { former, ...sorted };
}

/** The file behind an address of this site. */
export function fileOf(address: string): string {
  return address.slice(BASE_PATH.length).split('?')[0] ?? '';
}

function sortOut(taken: readonly PageNote[], looks: readonly PageLook[]): Pick<TakenOver, 'pages' | 'others'> {
  const pages = taken.flatMap((note): TakenPage[] => {
    const look = note.look === undefined ? undefined : looks[note.look];
    return look === undefined ? [] : [{ note, look }];
  });
  return { pages, others: taken.filter(({ look }) => look === undefined).map(({ path }) => path) };
}

/** The same file in both sites, where the disk allows it. */
function layFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}

/** Gives the page the policy and the files of this site; its file is left alone where it has them. */
export function renewPage(
  out: string,
  { note: { path }, look }: TakenPage,
  formerPolicy: string,
  policy: string,
  joined: Joined = {},
): void {
  if (formerPolicy === policy && look.sheet === joined.sheet && look.script === joined.script) return;
  const file = join(out, path);
  const html = readFileSync(file, 'utf8')
    .replace(formerPolicy, () => policy)
    .replace(`"${look.sheet}"`, () => `"${joined.sheet}"`)
    .replace(`"${look.script}"`, () => `"${joined.script}"`);
  // The former site has the same file.
  rmSync(file);
  writeFileSync(file, html);
}

/** Of a page that lies finished on the disk. */
export function readLinks(out: string, path: string): PageLinks {
  return linksOf([...elements(parsePage(readFileSync(join(out, path), 'utf8')))], ORIGIN);
}

/** What pages lead to; the compiler's files and the index are theirs alone. */
const LED_TO = /^(?!_next\/|search\/)/u;

/**
 * Whether a link that was right in the former site may be dead now: a file is gone, or an element of a page that was
 * built anew.
 * @param files all that is published
 * @param built the pages that were not taken over
 */
export function lostSince(
  from: string,
  out: string,
  files: readonly string[],
  built: readonly { readonly path: string; readonly ids?: string }[],
): boolean {
  const known = new Set(files);
  const former = new Set(loadFileList(from).filter((path) => LED_TO.test(path)));
  if ([...former].some((path) => !known.has(path) && !existsSync(join(out, path)))) return true;
  return built.some(({ path, ids = '' }) => {
    if (!former.has(path)) return false;
    const now = new Set(ids.split('\n'));
    return readLinks(from, path).ids.some((id) => !now.has(id));
  });
}

/** What is noted of a finished page. */
interface NotedPage<Kind> {
  readonly path: string;
  readonly kind: Kind;
  readonly classes: string;
  readonly sheets: readonly string[];
  readonly scripts: readonly string[];
  readonly hashes: readonly string[];
  readonly listing: Listing;
  readonly forward?: Forward;
  readonly taken?: TakenPage;
}

/** Writes down what the next build may take over: all whose digest is known. */
export function noteSite<Kind>(
  folder: string,
  out: string,
  pages: readonly NotedPage<Kind>[],
  joined: ReadonlyMap<Kind, Joined>,
): void {
  const digests = loadNewDigests(folder);
  const looks = new Map<string, number>();
  const compiled = new Set(loadFileList(join(out, '_next')).map((path) => basename(path)));
  const read = new Map(pages.map((page) => [page.path, page] as const));
  const notes = [...digests].map(([path, digest]): PageNote => {
    const page = read.get(path);
    const { size: bytes } = statSync(join(out, path));
    if (page === undefined) return { path, bytes, digest };
    const look = JSON.stringify(lookOf(out, page, joined.get(page.kind), compiled));
    looks.set(look, looks.get(look) ?? looks.size);
    const { listing, forward } = page;
    return { path, bytes, digest, look: looks.get(look) ?? 0, ...listing, ...(forward ? { forward } : {}) };
  });
  const policy = contentPolicy(pages.flatMap(({ hashes }) => hashes));
  const known = [...looks.keys()].map((look) => JSON.parse(look) as PageLook);
  saveNewNotes(folder, { format: 1, code: codeDigest(), policy, looks: known, pages: notes });
}

function lookOf<Kind>(
  out: string,
  { path, classes, sheets, scripts, hashes, taken }: NotedPage<Kind>,
  { sheet, script }: Joined = {},
  compiled: ReadonlySet<string>,
): PageLook {
  const files = taken?.look.files ?? [...fileNamesIn(readFileSync(join(out, path), 'utf8'))];
  const told = new Set([sheet, script].map((address) => address && basename(address)));
  return {
    sheets,
    scripts,
    ...(sheet === undefined ? {} : { sheet }),
    ...(script === undefined ? {} : { script }),
    classes: classes.split(' '),
    hashes,
    files: files.filter((name) => compiled.has(name) && !told.has(name)).sort(),
  };
}
