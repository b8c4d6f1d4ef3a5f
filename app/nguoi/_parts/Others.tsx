import { findBeside, findCitedBeside, type Namesake, type Person } from '../../../lib/archive';
import { EntityName } from '../../_components/CountList';
import { PersonLine } from '../../_components/PeopleList';
import { SharedDays } from '../../_components/SharedDays';
import { archive } from '../../_archive';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import styles from './Others.module.css';

/** Beside a person: who may be the same, who is named in the same paragraphs, what the same articles cite. */
export function Others({ person }: { readonly person: Person }) {
  const namesakes = archive.namesakesOf(person);
  const beside = findBeside(person, archive.entities);
  const documents = findCitedBeside(person, archive.entities);
  return (
    <aside className={entityStyles['aside']}>
      <Namesakes kind="possible" namesakes={namesakes} />
      <Namesakes kind="other" namesakes={namesakes} />
      {beside.length === 0 ? null : (
        <section aria-labelledby="cung-nhac">
          <h2 id="cung-nhac">{text.person.with}</h2>
          <ul className={styles['list']}>
            {beside.map((row) => (
              <li key={row.person.id}>
                <EntityName entity={row.person} />
                <SharedDays paragraphs={row.paragraphs} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length === 0 ? null : (
        <section aria-labelledby="van-ban">
          <h2 id="van-ban">{text.person.citing}</h2>
          <ul className={styles['list']}>
            {documents.map(({ document, articles, paragraphs }) => (
              <li key={document.id}>
                <EntityName entity={document} />
                <small>{fill(text.list.articleCount, { count: articles })}</small>
                <SharedDays paragraphs={paragraphs} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={entityStyles['note']}>{text.person.identity}</p>
    </aside>
  );
}

const MOST_NAMESAKES = 8;

function Namesakes({ kind, namesakes }: { readonly kind: Namesake['kind']; readonly namesakes: readonly Namesake[] }) {
  const people = namesakes.filter((namesake) => namesake.kind === kind).map(({ person }) => person);
  if (people.length === 0) return null;
  const id = kind === 'possible' ? 'co-the' : 'cung-ten';
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kind === 'possible' ? text.person.possible : text.person.namesakes}</h2>
      {kind === 'possible' ? <p className={entityStyles['note']}>{text.person.possibleNote}</p> : null}
      <ul className={styles['list']}>
        {people.slice(0, MOST_NAMESAKES).map((person) => (
          <li key={person.id}>
            <PersonLine person={person} />
          </li>
        ))}
      </ul>
      {people.length <= MOST_NAMESAKES ? null : (
        <p className={entityStyles['note']}>
          {fill(text.person.namesakesMore, { count: people.length - MOST_NAMESAKES })}
        </p>
      )}
    </section>
  );
}
