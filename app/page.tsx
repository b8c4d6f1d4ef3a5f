import type { ReactNode } from 'react';
import { foldReprints, tabulateMonths } from '../lib/archive';
import type { EntityKind, StoredArticle } from '../lib/model';
import { dayAxis, dayText } from '../lib/render';
import { ArticleList } from './_components/ArticleList';
import { Chronicle } from './_components/Chronicle';
import { CountList, mostNamed } from './_components/CountList';
import { articleHrefs, ListData } from './_components/ListData';
import { MonthTable } from './_components/MonthTable';
import { PageData } from './_components/PageData';
import { RoundLegend, RoundTimeline } from './_components/RoundTimeline';
import { SearchForm } from './_components/SearchForm';
import { address } from './_address';
import { archive } from './_archive';
import { findArrivals } from './_arrivals';
import { pageMetadata } from './_metadata';
import { findFocus, findLane, lanesWords, roundName } from './_rounds';
import { overviewText } from './_text/overview';
import { capitalised, fill, formatCount, text } from './_text/text';
import { siteData } from '../lib/cite/structured';
import { urls, type Href } from '../lib/site';
import styles from './page.module.css';

export const metadata = pageMetadata({ href: urls.home() });

const LATEST = 10;
const MOST_NAMED = 8;
const MEETINGS = 5;
/** Rows of the table below the drawing; the page of years has all. */
const YEARS = 20;

type Entities = Parameters<typeof mostNamed>[0];

export default function HomePage() {
  const { articles } = archive;
  return (
    <>
      <div className={styles['opening']}>
        <header>
          <h1>{text.home.title}</h1>
          <p className={styles['intro']}>{text.home.intro}</p>
          <SearchForm label={text.site.searchLabel} large />
          {articles.length === 0 ? <p className={styles['note']}>{text.home.empty}</p> : null}
        </header>
        {articles.length === 0 ? null : <Holdings />}
      </div>
      {articles.length === 0 ? null : <Shelves />}
      <ListData hrefs={articleHrefs(articles.slice(0, LATEST))} />
      <PageData data={siteData(address(urls.home()), address(urls.search()))} articles={articles} />
    </>
  );
}

/** What the archive holds, in figures that lead on. */
function Holdings() {
  const { articles, people, documents, outlets } = archive;
  const figures = [
    { name: overviewText.home.articles, count: articles.length, href: urls.years() },
    { name: overviewText.home.people, count: people.length, href: urls.entities('person') },
    { name: overviewText.home.documents, count: documents.length, href: urls.entities('document') },
    { name: overviewText.home.outlets, count: outlets.length, href: urls.entities('outlet') },
  ].filter(({ count }) => count > 0);
  return (
    <div className={styles['holdings']}>
      <ul>
        {figures.map(({ name, count, href }) => (
          <li key={name}>
            <a href={href}>
              <strong>{formatCount(count)}</strong> {name}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles['more']}>
        <a href={urls.figures()}>{overviewText.home.figures}</a>
      </p>
    </div>
  );
}

function Shelves() {
  const { articles, documents, meetings } = archive;
  // Beside the few articles of a small archive a second long list would leave the main column empty.
  const isSmall = articles.length < LATEST;
  return (
    <>
      <Time />
      <div className={styles['columns']}>
        <div>
          <Shelf id="moi-nhat" title={text.home.latest} all={text.home.allYears} href={urls.years()}>
            <ArticleList articles={findLatest()} />
          </Shelf>
          <Arrivals />
          {isSmall ? <People /> : null}
        </div>
        <div className={styles['aside']}>
          <Most id="van-ban" kind="document" title={text.home.documents} all={text.home.allDocuments} of={documents} />
          <Most id="hoi-nghi" kind="meeting" title={text.home.meetings} all={text.home.allMeetings} of={meetings} />
          {isSmall ? null : <People />}
        </div>
      </div>
      <Focus />
    </>
  );
}

function People() {
  const acting = archive.people.filter((person) => !person.historical);
  return <Most id="nguoi" kind="person" title={text.home.people} all={text.home.allPeople} of={acting} />;
}

/** Copies of one text that newspapers print in one week stand as one row: so many articles hold the rows that are shown. */
const LOOKED_AT = 400;

/** The articles of the first rows of the list, those of one text together. */
function findLatest(): readonly StoredArticle[] {
  const rows = foldReprints(archive.articles.slice(0, LOOKED_AT), archive.reprints()).slice(0, LATEST);
  const shown = new Set(rows.flatMap(({ article, others }) => [article, ...others]));
  return archive.articles.filter((article) => shown.has(article));
}

/** The archive in time; where no date is known there is nothing to draw. */
function Time() {
  const rows = tabulateMonths(archive.articles);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="thoi-gian">
      <h2 id="thoi-gian">{overviewText.chronicle.title}</h2>
      <Chronicle articles={archive.articles} />
      <details className={styles['figures']}>
        <summary>{overviewText.chronicle.figures}</summary>
        <MonthTable rows={rows.slice(0, YEARS)} />
      </details>
    </section>
  );
}

/** The congress round that most of the newest articles belong to. */
function Focus() {
  const focus = findFocus();
  if (focus === undefined) return null;
  const { round, among } = focus;
  const laid = findLane(round);
  const { lanes } = laid;
  const told = [fill(text.list.articleCount, { count: round.articles.length }), ...lanesWords(laid)];
  const name = roundName(round);
  return (
    <section aria-labelledby="ky-dai-hoi">
      <h2 id="ky-dai-hoi">{fill(overviewText.home.focus, { name })}</h2>
      <p className={styles['note']}>
        {fill(overviewText.home.focusNote, { count: among })} {capitalised(told.join(' · '))}.
      </p>
      <RoundTimeline round={round} lanes={lanes} axis={dayAxis(lanes.flatMap(({ months }) => months))} />
      <RoundLegend rounds={[lanes]} />
      <p className={styles['more']}>
        <a href={urls.round(round.congress.term)}>{fill(overviewText.home.focusAll, { name })}</a>
        <a href={urls.rounds()}>{overviewText.home.allRounds}</a>
      </p>
    </section>
  );
}

/** What came in last, where that is not the whole archive. */
function Arrivals() {
  const arrivals = findArrivals();
  if (arrivals === undefined) return null;
  const { day, count, articles } = arrivals;
  return (
    <section aria-labelledby="moi-vao-kho">
      <h2 id="moi-vao-kho">{fill(overviewText.home.arrived, { day: dayText(day), count })}</h2>
      <ul className={styles['arrivals']}>
        {articles.map(({ id, title }) => (
          <li key={id}>
            <a href={urls.article(id)}>{title.text}</a>
          </li>
        ))}
      </ul>
    </section>
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
