import type { Slug, StoredArticle } from '../lib/model';
import { archive, findRawBytes } from './_archive';
import { recordRaw, type RawRecord } from './_rawRecord';

/** What a shelf tells of an address: the record, where a moved article now is, or null where there is no raw file. */
export type ShelfEntry = RawRecord | Slug | null;

/** More in one file would be much to load for one of them. */
const ON_A_SHELF = 25;

/**
 * How many of its last characters name the shelf of a slug. Most slugs end in hexadecimal digits, so each further one
 * makes sixteen times as many shelves. In every page the records would weigh on all readers; in a file each they would be
 * as many files again to publish.
 */
export const SHELF_LETTERS = lettersFor(archive.articleBySlug.size);

/** `400` articles -> 1, `20_000` -> 3 */
export function lettersFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log(count / ON_A_SHELF) / Math.log(16)));
}

/** `dai-hoi-3f9a1c` -> `1c.json` with two letters */
export function shelfFile(slug: string, letters = SHELF_LETTERS): string {
  return `${slug.slice(-letters)}.json`;
}

const shelves = new Map<string, [slug: Slug, article: StoredArticle][]>();
for (const row of archive.articleBySlug) {
  const file = shelfFile(row[0]);
  const rows = shelves.get(file) ?? [];
  rows.push(row);
  shelves.set(file, rows);
}

/** File names of all shelves. */
export const shelfFiles: readonly string[] = [...shelves.keys()];

/** Every address of a shelf with what is known of its raw text; undefined where there is no such shelf. */
export function findShelf(file: string): Readonly<Record<string, ShelfEntry>> | undefined {
  const rows = shelves.get(file);
  return rows && Object.fromEntries(rows.map(([slug, article]) => [slug, entryOf(slug, article)]));
}

function entryOf(slug: Slug, article: StoredArticle): ShelfEntry {
  if (slug !== article.id) return article.id;
  const bytes = findRawBytes(article);
  return bytes === undefined ? null : recordRaw(article, archive, bytes);
}
