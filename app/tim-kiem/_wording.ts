import type { ArchiveEntity, CitedDocument, DocumentFact, Meeting, Person } from '../../lib/archive';
import { authorityDate, listedDate } from '../../lib/render';
import type { Certainty } from '../../lib/search/conditions';
import type { Wording } from '../../lib/search/content';
import type { FacetWording } from '../../lib/search/facet-content';
import type { StoredArticle } from '../../lib/model';
import { boundWords, isTold, markedDateText } from '../_dates';
import { distinctions, termWords } from '../_documents';
import { meetingDays } from '../_meetings';
import { text } from '../_text/text';

/** How the index words what its results show; read when the index is built, not in the browser. */
export const wording: Wording = {
  date: dateWords,
  entity: entityWords,
  document: documentWords,
};

/** What filters show and tell of an article's day: as lists of articles do. */
export const facetWording: FacetWording = { certainty: certaintyOf, name: filterName };

function certaintyOf(article: StoredArticle): Certainty {
  const date = listedDate(article);
  if (date.kind !== 'published' && date.kind !== 'event') return 'unknown';
  return date.inferred ? 'inferred' : date.kind;
}

/** A number stands in several terms: the term tells which. */
function filterName(entity: ArchiveEntity): string {
  const term = isDocument(entity) ? termWords(entity.fact) : undefined;
  return term === undefined ? entity.name : `${entity.name} (${term.replaceAll(' ', '\u00a0')})`;
}

function dateWords(article: StoredArticle): string | undefined {
  const date = listedDate(article);
  if (isTold(date)) return markedDateText(date);
  return date.kind === 'unknown' ? undefined : boundWords(date);
}

function entityWords(entity: ArchiveEntity): string {
  if (isPerson(entity)) return personWords(entity);
  if (isMeeting(entity)) return meetingDays(entity) ?? '';
  return isDocument(entity) ? documentWords(entity.fact) : '';
}

/** The latest role, with the year of the article that words it; of a historic figure only that it is one. */
function personWords({ roles, historical }: Person): string {
  if (historical) return text.article.peopleHistorical;
  const [latest] = roles;
  if (latest === undefined) return '';
  const year = latest.asOf?.slice(0, 4);
  return year === undefined ? latest.role.text : `${latest.role.text} (${year})`;
}

function documentWords(fact: DocumentFact): string {
  return [...distinctions(fact, authorityDate), ...(fact.issuer === undefined ? [] : [fact.issuer])].join(' · ');
}

function isPerson(entity: ArchiveEntity): entity is Person {
  return entity.kind === 'person';
}

function isMeeting(entity: ArchiveEntity): entity is Meeting {
  return entity.kind === 'meeting';
}

function isDocument(entity: ArchiveEntity): entity is CitedDocument {
  return entity.kind === 'document';
}
