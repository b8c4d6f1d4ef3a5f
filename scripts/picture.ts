/**
 * `npm run picture`: takes the README's picture anew, of the site as it lies in out/: of the articles that tell their
 * newspaper the one that names most people and documents, on a desktop, in the light theme. Exit 0 taken, 2 failed.
 */
import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticles } from '../lib/archive/load';
import type { StoredArticle } from '../lib/model';
import { BASE_PATH, urls } from '../lib/site';
import { findBrowser } from './browser';
import { OUT } from './built';
import { projectFolder } from './folders';
import { freePort, serveSite } from './server';

const PICTURE = join(projectFolder, 'docs', 'article.png');
/** Pixels. */
const SIZE = { width: 1200, height: 860 };

try {
  await takePicture(join(projectFolder, OUT));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function takePicture(folder: string): Promise<void> {
  if (!existsSync(folder)) throw new Error(`There is no site in ${OUT}/. Remedy: run "npm run build" first.`);
  const port = await freePort();
  const server = await serveSite(folder, port, BASE_PATH);
  const browser = await chromium.launch({
    executablePath: await findBrowser((line) => console.error(line)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', locale: 'vi-VN' });
    const answer = await page.goto(`http://localhost:${port}${shownAddress()}`, { waitUntil: 'load' });
    if (answer?.ok() !== true) throw new Error(`${OUT}/ has no ${shownAddress()}. Remedy: run "npm run build" anew.`);
    await page.screenshot({ path: PICTURE });
    console.log(PICTURE);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** @throws if the project has no such article */
function shownAddress(): string {
  const [richest] = loadArticles(join(projectFolder, 'content', 'articles'))
    .filter(({ source }) => source?.outlet !== undefined)
    .toSorted((a, b) => names(b) - names(a));
  if (richest === undefined) throw new Error('No article tells its newspaper. Remedy: run "npm run convert" first.');
  return urls.article(richest.id);
}

function names({ people, documents }: Pick<StoredArticle, 'people' | 'documents'>): number {
  return people.length + documents.length;
}
