import { tabulateMonths } from '../../lib/archive';
import { urls } from '../../lib/site';
import { Chronicle } from '../_components/Chronicle';
import { ListData } from '../_components/ListData';
import { MonthTable } from '../_components/MonthTable';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { archive } from '../_archive';
import { pageMetadata } from '../_metadata';
import { overviewText } from '../_text/overview';
import { fill, text } from '../_text/text';
import { UNKNOWN_YEAR, yearParam } from '../_years';

export const metadata = pageMetadata({ title: text.years.title, description: text.years.lead, href: urls.years() });

export default function YearsPage() {
  const { articles, years } = archive;
  const undated = years.find(({ year }) => year === undefined);
  return (
    <>
      <PageHeading title={text.years.title}>
        <p>{years.length === 0 ? text.years.empty : text.years.lead}</p>
      </PageHeading>
      <Chronicle articles={articles} />
      <MonthTable rows={tabulateMonths(articles)} />
      {undated === undefined ? null : (
        <p>
          <a href={urls.year(UNKNOWN_YEAR)}>{text.years.unknown}</a>{' '}
          <small>{fill(text.list.articleCount, { count: undated.articles.length })}</small>
        </p>
      )}
      {years.length === 0 ? null : (
        <p>
          <a href={urls.rounds()}>{overviewText.year.rounds}</a>
        </p>
      )}
      <ListData hrefs={years.map((shelf) => urls.year(yearParam(shelf)))} />
      <PageData articles={articles} />
    </>
  );
}
