import { urls } from '../../lib/site';
import { PageHeading } from '../_components/PageHeading';
import { pageMetadata } from '../_metadata';
import { text } from '../_text/text';
import { Lists } from './Lists';
import { SearchPanel } from './SearchPanel';

export const metadata = pageMetadata({ title: text.search.title, description: text.search.lead, href: urls.search() });

/** The only page that ships React: the index is read and ranked on the reader's machine. */
export default function SearchPage() {
  return (
    <>
      <PageHeading title={text.search.title}>
        <p>{text.search.lead}</p>
      </PageHeading>
      <noscript>
        <p>{text.search.noScript}</p>
        <Lists />
      </noscript>
      <SearchPanel />
    </>
  );
}
