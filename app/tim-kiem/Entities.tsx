import type { EntityRecord } from '../../lib/search/entities';
import type { Findings } from '../../lib/search/inquiry';
import { urls } from '../../lib/site';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { AskLink } from './AskLink';
import { having, NOTHING_ASKED, type Asked } from './_asked';
import styles from './results.module.css';

/** People, documents and bodies that the query means: offered above the articles. */
export function Entities(props: { readonly findings: Findings; readonly onAsk: (asked: Asked) => void }) {
  const { findings, onAsk } = props;
  const { entities, entitiesLater } = findings.answer;
  if (entities.length === 0 && entitiesLater === undefined) return null;
  return (
    <section aria-labelledby="trang-rieng">
      <h2 id="trang-rieng">{searchText.entities}</h2>
      {entitiesLater === undefined ? null : <p className={styles['awaitedNames']}>{searchText.entitiesAwaited}</p>}
      <ul className={styles['entities']}>
        {entities.map((entity) => (
          <li key={`${entity.kind}/${entity.id}`}>
            <p className={styles['entity']}>
              {entity.hasPage ? <a href={urls.entity(entity.kind, entity.id)}>{entity.name}</a> : entity.name}{' '}
              <small>{entityDetail(entity)}</small>
            </p>
            {entity.title === undefined ? null : <p className={styles['official']}>{entity.title}</p>}
            {isCitedElsewhere(entity, findings) ? (
              <p className={styles['citing']}>
                <AskLink asked={having(NOTHING_ASKED, { field: 'document', id: entity.id })} onAsk={onAsk}>
                  {fill(searchText.allCiting, { count: formatCount(entity.articles) })}
                </AskLink>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By its number fewer articles are found than cite it: others cite it by its title, its plenum, or a part of its number. */
function isCitedElsewhere({ kind, hasPage, articles }: EntityRecord, found: Findings): boolean {
  return kind === 'document' && hasPage && articles > found.articles.length;
}

function entityDetail({ detail, articles, hasPage }: EntityRecord): string {
  const count = hasPage ? fill(searchText.entityCount, { count: formatCount(articles) }) : searchText.noArticle;
  return detail === '' ? count : `${detail} · ${count}`;
}
