import type { Meeting, YearShelf } from '../lib/archive';
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
import { urls } from '../lib/site';
import styles from './page.module.css';

export const metadata = pageMetadata({ href: urls.home() });

const LATEST = 12;
const MOST_NAMED = 8;
const MEETINGS = 5;

export default function HomePage() {
  const { articles, people, documents, meetings, years } = archive;
  const acting = people.filter((person) => !person.historical);
  return (
    <>
      <div className={styles['opening']}>
        <header>
          <h1>{text.home.title}</h1>
          <p className={styles['intro']}>{text.home.intro}</p>
          <SearchForm id="tim-o-trang-dau" label={text.site.searchLabel} large />
          <p className={styles['holdings']}>
            {articles.length === 0
              ? text.home.empty
              : fill(text.home.holdings, {
                  articles: articles.length,
                  people: people.length,
                  documents: documents.length,
                })}
          </p>
        </header>
        {years.length === 0 ? null : <Years years={years} />}
      </div>
      {articles.length === 0 ? null : (
        <div className={styles['columns']}>
          <div>
            <section aria-labelledby="moi-nhat">
              <h2 id="moi-nhat">{text.home.latest}</h2>
              <ArticleList articles={articles.slice(0, LATEST)} />
              <p className={styles['more']}>
                <a href={urls.years()}>{text.home.allYears}</a>
              </p>
            </section>
            <section className={styles['people']} aria-labelledby="nguoi">
              <h2 id="nguoi">{text.home.people}</h2>
              <CountList rows={mostNamed(acting, MOST_NAMED)} />
              <p className={styles['more']}>
                <a href={urls.entities('person')}>{text.home.allPeople}</a>
              </p>
            </section>
          </div>
          <div className={styles['aside']}>
            <section aria-labelledby="van-ban">
              <h2 id="van-ban">{text.home.documents}</h2>
              <CountList rows={mostNamed(documents, MOST_NAMED)} />
              <p className={styles['more']}>
                <a href={urls.entities('document')}>{text.home.allDocuments}</a>
              </p>
            </section>
            <Meetings meetings={meetings} />
          </div>
        </div>
      )}
      <ListData hrefs={articleHrefs(articles.slice(0, LATEST))} />
      <PageData data={siteData(address(urls.home()), address(urls.search()))} articles={articles} />
    </>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const named = mostNamed(meetings, MEETINGS).filter(({ count }) => count > 0);
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="hoi-nghi">
      <h2 id="hoi-nghi">{text.home.meetings}</h2>
      <CountList rows={named} />
      <p className={styles['more']}>
        <a href={urls.entities('meeting')}>{text.home.allMeetings}</a>
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
