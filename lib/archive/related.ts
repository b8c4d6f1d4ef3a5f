import type { EntityKind, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import type { ArchiveEntity } from './entity';
import type { EntityIndex } from './lookup';
import { compareNewestFirst } from './order';
import type { SameEvent } from './same-event';

/** Whoever is in more articles than this tells nothing about what two of them share; and the work stays bounded. */
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

/** An article, and what it shares with another one: what is rarest first. */
export interface RelatedArticle {
  readonly article: StoredArticle;
  readonly shared: readonly ArchiveEntity[];
  /** Both tell of events on one day; `shared` then names the place or the body. */
  readonly sameDay: boolean;
}

interface Tie {
  weight: number;
  sameDay: boolean;
  readonly shared: Map<ArchiveEntity, number>;
}

/**
 * Articles that share people or documents with this one, or tell of the same day at the same place or of the same body.
 * What few articles share counts for more (1/ln(1 + n), as Adamic and Adar weigh common neighbours); an event of the same day
 * counts once more. The work is bounded by the names in the article times `TOO_COMMON`, whatever the archive's size.
 */
export function findRelated(
  article: StoredArticle,
  entities: EntityIndex,
  sameEvent: SameEvent,
  limit = 4,
): RelatedArticle[] {
  const ties = new Map<StoredArticle, Tie>();
  for (const entity of [...entitiesIn(article, entities, 'person'), ...entitiesIn(article, entities, 'document')]) {
    if (entity.articles.length <= TOO_COMMON) tie(ties, entity.articles, entity, weigh(entity.articles.length), false);
  }
  for (const { entity, articles } of sameEvent(article)) {
    if (articles.length <= TOO_COMMON) tie(ties, articles, entity, weigh(articles.length), true);
  }
  ties.delete(article);
  return [...ties]
    .sort(([a, { weight }], [b, other]) => other.weight - weight || compareNewestFirst(a, b))
    .slice(0, limit)
    .map(([other, { shared, sameDay }]) => ({ article: other, sameDay, shared: rarestFirst(shared) }));
}

/** Two articles are the fewest that can share anything. */
function weigh(articles: number): number {
  return 1 / Math.log(1 + Math.max(2, articles));
}

function tie(
  ties: Map<StoredArticle, Tie>,
  articles: readonly StoredArticle[],
  entity: ArchiveEntity,
  weight: number,
  sameDay: boolean,
): void {
  for (const other of articles) {
    const of = ties.get(other) ?? { weight: 0, sameDay: false, shared: new Map() };
    of.weight += weight;
    of.sameDay ||= sameDay;
    of.shared.set(entity, weight);
    ties.set(other, of);
  }
}

function rarestFirst(shared: ReadonlyMap<ArchiveEntity, number>): ArchiveEntity[] {
  return [...shared].sort((a, b) => b[1] - a[1] || compareCodePoints(a[0].id, b[0].id)).map(([entity]) => entity);
}

/** The article before and after one among those that name a person or cite a document. */
export interface Trail {
  readonly entity: ArchiveEntity;
  readonly newer?: StoredArticle;
  readonly older?: StoredArticle;
}

/**
 * Ways on from an article along the person whom it names most often and the document that it cites most often, of those
 * that other articles name as well.
 */
export function findTrails(article: StoredArticle, entities: EntityIndex): Trail[] {
  const people = article.people
    .filter(({ standing }) => standing === 'acting')
    .map(({ name, mentions }) => ({ entity: entities.named('person', article, name), count: mentions.length }));
  const documents = article.documents.flatMap(({ resolution, mentions }) =>
    'id' in resolution ? [{ entity: entities.byId('document', resolution.id), count: mentions.length }] : [],
  );
  return [people, documents].flatMap((rows) => {
    const [most] = rows
      .filter(({ entity }) => entity?.hasPage === true && entity.articles.length > 1)
      .sort((a, b) => b.count - a.count);
    return most?.entity === undefined ? [] : [toTrail(article, most.entity)];
  });
}

function toTrail(article: StoredArticle, entity: ArchiveEntity): Trail {
  const index = entity.articles.indexOf(article);
  const newer = index > 0 ? entity.articles[index - 1] : undefined;
  const older = index < 0 ? undefined : entity.articles[index + 1];
  return { entity, ...(newer ? { newer } : {}), ...(older ? { older } : {}) };
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
