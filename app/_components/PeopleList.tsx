import type { Person } from '../../lib/archive';
import { urls } from '../../lib/site';
import { formatCount, text } from '../_text/text';
import { EntityName } from './CountList';
import styles from './PeopleList.module.css';

/** Names in columns, with the number of articles and the latest role; of a historic figure no role, for the articles date it wrongly. */
export function PeopleList({ people }: { readonly people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <ul className={styles['names']}>
      {people.map((person) => (
        <li key={person.id}>
          <PersonLine person={person} />
        </li>
      ))}
    </ul>
  );
}

/** Name, number of articles, latest role. Whoever has no page is led to in the article. */
export function PersonLine({ person }: { readonly person: Person }) {
  const words = person.historical ? text.article.peopleHistorical : person.roles[0]?.role.text;
  return (
    <>
      {person.hasPage ? <EntityName entity={person} /> : <a href={passageOf(person)}>{person.name}</a>}{' '}
      <span>{formatCount(person.articles.length)}</span>
      {words === undefined ? null : <small>{words}</small>}
    </>
  );
}

/** The paragraph that names somebody in passing. */
function passageOf({ namings: [naming] }: Person) {
  if (naming === undefined) throw new Error('a person whom no article names');
  const { article, told } = naming;
  return urls.paragraph(article.id, told.mentions[0]?.at.line ?? article.title.lines.first);
}
