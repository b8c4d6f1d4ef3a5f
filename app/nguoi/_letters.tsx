import type { Metadata } from 'next';
import {
  pageParam,
  paginate,
  shelveByLetter,
  type LetterShelf,
  type NameOrder,
  type Page,
  type Person,
} from '../../lib/archive';
import { PLACEHOLDER_PARAM, urls, type Href } from '../../lib/site';
import { PageHeading } from '../_components/PageHeading';
import { Pager } from '../_components/Pager';
import { PeopleList } from '../_components/PeopleList';
import { Placeholder } from '../_components/Placeholder';
import { archive, LETTERS_APART } from '../_archive';
import { pageMetadata } from '../_metadata';
import { fill, text } from '../_text/text';
import styles from './page.module.css';

/** The people by letter, of given or of family names; the routes are thin and share this. */
export interface LetterProps {
  readonly params: Promise<{ readonly chu: readonly string[] }>;
}

const SHELVES: Readonly<Record<NameOrder, readonly LetterShelf[]>> = {
  given: shelveByLetter(archive.people, 'given'),
  family: shelveByLetter(archive.people, 'family'),
};

function hrefOf(order: NameOrder, letter: string): Href {
  return order === 'given' ? urls.letter(letter) : urls.families(letter);
}

/** A large archive gives each letter pages of its own. */
export function letterParams(order: NameOrder): { chu: string[] }[] {
  const shelves = LETTERS_APART ? SHELVES[order] : [];
  const all = shelves.flatMap(({ id, people }) =>
    paginate(people).map(({ number }) => ({ chu: number === 1 ? [id] : [id, pageParam(number)] })),
  );
  return all.length === 0 ? [{ chu: [PLACEHOLDER_PARAM] }] : all;
}

interface Found {
  readonly shelf: LetterShelf;
  readonly page: Page<Person>;
}

async function findShelf(order: NameOrder, { params }: LetterProps): Promise<Found | undefined> {
  const [letter, param] = (await params).chu;
  const shelf = LETTERS_APART ? SHELVES[order].find(({ id }) => id === letter) : undefined;
  const page =
    shelf && paginate(shelf.people).find(({ number }) => (number === 1 ? undefined : pageParam(number)) === param);
  return shelf && page && { shelf, page };
}

export async function letterMetadata(order: NameOrder, props: LetterProps): Promise<Metadata> {
  const found = await findShelf(order, props);
  if (found === undefined) return {};
  const { shelf, page } = found;
  const first = hrefOf(order, shelf.id);
  const title = `${order === 'given' ? text.person.byGiven : text.person.byFamily}: ${fill(text.person.letter, { letter: shelf.letter })}`;
  return page.number === 1
    ? pageMetadata({ title, href: first })
    : pageMetadata({
        title: `${title}, ${fill(text.list.pageLabel, { number: page.number })}`,
        href: urls.more(first, pageParam(page.number)),
      });
}

export async function LetterPage({ order, ...props }: LetterProps & { readonly order: NameOrder }) {
  const found = await findShelf(order, props);
  if (found === undefined) return <Placeholder />;
  const { shelf, page } = found;
  return (
    <>
      <PageHeading
        kicker={{ text: text.person.title, href: urls.entities('person') }}
        title={fill(text.person.letter, { letter: shelf.letter })}
      >
        <p>
          {fill(text.person.peopleCount, { count: shelf.people.length })}.{' '}
          {order === 'given' ? text.person.lead : text.person.familyLead}
        </p>
      </PageHeading>
      <LetterLinks order={order} current={shelf.id} />
      <PeopleList people={page.rows} />
      <Pager page={page} list={hrefOf(order, shelf.id)} />
    </>
  );
}

/** The letters, each with the number of its people. */
export function LetterLinks({ order, current }: { readonly order: NameOrder; readonly current?: string }) {
  return (
    <nav aria-label={order === 'given' ? text.person.byLetter : text.person.byFamilyLetter}>
      <ul className={styles['letters']}>
        {SHELVES[order].map(({ id, letter, people }) => (
          <li key={id}>
            <a
              href={LETTERS_APART ? hrefOf(order, id) : `#chu-${id}`}
              title={fill(text.person.peopleCount, { count: people.length })}
              aria-current={id === current ? 'page' : undefined}
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everybody on one page, letter by letter: for an archive that is not large. */
export function AllLetters({ order }: { readonly order: NameOrder }) {
  return SHELVES[order].map(({ id, letter, people }) => (
    <section key={id} className={styles['group']} aria-labelledby={`chu-${id}`}>
      <h2 id={`chu-${id}`}>{letter}</h2>
      <PeopleList people={people} />
    </section>
  ));
}

const WAYS = [
  ['given', text.person.byGiven, urls.entities('person')],
  ['family', text.person.byFamily, urls.families()],
  ['office', text.person.byOffice, urls.offices()],
] as const;

/** The three orders in which people are listed. */
export function Ways({ current }: { readonly current: 'given' | 'family' | 'office' }) {
  return (
    <nav aria-label={text.person.ways}>
      <ul className={styles['ways']}>
        {WAYS.map(([way, words, href]) => (
          <li key={way}>
            <a href={href} aria-current={way === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
