/**
 * `node --import tsx scripts/raw.ts [--out DIR]`: the raw file of every article of CONTENT, byte for byte, under its
 * addresses; raw texts of articles that are gone leave DIR. Exit 0, also where files are missing or changed: it says so.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArticles, loadRawCopy } from '../lib/archive/load';
import type { StoredArticle } from '../lib/model';
import { RAW_FOLDER } from '../lib/site';

const content = process.env['CONTENT'] ?? 'content';
const { values } = parseArgs({ options: { out: { type: 'string', default: join('out', RAW_FOLDER) } } });
copyRawFiles(values.out);

function copyRawFiles(folder: string): void {
  // Broken article files were reported when the pages were built; they have no page to lead here.
  const articles = loadArticles(join(content, 'articles'), ({ message }) => console.error(`LEFT OUT  ${message}`));
  mkdirSync(folder, { recursive: true });
  const written = new Set(articles.flatMap((article) => copyRawFile(folder, article)));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.txt') && !written.has(name)) rmSync(join(folder, name));
  }
  console.log(`raw files: ${written.size} in ${folder}`);
}

/** @returns the names written: one for the article's address, one for each former address */
function copyRawFile(folder: string, { id, aliases, raw }: StoredArticle): readonly string[] {
  const copy = loadRawCopy(content, raw);
  if (copy.kind === 'changed')
    console.error(`CHANGED   ${copy.file} is not the file that was converted. Convert it again.`);
  if (copy.kind !== 'kept') return [];
  const names = [id, ...aliases].map((slug) => `${slug}.txt`);
  for (const name of names) writeFileSync(join(folder, name), copy.bytes);
  return names;
}
