import type { ArchiveEntity } from '../../lib/archive';
import { urls } from '../../lib/site';
import { formatCount } from '../_text/text';
import styles from './CountList.module.css';

export interface CountedEntity {
  readonly entity: ArchiveEntity;
  readonly count: number;
}

/** Names with the number of articles beside each; a description below where there is one; no list where there is none. */
export function CountList({ rows }: { readonly rows: readonly CountedEntity[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {rows.map(({ entity, count }) => (
        <li key={entity.id} className={styles['row']}>
          <span>
            <EntityName entity={entity} />
            {entity.description === undefined ? null : (
              <span className={styles['description']}>{entity.description}</span>
            )}
          </span>
          <span className={styles['count']}>{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A link where there is a page; `as` is the spelling of the article that names the entity. */
export function EntityName({ entity, as = entity.name }: { readonly entity: ArchiveEntity; readonly as?: string }) {
  return entity.hasPage ? <a href={urls.entity(entity.kind, entity.id)}>{as}</a> : as;
}

/** Most articles first. */
export function mostNamed(entities: readonly ArchiveEntity[], limit: number): CountedEntity[] {
  return entities
    .filter((entity) => entity.hasPage)
    .map((entity) => ({ entity, count: entity.articles.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, limit);
}
