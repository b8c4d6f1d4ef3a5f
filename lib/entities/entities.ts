import type { DocumentFacts } from '../authority/document-facts';
import type { Article, ArticleText, Block } from '../model';
import { findDocuments } from './documents/documents';
import { findMeetings } from './meetings/meetings';
import { findOrganisations, type OrganisationFacts } from './organisations/organisations';
import type { PeopleFacts } from './people/facts';
import { findPeople } from './people/people';
import { findPlaces, type PlaceFacts } from './places/places';

export type Entities = Pick<Article, 'people' | 'documents' | 'organisations' | 'places' | 'meetings'>;

export interface EntityFacts {
  readonly documents: DocumentFacts;
  readonly people: PeopleFacts;
  readonly organisations: OrganisationFacts;
  readonly places: PlaceFacts;
}

/** A text whose headline may not have been found: the body is read all the same. */
export type EntityText = Omit<ArticleText, 'title'> & { readonly title: Block | undefined };

/** Everybody and everything that the text names: mentions only, nothing is merged over articles. */
export function findEntities(text: EntityText, facts: EntityFacts): Entities {
  const article: ArticleText = { ...text, title: text.title ?? NO_TITLE };
  const people = findPeople(article, facts.people);
  const documents = findDocuments(article, facts.documents);
  return {
    people,
    documents,
    organisations: findOrganisations(article, facts.organisations),
    places: findPlaces(article, people, facts.places),
    meetings: findMeetings(article, documents, facts.documents),
  };
}

const NO_TITLE: Block = { kind: 'title', lines: { first: 0, last: 0 }, text: '' };
