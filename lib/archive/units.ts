import type { Organisations } from '../authority/organisations';
import type { Places } from '../authority/places';
import type { EntityId } from '../model';

type AuthoritySource = Places['places'][number]['sources'][number];

/** How a body or a province became another one; `grown`: the same name has meant more since. */
export type Passage = 'merged' | 'renamed' | 'handed-over' | 'founded' | 'grown';

/** A body or a province before or after another one. */
export interface UnitLink {
  readonly id: EntityId;
  readonly name: string;
  readonly how: Passage;
}

/** What is known of a body or a province in time, whatever articles say. */
export interface UnitFact {
  readonly id: EntityId;
  readonly name: string;
  /** "tỉnh", "thành phố"; of places alone. */
  readonly unit?: string;
  /** Year, month or day, as far as known; both inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly after: readonly UnitLink[];
  readonly before: readonly UnitLink[];
  /** The day from which a name means a larger province: it then took in those `before` it. */
  readonly grown?: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly { readonly kind: string; readonly address?: string }[];
}

/** Facts of bodies and of provinces; their ids may be alike. */
export interface Units {
  readonly organisation: ReadonlyMap<EntityId, UnitFact>;
  readonly place: ReadonlyMap<EntityId, UnitFact>;
}

export const NO_UNITS: Units = { organisation: new Map(), place: new Map() };

/** Of bodies and provinces that began, ended or changed, as far as the authority data tells. */
export function gatherUnits(
  organisations: Pick<Organisations, 'organisations'>,
  places: Pick<Places, 'places'>,
): Units {
  return {
    organisation: byId(organisations.organisations.map((body) => toBody(body, organisations))),
    place: byId(places.places.map((place) => toPlace(place, places))),
  };
}

function byId(facts: readonly UnitFact[]): Map<EntityId, UnitFact> {
  const told = facts.filter(({ after, before, since, until }) => after.length + before.length > 0 || since || until);
  return new Map(told.map((fact) => [fact.id, fact]));
}

function toBody(body: Organisations['organisations'][number], all: Pick<Organisations, 'organisations'>): UnitFact {
  const { id, name, since, until, successors = [], sources, confidence } = body;
  const names = new Map(all.organisations.map((each) => [each.id, each.name]));
  const before = all.organisations.flatMap((other) =>
    (other.successors ?? [])
      .filter((successor) => successor.id === id && successor.how !== 'handed-over')
      .map(({ how }) => ({ id: other.id, name: other.name, how })),
  );
  return {
    id,
    name,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    after: successors.map((successor) => ({ ...successor, name: names.get(successor.id) ?? successor.id })),
    before,
    sources: sources.map(toSource),
    confidence,
  };
}

function toPlace(place: Places['places'][number], { places }: Pick<Places, 'places'>): UnitFact {
  const { id, name, kind, until, mergedInto, enlarged, absorbed = [], sources, confidence } = place;
  const link = (to: EntityId, how: Passage): UnitLink => ({
    id: to,
    name: places.find((each) => each.id === to)?.name ?? to,
    how,
  });
  return {
    id,
    name,
    unit: kind,
    ...(until === undefined ? {} : { until }),
    ...(enlarged === undefined ? {} : { grown: enlarged }),
    after: mergedInto === undefined ? [] : [link(mergedInto, 'merged')],
    before: absorbed.map((from) => link(from, 'grown')),
    sources: sources.map(toSource),
    confidence,
  };
}

function toSource({ kind, address }: AuthoritySource): UnitFact['sources'][number] {
  return address === undefined ? { kind } : { kind, address };
}
