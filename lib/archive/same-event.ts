import type { IsoDay, StoredArticle } from '../model';
import type { ArchiveEntity } from './entity';
import type { EntityIndex } from './lookup';
import { findFirstDay } from './order';

/** The articles that tell of an event of one day and name one place, body or meeting; two or more of them. */
export interface SharedEvent {
  readonly day: IsoDay;
  readonly entity: ArchiveEntity;
  readonly articles: readonly StoredArticle[];
}

/** The events of an article that other articles tell of as well. */
export type SameEvent = (article: StoredArticle) => readonly SharedEvent[];

/** Named in every other article, such an entity tells no event from another of the same day. */
const EVERYWHERE = 0.1;
/** In a small archive a tenth is nothing. */
const FEW = 20;

/**
 * Looks at every article once and at each of its places, bodies and meetings: linear in the archive. Articles without a
 * known day of their event, or known to less than the day, share none.
 */
export function indexEvents(articles: readonly StoredArticle[], entities: EntityIndex): SameEvent {
  const most = Math.max(FEW, articles.length * EVERYWHERE);
  const events = new Map<string, { readonly day: IsoDay; readonly entity: ArchiveEntity; articles: StoredArticle[] }>();
  const of = new Map<StoredArticle, string[]>();
  for (const article of articles) {
    const day = findEventDay(article);
    if (day === undefined) continue;
    const keys = placed(article, entities).flatMap((entity) => {
      if (entity.articles.length > most) return [];
      const key = `${day} ${entity.kind} ${entity.id}`;
      const event = events.get(key) ?? { day, entity, articles: [] };
      event.articles.push(article);
      events.set(key, event);
      return [key];
    });
    of.set(article, keys);
  }
  return (article) =>
    (of.get(article) ?? []).flatMap((key) => {
      const event = events.get(key);
      return event !== undefined && event.articles.length > 1 ? [event] : [];
    });
}

function findEventDay({ event }: StoredArticle): IsoDay | undefined {
  if (!event.known || (event.precision !== 'day' && event.precision !== 'minute')) return undefined;
  return findFirstDay(event);
}

function placed(article: StoredArticle, entities: EntityIndex): ArchiveEntity[] {
  const named = [...article.places, ...article.organisations, ...article.meetings].map(({ kind, id, name }) =>
    entities.named(kind, article, id ?? name),
  );
  return [...new Set(named.filter((entity) => entity !== undefined))];
}
