import { findRoman, findSlug, compareCodePoints, compareVietnamese } from '../text';
import type { CitedDocument, DocumentFact, OpenReason, OpenReference } from './documents';

/** By what documents are put together. */
export const SHELF_KINDS = ['term', 'type', 'issuer', 'year'] as const;
export type ShelfKind = (typeof SHELF_KINDS)[number];

/** Documents of one term, type, issuer or year, newest first. */
export interface DocumentShelf {
  readonly kind: ShelfKind;
  /** Address part: `khoa-xii`, `loai-chi-thi`, `co-quan-bo-chinh-tri`, `nam-2019`; `nam-chua-ro` where it is not known. */
  readonly id: string;
  /** "XII", "Chỉ thị", "Bộ Chính trị", "2019"; absent for those of which it is not known. */
  readonly value?: string;
  readonly documents: readonly CitedDocument[];
}

const PREFIX: Readonly<Record<ShelfKind, string>> = { term: 'khoa', type: 'loai', issuer: 'co-quan', year: 'nam' };

const VALUE_OF: Readonly<Record<ShelfKind, (fact: DocumentFact) => string | undefined>> = {
  term: ({ term }) => term,
  type: ({ type }) => type,
  issuer: ({ issuer }) => issuer,
  year: ({ date, meeting }) => (date ?? meeting?.to ?? meeting?.from)?.slice(0, 4),
};

/** The shelves of one kind: terms and years newest first, types and issuers in dictionary order, the unknown last. */
export function shelveDocuments(documents: readonly CitedDocument[], kind: ShelfKind): DocumentShelf[] {
  const groups = new Map<string, CitedDocument[]>();
  for (const document of documents) {
    const id = `${PREFIX[kind]}-${findSlug(VALUE_OF[kind](document.fact) ?? '') ?? 'chua-ro'}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [document]);
    else group.push(document);
  }
  return [...groups].map(([id, of]) => toShelf(kind, id, of)).sort((a, b) => compareValues(kind, a.value, b.value));
}

function toShelf(kind: ShelfKind, id: string, documents: readonly CitedDocument[]): DocumentShelf {
  const value = documents[0] && VALUE_OF[kind](documents[0].fact);
  return { kind, id, ...(value === undefined ? {} : { value }), documents };
}

function compareValues(kind: ShelfKind, a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (kind === 'term') return (findRoman(b) ?? 0) - (findRoman(a) ?? 0);
  return kind === 'year' ? compareCodePoints(b, a) : compareVietnamese(a, b);
}

/** In the order in which readers are shown why a reference stays open. */
export const OPEN_REASONS: readonly OpenReason[] = ['ambiguous', 'unlisted', 'undated', 'collective', 'local', 'state'];

/** References left open for one reason. */
export interface OpenShelf {
  readonly reason: OpenReason;
  /** Address part. */
  readonly id: string;
  /** Most used wording first. */
  readonly references: readonly OpenReference[];
}

const OPEN_IDS: Readonly<Record<OpenReason, string>> = {
  ambiguous: 'nhieu-van-ban',
  unlisted: 'chua-co-trong-danh-muc',
  undated: 'thieu-ngay',
  collective: 'nhac-chung',
  local: 'khong-phai-trung-uong',
  state: 'nha-nuoc',
};

/** The reasons for which references stay open, without the ones that none has. */
export function shelveOpen(references: readonly OpenReference[]): OpenShelf[] {
  return OPEN_REASONS.map((reason) => {
    const of = references.filter((reference) => reference.reason === reason);
    const mostUsed = of.toSorted((a, b) => b.citations.length - a.citations.length);
    return { reason, id: OPEN_IDS[reason], references: mostUsed };
  }).filter(({ references: of }) => of.length > 0);
}
