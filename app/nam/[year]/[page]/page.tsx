import type { Metadata } from 'next';
import { pageParam, paginate } from '../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../lib/site';
import { yearParam, yearTitle } from '../../../_components/YearChart';
import { YearPage } from '../../../_components/YearPage';
import { archive } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';

interface Props {
  readonly params: Promise<{ readonly year: string; readonly page: string }>;
}

export const dynamicParams = false;

const years = new Map(archive.years.map((shelf) => [yearParam(shelf), shelf]));

export function generateStaticParams() {
  const all = [...years].flatMap(([year, { articles }]) =>
    paginate(articles)
      .slice(1)
      .map(({ number }) => ({ year, page: pageParam(number) })),
  );
  return all.length === 0 ? [{ year: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : all;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, page } = await params;
  const shelf = years.get(year);
  if (shelf === undefined) return {};
  const number = page.replace('trang-', '');
  return pageMetadata({
    title: `${yearTitle(shelf)}: ${fill(text.list.pageLabel, { number })}`,
    href: urls.more(urls.year(year), page),
  });
}

export default async function Page({ params }: Props) {
  const { year, page } = await params;
  return <YearPage shelf={years.get(year)} param={page} />;
}
