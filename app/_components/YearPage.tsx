import { pageParam, paginate, shelveByMonth, type MonthShelf, type YearShelf } from '../../lib/archive';
import { urls } from '../../lib/site';
import { archive } from '../_archive';
import { fill, text } from '../_text/text';
import { ArticleList } from './ArticleList';
import { articleHrefs, ListData } from './ListData';
import { PageData } from './PageData';
import { PageHeading } from './PageHeading';
import { Pager } from './Pager';
import { Placeholder } from './Placeholder';
import { yearParam, yearTitle } from './YearChart';
import styles from './YearPage.module.css';

/** A year by month, newest first, a page at a time. */
export function YearPage({ shelf, param }: { readonly shelf: YearShelf | undefined; readonly param: string }) {
  const page = shelf && paginate(shelf.articles).find(({ number }) => pageParam(number) === param);
  if (shelf === undefined || page === undefined) return <Placeholder />;
  return (
    <>
      <PageHeading kicker={{ text: text.years.title, href: urls.years() }} title={yearTitle(shelf)}>
        <p>
          {fill(text.list.articleCount, { count: shelf.articles.length })}
          {page.count === 1 ? null : ` · ${fill(text.list.page, { number: page.number, count: page.count })}`}
        </p>
      </PageHeading>
      {shelveByMonth(page.rows).map((month) => (
        <Month key={month.month ?? 0} shelf={month} />
      ))}
      <Pager page={page} list={urls.year(yearParam(shelf))} />
      <Neighbours shelf={shelf} />
      <ListData hrefs={articleHrefs(page.rows)} />
      <PageData articles={shelf.articles} />
    </>
  );
}

function Month({ shelf }: { readonly shelf: MonthShelf }) {
  const id = `thang-${shelf.month ?? 0}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{shelf.month === undefined ? text.years.noMonth : fill(text.years.month, { month: shelf.month })}</h2>
      <ArticleList articles={shelf.articles} />
    </section>
  );
}

function Neighbours({ shelf }: { readonly shelf: YearShelf }) {
  const index = archive.years.indexOf(shelf);
  return (
    <nav className={styles['neighbours']} aria-label={text.years.title}>
      <YearLink label={text.years.older} from={shelf} to={archive.years[index + 1]} />
      <YearLink label={text.years.newer} from={shelf} to={archive.years[index - 1]} />
    </nav>
  );
}

/** The articles whose year is unknown come before or after no year: their link goes without a label. */
function YearLink(props: { readonly label: string; readonly from: YearShelf; readonly to: YearShelf | undefined }) {
  const { label, from, to } = props;
  if (to === undefined) return null;
  return (
    <p>
      {from.year === undefined || to.year === undefined ? null : <span>{label}</span>}{' '}
      <a href={urls.year(yearParam(to))}>{yearTitle(to)}</a>
    </p>
  );
}
