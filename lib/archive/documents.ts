import type { DocumentRef, DocumentResolution, EntityId, IsoDay, StoredArticle } from '../model';
import { canon, compareCodePoints, compareVietnamese } from '../text';
import { articlesOf, type ArchiveEntity } from './entity';

/** What is known of a document, or of the resolutions of one plenum taken together. */
export interface DocumentFact {
  readonly id: EntityId;
  /** As it is cited: "Chỉ thị số 35-CT/TW". */
  readonly name: string;
  readonly type: string;
  readonly number?: string;
  /** Roman. */
  readonly term?: string;
  readonly issuer?: string;
  /** `YYYY-MM-DD`, or less where less is known. */
  readonly date?: string;
  /** On a plenum: its first and last day, as far as they are known. Its documents may be dated later. */
  readonly meeting?: { readonly from?: IsoDay; readonly to?: IsoDay };
  readonly title?: string;
  readonly aliases: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly { readonly kind: string; readonly address?: string }[];
  /** The plenum or congress that adopted it. */
  readonly adoptedBy?: EntityId;
  /** On a plenum: the documents it adopted, as far as they are known. */
  readonly adopted: readonly EntityId[];
}

/** An article citing a document, in which words, and why they are taken to mean it. */
export interface Citation {
  readonly article: StoredArticle;
  readonly reference: DocumentRef;
  readonly certainty: 'certain' | 'likely' | 'possible';
  readonly because: string;
}

export interface CitedDocument extends ArchiveEntity<'document'> {
  readonly fact: DocumentFact;
  /** Newest article first; `possible` ones are references that fit several documents. */
  readonly citations: readonly Citation[];
  /** Other documents with the same type and bare number: numbers restart in each committee term. */
  readonly sameNumber: readonly DocumentFact[];
}

/** Why a wording points to no single document; `ambiguous`: several fit. */
export type OpenReason = 'ambiguous' | Extract<DocumentResolution, { kind: 'open' }>['reason'];

/** References that point to no single document, under their wording. */
export interface OpenReference {
  readonly wording: string;
  readonly reason: OpenReason;
  readonly citations: readonly Citation[];
  readonly candidates: readonly DocumentFact[];
}

export interface Documents {
  /** Newest document first. */
  readonly cited: readonly CitedDocument[];
  /** In dictionary order. */
  readonly open: readonly OpenReference[];
}

type Facts = ReadonlyMap<EntityId, DocumentFact>;

/**
 * Documents that articles cite, with what is known of each.
 * @throws if an article was resolved to an id that the authority data no longer holds
 */
export function findDocuments(articles: readonly StoredArticle[], facts: Facts): Documents {
  const cited = new Map<EntityId, Citation[]>();
  const open = new Map<string, Citation[]>();
  for (const article of articles) {
    for (const reference of article.documents) fileReference(article, reference, cited, open);
  }
  const siblings = groupByBareNumber(facts.values());
  return {
    cited: [...cited]
      .map(([id, citations]) => toCitedDocument(requireFact(facts, id, citations), citations, siblings))
      .sort((a, b) => compareCodePoints(dayOf(b.fact), dayOf(a.fact)) || compareVietnamese(a.name, b.name)),
    open: [...open.values()]
      .map((citations) => toOpenReference(citations, facts))
      .sort((a, b) => compareVietnamese(a.wording, b.wording)),
  };
}

/** For sorting: what is undated comes last. */
function dayOf({ date, meeting }: DocumentFact): string {
  return date ?? meeting?.to ?? meeting?.from ?? '';
}

function fileReference(
  article: StoredArticle,
  reference: DocumentRef,
  cited: Map<EntityId, Citation[]>,
  open: Map<string, Citation[]>,
): void {
  const { resolution } = reference;
  const { because } = resolution;
  switch (resolution.kind) {
    case 'listed':
      push(cited, resolution.id, { article, reference, certainty: resolution.certainty, because });
      return;
    case 'plenum':
      push(cited, resolution.id, { article, reference, certainty: 'certain', because });
      return;
    case 'ambiguous':
      for (const { id, because } of resolution.candidates) {
        push(cited, id, { article, reference, certainty: 'possible', because });
      }
      push(open, wordingKey(reference), { article, reference, certainty: 'possible', because });
      return;
    case 'open':
      push(open, wordingKey(reference), { article, reference, certainty: 'certain', because });
      return;
    default:
      resolution satisfies never;
  }
}

function push<Key>(map: Map<Key, Citation[]>, key: Key, citation: Citation): void {
  const list = map.get(key);
  if (list) list.push(citation);
  else map.set(key, [citation]);
}

/** "Chỉ thị số 12" and "chỉ thị 12" are one wording; a number with its code is a wording by itself. */
function wordingKey(reference: DocumentRef): string {
  return canon(reference.asWritten)
    .replace(/(?<!\p{L})sô1(?!\p{L})/gu, '')
    .replace(/\s+/gu, ' ');
}

function requireFact(facts: Facts, id: EntityId, citations: readonly Citation[]): DocumentFact {
  const fact = facts.get(id);
  if (fact !== undefined) return fact;
  const article = citations[0]?.article.id ?? '';
  throw new Error(
    `${article}: document ${JSON.stringify(id)} is not in content/authority. ` +
      'Remedy: restore the entry, or run "npm run convert" to resolve the article again.',
  );
}

function toCitedDocument(
  fact: DocumentFact,
  citations: readonly Citation[],
  siblings: ReadonlyMap<string, readonly DocumentFact[]>,
): CitedDocument {
  const articles = articlesOf(citations);
  const order = new Map(articles.map((article, index) => [article, index]));
  const sameNumber = (siblings.get(bareNumberKey(fact) ?? '') ?? []).filter(({ id }) => id !== fact.id);
  return {
    kind: 'document',
    id: fact.id,
    name: fact.name,
    aliases: fact.aliases,
    ...(fact.title === undefined ? {} : { description: fact.title }),
    articles,
    hasPage: true,
    fact,
    citations: citations.toSorted((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0)),
    sameNumber,
  };
}

/** Documents of one type and bare number, newest first. */
export function groupByBareNumber(facts: Iterable<DocumentFact>): Map<string, DocumentFact[]> {
  const groups = new Map<string, DocumentFact[]>();
  for (const fact of facts) {
    const key = bareNumberKey(fact);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  for (const group of groups.values()) group.sort((a, b) => compareCodePoints(b.date ?? '', a.date ?? ''));
  return groups;
}

/** "Chỉ thị số 05-CT/TW" -> "chi3 thi5 5"; undefined without a number. */
export function bareNumberKey(fact: { readonly type: string; readonly number?: string }): string | undefined {
  const digits = /^0*(\d+)/u.exec(fact.number ?? '')?.[1];
  return digits === undefined ? undefined : `${canon(fact.type)} ${digits}`;
}

function toOpenReference(citations: readonly Citation[], facts: Facts): OpenReference {
  const ids = new Set(
    citations.flatMap(({ reference: { resolution } }) =>
      resolution.kind === 'ambiguous' ? resolution.candidates.map(({ id }) => id) : [],
    ),
  );
  const candidates = [...ids].map((id) => requireFact(facts, id, citations));
  return { wording: citations[0]?.reference.asWritten ?? '', reason: reasonOf(citations), citations, candidates };
}

/** What holds for one of the citations holds for the wording: several candidates first, then the first reason given. */
function reasonOf(citations: readonly Citation[]): OpenReason {
  const resolutions = citations.map(({ reference }) => reference.resolution);
  if (resolutions.some(({ kind }) => kind === 'ambiguous')) return 'ambiguous';
  return resolutions.find((resolution) => resolution.kind === 'open')?.reason ?? 'unlisted';
}
