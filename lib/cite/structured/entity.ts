import type { CreativeWork, Event, Organization, Place, WithContext } from 'schema-dts';
import type { ArchiveEntity, CitedDocument, Meeting, NamedEntity } from '../../archive';

type Named = Pick<ArchiveEntity, 'name' | 'aliases'>;

function named({ name, aliases }: Named, url: string) {
  return {
    '@context': 'https://schema.org' as const,
    name,
    url,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
  };
}

const TYPES = { organisation: 'Organization', outlet: 'NewsMediaOrganization', place: 'AdministrativeArea' } as const;

/** A body, a place or a newspaper. */
export function namedData(
  entity: Pick<NamedEntity, 'kind' | 'name' | 'aliases'>,
  url: string,
): WithContext<Organization | Place> {
  return { '@type': TYPES[entity.kind], ...named(entity, url) };
}

/** A party document, as far as the authority data knows it. */
export function documentData(
  { fact, ...entity }: Pick<CitedDocument, 'fact' | 'name' | 'aliases'>,
  url: string,
): WithContext<CreativeWork> {
  return {
    '@type': 'CreativeWork',
    ...named(entity, url),
    ...(fact.title === undefined ? {} : { headline: fact.title }),
    ...(fact.number === undefined ? {} : { identifier: fact.number }),
    ...(fact.date === undefined ? {} : { dateCreated: fact.date }),
    ...(fact.issuer === undefined ? {} : { publisher: { '@type': 'Organization', name: fact.issuer } }),
  };
}

/** A plenum or a congress. */
export function meetingData(
  { listed, ...entity }: Pick<Meeting, 'listed' | 'name' | 'aliases'>,
  url: string,
): WithContext<Event> {
  return {
    '@type': 'Event',
    ...named(entity, url),
    ...(listed?.from === undefined ? {} : { startDate: listed.from }),
    ...(listed?.to === undefined ? {} : { endDate: listed.to }),
    ...(listed?.place === undefined ? {} : { location: { '@type': 'Place', name: listed.place } }),
  };
}
