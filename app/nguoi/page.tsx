import { shelveByLetter, type LetterShelf } from '../../lib/archive';
import { urls } from '../../lib/site';
import { mostNamed } from '../_components/CountList';
import { PageHeading } from '../_components/PageHeading';
import { PeopleList } from '../_components/PeopleList';
import { archive, LETTERS_APART } from '../_archive';
import { pageMetadata } from '../_metadata';
import { text } from '../_text/text';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.person.title,
  description: text.person.lead,
  href: urls.entities('person'),
});

/** Fewer stand in one list without letters. */
const FEW = 60;
const MOST_NAMED = 60;

export default function PeoplePage() {
  const { people } = archive;
  return (
    <>
      <PageHeading title={text.person.title}>
        <p>{people.length === 0 ? text.person.empty : text.person.lead}</p>
      </PageHeading>
      {people.length <= FEW ? (
        <PeopleList people={people} />
      ) : LETTERS_APART ? (
        <MostNamed letters={shelveByLetter(people)} />
      ) : (
        <Letters letters={shelveByLetter(people)} />
      )}
    </>
  );
}

function Letters({ letters }: { readonly letters: readonly LetterShelf[] }) {
  return (
    <>
      <nav aria-label={text.list.letters}>
        <ul className={styles['letters']}>
          {letters.map(({ id, letter }) => (
            <li key={id}>
              <a href={`#chu-${id}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(({ id, letter, people }) => (
        <section key={id} className={styles['group']} aria-labelledby={`chu-${id}`}>
          <h2 id={`chu-${id}`}>{letter}</h2>
          <PeopleList people={people} />
        </section>
      ))}
    </>
  );
}

/** A large archive gives each letter a page and shows here whom it names most. */
function MostNamed({ letters }: { readonly letters: readonly LetterShelf[] }) {
  const chosen = new Set<unknown>(mostNamed(archive.people, MOST_NAMED).map(({ entity }) => entity));
  return (
    <>
      <nav aria-labelledby="theo-chu">
        <h2 id="theo-chu">{text.person.byLetter}</h2>
        <ul className={styles['letters']}>
          {letters.map(({ id, letter }) => (
            <li key={id}>
              <a href={urls.letter(id)}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="nhieu-nhat">
        <h2 id="nhieu-nhat">{text.person.mostNamed}</h2>
        <PeopleList people={archive.people.filter((person) => chosen.has(person))} />
      </section>
    </>
  );
}
