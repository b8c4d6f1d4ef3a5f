import { SHELF_KINDS, type CitedDocument, type ShelfKind } from '../../lib/archive';
import { urls } from '../../lib/site';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { archive } from '../_archive';
import { pageMetadata } from '../_metadata';
import { fill, formatCount, text } from '../_text/text';
import { DocumentRows } from './DocumentRows';
import { openShelves, shelves } from './_pages';
import { shelfLabel } from './_shelves';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.document.title,
  description: text.document.lead,
  href: urls.entities('document'),
});

/** More documents than this are listed by term, type, issuer and year; here stand those that most articles cite. */
const FEW = 60;
const MOST_CITED = 30;

export default function DocumentsPage() {
  const { documents } = archive;
  const isFew = documents.length <= FEW;
  return (
    <>
      <PageHeading title={text.document.title}>
        <p>{documents.length === 0 ? text.document.empty : text.document.lead}</p>
      </PageHeading>
      {documents.length === 0 ? null : (
        <>
          <Browse />
          <section aria-labelledby="danh-sach">
            <h2 id="danh-sach">{isFew ? text.document.allDocuments : text.document.mostCited}</h2>
            <DocumentRows documents={isFew ? documents : mostCited(documents)} />
          </section>
        </>
      )}
      <Choosers />
      <Open />
      <PageData articles={archive.articles} />
    </>
  );
}

function mostCited(documents: readonly CitedDocument[]): readonly CitedDocument[] {
  return documents.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, MOST_CITED);
}

function Browse() {
  return (
    <nav className={styles['browse']} aria-label={text.document.browse}>
      {SHELF_KINDS.map((kind) => (
        <Ways key={kind} kind={kind} />
      ))}
    </nav>
  );
}

function Ways({ kind }: { readonly kind: ShelfKind }) {
  return (
    <section aria-labelledby={`theo-${kind}`}>
      <h2 id={`theo-${kind}`}>{text.document.shelves[kind]}</h2>
      <ul className={styles['ways']}>
        {shelves
          .filter((shelf) => shelf.kind === kind)
          .map((shelf) => (
            <li key={shelf.id}>
              <a href={urls.documentShelf(shelf.id)}>{shelfLabel(shelf)}</a>
              {'\u00a0'}
              <small>{formatCount(shelf.documents.length)}</small>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The numbers that several documents carry. */
function Choosers() {
  const { all } = archive.choosers;
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="trung-so">
      <h2 id="trung-so">{text.document.choosers}</h2>
      <p className={styles['note']}>{text.document.choosersNote}</p>
      <ul className={styles['ways']}>
        {all.map(({ id, name, documents }) => (
          <li key={id}>
            <a href={urls.entity('document', id)}>{name}</a>
            {'\u00a0'}
            <small>{formatCount(documents.length)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Open() {
  if (openShelves.length === 0) return null;
  return (
    <section aria-labelledby="chua-ro">
      <h2 id="chua-ro">{text.document.open}</h2>
      <p className={styles['note']}>{text.document.openNote}</p>
      <ul className={styles['reasons']}>
        {openShelves.map(({ reason, id, references }) => (
          <li key={reason}>
            <a href={urls.openReferences(id)}>{text.document.openReasons[reason]}</a>
            {'\u00a0'}
            <small>{fill(text.document.wordingCount, { count: references.length })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
