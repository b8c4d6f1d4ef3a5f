import type { Metadata } from 'next';
import { urls } from '../../../lib/site';
import { Placeholder } from '../../_components/Placeholder';
import { archive, staticParams } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { yearParam, yearTitle } from '../../_years';
import { YearView } from '../YearView';
import { changedPages } from '../../_kept';

interface Props {
  readonly params: Promise<{ readonly year: string }>;
}

export const dynamicParams = false;

const years = new Map(archive.years.map((shelf) => [yearParam(shelf), shelf]));

export function generateStaticParams() {
  return changedPages('nam/[year]/index.html', staticParams('year', [...years.keys()]), {
    page: Page,
    metadata: generateMetadata,
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shelf = years.get((await params).year);
  return shelf === undefined ? {} : pageMetadata({ title: yearTitle(shelf), href: urls.year(yearParam(shelf)) });
}

export default async function Page({ params }: Props) {
  const shelf = years.get((await params).year);
  return shelf === undefined ? <Placeholder /> : <YearView shelf={shelf} />;
}
