import type { Metadata } from 'next';
import { shelveByMonth, type MonthShelf, type YearShelf } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { ArticleList } from '../../_components/ArticleList';
import { PageHeading } from '../../_components/PageHeading';
import { Placeholder } from '../../_components/Placeholder';
import { yearParam, yearTitle } from '../../_components/YearChart';
import { archive, staticParams } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { fill, text } from '../../_text/text';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly year: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams('year', archive.years.map(yearParam));
}

async function findShelf({ params }: Props): Promise<YearShelf | undefined> {
  const { year } = await params;
  return archive.years.find((shelf) => yearParam(shelf) === year);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shelf = await findShelf(props);
  return shelf === undefined ? {} : pageMetadata({ title: yearTitle(shelf), href: urls.year(yearParam(shelf)) });
}

export default async function YearPage(props: Props) {
  const shelf = await findShelf(props);
  if (shelf === undefined) return <Placeholder />;
  const index = archive.years.indexOf(shelf);
  return (
    <>
      <PageHeading kicker={{ text: text.years.title, href: urls.years() }} title={yearTitle(shelf)}>
        <p>{fill(text.list.articleCount, { count: shelf.articles.length })}</p>
      </PageHeading>
      {shelf.year === undefined ? (
        <ArticleList articles={shelf.articles} />
      ) : (
        shelveByMonth(shelf.articles).map((month) => <Month key={month.month ?? 0} shelf={month} />)
      )}
      <nav className={styles['neighbours']} aria-label={text.years.title}>
        <YearLink label={text.years.older} shelf={archive.years[index + 1]} />
        <YearLink label={text.years.newer} shelf={archive.years[index - 1]} />
      </nav>
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

function YearLink({ label, shelf }: { readonly label: string; readonly shelf: YearShelf | undefined }) {
  if (shelf === undefined) return null;
  return (
    <p>
      <span>{label}</span> <a href={urls.year(yearParam(shelf))}>{yearTitle(shelf)}</a>
    </p>
  );
}
