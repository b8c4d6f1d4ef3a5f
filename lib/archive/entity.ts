import { parseEntityId, type EntityId, type EntityKind, type StoredArticle } from '../model';
import { canon, compareCodePoints, findSlug } from '../text';
import { compareNewestFirst } from './order';

/** Whatever articles name, as the whole archive sees it. */
export interface ArchiveEntity<Kind extends EntityKind = EntityKind> {
  readonly kind: Kind;
  readonly id: EntityId;
  readonly name: string;
  /** Other spellings and former names. */
  readonly aliases: readonly string[];
  /** What it is, in one line: a document's official title. */
  readonly description?: string;
  /** Newest first, each once. */
  readonly articles: readonly StoredArticle[];
  /** Entities seen in passing are listed without a page of their own. */
  readonly hasPage: boolean;
}

/** One article naming something; several of them with one key are one entity. */
export interface Naming<Told> {
  readonly name: string;
  /** Set where authority data knows the entity. */
  readonly id?: EntityId;
  readonly article: StoredArticle;
  readonly told: Told;
}

/** Namings that mean one entity, with the id that stands in its address. */
export interface NamingGroup<Told> {
  readonly key: string;
  readonly id: EntityId;
  readonly namings: readonly Naming<Told>[];
}

/** Groups namings by authority id, else by the canonical form of the name ("Tuý" and "Túy" are one, "Thùy" and "Thúy" two). */
export function groupNamings<Told>(namings: Iterable<Naming<Told>>): NamingGroup<Told>[] {
  const groups = new Map<string, Naming<Told>[]>();
  for (const naming of namings) {
    const key = naming.id ?? canon(naming.name);
    const group = groups.get(key);
    if (group) group.push(naming);
    else groups.set(key, [naming]);
  }
  return assignIds(groups);
}

/**
 * An id is the name's slug. Of two names with one slug the one that came into the archive first keeps it, the other
 * takes six hex digits of its key, so that no address changes when a namesake arrives later. A name without any letter
 * that ASCII has ("人民日报") always takes them, behind `khong-ten`.
 */
function assignIds<Told>(groups: ReadonlyMap<string, readonly Naming<Told>[]>): NamingGroup<Told>[] {
  const taken = new Set<string>(RESERVED);
  return [...groups]
    .sort((a, b) => compareCodePoints(firstArchived(a[1]), firstArchived(b[1])) || compareCodePoints(a[0], b[0]))
    .map(([key, namings]) => {
      const wanted = namings[0]?.id ?? findSlug(namings[0]?.name ?? '') ?? `${NO_LETTERS}-${digest(key)}`;
      const id = parseEntityId(taken.has(wanted) ? `${wanted}-${digest(key)}` : wanted);
      taken.add(id);
      return { key, id, namings };
    });
}

/** Address of a name of which no ASCII letter or digit is left. */
const NO_LETTERS = 'khong-ten';

function firstArchived(namings: readonly Naming<unknown>[]): string {
  return namings.map((naming) => naming.article.archived).reduce((a, b) => (a < b ? a : b));
}

/** Address parts that stand for something else: the placeholder of empty lists, people by letter and by office. */
export const RESERVED = ['khong-co', 'theo-chu', 'theo-ho', 'chuc-vu'];

/** FNV-1a, 24 of its 32 bits as six hex digits: enough to tell namesakes apart, the same on every machine. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash >>> 8).toString(16).padStart(6, '0');
}

/** The spelling most articles use, then the others. */
export function namesByUse(namings: readonly Naming<unknown>[]): { name: string; aliases: string[] } {
  const uses = new Map<string, number>();
  for (const { name } of namings) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses].sort((a, b) => b[1] - a[1] || compareCodePoints(a[0], b[0])).map(([name]) => name);
  return { name: names[0] ?? '', aliases: names.slice(1) };
}

/** The articles of some namings, newest first, each once. */
export function articlesOf(namings: readonly { readonly article: StoredArticle }[]): StoredArticle[] {
  return [...new Set(namings.map((naming) => naming.article))].sort(compareNewestFirst);
}
