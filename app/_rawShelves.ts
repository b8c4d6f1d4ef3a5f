import type { Slug, StoredArticle } from '../lib/model';
import { showRaw, type RawForm, type ShownRaw } from '../lib/render';
import { rawShelfOf } from '../lib/site';
import { archive, findRawBytes } from './_archive';
import { recordRaw, type RawRecord } from './_rawRecord';

/** What a shelf tells of an address: the record, where a moved article now is, or null where there is no raw file. */
export type ShelfEntry = (RawRecord & { readonly form: RawForm }) | Slug | null;

/** The raw texts of one page, and what the viewer (public/raw-view.js) reads of them there. */
export interface RawShelf {
  /** In the order of their addresses. */
  readonly texts: readonly { readonly article: StoredArticle; readonly shown: ShownRaw }[];
  readonly entries: Readonly<Record<string, ShelfEntry>>;
}

const shelves = new Map<string, Slug[]>();
for (const slug of [...archive.articleBySlug.keys()].sort()) {
  const name = rawShelfOf(slug);
  const slugs = shelves.get(name) ?? [];
  slugs.push(slug);
  shelves.set(name, slugs);
}

/** The names of all shelves that hold something. */
export const rawShelfNames: readonly string[] = [...shelves.keys()];

/** The raw texts whose addresses lie on a shelf; undefined where there is no such shelf. */
export function findRawShelf(name: string): RawShelf | undefined {
  const slugs = shelves.get(name);
  if (slugs === undefined) return undefined;
  const texts: { article: StoredArticle; shown: ShownRaw }[] = [];
  const entries: Record<string, ShelfEntry> = {};
  for (const slug of slugs) {
    const article = archive.articleBySlug.get(slug);
    if (article === undefined) continue;
    const bytes = article.id === slug ? findRawBytes(article) : undefined;
    entries[slug] = article.id === slug ? null : article.id;
    if (bytes === undefined) continue;
    const shown = showRaw(bytes);
    texts.push({ article, shown });
    entries[slug] = { ...recordRaw(article, archive, bytes), form: shown.form };
  }
  return { texts, entries };
}
