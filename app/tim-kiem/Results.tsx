'use client';

import { useEffect, useRef } from 'react';
import { parseSlug } from '../../lib/model';
import type { EntityRecord, NumberedEntity } from '../../lib/search/entities';
import type { Result } from '../../lib/search/search';
import { urls } from '../../lib/site';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { Pieces } from './Pieces';
import { pageOf } from './SearchBox';
import { SHOWN_AT_ONCE } from './useAnswer';
import styles from './search.module.css';

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
              {entity.hasPage ? <a href={pageOf(entity)}>{entity.name}</a> : entity.name}{' '}
              <small>{entityDetail(entity)}</small>
            </p>
            {entity.title === undefined ? null : <p className={styles['official']}>{entity.title}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Articles found, best first. */
export function Results(props: {
  readonly results: readonly Result[];
  readonly entities: readonly NumberedEntity[];
  readonly total: number;
  readonly onMore: () => void;
}) {
  const left = Math.min(SHOWN_AT_ONCE, props.total - props.results.length);
  const list = useFocusOnNew(props.results);
  return (
    <section aria-labelledby="bai-viet">
      <h2 id="bai-viet">{searchText.articles}</h2>
      <ol className={styles['results']} ref={list}>
        {props.results.map((result) => (
          <li key={result.record.id} className={styles['result']}>
            <p className={styles['date']}>{result.record.dateText ?? searchText.dateUnknown}</p>
            <div>
              <h3 className={styles['headline']}>
                <a href={urls.article(parseSlug(result.record.id))}>
                  <Pieces pieces={result.title} />
                </a>
              </h3>
              <p className={styles['outlet']}>{result.record.outlet ?? searchText.outletUnknown}</p>
              <p className={styles['passage']}>
                <Pieces pieces={result.passage} />
              </p>
              <Named result={result} entities={props.entities} />
            </div>
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <button className={styles['more']} type="button" onClick={props.onMore}>
          {fill('Xem thêm {count} bài', { count: left })}
        </button>
      ) : null}
    </section>
  );
}

/** When a list grows, the focus goes to the first article that is new: the button that was pressed may be gone. */
function useFocusOnNew(results: readonly Result[]) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(results);
  useEffect(() => {
    const known = before.current;
    before.current = results;
    const grown = results.length > known.length && known.every(({ record }, i) => record.id === results[i]?.record.id);
    if (grown) list.current?.children[known.length]?.querySelector('a')?.focus();
  }, [results]);
  return list;
}

/** Which of the query's people and documents this article names. */
function Named({ result, entities }: { readonly result: Result; readonly entities: readonly NumberedEntity[] }) {
  const named = entities.filter(({ number }) => result.record.entities.includes(number));
  if (named.length === 0) return null;
  return (
    <p className={styles['names']}>
      {searchText.names}{' '}
      {named.map((entity, i) => (
        <span key={`${entity.kind}/${entity.id}`}>
          {i === 0 ? '' : ', '}
          <a href={pageOf(entity)}>{entity.name}</a>
        </span>
      ))}
    </p>
  );
}

function entityDetail({ detail, articles, hasPage }: EntityRecord): string {
  const count = hasPage ? fill(searchText.entityCount, { count: formatCount(articles) }) : searchText.noArticle;
  return detail === '' ? count : `${detail} · ${count}`;
}
