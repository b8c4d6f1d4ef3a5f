import { urls } from '../../lib/site';
import { ListData } from '../_components/ListData';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { YearChart, yearParam } from '../_components/YearChart';
import { archive } from '../_archive';
import { pageMetadata } from '../_metadata';
import { text } from '../_text/text';

export const metadata = pageMetadata({ title: text.years.title, description: text.years.lead, href: urls.years() });

export default function YearsPage() {
  return (
    <>
      <PageHeading title={text.years.title}>
        <p>{archive.years.length === 0 ? text.years.empty : text.years.lead}</p>
      </PageHeading>
      <YearChart years={archive.years} />
      <ListData hrefs={archive.years.map((shelf) => urls.year(yearParam(shelf)))} />
      <PageData articles={archive.articles} />
    </>
  );
}
