import type { Person as PersonData, WithContext } from 'schema-dts';
import type { OfficeHeld, Person } from '../../archive';

export interface PersonFacts {
  readonly url: string;
  readonly offices: readonly OfficeHeld[];
  /** Says that the days of an office are those of articles, not of taking and leaving it. */
  readonly datesNote: string;
}

/**
 * Somebody the news names, with the offices in the words of articles. An office's dates are the first and the last day
 * on which articles give it; a former office has none, for its articles came later.
 */
export function personData(
  { name, aliases, historical }: Pick<Person, 'name' | 'aliases' | 'historical'>,
  { url, offices, datesNote }: PersonFacts,
): WithContext<PersonData> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    url,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...(historical ? {} : heldIn(offices, datesNote)),
  };
}

/** With a body an office is a membership of it, without one an occupation. */
function heldIn(offices: readonly OfficeHeld[], datesNote: string) {
  const members = offices.flatMap((office) => {
    const name = bodyOf(office.roles[0]?.role);
    const memberOf = { '@type': 'Organization' as const, name: name ?? '' };
    return name === undefined ? [] : [{ '@type': 'OrganizationRole' as const, ...told(office, datesNote), memberOf }];
  });
  const others = offices.filter(({ roles }) => bodyOf(roles[0]?.role) === undefined);
  const occupations = others.map((office) => ({
    '@type': 'Role' as const,
    ...told(office, datesNote),
    hasOccupation: { '@type': 'Occupation' as const, name: office.text },
  }));
  return {
    ...(members.length === 0 ? {} : { memberOf: members }),
    ...(occupations.length === 0 ? {} : { hasOccupation: occupations }),
  };
}

function told({ text, standing, roles }: OfficeHeld, datesNote: string) {
  const days = standing === 'former' ? [] : roles.flatMap(({ asOf }) => asOf?.slice(0, 10) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    roleName: text,
    ...(first === undefined || last === undefined ? {} : { startDate: first, endDate: last, description: datesNote }),
  };
}

/** "Tỉnh ủy Nghệ An"; undefined where the words do not tell the body apart. */
function bodyOf(role: OfficeHeld['roles'][number]['role'] | undefined): string | undefined {
  if (role?.body === undefined) return undefined;
  return role.place === undefined ? role.body : `${role.body} ${role.place}`;
}
