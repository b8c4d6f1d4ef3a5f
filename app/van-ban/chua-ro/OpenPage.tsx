import type { OpenReference, OpenShelf, Page } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { fill, text } from '../../_text/text';
import { OpenRows } from '../OpenRows';

/** One page of the references that stay open for one reason, the most used wording first. */
export function OpenPage({ shelf, page }: { readonly shelf: OpenShelf; readonly page: Page<OpenReference> }) {
  const title = `${text.document.open}: ${text.document.openReasons[shelf.reason]}`;
  return (
    <>
      <PageHeading kicker={{ text: text.document.title, href: urls.entities('document') }} title={title}>
        <p>{text.document.openNote}</p>
        <p>{fill(text.document.wordingCount, { count: shelf.references.length })}</p>
        {page.count === 1 ? null : <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>}
      </PageHeading>
      <OpenRows references={page.rows} />
      <Pager page={page} list={urls.openReferences(shelf.id)} />
    </>
  );
}
