import { urls } from '../../lib/site';
import { PageHeading } from '../_components/PageHeading';
import { pageMetadata } from '../_metadata';
import { searchText } from '../_text/search';
import { Lists } from './Lists';
import { SearchPanel } from './SearchPanel';

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
      </noscript>
      <SearchPanel />
    </>
  );
}
