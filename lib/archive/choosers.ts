import { parseEntityId, type DocumentRef, type EntityId, type StoredArticle } from '../model';
import { findSlug } from '../text';
import { bareNumberKey, groupByBareNumber, type Citation, type CitedDocument, type DocumentFact } from './documents';
import { compareNewestFirst } from './order';

/** A type and bare number that several documents carry: "Chỉ thị 35". */
export interface NumberChooser {
  /** `chi-thi-35`; document ids begin with the country, so that the two never meet. */
  readonly id: EntityId;
  readonly name: string;
  /** Every known document of the number, cited or not, newest first. */
  readonly documents: readonly DocumentFact[];
  /** References that fit several of them, newest article first. */
  readonly undecided: readonly Citation[];
  /** References to documents of this type and number that local bodies issued. */
  readonly local: readonly Citation[];
}

/** From a document or a reference to the chooser of its number. */
export interface ChooserIndex {
  readonly all: readonly NumberChooser[];
  byId(id: string): NumberChooser | undefined;
  of(document: Pick<DocumentRef, 'type' | 'number'>): NumberChooser | undefined;
}

/**
 * A chooser for every number that several known documents carry and one of which an article cites.
 * @throws if a document has the address of a chooser
 */
export function findChoosers(
  articles: readonly StoredArticle[],
  cited: readonly CitedDocument[],
  facts: ReadonlyMap<EntityId, DocumentFact>,
): ChooserIndex {
  const used = new Set(cited.flatMap(({ fact }) => bareNumberKey(fact) ?? []));
  const shared = [...groupByBareNumber(facts.values())].filter(([key, group]) => group.length > 1 && used.has(key));
  const references = referencesByNumber(articles, new Set(shared.map(([key]) => key)));
  const byKey = new Map(
    shared.flatMap(([key, group]) => {
      const chooser = toChooser(group, references.get(key) ?? []);
      return chooser === undefined ? [] : [[key, chooser] as const];
    }),
  );
  const byId = new Map([...byKey.values()].map((chooser) => [chooser.id as string, chooser]));
  for (const id of byId.keys()) if (facts.has(parseEntityId(id))) throw new Error(sharedAddress(id));
  return {
    all: [...byKey.values()],
    byId: (id) => byId.get(id),
    of: (document) => byKey.get(bareNumberKey(document) ?? ''),
  };
}

function sharedAddress(id: string): string {
  return `content/authority/documents.json: ${id} is the address of the chooser of a number. Remedy: give the document another id.`;
}

function referencesByNumber(articles: readonly StoredArticle[], keys: ReadonlySet<string>): Map<string, Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const article of articles) {
    for (const reference of article.documents) {
      const { kind, because } = reference.resolution;
      const key = kind === 'ambiguous' || isLocal(reference) ? bareNumberKey(reference) : undefined;
      if (key === undefined || !keys.has(key)) continue;
      const citation: Citation = { article, reference, certainty: 'possible', because };
      const of = found.get(key);
      if (of === undefined) found.set(key, [citation]);
      else of.push(citation);
    }
  }
  return found;
}

function isLocal({ resolution }: DocumentRef): boolean {
  return resolution.kind === 'open' && resolution.reason === 'local';
}

function toChooser(documents: readonly DocumentFact[], citations: readonly Citation[]): NumberChooser | undefined {
  const [first] = documents;
  if (first === undefined) return undefined;
  const name = `${first.type} ${/^0*(\d+)/u.exec(first.number ?? '')?.[1] ?? ''}`;
  const id = findSlug(name);
  if (id === undefined) return undefined;
  const newestFirst = citations.toSorted((a, b) => compareNewestFirst(a.article, b.article));
  return {
    id: parseEntityId(id),
    name,
    documents,
    undecided: newestFirst.filter(({ reference }) => !isLocal(reference)),
    local: newestFirst.filter(({ reference }) => isLocal(reference)),
  };
}
