import type { Assertion, EntityId, StoredArticle } from '../model';
import { compareByGivenName } from '../text';
import { articlesOf, namesByUse, type ArchiveEntity } from './entity';
import type { GivenAddress } from './identity/addresses';
import type { Bearer } from './identity/assign';
import type { PersonNaming } from './identity/evidence';
import { identify, type IdentityFacts } from './identity/identity';
import { compareNewestFirst, findSortKey } from './order';

/** A role in the words of one article, as of that article's date. */
export interface RoleHeld extends Assertion {
  readonly article: StoredArticle;
}

/** Someone the news names. */
export interface Person extends ArchiveEntity<'person'> {
  /** Newest article first; within one article in reading order. Nobody remembered holds a role as of the article's date. */
  readonly roles: readonly RoleHeld[];
  /** Never acting in the news, only remembered by it. */
  readonly historical: boolean;
  /** What each article tells of this person, newest article first. */
  readonly namings: readonly PersonNaming[];
  /** Addresses that lead on to this person's. */
  readonly formerIds: readonly EntityId[];
}

/** An address of somebody whom no article names any longer. */
export interface VacantPerson {
  readonly id: EntityId;
  readonly name: string;
  /** Everybody who bears the name today. */
  readonly people: readonly Person[];
}

export interface People {
  /** Everybody named, by given name. */
  readonly people: readonly Person[];
  readonly vacant: readonly VacantPerson[];
  /** Addresses that the register does not hold yet. */
  readonly newAddresses: readonly GivenAddress[];
  /** Addresses that the register gives to two people. */
  readonly disputed: readonly GivenAddress[];
}

/**
 * Everybody whom articles name, told apart. A page goes to whoever is named with a role or in two articles, or has had one.
 * @throws AuthorityError if what people decided does not fit the archive
 */
export function findPeople(articles: readonly StoredArticle[], facts: IdentityFacts): People {
  const { bearers, vacant, added, disputed } = identify(personNamings(articles), facts);
  const people = new Map(bearers.map((bearer) => [bearer, toPerson(bearer)]));
  return {
    people: [...people.values()].sort((a, b) => compareByGivenName(a.name, b.name)),
    vacant: vacant.map(({ address, name, bearers: same }) => ({
      id: address,
      name,
      people: same.flatMap((bearer) => people.get(bearer) ?? []),
    })),
    newAddresses: added,
    disputed,
  };
}

function* personNamings(articles: readonly StoredArticle[]): Generator<PersonNaming> {
  for (const article of articles) {
    for (const told of article.people) yield { name: told.name, article, told };
  }
}

function toPerson({ id, former, namings, hasPage }: Bearer): Person {
  const newest = namings.toSorted((a, b) => compareNewestFirst(a.article, b.article));
  const acting = newest.filter(({ told }) => told.standing === 'acting');
  return {
    kind: 'person',
    id,
    ...namesByUse(namings),
    articles: articlesOf(namings),
    namings: newest,
    formerIds: former,
    roles: acting.flatMap(rolesHeld),
    historical: acting.length === 0,
    hasPage,
  };
}

/** Each wording once: an article repeats the full office at every mention. */
function rolesHeld({ name, article, told }: PersonNaming): RoleHeld[] {
  const asOf = findSortKey(article);
  const first = new Map(told.roles.toReversed().map((role) => [role.text.toLowerCase(), role]));
  return told.roles
    .filter((role) => first.get(role.text.toLowerCase()) === role)
    .map((role) => ({ person: name, role, article, ...(asOf === undefined ? {} : { asOf }) }));
}
