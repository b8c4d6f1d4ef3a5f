/** `npm run finish -- [--out DIR]`: makes the exported site ready to publish. Exit 0 done, 2 a page must not be published. */
import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { BASE_PATH, ORIGIN, PLACEHOLDER_PARAM, RAW_FOLDER, urls } from '../lib/site';
import { writeSitemaps } from '../lib/feeds';
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
import { SEARCH_FOLDER } from '../lib/search/format';
import { headersUnder } from '../lib/site/hosts/headers';
import { fileNamesIn, isCompiled, isPage, isPayload, isUnpublished, neededFiles } from '../lib/site/leftovers';
import { deadLinks, linksOfData, WHY_DEAD } from '../lib/site/links';
import { loadFileList } from '../lib/site/load';
import { foreignInStyles } from '../lib/site/loads';
import { redirectFaultLines, writeHostRules, writeOldAddresses } from './old-addresses';

/** What is kept of a page while the others are read: its text is on the disk. */
interface PageNotes extends Omit<FinishedPage, 'html' | 'ids' | 'classes'> {
  readonly path: string;
  /** Pages of one kind share their files. */
  readonly kind: PageKindFiles;
  /** A line each: one text a page takes little memory. */
  readonly ids: string;
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
}

/** One broken component is on every page: the first faults tell enough. */
const SHOWN_FAULTS = 40;
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
process.exitCode = finishSite(values.out) ? 0 : 2;

function finishSite(out: string): boolean {
  const exported = loadFileList(out);
  const gone = exported.filter((path) => isUnpublished(path, PLACEHOLDER_PARAM) || isPayload(path));
  remove(out, gone);
  const typefaces = shortTypefaces(exported, (path) => readFileSync(join(out, path)));
  const kept = renameTypefaces(out, without(exported, gone), typefaces);
  const kinds: PageKinds = { files: new Map(), names: readShortNames(out, kept), typefaces };
  const read = kept.filter(isPage).map((path) => finishOnDisk(out, path, kinds));
  const old = writeOldAddresses(out, read);
  const pages = [...read, ...old.map((path) => finishOnDisk(out, path, kinds))];
  const { joined, paths } = writeJoined(out, kinds);
  paths.push(...writeSitemap(out, pages));
  const names = writePolicies(out, pages, joined);
  writeHeaders(out);
  const redirects = writeHostRules(out, pages);
  const files = [...new Set([...kept, ...old, ...paths])];
  const unneeded = unneededFiles(out, files, names);
  remove(out, unneeded);
  const faults = faultLines(out, pages, without(files, unneeded));
  for (const line of faults.slice(0, SHOWN_FAULTS)) console.error(line);
  const links = pages.reduce((sum, page) => sum + page.links.length, 0);
  const removed = gone.length + unneeded.length;
  console.log(
    `finish: ${pages.length} pages, ${redirects} of them lead on, ${links} links, ${removed} unneeded files removed`,
  );
  if (faults.length > 0) console.error(`finish: ${faults.length} faults; the site in ${out} must not be published`);
  return faults.length === 0;
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
  return { path, kind, ids: ids.join('\n'), ...notes };
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
  const read = (address: string) =>
    readFileSync(join(out, address.slice(BASE_PATH.length).split('?')[0] ?? ''), 'utf8');
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
): ReadonlySet<string> {
  const shared = new Set(pages.flatMap((page) => page.hashes));
  const names = new Set<string>();
  for (const { path, kind } of pages) {
    const file = join(out, path);
    const html = withPolicy(readFileSync(file, 'utf8'), shared, joined.get(kind));
    writeFileSync(file, html);
    for (const name of fileNamesIn(html)) names.add(name);
  }
  return names;
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

function faultLines(out: string, pages: readonly PageNotes[], files: readonly string[]): readonly string[] {
  return [
    ...pages.flatMap(({ path, faults }) =>
      faults.map(({ rule, found, why }) => `${path}: ${rule}: ${found}\n  ${why}`),
    ),
    ...files.filter((path) => path.endsWith('.css')).flatMap((path) => styleFaultLines(out, path)),
    ...redirectFaultLines(pages),
    ...deadLinkLines(out, pages, files),
  ];
}

function styleFaultLines(out: string, path: string): readonly string[] {
  return foreignInStyles(readFileSync(join(out, path), 'utf8')).map(
    (address) =>
      `${path}: site/blocked-load: ${address}\n  A style sheet loads nothing from elsewhere: the policy blocks it.`,
  );
}

function deadLinkLines(out: string, pages: readonly PageNotes[], files: readonly string[]): readonly string[] {
  const known = new Set(files);
  const ids = new Map(pages.map((page) => [page.path, page.ids] as const));
  const place = { basePath: BASE_PATH, origin: ORIGIN, rawFolder: RAW_FOLDER };
  const data = files.filter(isLinkedData).map((path) => ({
    path,
    links: linksOfData(readFileSync(join(out, path), 'utf8'), ORIGIN),
  }));
  return [...pages, ...data].flatMap(({ path, links }) =>
    deadLinks(path, links, known, rememberingIds(ids), place).map(
      ({ link, what }) => `${path}: site/dead-link: ${link}\n  ${WHY_DEAD[what]}`,
    ),
  );
}

/** The ids of pages, read once for all the links of one page. */
function rememberingIds(ids: ReadonlyMap<string, string>): (path: string) => ReadonlySet<string> {
  const read = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const known = read.get(path) ?? new Set(ids.get(path)?.split('\n'));
    read.set(path, known);
    return known;
  };
}

/** Feeds, sitemaps, descriptions and data made for programs to read; the compiler's own files and the index are none. */
function isLinkedData(path: string): boolean {
  return /\.(?:xml|jsonl?|webmanifest)$/u.test(path) && !isCompiled(path) && !path.startsWith(`${SEARCH_FOLDER}/`);
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
