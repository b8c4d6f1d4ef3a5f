/** `npm run finish -- [--out DIR]`: makes the exported site ready to publish. Exit 0 done, 2 a page must not be published. */
import { readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BASE_PATH, PLACEHOLDER_PARAM } from '../lib/site';
import { finishPage, withPolicy } from '../lib/site/finish';
import type { FinishedPage } from '../lib/site/finish';
import { headersUnder } from '../lib/site/headers';
import {
  deadAddresses,
  fileNamesIn,
  isCompiled,
  isPage,
  isPayload,
  isScriptedPage,
  isUnpublished,
  neededFiles,
} from '../lib/site/leftovers';
import { loadFileList } from '../lib/site/load';

/** What is kept of a page while the others are read: its text is on the disk. */
type PageNotes = Omit<FinishedPage, 'html'> & { readonly path: string };

/** One broken component is on every page: the first faults tell enough. */
const SHOWN_FAULTS = 40;
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
process.exitCode = finishSite(values.out) ? 0 : 2;

function finishSite(out: string): boolean {
  const files = loadFileList(out);
  const gone = files.filter((path) => isUnpublished(path, PLACEHOLDER_PARAM) || isPayload(path));
  remove(out, gone);
  const kept = without(files, gone);
  const names = new Set<string>();
  const pages = kept.filter(isPage).map((path) => finishOnDisk(out, path, names));
  writePolicies(out, pages);
  writeHeaders(out);
  const unneeded = unneededFiles(out, kept, names);
  remove(out, unneeded);
  const faults = faultLines(pages, new Set(without(kept, unneeded)));
  for (const line of faults.slice(0, SHOWN_FAULTS)) console.error(line);
  console.log(`finish: ${pages.length} pages, ${gone.length + unneeded.length} unneeded files removed`);
  if (faults.length > 0) console.error(`finish: ${faults.length} faults; the site in ${out} must not be published`);
  return faults.length === 0;
}

function finishOnDisk(out: string, path: string, names: Set<string>): PageNotes {
  const file = join(out, path);
  const { html, ...notes } = finishPage(readFileSync(file, 'utf8'), isScriptedPage(path) ? 'scripted' : 'reading');
  writeFileSync(file, html);
  for (const name of fileNamesIn(html)) names.add(name);
  return { path, ...notes };
}

/** One policy for all reading pages, so that a host can send it as a header too; a scripted page has its own. */
function writePolicies(out: string, pages: readonly PageNotes[]): void {
  const shared = new Set(pages.filter((page) => !isScriptedPage(page.path)).flatMap((page) => page.hashes));
  for (const page of pages) {
    const file = join(out, page.path);
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), isScriptedPage(page.path) ? page.hashes : shared));
  }
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

function faultLines(pages: readonly PageNotes[], files: ReadonlySet<string>): readonly string[] {
  return pages.flatMap((page) => [
    ...page.faults.map((fault) => `${page.path}: ${fault.rule}: ${fault.found}\n  ${fault.why}`),
    ...deadAddresses(page.addresses, files, BASE_PATH).map(
      (address) => `${page.path}: site/dead-address: ${address}\n  No file of the site answers there.`,
    ),
  ]);
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
