/** What the archive gives to filters: the span of days of each article, and who is named where. */
import { findFirstDay, findLastDay, type Archive, type ArchiveEntity } from '../archive';
import type { Congress } from '../authority/terms';
import type { Dated, IsoDay, StoredArticle } from '../model';
import { findRoman } from '../text';
import type { Certainty, NameField } from './conditions';
import { dayNumber } from './days';
import type { ArticleFacets, FacetContent, FacetEntity } from './facets';

/** The words that readers see, and what they are told of a day, by the pages' own functions. */
export interface FacetWording {
  readonly certainty: (article: StoredArticle) => Certainty;
  /** The name in a list of filters, where namesakes must be told apart. */
  readonly name: (entity: ArchiveEntity) => string;
}

/** @param congresses those of the authority data, in any order */
export function facetContent(archive: Archive, congresses: readonly Congress[], wording: FacetWording): FacetContent {
  const outletIds = new Map(
    archive.outlets.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
  const numbers = new Map(archive.articles.map((article, number) => [article, number]));
  const { people, documents, outlets } = archive;
  return {
    articles: archive.articles.map((article) => {
      const outlet = outletIds.get(article);
      const span = findSpan(article);
      return {
        firstDay: span === undefined ? 0 : dayNumber(span.first),
        lastDay: span === undefined ? 0 : dayNumber(span.last),
        term: span === undefined ? 0 : termIn(span, congresses),
        certainty: wording.certainty(article),
        ...(outlet !== undefined && { outlet }),
      } satisfies ArticleFacets;
    }),
    entities: [
      ...people.filter(hasPage).map((entity) => toFacet('person', entity, wording, numbers)),
      ...documents.filter(hasPage).map((entity) => toFacet('document', entity, wording, numbers)),
      ...outlets.filter(hasPage).map((entity) => toFacet('outlet', entity, wording, numbers)),
    ],
  };
}

interface Span {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** First and last day that the date of an article can mean: of publishing, else of the event, else what bounds leave. */
export function findSpan({ published, event }: Pick<StoredArticle, 'published' | 'event'>): Span | undefined {
  const dates = [published, event];
  return dates.map(spanOf).find(isFound) ?? dates.map(({ bounds }) => spanOfBounds(bounds)).find(isFound);
}

function spanOf(date: Dated): Span | undefined {
  if (!date.known) return undefined;
  const first = findFirstDay(date);
  const last = findLastDay(date);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Bounds in two years say too little to be filtered by. */
function spanOfBounds(bounds: Dated['bounds']): Span | undefined {
  if (bounds?.from === undefined || bounds.to === undefined) return undefined;
  return bounds.from.slice(0, 4) === bounds.to.slice(0, 4) ? { first: bounds.from, last: bounds.to } : undefined;
}

/** The term whose congress was the last to open: while a congress meets, the term that it begins. */
function termIn({ first, last }: Span, congresses: readonly Congress[]): number {
  const [term, other] = [first, last].map((day) => {
    const opened = congresses.filter((congress) => congress.opened <= day);
    const latest = opened.reduce<Congress | undefined>(
      (a, b) => (a === undefined || b.opened > a.opened ? b : a),
      undefined,
    );
    return findRoman(latest?.term ?? '') ?? 0;
  });
  return term === other ? (term ?? 0) : 0;
}

function toFacet(
  field: NameField,
  entity: ArchiveEntity,
  wording: FacetWording,
  numbers: ReadonlyMap<StoredArticle, number>,
): FacetEntity {
  const articles = new Set(entity.articles.flatMap((article) => numbers.get(article) ?? []));
  return { field, id: entity.id, name: wording.name(entity), articles: [...articles].sort((a, b) => a - b) };
}

function hasPage(entity: ArchiveEntity): boolean {
  return entity.hasPage;
}

function isFound(span: Span | undefined): span is Span {
  return span !== undefined;
}
