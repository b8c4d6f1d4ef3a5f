import { join } from 'node:path';
import { loadArticles } from '../../lib/archive/load';
import type { StoredArticle } from '../../lib/model';

const ROOT = join(import.meta.dirname, '..', '..');

/** The articles that the site shows. */
export function shownArticles(): readonly StoredArticle[] {
  return loadArticles(join(ROOT, process.env['CONTENT'] ?? 'content', 'articles'));
}
