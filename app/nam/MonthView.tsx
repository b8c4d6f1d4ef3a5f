import { type Page } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { urls } from '../../lib/site';
import { partHref, partTitle, type MonthPart } from '../_chronicle';
import { articleHrefs, ListData } from '../_components/ListData';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { Pager } from '../_components/Pager';
import { fill, text } from '../_text/text';
import { yearParam, yearTitle } from '../_years';
import { DayLists } from './DayLists';
import { MonthNeighbours } from './Neighbours';
import { Untold } from './YearView';

/** A page of a month with many articles, day by day. */
export function MonthView({ part, page }: { readonly part: MonthPart; readonly page: Page<StoredArticle> }) {
  return (
    <>
      <PageHeading
        kicker={{ text: yearTitle(part.shelf), href: urls.year(yearParam(part.shelf)) }}
        title={partTitle(part)}
      >
        <p>
          {fill(text.list.articleCount, { count: part.articles.length })}
          {page.count === 1 ? null : ` · ${fill(text.list.page, { number: page.number, count: page.count })}`}
        </p>
      </PageHeading>
      {part.month === undefined ? <Untold articles={page.rows} /> : <DayLists articles={page.rows} />}
      <Pager page={page} list={partHref(part)} />
      <MonthNeighbours part={part} />
      <ListData hrefs={articleHrefs(page.rows)} />
      <PageData articles={page.rows} />
    </>
  );
}
