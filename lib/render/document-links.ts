import type { ArchiveEntity, CitedDocument, DocumentFact, EntityIndex } from '../archive';
import type { DocumentRef, DocumentResolution, Mention, StoredArticle } from '../model';
import { urls } from '../site';
import { authorityDateWords } from './date';
import type { LinkSpan, LinkTarget } from './segments';

/** Id of the note beside the text on the n-th document (from 0) that an article cites: 2 -> `vb-3`. */
export function documentNoteId(index: number): `vb-${number}` {
  return `vb-${index + 1}`;
}

type Told = Pick<DocumentFact, 'name' | 'term' | 'date' | 'title'>;

/** "Chỉ thị số 35-CT/TW, khóa XII, ngày 30/05/2019: về đại hội đảng bộ các cấp": the document in full, on one line. */
export function documentTitle({ name, term, date, title }: Told): string {
  const ofTerm = term === undefined || name.endsWith(`khóa ${term}`) ? [] : [`khóa ${term}`];
  const head = [name, ...ofTerm, ...(date === undefined ? [] : [authorityDateWords(date)])].join(', ');
  return title === undefined ? head : `${head}: ${title}`;
}

/**
 * A link over every mention of a document in the lines given: to its page where one is meant, else to the note beside
 * the text that gives the candidates, or says why there is none.
 */
export function* documentLinks(
  { documents }: StoredArticle,
  entities: EntityIndex,
  lines: ReadonlySet<number>,
): Generator<LinkSpan & { readonly line: number }> {
  for (const [index, reference] of documents.entries()) {
    for (const mention of reference.mentions) {
      const { line, start, end } = mention.at;
      if (lines.has(line)) yield { line, start, end, to: targetOf(reference, index, mention, entities) };
    }
  }
}

function targetOf(
  { asWritten, resolution }: DocumentRef,
  index: number,
  mention: Mention,
  entities: EntityIndex,
): LinkTarget {
  const entity = 'id' in resolution ? entities.byId('document', resolution.id) : undefined;
  const doubt = doubtOf(resolution);
  const name = entity === undefined ? asWritten : entity.name;
  return {
    kind: 'document',
    href: entity === undefined ? `#${documentNoteId(index)}` : urls.entity('document', entity.id),
    ...(entity === undefined ? {} : { title: titleOf(entity) }),
    ...(doubt === undefined ? {} : { doubt }),
    ...labelOf(mention.surface, name),
  };
}

/** Part of a list of documents: "7", "số 26", "8 khóa XII". */
const NUMBER_FIRST = /^(?:số\s+)?\d/iu;

/** What is seen must stand in what is heard. */
function labelOf(surface: string, name: string): { readonly label?: string } {
  if (!NUMBER_FIRST.test(surface)) return {};
  return { label: name.includes(surface) ? name : `${surface}, ${name}` };
}

function titleOf(entity: ArchiveEntity): string {
  return isDocument(entity) ? documentTitle(entity.fact) : entity.name;
}

function isDocument(entity: ArchiveEntity): entity is CitedDocument {
  return entity.kind === 'document';
}

function doubtOf(resolution: DocumentResolution): LinkTarget['doubt'] {
  switch (resolution.kind) {
    case 'listed':
      return resolution.certainty === 'likely' ? 'likely' : undefined;
    case 'plenum':
      return undefined;
    case 'ambiguous':
      return 'ambiguous';
    case 'open':
      return resolution.reason;
    default:
      return resolution satisfies never;
  }
}
