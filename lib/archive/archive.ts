import type { EntityId, Slug, StoredArticle } from '../model';
import { indexEntities, type EntityIndex } from './lookup';
import { shelveByYear, type YearShelf } from './browse';
import { findChoosers, type ChooserIndex } from './choosers';
import { findDocuments, type CitedDocument, type DocumentFact, type OpenReference } from './documents';
import type { ListedMeeting } from '../authority/meetings';
import { findMeetings, type Meeting } from './meetings';
import { findNamed, findOutlets, type NamedEntity } from './named';
import { listHeldOffices, type OfficePlace } from './offices';
import { compareNewestFirst } from './order';
import { NO_IDENTITY_FACTS } from './identity/facts';
import type { IdentityFacts } from './identity/identity';
import { indexNamesakes, type NamesakesOf } from './identity/namesakes';
import { findPeople, type People, type Person } from './people';
import { findReprints, type Reprints } from './reprints';
import { indexEvents, type SameEvent } from './same-event';
import { NO_UNITS, type Units } from './units';

/** Everything that the site shows, typed and indexed; built once from the articles and the facts of the world. */
export interface Archive {
  /** Newest first, undated ones last. */
  readonly articles: readonly StoredArticle[];
  readonly articleBySlug: ReadonlyMap<Slug, StoredArticle>;
  /** Newest year first. */
  readonly years: readonly YearShelf[];
  /** By given name. */
  readonly people: readonly Person[];
  /** What the register of people's addresses holds besides those of `people`, and what it does not hold yet. */
  readonly personAddresses: Omit<People, 'people'>;
  readonly namesakesOf: NamesakesOf;
  /** Who held which office, by place; worked out when it is asked for. */
  readonly officePlaces: () => readonly OfficePlace[];
  /** Newest document first. */
  readonly documents: readonly CitedDocument[];
  /** References that point to no single document. */
  readonly openReferences: readonly OpenReference[];
  readonly organisations: readonly NamedEntity[];
  readonly places: readonly NamedEntity[];
  readonly outlets: readonly NamedEntity[];
  /** Congresses, then plenums, in the order of the authority; last those that it does not list. */
  readonly meetings: readonly Meeting[];
  /** The numbers that several documents carry. */
  readonly choosers: ChooserIndex;
  /** Every known document, cited or not. */
  readonly documentFacts: ReadonlyMap<EntityId, DocumentFact>;
  readonly entities: EntityIndex;
  /** When bodies and provinces began and ended, and what came before and after them. */
  readonly units: Units;
  /** Which articles tell of one event; worked out when it is first asked for. */
  readonly sameEvent: SameEvent;
  /** Which articles print one text; worked out when it is first asked for. */
  readonly reprints: () => Reprints;
}

/** @throws if two articles claim one address, a document is missing from `facts`, or a decision about people fits no article */
export function buildArchive(
  stored: readonly StoredArticle[],
  facts: ReadonlyMap<EntityId, DocumentFact> = new Map(),
  identity: IdentityFacts = NO_IDENTITY_FACTS,
  listedMeetings: readonly ListedMeeting[] = [],
  units: Units = NO_UNITS,
): Archive {
  const articles = stored.toSorted(compareNewestFirst);
  const { cited, open } = findDocuments(articles, facts);
  const { people, ...addresses } = findPeople(articles, identity);
  const organisations = findNamed('organisation', articles);
  const places = findNamed('place', articles);
  const outlets = findOutlets(articles);
  const meetings = findMeetings(articles, listedMeetings, cited, facts.values());
  const entities = indexEntities([...cited, ...organisations, ...places, ...outlets, ...meetings], people);
  const sameEvent = once(() => indexEvents(articles, entities));
  return {
    articles,
    articleBySlug: indexBySlug(articles),
    years: shelveByYear(articles),
    people,
    personAddresses: addresses,
    namesakesOf: indexNamesakes(people, identity),
    officePlaces: () => listHeldOffices(people, identity),
    documents: cited,
    openReferences: open,
    organisations,
    places,
    outlets,
    meetings,
    choosers: findChoosers(articles, cited, facts),
    documentFacts: facts,
    entities,
    units,
    sameEvent: (article) => sameEvent()(article),
    reprints: once(() => findReprints(articles)),
  };
}

/** Some indexes are for pages alone: what reads the archive otherwise does not pay for them. */
function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Former addresses lead to the article too; two articles under one address are a fault of the content. */
function indexBySlug(articles: readonly StoredArticle[]): Map<Slug, StoredArticle> {
  const bySlug = new Map<Slug, StoredArticle>();
  for (const article of articles) {
    for (const slug of [article.id, ...article.aliases]) {
      const other = bySlug.get(slug);
      if (other !== undefined) {
        throw new Error(
          `two articles claim the address ${slug}: ${other.raw.file} and ${article.raw.file}. ` +
            'Remedy: change the id of one, and keep its old id under aliases.',
        );
      }
      bySlug.set(slug, article);
    }
  }
  return bySlug;
}
