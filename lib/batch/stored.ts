import { createHash } from 'node:crypto';
import {
  findIsoDay,
  parseSlug,
  type Article,
  type IsoDay,
  type RemovedLines,
  type Slug,
  type SourcePath,
  type StoredArticle,
} from '../model';
import { findSlug } from '../text';

/** The headline's part of an address is at most this long. */
const SLUG_LENGTH = 60;

/** What an article keeps for ever. */
export type Identity = Pick<StoredArticle, 'id' | 'aliases' | 'archived'>;

/**
 * An article as it is kept: its address and day of entry are those of the article already kept for the same raw file,
 * else new ones.
 */
export function toStored(article: Article, kept: Identity | undefined, today: IsoDay): StoredArticle {
  const { removals, mendings, warnings: _, ...told } = article;
  return {
    ...told,
    id: kept?.id ?? newSlug(article.title.text, article.raw.file),
    aliases: kept?.aliases ?? [],
    archived: kept?.archived ?? today,
    removed: mergeRows(
      removals.map(({ rule, lines, text, part }) => ({ rule, lines, ...(part === true ? { part: text } : {}) })),
    ),
    mended: mergeRows(
      mendings.map(({ rule, lines }) => ({ rule, lines })).sort((a, b) => a.lines.first - b.lines.first),
    ),
  };
}

/** The identity that the lines of an article file tell; undefined where they are not as they are written. */
export function findIdentity(text: string): Identity | undefined {
  const [, id] = /^---\nid: "([a-z0-9]+(?:-[a-z0-9]+)*)"\n/u.exec(text) ?? [];
  const [, day] = /^archived: "([\d-]{10})"$/mu.exec(text) ?? [];
  const archived = day === undefined ? undefined : findIsoDay(day);
  if (id === undefined || archived === undefined) return undefined;
  const [, rows = ''] = /^---\nid: .*\naliases:\n((?: {2}- "[a-z0-9-]+"\n)+)/u.exec(text) ?? [];
  return { id: parseSlug(id), aliases: (rows.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? []).map(parseSlug), archived };
}

/** The headline's slug and six hex digits of the raw file's name: no two files meet, and no date can be wrong. */
export function newSlug(title: string, file: SourcePath): Slug {
  const digits = addressDigits(file);
  const words = findSlug(title, SLUG_LENGTH);
  return parseSlug(words === undefined ? `bai-${digits}` : `${words}-${digits}`);
}

/** The end of the address that a raw file's article gets, whatever its headline. */
export function addressDigits(file: SourcePath): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 6);
}

/** Rows of one rule on lines that follow one another become one row. */
function mergeRows<Row extends RemovedLines>(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  for (const row of rows) {
    const last = merged.at(-1);
    const follows = last && last.rule === row.rule && last.part === undefined && row.part === undefined;
    if (follows && row.lines.first <= last.lines.last + 1) {
      merged[merged.length - 1] = { ...last, lines: { first: last.lines.first, last: row.lines.last } };
    } else merged.push(row);
  }
  return merged;
}
