import type { Metadata } from 'next';
import { urls } from '../../lib/site';
import { PageHeading } from '../_components/PageHeading';
import { pageMetadata } from '../_metadata';
import { text } from '../_text/text';
import { RawParts } from './RawParts';
import styles from './page.module.css';

export const metadata: Metadata = {
  ...pageMetadata({ title: text.raw.title, description: text.raw.lead, href: urls.raw() }),
  // Without an article there is nothing to find here.
  robots: { index: false },
};

/**
 * The viewer of raw texts, one page for all articles: its script (public/raw-view.js) fetches the page of raw texts that
 * holds the article's, and sets it line by line in copies of the parts below into the empty place.
 */
export default function RawPage() {
  return (
    <>
      <PageHeading title={text.raw.title}>
        <p>{text.raw.lead}</p>
      </PageHeading>
      <noscript>
        <p>{text.raw.noScript}</p>
        <p>
          <a href={urls.years()}>{text.raw.waysOn}</a>
        </p>
      </noscript>
      <div
        className={styles['place']}
        data-raw-view=""
        data-articles={urls.articleFolder()}
        data-shelves={urls.rawShelves()}
        suppressHydrationWarning
        // Empty, and the script's alone.
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      <RawParts />
      <script src={urls.file('raw-view.js')} defer data-keep="" />
    </>
  );
}
