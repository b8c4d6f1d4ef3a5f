import type { Person } from '../../lib/archive';
import { fold } from '../../lib/text';
import { urls } from '../../lib/site';
import { EntityName } from '../_components/CountList';
import { PageHeading } from '../_components/PageHeading';
import { archive } from '../_archive';
import { pageMetadata } from '../_metadata';
import { formatCount, text } from '../_text/text';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.person.title,
  description: text.person.lead,
  href: urls.entities('person'),
});

export default function PeoplePage() {
  const letters = groupByLetter(archive.people);
  return (
    <>
      <PageHeading title={text.person.title}>
        <p>{letters.length === 0 ? text.person.empty : text.person.lead}</p>
      </PageHeading>
      <nav aria-label={text.list.letters}>
        <ul className={styles['letters']}>
          {letters.map(([letter]) => (
            <li key={letter}>
              <a href={`#${letterId(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, people]) => (
        <section key={letter} className={styles['group']} aria-labelledby={letterId(letter)}>
          <h2 id={letterId(letter)}>{letter}</h2>
          <ul className={styles['names']}>
            {people.map((person) => (
              <li key={person.id}>
                <EntityName entity={person} /> <span>{formatCount(person.articles.length)}</span>
                {person.roles[0] === undefined ? null : <small>{person.roles[0].role.text}</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** People stand by given name; Đ is a letter of its own, tone marks are not. */
function groupByLetter(people: readonly Person[]): [string, Person[]][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const letter = initialOf(person.name);
    const group = groups.get(letter);
    if (group) group.push(person);
    else groups.set(letter, [person]);
  }
  return [...groups];
}

function initialOf(name: string): string {
  const initial = (name.split(' ').at(-1) ?? name).charAt(0).toUpperCase();
  return TONELESS.get(initial) ?? initial;
}

/** À and Ạ stand under A, Ầ under Â: dictionary order keeps the letter and drops the tone. */
const TONELESS = new Map(
  [
    'AÀÁẢÃẠ',
    'ĂẰẮẲẴẶ',
    'ÂẦẤẨẪẬ',
    'EÈÉẺẼẸ',
    'ÊỀẾỂỄỆ',
    'IÌÍỈĨỊ',
    'OÒÓỎÕỌ',
    'ÔỒỐỔỖỘ',
    'ƠỜỚỞỠỢ',
    'UÙÚỦŨỤ',
    'ƯỪỨỬỮỰ',
    'YỲÝỶỸỴ',
  ].flatMap((row) => [...row].map((letter) => [letter, row.charAt(0)] as const)),
);

const LETTER_IDS: Readonly<Record<string, string>> = { Ă: 'aw', Â: 'aa', Đ: 'dd', Ê: 'ee', Ô: 'oo', Ơ: 'ow', Ư: 'uw' };

/** ASCII, as Telex types the letter. */
function letterId(letter: string): string {
  return `chu-${LETTER_IDS[letter] ?? fold(letter)}`;
}
