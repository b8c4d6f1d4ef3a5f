import type { EntityRecord } from '../../lib/search/entities';
import { urls } from '../../lib/site';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import styles from './results.module.css';

/** People, documents and bodies that the query means: offered above the articles. */
export function Entities({ entities }: { readonly entities: readonly EntityRecord[] }) {
  if (entities.length === 0) return null;
  return (
    <section aria-labelledby="trang-rieng">
      <h2 id="trang-rieng">{searchText.entities}</h2>
      <ul className={styles['entities']}>
        {entities.map((entity) => (
          <li key={`${entity.kind}/${entity.id}`}>
            <p className={styles['entity']}>
              {entity.hasPage ? <a href={urls.entity(entity.kind, entity.id)}>{entity.name}</a> : entity.name}{' '}
              <small>{entityDetail(entity)}</small>
            </p>
            {entity.title === undefined ? null : <p className={styles['official']}>{entity.title}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function entityDetail({ detail, articles, hasPage }: EntityRecord): string {
  const count = hasPage ? fill(searchText.entityCount, { count: formatCount(articles) }) : searchText.noArticle;
  return detail === '' ? count : `${detail} · ${count}`;
}
