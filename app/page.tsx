import type { ReactNode } from 'react';
import type { YearShelf } from '../lib/archive';
import type { EntityKind } from '../lib/model';
import { ArticleList } from './_components/ArticleList';
import { CountList, mostNamed } from './_components/CountList';
import { articleHrefs, ListData } from './_components/ListData';
import { PageData } from './_components/PageData';
import { SearchForm } from './_components/SearchForm';
import { YearChart } from './_components/YearChart';
import { address } from './_address';
import { archive } from './_archive';
import { pageMetadata } from './_metadata';
import { fill, text } from './_text/text';
import { siteData } from '../lib/cite/structured';
import { urls, type Href } from '../lib/site';
import styles from './page.module.css';

export const metadata = pageMetadata({ href: urls.home() });

const LATEST = 12;
const MOST_NAMED = 8;
const MEETINGS = 5;

type Entities = Parameters<typeof mostNamed>[0];

export default function HomePage() {
  const { articles, years } = archive;
  return (
    <>
      <div className={styles['opening']}>
        <header>
          <h1>{text.home.title}</h1>
          <p className={styles['intro']}>{text.home.intro}</p>
          <SearchForm label={text.site.searchLabel} large />
          <p className={styles['holdings']}>{holdings()}</p>
        </header>
        {years.length === 0 ? null : <Years years={years} />}
      </div>
      {articles.length === 0 ? null : <Shelves />}
      <ListData hrefs={articleHrefs(articles.slice(0, LATEST))} />
      <PageData data={siteData(address(urls.home()), address(urls.search()))} articles={articles} />
    </>
  );
}

function holdings(): string {
  const { articles, people, documents } = archive;
  if (articles.length === 0) return text.home.empty;
  const counts = { articles: articles.length, people: people.length, documents: documents.length };
  return fill(text.home.holdings, counts);
}

function Shelves() {
  const { articles, people, documents, meetings } = archive;
  const acting = people.filter((person) => !person.historical);
  return (
    <div className={styles['columns']}>
      <div>
        <Shelf id="moi-nhat" title={text.home.latest} all={text.home.allYears} href={urls.years()}>
          <ArticleList articles={articles.slice(0, LATEST)} />
        </Shelf>
        <div className={styles['people']}>
          <Most id="nguoi" kind="person" title={text.home.people} all={text.home.allPeople} of={acting} />
        </div>
      </div>
      <div className={styles['aside']}>
        <Most id="van-ban" kind="document" title={text.home.documents} all={text.home.allDocuments} of={documents} />
        <Most id="hoi-nghi" kind="meeting" title={text.home.meetings} all={text.home.allMeetings} of={meetings} />
      </div>
    </div>
  );
}

interface ShelfProps {
  readonly id: string;
  readonly title: string;
  /** Where all is that the shelf shows the first of. */
  readonly all: string;
}

/** Those that most articles name; nothing where none does. */
function Most({ kind, of, ...shelf }: ShelfProps & { readonly kind: EntityKind; readonly of: Entities }) {
  const rows = mostNamed(of, kind === 'meeting' ? MEETINGS : MOST_NAMED).filter(({ count }) => count > 0);
  if (rows.length === 0) return null;
  return (
    <Shelf {...shelf} href={urls.entities(kind)}>
      <CountList rows={rows} />
    </Shelf>
  );
}

function Shelf({ id, title, all, href, children }: ShelfProps & { readonly href: Href; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <p className={styles['more']}>
        <a href={href}>{all}</a>
      </p>
    </section>
  );
}

function Years({ years }: { readonly years: readonly YearShelf[] }) {
  return (
    <section className={styles['years']} aria-labelledby="nam">
      <h2 id="nam">{text.home.years}</h2>
      <YearChart years={years} />
    </section>
  );
}
