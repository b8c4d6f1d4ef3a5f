import { parseEntityId, type EntityId } from '../../model';
import { canon, compareCodePoints, findSlug } from '../../text';
import { digest, RESERVED } from '../entity';
import type { GivenAddress } from './addresses';
import type { PersonNaming } from './evidence';

/** One person, as far as the archive can tell. */
export interface Bearer {
  /** The address, or for somebody without a page a mere mark. */
  readonly id: EntityId;
  /** Addresses that were given to this person too; each leads on. */
  readonly former: readonly EntityId[];
  readonly namings: readonly PersonNaming[];
  readonly hasPage: boolean;
}

/** An address whose person is named no longer: nobody else may have it. */
export interface VacantAddress {
  readonly address: EntityId;
  readonly name: string;
  /** Everybody who bears the name today. */
  readonly bearers: readonly Bearer[];
}

export interface Assigned {
  readonly bearers: readonly Bearer[];
  readonly vacant: readonly VacantAddress[];
  /** What the register does not hold yet, in the order in which it is given. */
  readonly added: readonly GivenAddress[];
  /** An address that was given to two people on two sides; the line that came first holds it. */
  readonly disputed: readonly GivenAddress[];
}

/**
 * Gives each group of namings its address: the first that the register gave to one of its namings, else a new one for
 * whoever has a page. What was given is never taken away, and never given to anybody else.
 * @param mergedAway addresses that people merged into others: never the one that is shown
 */
export function assignAddresses(
  groups: readonly (readonly PersonNaming[])[],
  given: readonly GivenAddress[],
  mergedAway: ReadonlySet<EntityId> = new Set(),
): Assigned {
  const { held, lost, disputed } = findHolders(groups, given);
  const adopted = adopt(groups, held, lost);
  const taken = new Set<string>([...RESERVED, ...given.map(({ address }) => address)]);
  const unnamed = groups.map((namings): Unnamed => {
    const addresses = held.get(namings) ?? adopted.get(namings) ?? [];
    const kept = addresses.find((address) => !mergedAway.has(address)) ?? addresses[0];
    return { namings, kept, anchor: first(namings), former: addresses.filter((address) => address !== kept) };
  });
  const bearers = unnamed.sort(compareBearers).map((each): Bearer => {
    const id = each.kept ?? newAddress(each.anchor, taken);
    taken.add(id);
    return { id, former: each.former, namings: each.namings, hasPage: hasPage(each) };
  });
  const added = bearers.filter((bearer) => bearer.hasPage && !held.has(bearer.namings)).map(toLine);
  return { bearers, added, disputed, vacant: findVacant(lost, bearers) };
}

type Group = readonly PersonNaming[];

interface Holders {
  readonly held: Map<Group, EntityId[]>;
  readonly lost: GivenAddress[];
  readonly disputed: GivenAddress[];
}

function findHolders(groups: readonly Group[], given: readonly GivenAddress[]): Holders {
  const byNaming = indexNamings(groups);
  const holder = new Map<EntityId, Group>();
  const held = new Map<Group, EntityId[]>();
  const disputed: GivenAddress[] = [];
  for (const line of given) {
    const group = byNaming.get(namingKey(line.article, line.name));
    if (group === undefined) continue;
    const before = holder.get(line.address);
    if (before === undefined) {
      holder.set(line.address, group);
      held.set(group, [...(held.get(group) ?? []), line.address]);
    } else if (before !== group) disputed.push(line);
  }
  return { held, disputed, lost: given.filter(({ address }) => !holder.has(address)) };
}

/** An article keeps its former addresses, so the register may name it by one of them. */
function indexNamings(groups: readonly Group[]): Map<string, Group> {
  const index = new Map<string, Group>();
  for (const group of groups) {
    for (const { article, name } of group) {
      for (const slug of [article.id, ...article.aliases]) index.set(namingKey(slug, name), group);
    }
  }
  return index;
}

function namingKey(article: string, name: string): string {
  return `${article} ${canon(name)}`;
}

/** Where the article is gone or names the person no longer, the one other bearer of the name is meant. */
function adopt(groups: readonly Group[], held: ReadonlyMap<Group, unknown>, lost: readonly GivenAddress[]) {
  const byName = new Map<string, Set<Group>>();
  if (lost.length > 0) {
    for (const group of groups) for (const { name } of group) addTo(byName, canon(name), group);
  }
  const adopted = new Map<Group, EntityId[]>();
  for (const { address, name } of lost) {
    const [only, ...others] = byName.get(canon(name)) ?? [];
    if (only === undefined || others.length > 0 || held.has(only)) continue;
    const before = adopted.get(only) ?? [];
    if (!before.includes(address)) adopted.set(only, [...before, address]);
  }
  return adopted;
}

function addTo(byName: Map<string, Set<Group>>, name: string, group: Group): void {
  byName.set(name, (byName.get(name) ?? new Set()).add(group));
}

function findVacant(lost: readonly GivenAddress[], bearers: readonly Bearer[]): VacantAddress[] {
  const living = new Set(bearers.flatMap(({ id, former }) => [id, ...former]));
  const vacant = new Map(lost.filter(({ address }) => !living.has(address)).map((line) => [line.address, line.name]));
  if (vacant.size === 0) return [];
  const byName = new Map<string, Set<Bearer>>();
  for (const bearer of bearers) {
    for (const { name } of bearer.namings) {
      byName.set(canon(name), (byName.get(canon(name)) ?? new Set()).add(bearer));
    }
  }
  return [...vacant].map(([address, name]) => ({ address, name, bearers: [...(byName.get(canon(name)) ?? [])] }));
}

/** Whoever is named with a role, or in two articles. */
function deservesPage(namings: Group): boolean {
  return namings.some(({ told }) => told.roles.length > 0) || new Set(namings.map(({ article }) => article)).size > 1;
}

/** The naming that came into the archive first. */
function first(namings: Group): PersonNaming {
  const [least, ...others] = namings;
  if (least === undefined) throw new Error('a person without any naming');
  return others.reduce((a, b) => (compareNamings(a, b) <= 0 ? a : b), least);
}

/** Whoever has a page chooses first; then whoever came first. */
function compareBearers(a: Unnamed, b: Unnamed): number {
  return Number(hasPage(b)) - Number(hasPage(a)) || compareNamings(a.anchor, b.anchor);
}

interface Unnamed {
  readonly namings: Group;
  readonly kept: EntityId | undefined;
  readonly anchor: PersonNaming;
  readonly former: readonly EntityId[];
}

function hasPage({ kept, namings }: Unnamed): boolean {
  return kept !== undefined || deservesPage(namings);
}

function compareNamings(a: PersonNaming, b: PersonNaming): number {
  return (
    compareCodePoints(a.article.archived, b.article.archived) ||
    compareCodePoints(a.article.id, b.article.id) ||
    compareCodePoints(a.name, b.name)
  );
}

function toLine({ id, namings }: Bearer): GivenAddress {
  const { article, name } = first(namings);
  return { address: id, article: article.id, name };
}

/** The name as ASCII words; where that is taken, with six hex digits of raw file and name: the raw file never changes. */
function newAddress({ article, name }: PersonNaming, taken: ReadonlySet<string>): EntityId {
  const wanted = findSlug(name) ?? 'khong-ten';
  if (!taken.has(wanted)) return parseEntityId(wanted);
  const marked = `${wanted}-${digest(`${article.raw.file} ${canon(name)}`)}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? marked : `${marked}-${number}`;
    if (!taken.has(id)) return parseEntityId(id);
  }
}
