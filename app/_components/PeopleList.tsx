import type { Person } from '../../lib/archive';
import { formatCount } from '../_text/text';
import { EntityName } from './CountList';
import styles from './PeopleList.module.css';

/** Names in columns, with the number of articles and the latest role. */
export function PeopleList({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul className={styles['names']}>
      {people.map((person) => (
        <li key={person.id}>
          <EntityName entity={person} /> <span>{formatCount(person.articles.length)}</span>
          {person.roles[0] === undefined ? null : <small>{person.roles[0].role.text}</small>}
        </li>
      ))}
    </ul>
  );
}
