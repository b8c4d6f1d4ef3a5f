import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { loadArticles } from '../../lib/archive/load';
import type { StoredArticle } from '../../lib/model';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'out');

export interface BuiltPage {
  /** Relative to the base address: `bai-viet/a/`, empty for the home page. */
  readonly address: string;
  readonly bytes: number;
}

/** Every page that lies in out/, by address. */
export function builtPages(): readonly BuiltPage[] {
  const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return files.sort().map((path) => ({
    address: path.replace(/(?:index)?\.html$/u, '').replace(/^404$/u, '404/'),
    bytes: statSync(join(OUT, path)).size,
  }));
}

/** One page of every kind, the longest: pages are of one kind if all but the folder they stand in is a parameter. */
export function pageKinds(): readonly BuiltPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of builtPages()) {
    const [folder = '', ...rest] = page.address.split('/').filter(Boolean);
    const kind = posix.join('/', folder, ...rest.map(() => '*'));
    if (page.bytes > (longest.get(kind)?.bytes ?? 0)) longest.set(kind, page);
  }
  return [...longest.values()];
}

/** The articles that the site shows. */
export function shownArticles(): readonly StoredArticle[] {
  return loadArticles(join(ROOT, process.env['CONTENT'] ?? 'content', 'articles'));
}
