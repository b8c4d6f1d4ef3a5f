import {
  findCitingArticles,
  paginate,
  shelveDocuments,
  shelveOpen,
  SHELF_KINDS,
  type CitedDocument,
  type CitingArticle,
  type DocumentShelf,
  type NumberChooser,
  type OpenShelf,
  type Page,
} from '../../lib/archive';
import { archive } from '../_archive';

/** Rows with a quotation, a document or a wording each: as many as keep a page below 100 kB. */
const QUOTED_ROWS = 40;
const DOCUMENT_ROWS = 60;
const WORDING_ROWS = 40;

export const documents = new Map<string, CitedDocument>(archive.documents.map((document) => [document.id, document]));

export const shelves: readonly DocumentShelf[] = SHELF_KINDS.flatMap((kind) =>
  shelveDocuments(archive.documents, kind),
);

export const openShelves: readonly OpenShelf[] = shelveOpen(archive.openReferences);

export function citingPages(document: CitedDocument): Page<CitingArticle>[] {
  return paginate(findCitingArticles(document), QUOTED_ROWS);
}

export function undecidedPages({ undecided }: NumberChooser): Page<NumberChooser['undecided'][number]>[] {
  return paginate(undecided, QUOTED_ROWS);
}

export function shelfPages(shelf: DocumentShelf): Page<CitedDocument>[] {
  return paginate(shelf.documents, DOCUMENT_ROWS);
}

export function openPages(shelf: OpenShelf): Page<OpenShelf['references'][number]>[] {
  return paginate(shelf.references, WORDING_ROWS);
}
