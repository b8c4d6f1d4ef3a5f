import { SITEMAP_FILE, ENTITY_FEED_FROM, FEED_FILE, JSON_FEED_FILE } from '../../lib/feeds';
import { ALL_FILE, JSON_LINES_TYPE, SCHEMA_FILE, TABLE_FILE, yearFile } from '../../lib/feeds/dataset';
import { datasetData } from '../../lib/cite/structured';
import { ORIGIN, urls, type Href } from '../../lib/site';
import { JsonLd } from '../_components/JsonLd';
import { PageHeading } from '../_components/PageHeading';
import { yearTitle } from '../_components/YearChart';
import { address } from '../_address';
import { archive } from '../_archive';
import { HAS_SITE_FEED } from '../_feeds';
import { pageMetadata } from '../_metadata';
import { machineText } from '../_text/machines';
import { fill } from '../_text/text';
import styles from './page.module.css';

const text = machineText.data;
const href = urls.data();

export const metadata = pageMetadata({ title: text.title, description: text.lead, href });

/** What programs may fetch: the articles as data, and the feeds. */
export default function DataPage() {
  return (
    <div className={styles['data']}>
      <PageHeading title={text.title}>
        <p>{archive.articles.length === 0 ? text.empty : text.lead}</p>
      </PageHeading>
      <section aria-labelledby="tep">
        <h2 id="tep">{text.files}</h2>
        <ul className={styles['files']}>
          <File href={urls.data(ALL_FILE)} name={ALL_FILE} what={text.all} />
          <File href={urls.data(TABLE_FILE)} name={TABLE_FILE} what={text.table} />
          <File href={urls.data(SCHEMA_FILE)} name={SCHEMA_FILE} what={text.schema} />
        </ul>
      </section>
      <Years />
      <section aria-labelledby="nguon-cap">
        <h2 id="nguon-cap">{text.feeds}</h2>
        <ul className={styles['files']}>
          {HAS_SITE_FEED ? (
            <>
              <File href={urls.file(FEED_FILE)} name={FEED_FILE} what={text.feedAtom} />
              <File href={urls.file(JSON_FEED_FILE)} name={JSON_FEED_FILE} what={text.feedJson} />
            </>
          ) : null}
          {ORIGIN === undefined ? null : (
            <File href={urls.file(SITEMAP_FILE)} name={SITEMAP_FILE} what={text.sitemap} />
          )}
        </ul>
        <p>{fill(text.feedNote, { count: ENTITY_FEED_FROM })}</p>
      </section>
      <section aria-labelledby="can-biet">
        <h2 id="can-biet">{text.terms}</h2>
        {text.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
      <JsonLd
        data={datasetData({ name: text.title, description: text.lead, url: address(href) }, [
          { url: address(urls.data(ALL_FILE)), type: JSON_LINES_TYPE },
          { url: address(urls.data(TABLE_FILE)), type: 'text/csv' },
        ])}
      />
    </div>
  );
}

function Years() {
  if (archive.years.length === 0) return null;
  return (
    <section aria-labelledby="theo-nam">
      <h2 id="theo-nam">{text.years}</h2>
      <ul className={styles['years']}>
        {archive.years.map((shelf) => (
          <li key={yearFile(shelf)}>
            <a href={urls.data(yearFile(shelf))}>{yearTitle(shelf)}</a>{' '}
            <small>{fill(text.count, { count: shelf.articles.length })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function File({ href: to, name, what }: { readonly href: Href; readonly name: string; readonly what: string }) {
  return (
    <li>
      <a href={to}>{name}</a>
      <span>{what}</span>
    </li>
  );
}
