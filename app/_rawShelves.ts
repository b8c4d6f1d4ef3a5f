import type { Slug, StoredArticle } from '../lib/model';
import { archive, findRawBytes } from './_archive';
import { recordRaw, type RawRecord } from './_rawRecord';

/** What a shelf tells of an address: the record, where a moved article now is, or null where there is no raw file. */
export type ShelfEntry = RawRecord | Slug | null;

/** More in one file would be much to load for one of them. */
const ON_A_SHELF = 25;

/**
 * In every page the records would weigh on all readers; in a file each they would be as many files again to publish. A
 * power of two, so that an archive that grows seldom rearranges its shelves.
 */
export const SHELVES = shelvesFor(archive.articleBySlug.size);

/** `400` articles -> 16, `20_000` -> 1024 */
export function shelvesFor(count: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(count / ON_A_SHELF)));
}

/** A number from all characters of the slug; public/raw-view.js reckons it in the same way. */
export function shelfFile(slug: string, count = SHELVES): string {
  return `${[...slug].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % count, 0)}.json`;
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
