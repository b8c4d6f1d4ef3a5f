/**
 * `npm run finish -- [--out DIR] [--notes DIR --former DIR]`: makes the exported site ready to publish, with the pages
 * that `--notes` lets it take over from the former site. Exit 0 done, 2 a page must not be published, 3 the former site
 * does not fit.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { BASE_PATH, ORIGIN, PLACEHOLDER_PARAM, RAW_FOLDER, urls } from '../lib/site';
import { writeSitemaps } from '../lib/feeds';
import { SEARCH_FOLDER } from '../lib/search/format';
import { finishPage, withPolicy } from '../lib/site/finish';
import type { FinishedPage } from '../lib/site/finish';
import {
  JOINED_FOLDER,
  joinedName,
  joinScripts,
  sheetFor,
  shortenFiles,
  shortNames,
  shortTypefaces,
  type ShortNames,
  type Joined,
} from '../lib/site/joined';
import { headersUnder } from '../lib/site/hosts/headers';
import { fileNamesIn, isCompiled, isPage, isPayload, isUnpublished, neededFiles } from '../lib/site/leftovers';
import { loadFileList } from '../lib/site/load';
import { contentPolicy } from '../lib/site/policy';
import { faultLines, type ReadPage } from './finish-faults';
import { UNFIT } from './former-site';
import { writeHostRules, writeOldAddresses } from './old-addresses';
import {
  fileOf,
  lostSince,
  noteSite,
  renewPage,
  takeOver,
  UnfitSite,
  type TakenOver,
  type TakenPage,
} from './taken-over';

/** What is kept of a page while the others are read: its text is on the disk. */
export interface PageNotes extends Omit<FinishedPage, 'html' | 'ids' | 'classes' | 'links'>, ReadPage {
  /** Pages of one kind share their files. */
  readonly kind: PageKindFiles;
  /** With a space between: pages of one kind have few sets of them. */
  readonly classes: string;
  /** Set for a page of the former site. */
  readonly taken?: TakenPage;
}

/** The pages of a folder that name the same files, and the classes that all of them use. */
interface PageKindFiles extends Pick<FinishedPage, 'sheets' | 'scripts'> {
  readonly folder: string;
  readonly classes: Set<string>;
}

interface PageKinds {
  readonly files: Map<string, PageKindFiles>;
  readonly names: ShortNames;
  readonly typefaces: ShortNames;
  /** Sets of classes. */
  readonly texts: Map<string, string>;
}

/** One broken component is on every page: the first faults tell enough. */
const SHOWN_FAULTS = 40;
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out' }, notes: { type: 'string' }, former: { type: 'string' } },
});
process.exitCode = finish();

function finish(): number {
  try {
    return finishSite(values.out) ? 0 : 2;
  } catch (error) {
    if (!(error instanceof UnfitSite)) throw error;
    console.error(`finish: ${error.message}`);
    return UNFIT;
  }
}

function finishSite(out: string): boolean {
  // The index is written at the same time, and nothing of it is a page.
  const exported = loadFileList(out, SEARCH_FOLDER);
  const gone = exported.filter((path) => isUnpublished(path, PLACEHOLDER_PARAM) || isPayload(path));
  remove(out, gone);
  const built = without(exported, gone);
  const taken = values.notes && values.former ? takeOver(values.notes, values.former, out, built) : undefined;
  const typefaces = shortTypefaces(built, (path) => readFileSync(join(out, path)));
  const own = renameTypefaces(out, built, typefaces);
  const kinds: PageKinds = { files: new Map(), names: readShortNames(out, own), typefaces, texts: new Map() };
  const read = own.filter(isPage).map((path) => finishOnDisk(out, path, kinds));
  const stayed = (taken?.pages ?? []).map((page) => asRead(page, kinds));
  const old = writeOldAddresses(out, [...read, ...stayed]);
  const added = old.map((path) => finishOnDisk(out, path, kinds));
  const pages = [...read, ...stayed, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { joined, paths } = writeJoined(out, kinds);
  paths.push(...writeSitemap(out, pages));
  const names = writePolicies(out, pages, joined, taken);
  writeHeaders(out);
  const redirects = writeHostRules(out, pages);
  const takenFiles = [...stayed.map(({ path }) => path), ...(taken?.others ?? [])];
  const files = [...new Set([...own, ...takenFiles, ...old, ...paths])];
  const unneeded = unneededFiles(out, files, names);
  remove(out, unneeded);
  const published = without(files, unneeded);
  const lost = taken !== undefined && lostSince(values.former ?? '', out, published, [...read, ...added]);
  const faults = faultLines(out, pages, published, lost);
  for (const line of faults.slice(0, SHOWN_FAULTS)) console.error(line);
  if (values.notes && faults.length === 0) noteSite(values.notes, out, pages, joined);
  report(pages, takenFiles.length, redirects, gone.length + unneeded.length);
  if (faults.length > 0) console.error(`finish: ${faults.length} faults; the site in ${out} must not be published`);
  return faults.length === 0;
}

function report(pages: readonly PageNotes[], taken: number, redirects: number, removed: number): void {
  const links = pages.reduce((sum, page) => sum + (page.links?.length ?? 0), 0);
  console.log(
    [
      `finish: ${pages.length} pages`,
      ...(taken === 0 ? [] : [`${taken} files taken over from the former site`]),
      `${redirects} pages lead on`,
      `${links} links checked`,
      `${removed} unneeded files removed`,
    ].join(', '),
  );
}

/** On the disk, and in what names them but for the pages, which are still to be read. @returns the files */
function renameTypefaces(out: string, files: readonly string[], typefaces: ShortNames): readonly string[] {
  for (const path of files.filter((each) => /\.(?:css|js|txt)$/u.test(each) && !each.startsWith(RAW_FOLDER))) {
    const text = readFileSync(join(out, path), 'utf8');
    const renamed = shortenFiles(text, typefaces);
    if (renamed !== text) writeFileSync(join(out, path), renamed);
  }
  return files.map((path) => {
    const short = typefaces.get(posix.basename(path));
    const renamed = short === undefined ? path : posix.join(posix.dirname(path), short);
    if (renamed !== path) renameSync(join(out, path), join(out, renamed));
    return renamed;
  });
}

/** As the compiler wrote them; those that a former run joined have short names already. */
function readShortNames(out: string, files: readonly string[]): ShortNames {
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const sheets = files.filter((path) => isCompiled(path) && path.endsWith('.css') && !path.startsWith(JOINED_FOLDER));
  const others = files.filter((path) => !isCompiled(path) && /\.(?:css|js)$/u.test(path));
  return shortNames(sheets.map(read), others.map(read));
}

function finishOnDisk(out: string, path: string, kinds: PageKinds): PageNotes {
  const file = join(out, path);
  const exported = shortenFiles(readFileSync(file, 'utf8'), kinds.typefaces);
  const page = finishPage(exported, ORIGIN, kinds.names);
  const { html, ids, classes, ...notes } = page;
  writeFileSync(file, html);
  const kind = kindOf(path, notes, kinds.files);
  for (const name of classes) kind.classes.add(name);
  return { path, kind, ids: ids.join('\n'), classes: once(kinds, [...classes].sort().join(' ')), ...notes };
}

/** Its links were looked after when it was built. */
function asRead(taken: TakenPage, kinds: PageKinds): PageNotes {
  const { note, look } = taken;
  const { path, canonical, modified, forward } = note;
  const kind = kindOf(path, look, kinds.files);
  for (const name of look.classes) kind.classes.add(name);
  return {
    path,
    kind,
    classes: once(kinds, look.classes.join(' ')),
    sheets: look.sheets,
    scripts: look.scripts,
    hashes: look.hashes,
    faults: [],
    listing: { ...(canonical === undefined ? {} : { canonical }), ...(modified === undefined ? {} : { modified }) },
    ...(forward === undefined ? {} : { forward }),
    taken,
  };
}

/** One text for all that are equal. */
function once({ texts }: PageKinds, text: string): string {
  const known = texts.get(text) ?? text;
  texts.set(text, known);
  return known;
}

function kindOf(
  path: string,
  { sheets, scripts }: Omit<PageKindFiles, 'folder' | 'classes'>,
  kinds: Map<string, PageKindFiles>,
): PageKindFiles {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/(?:index)?\.html$/u, '');
  const key = JSON.stringify([folder, sheets, scripts]);
  const kind = kinds.get(key) ?? { folder, sheets, scripts, classes: new Set<string>() };
  kinds.set(key, kind);
  return kind;
}

/** Every page that wants to be found, from what the pages themselves say. @returns the files; none without SITE_URL */
function writeSitemap(out: string, pages: readonly PageNotes[]): readonly string[] {
  if (ORIGIN === undefined) return [];
  const listed = pages.flatMap(({ path, listing: { canonical, modified } }) => {
    const href = urls.file(path.replace(/(?:^|(?<=\/))index\.html$/u, ''));
    if (canonical !== `${ORIGIN}${href}`) return [];
    return [{ href, ...(modified === undefined ? {} : { lastmod: modified }) }];
  });
  const files = writeSitemaps(listed, ORIGIN);
  for (const { name, text } of files) writeFileSync(join(out, name), text);
  return files.map(({ name }) => name);
}

/** One style sheet and one script for each kind of page. */
function writeJoined(out: string, { files, names }: PageKinds) {
  const joined = new Map<PageKindFiles, Joined>();
  const paths: string[] = [];
  const write = (content: string, extension: 'css' | 'js') => {
    const path = posix.join(JOINED_FOLDER, joinedName(content, extension));
    mkdirSync(join(out, JOINED_FOLDER), { recursive: true });
    writeFileSync(join(out, path), content);
    paths.push(path);
    return urls.file(path);
  };
  const read = (address: string) => readFileSync(join(out, fileOf(address)), 'utf8');
  for (const kind of files.values()) {
    const { sheets, scripts, classes } = kind;
    joined.set(kind, {
      ...(sheets.length === 0 ? {} : { sheet: write(sheetFor(sheets.map(read).join('\n'), classes, names), 'css') }),
      ...(scripts.length === 0 ? {} : { script: write(joinScripts(scripts.map(read)), 'js') }),
    });
  }
  return { joined, paths };
}

/**
 * One policy for all pages, so that a host can send it as a header too.
 * @returns the names of all files that the pages name
 */
function writePolicies(
  out: string,
  pages: readonly PageNotes[],
  joined: ReadonlyMap<PageKindFiles, Joined>,
  taken: TakenOver | undefined,
): ReadonlySet<string> {
  const hashes = new Set(pages.flatMap((page) => page.hashes));
  const names = new Set<string>();
  for (const page of pages) {
    const files = joined.get(page.kind);
    if (page.taken && taken) renewPage(out, page.taken, taken.former.policy, contentPolicy(hashes), files);
    else writeFileSync(join(out, page.path), withPolicy(readFileSync(join(out, page.path), 'utf8'), hashes, files));
    for (const name of namesIn(out, page, files)) names.add(name);
  }
  return names;
}

function namesIn(out: string, { path, taken }: PageNotes, files: Joined | undefined): Iterable<string> {
  if (taken === undefined) return fileNamesIn(readFileSync(join(out, path), 'utf8'));
  return [...taken.look.files, ...fileNamesIn(`"${files?.sheet}" "${files?.script}"`)];
}

/** From the file made by hand, so that finishing twice is finishing once. */
function writeHeaders(out: string): void {
  writeFileSync(join(out, '_headers'), headersUnder(BASE_PATH, readFileSync(join('public', '_headers'), 'utf8')));
}

function unneededFiles(out: string, kept: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const compiled = kept.filter(isCompiled);
  const needed = neededFiles(compiled, names, (path) => readFileSync(join(out, path), 'utf8'));
  return compiled.filter((path) => !needed.has(path));
}

/** Removes files, and the folders that they leave empty. */
function remove(out: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(out, path));
  for (const folder of new Set(paths.map((path) => dirname(path)))) removeEmptyFolders(out, folder);
}

function removeEmptyFolders(out: string, folder: string): void {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(out, at));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOTEMPTY' || code === 'ENOENT' || code === 'EEXIST') return;
      throw error;
    }
  }
}

function without(paths: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others);
  return paths.filter((path) => !left.has(path));
}
