/** What a conversion understood, doubted and removed, as a file: a page for people (.html), else JSON for programs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSES_FILE, readAddresses } from '../lib/archive/identity/addresses';
import { articleFilesIn, loadArticle } from '../lib/archive/load';
import type { BatchResult } from '../lib/batch/batch';
import { saveFile } from '../lib/batch/save';
import type { StoredArticle } from '../lib/model';
import { toFileRow, warningsOf, type FileRow } from '../lib/report/file-row';
import { findLacking } from '../lib/report/lacking';
import { sayAlike } from '../lib/report/summary';
import { writeReportPage, type Report } from '../lib/report/page';

export interface ReportPlace {
  readonly rawFolder: string;
  readonly outFolder: string;
  /** The content folder whose people have addresses; absent for foreign articles, of whom nobody has one. */
  readonly content?: string;
}

export function saveReport(file: string, result: BatchResult, place: ReportPlace): void {
  if (/\.html?$/iu.test(file)) saveFile(file, writeReportPage(gatherReport(result, place)));
  else {
    const { articles: _, cache: _cache, ...told } = result;
    saveFile(file, `${JSON.stringify(told, null, 1)}\n`);
  }
}

/** Reads the articles one by one: of each only a row stays in memory. */
function gatherReport(result: BatchResult, { rawFolder, outFolder, content }: ReportPlace): Report {
  const warnings = warningsOf(result.outcomes);
  const known = content === undefined ? undefined : namesWithAddress(content);
  const files: FileRow[] = [];
  const cited: Pick<StoredArticle, 'id' | 'documents'>[] = [];
  for (const path of articleFilesIn(outFolder)) {
    // A broken article is among the troubles of the run.
    const article = loadArticle(path, () => undefined);
    const told = article && warnings.get(article.raw.file);
    if (article === undefined || told === undefined) continue;
    files.push(toFileRow(article, told));
    const documents = article.documents.filter(({ resolution }) => resolution.kind === 'open');
    if (documents.length > 0) cited.push({ id: article.id, documents });
  }
  return {
    rawFolder,
    outcomes: result.outcomes,
    troubles: [
      ...result.misplaced,
      ...result.broken,
      ...result.orphans.map((name) => `${name}: its raw file is gone`),
      ...result.strayNotes.map((name) => `${name}: a note without its raw file`),
      ...result.unread,
      ...result.alike.map((names) => sayAlike(names, rawFolder)),
    ],
    files,
    lacking: findLacking(cited),
    newNames: known === undefined ? [] : findNewNames(files, known),
  };
}

function namesWithAddress(content: string): ReadonlySet<string> {
  const file = join(content, ADDRESSES_FILE);
  const given = existsSync(file) ? readAddresses(readFileSync(file, 'utf8'), file) : [];
  return new Set(given.map(({ name }) => name));
}

function findNewNames(files: readonly FileRow[], known: ReadonlySet<string>): (readonly [string, string])[] {
  const names = new Map<string, string>();
  for (const { people, path } of files) {
    for (const name of people) if (!known.has(name) && !names.has(name)) names.set(name, path);
  }
  return [...names];
}
