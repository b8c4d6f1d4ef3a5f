import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAuthority } from '../authority/load';
import { readArticle } from '../markdown';
import type { EntityId, StoredArticle } from '../model';
import { buildArchive, type Archive } from './archive';
import type { DocumentFact } from './documents';
import { gatherDocumentFacts } from './facts';

/**
 * The archive of a content folder (`articles/*.md`, `authority/*.json`). A folder without articles is an empty archive.
 * @throws if the folder does not exist, an article file is broken, or the articles contradict one another
 */
export function loadArchive(contentFolder: string): Archive {
  if (!existsSync(contentFolder)) {
    throw new Error(
      `the content folder ${contentFolder} does not exist. Remedy: set CONTENT to a folder with articles/.`,
    );
  }
  return buildArchive(loadArticles(join(contentFolder, 'articles')), loadFacts(join(contentFolder, 'authority')));
}

/** Every article of a folder, in the order of the file names; none if the folder does not exist. */
export function loadArticles(folder: string): StoredArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readArticle(readFileSync(join(folder, name), 'utf8'), join(folder, name)));
}

function loadFacts(folder: string): Map<EntityId, DocumentFact> {
  if (!existsSync(folder)) return new Map();
  const { documents, terms } = loadAuthority(folder);
  return gatherDocumentFacts(documents, terms);
}
