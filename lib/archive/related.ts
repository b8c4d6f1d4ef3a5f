import type { EntityKind, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import type { ArchiveEntity } from './entity';
import type { EntityIndex } from './lookup';
import { compareNewestFirst } from './order';

/** Whoever is in more articles than this tells nothing about what two of them share. */
const TOO_COMMON = 200;

/** People and documents that an article names, as the archive knows them; each once, in reading order. */
export function entitiesIn(
  article: StoredArticle,
  entities: EntityIndex,
  kind: 'person' | 'document',
): ArchiveEntity[] {
  const names =
    kind === 'person'
      ? article.people.map(({ name }) => name)
      : article.documents.flatMap(({ resolution }) => ('id' in resolution ? [resolution.id] : []));
  const found = names.map((name) => entities.named(kind, article, name));
  return [...new Set(found.filter((entity) => entity !== undefined))];
}

/** Articles that share people or documents with this one, most first; a rare name in common counts for more. */
export function findRelated(article: StoredArticle, entities: EntityIndex, limit = 4): StoredArticle[] {
  const scores = new Map<StoredArticle, number>();
  for (const entity of [...entitiesIn(article, entities, 'person'), ...entitiesIn(article, entities, 'document')]) {
    if (entity.articles.length > TOO_COMMON) continue;
    for (const other of entity.articles) {
      scores.set(other, (scores.get(other) ?? 0) + 1 / entity.articles.length);
    }
  }
  scores.delete(article);
  return [...scores]
    .sort((a, b) => b[1] - a[1] || compareNewestFirst(a[0], b[0]))
    .slice(0, limit)
    .map(([other]) => other);
}

/** An entity with the number of articles that it shares with another one. */
export interface Companion {
  readonly entity: ArchiveEntity;
  readonly count: number;
}

/** Who is named, or what is cited, in the same articles; most often first. */
export function findCompanions(
  of: ArchiveEntity,
  entities: EntityIndex,
  kind: Extract<EntityKind, 'person' | 'document'>,
  limit = 12,
): Companion[] {
  const counts = new Map<ArchiveEntity, number>();
  for (const article of of.articles) {
    for (const entity of entitiesIn(article, entities, kind)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .filter(([entity]) => entity.hasPage && !(entity.kind === of.kind && entity.id === of.id))
    .sort((a, b) => b[1] - a[1] || compareCodePoints(a[0].id, b[0].id))
    .slice(0, limit)
    .map(([entity, count]) => ({ entity, count }));
}
