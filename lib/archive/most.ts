import type { StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import type { ArchiveEntity } from './entity';
import type { EntityIndex } from './lookup';
import { entitiesIn, type Companion } from './related';

/** Who is named, or what is cited, in most of some articles; only those with a page, most articles first. */
export function findMostNamed(
  articles: readonly StoredArticle[],
  entities: EntityIndex,
  kind: 'person' | 'document',
  limit: number,
): Companion[] {
  const counts = new Map<ArchiveEntity, number>();
  for (const article of articles) {
    for (const entity of entitiesIn(article, entities, kind)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .filter(([entity]) => entity.hasPage && !isHistorical(entity))
    .sort((a, b) => b[1] - a[1] || compareCodePoints(a[0].id, b[0].id))
    .slice(0, limit)
    .map(([entity, count]) => ({ entity, count }));
}

/** Whoever is remembered in every second speech tells nothing about a time. */
function isHistorical(entity: ArchiveEntity): boolean {
  return 'historical' in entity && entity.historical === true;
}
