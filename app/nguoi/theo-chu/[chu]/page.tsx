import type { Metadata } from 'next';
import { shelveByLetter } from '../../../../lib/archive';
import { urls } from '../../../../lib/site';
import { PageHeading } from '../../../_components/PageHeading';
import { PeopleList } from '../../../_components/PeopleList';
import { Placeholder } from '../../../_components/Placeholder';
import { archive, LETTERS_APART, staticParams } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';

interface Props {
  readonly params: Promise<{ readonly chu: string }>;
}

export const dynamicParams = false;

const letters = new Map(LETTERS_APART ? shelveByLetter(archive.people).map((shelf) => [shelf.id, shelf] as const) : []);

export function generateStaticParams() {
  return staticParams('chu', [...letters.keys()]);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shelf = letters.get((await params).chu);
  if (shelf === undefined) return {};
  const title = `${text.person.title}: ${fill(text.person.letter, { letter: shelf.letter })}`;
  return pageMetadata({ title, href: urls.letter(shelf.id) });
}

export default async function LetterPage({ params }: Props) {
  const shelf = letters.get((await params).chu);
  if (shelf === undefined) return <Placeholder />;
  return (
    <>
      <PageHeading
        kicker={{ text: text.person.title, href: urls.entities('person') }}
        title={fill(text.person.letter, { letter: shelf.letter })}
      >
        <p>{text.person.lead}</p>
      </PageHeading>
      <PeopleList people={shelf.people} />
    </>
  );
}
