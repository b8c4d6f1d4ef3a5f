import type { Metadata } from 'next';
import { changedPages } from '../../_kept';
import type { VacantPerson } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { PageHeading } from '../../_components/PageHeading';
import { PeopleList } from '../../_components/PeopleList';
import { Placeholder } from '../../_components/Placeholder';
import { staticParams } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { Moved, movedMetadata } from '../../_moved';
import { text } from '../../_text/text';
import { moved, people, personParts, vacant } from '../_pages';
import { PersonView } from '../_parts/PersonView';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  const all = staticParams('id', [...people.keys(), ...moved.keys(), ...vacant.keys()]);
  return changedPages('nguoi/[id]/index.html', all, { page: PersonPage, metadata: generateMetadata });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const person = people.get(id) ?? moved.get(id);
  if (person === undefined) {
    const name = vacant.get(id)?.name;
    return name === undefined ? {} : pageMetadata({ title: name, href: urls.entities('person') });
  }
  const role = person.historical ? text.article.peopleHistorical : person.roles[0]?.role.text;
  const metadata = pageMetadata({
    title: person.name,
    href: urls.entity('person', person.id),
    ...(role === undefined ? {} : { description: `${person.name}, ${role}` }),
  });
  return moved.has(id) ? movedMetadata(metadata) : metadata;
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  const [to, gone, person] = [moved.get(id), vacant.get(id), people.get(id)];
  if (to !== undefined) return <Moved title={text.person.moved} href={urls.entity('person', to.id)} name={to.name} />;
  if (gone !== undefined) return <Vacant vacant={gone} />;
  const part = person && personParts(person)[0];
  return person && part ? <PersonView person={person} part={part} /> : <Placeholder />;
}

function Vacant({ vacant: { name, people: bearers } }: { readonly vacant: VacantPerson }) {
  return (
    <>
      <PageHeading kicker={{ text: text.nav.person, href: urls.entities('person') }} title={name}>
        <p>{bearers.length === 0 ? text.person.vacantNobody : text.person.vacant}</p>
      </PageHeading>
      <PeopleList people={bearers} />
    </>
  );
}
