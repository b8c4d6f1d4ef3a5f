import type { CitedDocument, DocumentShelf, Page } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { fill, text } from '../../_text/text';
import { DocumentRows } from '../DocumentRows';
import { shelfName } from '../_shelves';

/** One page of the documents of a term, a type, an issuer or a year. */
export function ShelfPage({ shelf, page }: { readonly shelf: DocumentShelf; readonly page: Page<CitedDocument> }) {
  return (
    <>
      <PageHeading kicker={{ text: text.document.title, href: urls.entities('document') }} title={shelfName(shelf)}>
        <p>{fill(text.document.documentCount, { count: shelf.documents.length })}</p>
        {page.count === 1 ? null : <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>}
      </PageHeading>
      <section aria-labelledby="danh-sach">
        <h2 id="danh-sach" className="visually-hidden">
          {text.document.allDocuments}
        </h2>
        <DocumentRows documents={page.rows} />
        <Pager page={page} list={urls.documentShelf(shelf.id)} />
      </section>
    </>
  );
}
