import type { EntityId, RoleMention, RoleStanding, StoredArticle } from '../model';
import { compareCodePoints, compareVietnamese } from '../text';
import { groupBy } from './group';
import { readWitnesses, type EvidenceFacts } from './identity/evidence';
import type { Office } from './identity/office';
import { findYear } from './order';
import type { Person } from './people';

/** Who held an office in one year, as the newest article of that year words it. */
export interface HeldOffice {
  /** Two wordings of one office have one key. */
  readonly key: string;
  readonly person: Person;
  readonly article: StoredArticle;
  readonly role: RoleMention;
  readonly standing: RoleStanding | undefined;
  /** Absent where the article's year cannot be told. */
  readonly year?: string;
  /** The role leaves the place out; the article tells it. */
  readonly placeInferred: boolean;
  /** Articles of that year that say so. */
  readonly count: number;
}

/** The offices of one province, or with no place those of the whole country and all others. */
export interface OfficePlace {
  readonly place?: { readonly id: EntityId; readonly name: string };
  /** By office, newest year first. */
  readonly offices: readonly HeldOffice[];
}

interface Told extends Omit<HeldOffice, 'count'> {
  readonly province?: EntityId;
}

/** All offices that tell what they are of; "Giám đốc" alone does not. */
export function listHeldOffices(people: readonly Person[], facts: EvidenceFacts): OfficePlace[] {
  const told = people.filter(({ historical }) => !historical).flatMap((person) => officesOf(person, facts));
  return [...groupBy(told, ({ province }) => province)]
    .map(([place, rows]) => ({
      ...(place === undefined ? {} : { place: { id: place, name: facts.offices.provinceNames.get(place) ?? place } }),
      offices: [...groupBy(rows, sameYear).values()].map(merge).sort(compareHeld),
    }))
    .sort((a, b) => compareCodePoints(a.place?.id ?? '', b.place?.id ?? ''));
}

function officesOf(person: Person, facts: EvidenceFacts): Told[] {
  return readWitnesses(person.namings, facts).flatMap(({ naming, offices }) =>
    offices.flatMap((office, index) => {
      const role = naming.told.roles[index];
      return role === undefined || !office.telling ? [] : [tell(person, naming.article, role, office)];
    }),
  );
}

function tell(person: Person, article: StoredArticle, role: RoleMention, { key, province }: Office): Told {
  const year = findYear(article);
  return {
    key,
    person,
    article,
    role,
    standing: role.standing,
    placeInferred: province?.told === false,
    ...(year === undefined ? {} : { year }),
    ...(province === undefined ? {} : { province: province.id }),
  };
}

function sameYear({ key, year, person, standing }: Told): string {
  return [key, year ?? '', person.id, standing ?? ''].join('|');
}

/** The rows of one year, newest article first. */
function merge(rows: readonly Told[]): HeldOffice {
  const [newest] = rows;
  if (newest === undefined) throw new Error('an office that nobody holds');
  return { ...newest, count: new Set(rows.map(({ article }) => article)).size };
}

function compareHeld(a: HeldOffice, b: HeldOffice): number {
  return (
    compareVietnamese(a.key, b.key) ||
    compareCodePoints(b.year ?? '', a.year ?? '') ||
    compareCodePoints(a.person.id, b.person.id)
  );
}
