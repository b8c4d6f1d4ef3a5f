import type { EntityId, EntityKind, StoredArticle } from '../model';
import { canon } from '../text';
import type { ArchiveEntity } from './entity';
import type { Person } from './people';

/** From an address, or from what an article names, to the entity of the whole archive. */
export interface EntityIndex {
  byId(kind: EntityKind, id: string): ArchiveEntity | undefined;
  /** Whom or what `article` means by a name or an authority id. */
  named(kind: EntityKind, article: StoredArticle, nameOrId: string): ArchiveEntity | undefined;
  /** Whom `article` means by a name that it gives to somebody. */
  person(article: StoredArticle, name: string): Person | undefined;
}

/** @param people apart from the other entities: one name may stand for two of them, each in articles of their own */
export function indexEntities(entities: readonly ArchiveEntity[], people: readonly Person[]): EntityIndex {
  const byId = new Map([...people, ...entities].map((entity) => [idKey(entity.kind, entity.id), entity]));
  const byName = new Map<string, ArchiveEntity>();
  for (const entity of entities) {
    for (const article of entity.articles) {
      for (const name of [entity.name, ...entity.aliases]) byName.set(nameKey(entity.kind, article, name), entity);
    }
  }
  const byNaming = new Map<string, Person>();
  for (const person of people) {
    for (const { article, name } of person.namings) byNaming.set(nameKey('person', article, name), person);
  }
  return {
    byId: (kind, id) => byId.get(idKey(kind, id)),
    named: (kind, article, nameOrId) =>
      byId.get(idKey(kind, nameOrId)) ?? (kind === 'person' ? byNaming : byName).get(nameKey(kind, article, nameOrId)),
    person: (article, name) => byNaming.get(nameKey('person', article, name)),
  };
}

function idKey(kind: EntityKind, id: EntityId | string): string {
  return `${kind} ${id}`;
}

function nameKey(kind: EntityKind, article: StoredArticle, name: string): string {
  return `${kind} ${article.id} ${canon(name)}`;
}
