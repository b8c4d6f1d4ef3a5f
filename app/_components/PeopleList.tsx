import type { Person } from '../../lib/archive';
import { formatCount, text } from '../_text/text';
import { EntityName } from './CountList';
import styles from './PeopleList.module.css';

function Standing({ person: { roles, historical } }: { readonly person: Person }) {
  const words = historical ? text.article.peopleHistorical : roles[0]?.role.text;
  return words === undefined ? null : <small>{words}</small>;
}

/** Names in columns, with the number of articles and the latest role; of a historic figure no role, for the articles date it wrongly. */
export function PeopleList({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul className={styles['names']}>
      {people.map((person) => (
        <li key={person.id}>
          <EntityName entity={person} /> <span>{formatCount(person.articles.length)}</span>
          <Standing person={person} />
        </li>
      ))}
    </ul>
  );
}
