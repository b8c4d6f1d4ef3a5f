import { SITEMAP_FILE, ENTITY_FEED_FROM, FEED_FILE, JSON_FEED_FILE } from '../../lib/feeds';
import { FILE_BYTES, SCHEMA_FILE, type DataFile, type DataList } from '../../lib/feeds/dataset';
import { datasetData } from '../../lib/cite/structured';
import { ORIGIN, urls, type Href } from '../../lib/site';
import { JsonLd } from '../_components/JsonLd';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { yearTitle } from '../_years';
import { address } from '../_address';
import { archive } from '../_archive';
import { dataset } from '../_dataset';
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
  const { all, table } = dataset();
  return (
    <div className={styles['data']}>
      <PageHeading title={text.title}>
        <p>{archive.articles.length === 0 ? text.empty : text.lead}</p>
      </PageHeading>
      <section aria-labelledby="tep">
        <h2 id="tep">{text.files}</h2>
        <ul className={styles['files']}>
          <List list={all} what={text.all} />
          <List list={table} what={text.table} />
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
          <p key={note}>{fill(note, { size: FILE_BYTES / 1_000_000 })}</p>
        ))}
      </section>
      <JsonLd
        data={datasetData(
          { name: text.title, description: text.lead, url: address(href) },
          [all, table].flatMap(filesOf).map(({ name, type }) => ({
            url: address(urls.data(name)),
            type: type.split(';')[0] ?? type,
          })),
        )}
      />
      <PageData articles={archive.articles} />
    </div>
  );
}

function Years() {
  if (archive.years.length === 0) return null;
  return (
    <section aria-labelledby="theo-nam">
      <h2 id="theo-nam">{text.years}</h2>
      <ul className={styles['years']}>
        {dataset().years.map((list) => (
          <li key={list.name}>
            <a href={urls.data(list.name)}>{yearTitle(list)}</a>{' '}
            <small>{fill(text.count, { count: list.articles })}</small>
            <Parts parts={list.parts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the articles themselves stand. */
function filesOf(list: DataList): readonly DataFile[] {
  return list.parts.length === 0 ? [list] : list.parts;
}

function List({ list, what }: { readonly list: DataList; readonly what: string }) {
  return (
    <li>
      <a href={urls.data(list.name)}>{list.name}</a>
      <span>{what}</span>
      <Parts parts={list.parts} />
    </li>
  );
}

/** What a list that is too large for one file was put into. */
function Parts({ parts }: { readonly parts: readonly DataFile[] }) {
  if (parts.length === 0) return null;
  return (
    <details className={styles['parts']}>
      <summary>{fill(text.parts, { count: parts.length })}</summary>
      <ul>
        {parts.map(({ name, articles }) => (
          <li key={name}>
            <a href={urls.data(name)}>{name}</a> <small>{fill(text.count, { count: articles })}</small>
          </li>
        ))}
      </ul>
    </details>
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
