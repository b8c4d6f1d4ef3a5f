import type { Metadata } from 'next';
import { changedPages } from '../../../_kept';
import { pageParam } from '../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../lib/site';
import { Placeholder } from '../../../_components/Placeholder';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';
import { findPart, people, personParts } from '../../_pages';
import { PersonView } from '../../_parts/PersonView';

interface Props {
  readonly params: Promise<{ readonly id: string; readonly page: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  const all = [...people.values()].flatMap((person) =>
    personParts(person)
      .slice(1)
      .map(({ number }) => ({ id: person.id, page: pageParam(number) })),
  );
  const params = all.length === 0 ? [{ id: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : all;
  return changedPages('nguoi/[id]/[page]/index.html', params, { page: PersonPartPage, metadata: generateMetadata });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, page } = await params;
  const found = findPart(id, page);
  if (found === undefined) return {};
  const { person, part } = found;
  return pageMetadata({
    title: `${person.name}: ${fill(text.list.pageLabel, { number: part.number })}`,
    href: urls.more(urls.entity('person', person.id), page),
  });
}

export default async function PersonPartPage({ params }: Props) {
  const { id, page } = await params;
  const found = findPart(id, page);
  return found === undefined ? <Placeholder /> : <PersonView {...found} />;
}
