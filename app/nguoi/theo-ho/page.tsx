import { urls } from '../../../lib/site';
import { PageHeading } from '../../_components/PageHeading';
import { archive, LETTERS_APART } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { text } from '../../_text/text';
import { AllLetters, LetterLinks, Ways } from '../_letters';

export const metadata = pageMetadata({
  title: `${text.person.title}: ${text.person.byFamily}`,
  description: text.person.familyLead,
  href: urls.families(),
});

export default function FamiliesPage() {
  const empty = archive.people.length === 0;
  return (
    <>
      <PageHeading kicker={{ text: text.person.title, href: urls.entities('person') }} title={text.person.byFamily}>
        <p>{empty ? text.person.empty : text.person.familyLead}</p>
      </PageHeading>
      {empty ? null : (
        <>
          <Ways current="family" />
          <LetterLinks order="family" />
          {LETTERS_APART ? null : <AllLetters order="family" />}
        </>
      )}
    </>
  );
}
