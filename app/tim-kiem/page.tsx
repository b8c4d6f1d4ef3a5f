import { pagesOf } from '../../lib/search/format';
import { urls } from '../../lib/site';
import { CLASSES_GIVEN } from '../../lib/site/classes-given';
import { archive } from '../_archive';
import { PageHeading } from '../_components/PageHeading';
import { pageMetadata } from '../_metadata';
import { searchText } from '../_text/search';
import { Lists } from './Lists';
import { SearchPanel } from './SearchPanel';
import { writeClasses } from './_classes';
import { examplesOf } from './_examples';
import { PANEL_ID } from './_panel';
import box from './box.module.css';
import filters from './filters.module.css';
import results from './results.module.css';
import styles from './search.module.css';

export const metadata = pageMetadata({ title: searchText.title, description: searchText.lead, href: urls.search() });

/**
 * The only page that ships React: the index is read and ranked on the reader's machine. Without the framework's router: in
 * development the framework takes the panel over, on the published page a script of its own, _mount.tsx.
 */
export default function SearchPage() {
  const examples = examplesOf(archive);
  const pages = pagesOf(archive.articles.map(({ id }) => id));
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
      <div
        id={PANEL_ID}
        data-pages={pages}
        data-examples={JSON.stringify(examples)}
        {...{ [CLASSES_GIVEN]: writeClasses({ box, filters, results, search: styles }) }}
      >
        <SearchPanel pages={pages} examples={examples} />
      </div>
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
