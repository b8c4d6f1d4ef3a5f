import { pagesOf } from '../../lib/search/format';
import { urls } from '../../lib/site';
import { archive } from '../_archive';
import { PageHeading } from '../_components/PageHeading';
import { pageMetadata } from '../_metadata';
import { searchText } from '../_text/search';
import { Lists } from './Lists';
import { SearchPanel } from './SearchPanel';
import styles from './search.module.css';

export const metadata = pageMetadata({ title: searchText.title, description: searchText.lead, href: urls.search() });

/** The only page that ships React: the index is read and ranked on the reader's machine. */
export default function SearchPage() {
  return (
    <>
      <PageHeading title={searchText.title}>
        <p>{searchText.lead}</p>
      </PageHeading>
      <noscript>
        <p>{searchText.noScript}</p>
        <Lists />
        <p>{searchText.noScriptYears}</p>
        <Years />
      </noscript>
      <SearchPanel pages={pagesOf(archive.articles.map(({ id }) => id))} />
    </>
  );
}

/** Every year that has articles. */
function Years() {
  return (
    <ul className={styles['lists']}>
      {archive.years.flatMap(({ year }) =>
        year === undefined ? (
          []
        ) : (
          <li key={year}>
            <a href={urls.year(year)}>{year}</a>
          </li>
        ),
      )}
    </ul>
  );
}
