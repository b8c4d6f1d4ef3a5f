import { pageParam, paginate, shelveByMonth, type MonthShelf, type YearShelf } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { urls } from '../../lib/site';
import { isDivided, monthId, monthParts, partHref, ROWS } from '../_chronicle';
import { ArticleList } from '../_components/ArticleList';
import { ListFacets } from '../_components/ListFacets';
import { articleHrefs, ListData } from '../_components/ListData';
import { MostNamed } from '../_components/MostNamed';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { Pager } from '../_components/Pager';
import { Placeholder } from '../_components/Placeholder';
import { YearCalendar } from '../_components/YearCalendar';
import { overviewText } from '../_text/overview';
import { fill, formatCount, text } from '../_text/text';
import { yearParam, yearTitle } from '../_years';
import { DayRuns } from './DayLists';
import { YearNeighbours } from './Neighbours';
import entityStyles from '../_components/EntityPage.module.css';
import styles from './YearView.module.css';

const words = overviewText.year;
/** Articles of a divided year that its own page shows. */
const LATEST = 12;

/** A year: calendar, who and what it speaks of, and its articles, or the ways to its months where they are many. */
export function YearView({ shelf }: { readonly shelf: YearShelf }) {
  return (
    <>
      <YearHeading shelf={shelf} />
      <div className={entityStyles['columns']}>
        <div>
          {isDivided(shelf) ? <Divided shelf={shelf} /> : <Whole shelf={shelf} />}
          <YearNeighbours shelf={shelf} />
        </div>
        <aside className={entityStyles['aside']}>
          {isDivided(shelf) ? null : <YearCalendar shelf={shelf} />}
          <MostNamed id="nguoi" title={words.people} kind="person" articles={shelf.articles} />
          <MostNamed id="van-ban" title={words.documents} kind="document" articles={shelf.articles} />
        </aside>
      </div>
      <PageData articles={shelf.articles} />
    </>
  );
}

function YearHeading({ shelf }: { readonly shelf: YearShelf }) {
  return (
    <PageHeading kicker={{ text: text.years.title, href: urls.years() }} title={yearTitle(shelf)}>
      <p>{fill(text.list.articleCount, { count: shelf.articles.length })}</p>
    </PageHeading>
  );
}

function Facets({ shelf: { year, articles } }: { readonly shelf: YearShelf }) {
  if (year === undefined) return null;
  return <ListFacets articles={articles} base={{ conditions: [{ field: 'year', year: Number(year) }] }} />;
}

/** Few articles: all of them, by month. */
function Whole({ shelf }: { readonly shelf: YearShelf }) {
  const [first] = paginate(shelf.articles, ROWS);
  const rows = first?.rows ?? [];
  return (
    <>
      <Facets shelf={shelf} />
      {shelf.year === undefined ? (
        <Untold articles={rows} />
      ) : (
        shelveByMonth(rows).map((month) => <Month key={month.month ?? 0} shelf={month} />)
      )}
      {first === undefined ? null : <Pager page={first} list={urls.year(yearParam(shelf))} />}
      <ListData hrefs={articleHrefs(rows)} />
    </>
  );
}

/** A list that needs no heading to be seen, and one to be reached. */
export function Untold({ articles }: { readonly articles: readonly StoredArticle[] }) {
  return (
    <>
      <h2 className="visually-hidden">{overviewText.figures.list}</h2>
      <ArticleList articles={articles} />
    </>
  );
}

function Month({ shelf }: { readonly shelf: MonthShelf }) {
  const id = monthId(shelf.month ?? 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{shelf.month === undefined ? text.years.noMonth : fill(text.years.month, { month: shelf.month })}</h2>
      <DayRuns articles={shelf.articles} />
    </section>
  );
}

/** Many articles: the ways to the months, the days, and the newest ones. */
function Divided({ shelf }: { readonly shelf: YearShelf }) {
  const parts = monthParts(shelf);
  return (
    <>
      <section aria-labelledby="cac-thang">
        <h2 id="cac-thang">{words.months}</h2>
        <ul className={styles['months']}>
          {parts.map((part) => (
            <li key={part.param} {...(part.month === undefined ? {} : { id: monthId(part.month) })}>
              <a href={partHref(part)}>
                {part.month === undefined ? text.years.noMonth : fill(text.years.month, { month: part.month })}
              </a>{' '}
              <small>{fill(text.list.articleCount, { count: part.articles.length })}</small>
            </li>
          ))}
        </ul>
        <Facets shelf={shelf} />
      </section>
      <YearCalendar shelf={shelf} />
      <section aria-labelledby="moi-nhat">
        <h2 id="moi-nhat">{words.latest}</h2>
        <ArticleList articles={shelf.articles.slice(0, LATEST)} />
        <ListData hrefs={parts.map(partHref)} />
      </section>
    </>
  );
}

/** A further page of the articles whose year is not known. */
export function UndatedView({ shelf, param }: { readonly shelf: YearShelf; readonly param: string }) {
  const page = paginate(shelf.articles, ROWS).find(({ number }) => pageParam(number) === param);
  if (page === undefined) return <Placeholder />;
  return (
    <>
      <PageHeading kicker={{ text: text.years.title, href: urls.years() }} title={yearTitle(shelf)}>
        <p>
          {fill(text.list.articleCount, { count: shelf.articles.length })}
          {` · ${fill(text.list.page, { number: formatCount(page.number), count: formatCount(page.count) })}`}
        </p>
      </PageHeading>
      <Untold articles={page.rows} />
      <Pager page={page} list={urls.year(yearParam(shelf))} />
      <ListData hrefs={articleHrefs(page.rows)} />
      <PageData articles={page.rows} />
    </>
  );
}
