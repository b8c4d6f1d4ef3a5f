/**
 * `npm run lacking -- [--articles DIR] [--json]`: the documents that articles cite and content/authority/documents.json
 * lacks, and the cited entries that need verifying, most cited first. Exit 0 read, 2 failed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArticles } from '../lib/archive/load';
import { loadAuthority } from '../lib/authority/load';
import { findLacking, findUnverified, writeLacking } from '../lib/report/lacking';
import { authorityFolder, contentFolder } from './folders';

try {
  const { values } = parseArgs({
    options: { articles: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const folder = values.articles ?? join(contentFolder(), 'articles');
  if (!existsSync(folder)) {
    throw new Error(`There is no folder ${folder}. Remedy: run npm run convert, or name a folder with --articles.`);
  }
  const articles = loadArticles(folder);
  const lacking = findLacking(articles);
  const unverified = findUnverified(articles, loadAuthority(authorityFolder()).documents);
  console.log(values.json ? JSON.stringify({ lacking, unverified }, null, 1) : writeLacking(lacking, unverified));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
