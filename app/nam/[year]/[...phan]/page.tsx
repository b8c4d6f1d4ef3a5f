import type { Metadata } from 'next';
import { pageParam, paginate } from '../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../lib/site';
import { isDivided, monthParts, partHref, partTitle, ROWS } from '../../../_chronicle';
import { Placeholder } from '../../../_components/Placeholder';
import { archive } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';
import { yearParam, yearTitle } from '../../../_years';
import { MonthView } from '../../MonthView';
import { UndatedView } from '../../YearView';
import { changedPages } from '../../../_kept';

/** `thang-05`, `thang-05/trang-2`; of the articles whose year is not known, `trang-2`. */
interface Props {
  readonly params: Promise<{ readonly year: string; readonly phan: readonly string[] }>;
}

export const dynamicParams = false;

const years = new Map(archive.years.map((shelf) => [yearParam(shelf), shelf]));

export function generateStaticParams() {
  const all = [...years].flatMap(([year, shelf]) => [
    ...monthParts(shelf).flatMap(({ param, articles }) =>
      paginate(articles, ROWS).map(({ number }) => ({
        year,
        phan: number === 1 ? [param] : [param, pageParam(number)],
      })),
    ),
    ...(isDivided(shelf) ? [] : paginate(shelf.articles, ROWS).slice(1)).map(({ number }) => ({
      year,
      phan: [pageParam(number)],
    })),
  ]);
  const parts = all.length === 0 ? [{ year: PLACEHOLDER_PARAM, phan: [PLACEHOLDER_PARAM] }] : all;
  return changedPages('nam/[year]/[...phan]/index.html', parts, { page: Page, metadata: generateMetadata });
}

function findMonthPage(year: string, [param, number]: readonly string[]) {
  const shelf = years.get(year);
  const part = shelf && monthParts(shelf).find((each) => each.param === param);
  const pages = part && paginate(part.articles, ROWS);
  const page = number === undefined ? pages?.[0] : pages?.find((each) => pageParam(each.number) === number);
  return part === undefined || page === undefined ? undefined : { part, page };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, phan } = await params;
  const found = findMonthPage(year, phan);
  if (found !== undefined) {
    const { part, page } = found;
    return page.number === 1
      ? pageMetadata({ title: partTitle(part), href: partHref(part) })
      : pageMetadata({
          title: `${partTitle(part)}: ${fill(text.list.pageLabel, { number: page.number })}`,
          href: urls.more(partHref(part), pageParam(page.number)),
        });
  }
  const [shelf, param = ''] = [years.get(year), phan[0]];
  if (shelf === undefined) return {};
  const number = param.replace('trang-', '');
  return pageMetadata({
    title: `${yearTitle(shelf)}: ${fill(text.list.pageLabel, { number })}`,
    href: urls.more(urls.year(year), param),
  });
}

export default async function Page({ params }: Props) {
  const { year, phan } = await params;
  const found = findMonthPage(year, phan);
  if (found !== undefined) return <MonthView part={found.part} page={found.page} />;
  const shelf = years.get(year);
  return shelf === undefined ? <Placeholder /> : <UndatedView shelf={shelf} param={phan[0] ?? ''} />;
}
