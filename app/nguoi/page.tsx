import { urls } from '../../lib/site';
import { mostNamed } from '../_components/CountList';
import { entityHrefs, ListData } from '../_components/ListData';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { PeopleList } from '../_components/PeopleList';
import { archive, LETTERS_APART } from '../_archive';
import { pageMetadata } from '../_metadata';
import { text } from '../_text/text';
import { AllLetters, LetterLinks, Ways } from './_letters';

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
      {people.length === 0 ? null : <Ways current="given" />}
      {people.length <= FEW ? <PeopleList people={people} /> : <Letters />}
      <ListData hrefs={entityHrefs(people)} />
      <PageData articles={archive.articles} />
    </>
  );
}

/** A large archive gives each letter a page and shows here whom it names most. */
function Letters() {
  if (!LETTERS_APART) {
    return (
      <>
        <LetterLinks order="given" />
        <AllLetters order="given" />
      </>
    );
  }
  const chosen = new Set<unknown>(mostNamed(archive.people, MOST_NAMED).map(({ entity }) => entity));
  return (
    <>
      <LetterLinks order="given" />
      <section aria-labelledby="nhieu-nhat">
        <h2 id="nhieu-nhat">{text.person.mostNamed}</h2>
        <PeopleList people={archive.people.filter((person) => chosen.has(person))} />
      </section>
    </>
  );
}
