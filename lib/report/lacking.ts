import { officialNumber, type ListedDocument } from '../authority/documents';
import type { DocumentRef, EntityId, Slug, StoredArticle } from '../model';

/** A central document that articles cite and the authority data does not hold, with all that they tell of it. */
export interface LackingDocument {
  /** Type, number and, where it was told, term: "Hướng dẫn 43", "Nghị quyết 18 khóa XV". */
  readonly name: string;
  /** The fullest way in which an article wrote it. */
  readonly asWritten: string;
  readonly articles: readonly Slug[];
  readonly mentions: number;
  readonly codes: readonly string[];
  readonly dates: readonly string[];
  readonly issuers: readonly string[];
}

/** An entry on weak proof that articles cite: the more they do, the sooner it should be verified. */
export interface UnverifiedDocument {
  readonly id: EntityId;
  readonly name: string;
  readonly confidence: ListedDocument['confidence'];
  /** What its sources give; a part that no source gives is worth looking for. */
  readonly without: readonly ('date' | 'title' | 'issuer')[];
  readonly articles: readonly Slug[];
}

type Cited = Pick<StoredArticle, 'id' | 'documents'>;

/** What the articles cite and the list lacks, most cited first; local and state documents are no gaps. */
export function findLacking(articles: readonly Cited[]): LackingDocument[] {
  const gaps = new Map<string, { article: Slug; ref: DocumentRef }[]>();
  for (const { id, documents } of articles) {
    for (const ref of documents) {
      if (ref.resolution.kind !== 'open' || ref.resolution.reason !== 'unlisted') continue;
      const key = nameOf(ref);
      gaps.set(key, [...(gaps.get(key) ?? []), { article: id, ref }]);
    }
  }
  return [...gaps].map(([name, cited]) => lacking(name, cited)).sort(byArticles);
}

function lacking(name: string, cited: readonly { article: Slug; ref: DocumentRef }[]): LackingDocument {
  const told = (key: 'code' | 'date' | 'issuer') => [...new Set(cited.flatMap(({ ref }) => ref[key] ?? []))].sort();
  return {
    name,
    asWritten: cited.reduce((best, { ref }) => (ref.asWritten.length > best.length ? ref.asWritten : best), ''),
    articles: [...new Set(cited.map(({ article }) => article))].sort(),
    mentions: cited.reduce((sum, { ref }) => sum + ref.mentions.length, 0),
    codes: told('code'),
    dates: told('date'),
    issuers: told('issuer'),
  };
}

/** The bare number, since one article writes the code and another does not. */
function nameOf({ type, number, plenum, term, asWritten }: DocumentRef): string {
  const course = term === undefined ? '' : ` khóa ${term}`;
  if (number !== undefined) return `${type} ${Number.parseInt(number, 10)}${course}`;
  return plenum === undefined ? asWritten : `${type} Trung ương ${plenum}${course}`;
}

/** Cited entries of the list below high confidence or without day, title or issuer, most cited first. */
export function findUnverified(articles: readonly Cited[], documents: readonly ListedDocument[]): UnverifiedDocument[] {
  const citing = new Map<EntityId, Set<Slug>>();
  for (const { id, documents: refs } of articles) {
    for (const meant of refs.flatMap(entriesOf)) citing.set(meant, (citing.get(meant) ?? new Set()).add(id));
  }
  return documents
    .flatMap((document) => {
      const without = (['date', 'title', 'issuer'] as const).filter((key) => document[key] === undefined);
      const cited = citing.get(document.id);
      if (cited === undefined || (document.confidence === 'high' && without.length === 0)) return [];
      const name = `${document.type} ${officialNumber(document) ?? ''} khóa ${document.term}`.replace(/ {2,}/u, ' ');
      return [{ id: document.id, name, confidence: document.confidence, without, articles: [...cited].sort() }];
    })
    .sort(byArticles);
}

function entriesOf({ resolution }: DocumentRef): readonly EntityId[] {
  if (resolution.kind === 'listed') return [resolution.id];
  return resolution.kind === 'ambiguous' ? resolution.candidates.map(({ id }) => id) : [];
}

function byArticles(
  a: { readonly articles: readonly Slug[]; readonly name: string },
  b: { readonly articles: readonly Slug[]; readonly name: string },
): number {
  return b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1);
}

/** Both lists as text, one line a document. */
export function writeLacking(lacking: readonly LackingDocument[], unverified: readonly UnverifiedDocument[]): string {
  const gaps = lacking.map(({ name, asWritten, articles, codes, dates, issuers }) => {
    const told = [codes.join(', '), dates.join(', '), issuers.join(', ')].filter((part) => part !== '');
    return `${count(articles)}  ${name}${told.length === 0 ? '' : ` (${told.join('; ')})`}: “${asWritten}” in ${articles[0]}`;
  });
  const weak = unverified.map(({ id, name, confidence, without, articles }) => {
    const missing = without.length === 0 ? '' : `, without ${without.join(', ')}`;
    return `${count(articles)}  ${name}: ${id}, ${confidence}${missing}`;
  });
  return [
    `${gaps.length} documents are cited and not in content/authority/documents.json; by number of articles:`,
    ...gaps,
    '',
    `${weak.length} cited entries are to be verified or completed; by number of articles:`,
    ...weak,
    '',
  ].join('\n');
}

const count = (articles: readonly Slug[]): string => String(articles.length).padStart(5);
