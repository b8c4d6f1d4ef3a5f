import { listOffices, pageParam, paginate, type OfficeHeld, type Person } from '../../lib/archive';
import { archive } from '../_archive';

/** As many of each stand on one page: a page stays under 100 kB, however many articles name a person. */
const ARTICLES = 50;
const OFFICES = 24;

/** One part of what is told of a person: offices and articles go on side by side. */
export interface PersonPart {
  readonly number: number;
  readonly count: number;
  readonly offices: readonly OfficeHeld[];
  readonly namings: Person['namings'];
}

/** By address; namings of one article stand together. */
export const people: ReadonlyMap<string, Person> = new Map(
  archive.people.filter(({ hasPage }) => hasPage).map((person) => [person.id, person]),
);

export function personParts(person: Person): PersonPart[] {
  const offices = paginate(listOffices(person.roles), OFFICES);
  const namings = paginate(person.namings, ARTICLES);
  const count = Math.max(offices.length, namings.length);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    offices: offices[index]?.rows ?? [],
    namings: namings[index]?.rows ?? [],
  }));
}

export function findPart(id: string, page: string): { person: Person; part: PersonPart } | undefined {
  const person = people.get(id);
  const part = person && personParts(person).find(({ number }) => pageParam(number) === page);
  return person && part && { person, part };
}

/** Addresses that lead on to others. */
export const moved: ReadonlyMap<string, Person> = new Map(
  archive.people.flatMap((person) => person.formerIds.map((id) => [id, person] as const)),
);

export const vacant = new Map(archive.personAddresses.vacant.map((each) => [each.id as string, each]));
