import { parseSlug } from '../../lib/model';
import type { NumberedEntity } from '../../lib/search/entities';
import { urls } from '../../lib/site';
import { searchText } from '../_text/search';
import type { Shown } from './_find';
import { textFragment } from './_fragment';
import { distinctName } from './_told';
import { Pieces } from './Pieces';
import styles from './results.module.css';

/** The articles of a page, as far as they have come; each link leads to the lines shown, and has them marked. */
export function Results(props: {
  readonly results: readonly (Shown | undefined)[];
  readonly entities: readonly NumberedEntity[];
}) {
  return (
    <ol className={styles['results']}>
      {props.results.map((result, i) =>
        result === undefined ? (
          <li key={i} className={styles['awaited']} aria-hidden="true" />
        ) : (
          <li
            key={result.record.id}
            className={[styles['result'], ...(result.passage === undefined ? [styles['awaited']] : [])].join(' ')}
          >
            <DateWords text={result.record.dateText ?? searchText.dateUnknown} />
            <div>
              <h3 className={styles['headline']}>
                <a href={`${urls.article(parseSlug(result.record.id))}${textFragment(result.passage ?? [])}`}>
                  <Pieces pieces={result.title} />
                </a>
              </h3>
              <p className={styles['outlet']}>{result.record.outlet ?? searchText.outletUnknown}</p>
              <p className={styles['passage']}>
                <Pieces pieces={result.passage ?? []} />
              </p>
              <Named result={result} entities={props.entities} />
            </div>
          </li>
        ),
      )}
    </ol>
  );
}

/** The day, and below it what is to be known about it: "03/11/2020", "(sự việc, ngày suy ra)". */
function DateWords({ text }: { readonly text: string }) {
  const [, day = text, note] = /^(.+?) (\(.+\))$/u.exec(text) ?? [];
  return (
    <p className={styles['date']}>
      {day} {note === undefined ? null : <small>{note}</small>}
    </p>
  );
}

/** Which of the query's people and documents this article names. */
function Named({ result, entities }: { readonly result: Shown; readonly entities: readonly NumberedEntity[] }) {
  const named = entities.filter(({ number }) => result.record.entities.includes(number));
  if (named.length === 0) return null;
  return (
    <p className={styles['names']}>
      {searchText.names}{' '}
      {named.map((entity, i) => (
        <span key={`${entity.kind}/${entity.id}`}>
          {i === 0 ? '' : ', '}
          <a href={urls.entity(entity.kind, entity.id)}>{nameAmong(entity, entities)}</a>
        </span>
      ))}
    </p>
  );
}

/** With its term, where another has the same name. */
function nameAmong(entity: NumberedEntity, entities: readonly NumberedEntity[]): string {
  const namesakes = entities.filter(({ name }) => name === entity.name);
  return namesakes.length > 1 ? distinctName(entity) : entity.name;
}
