import { AuthorityError } from '../../authority/entry';
import type { GivenAddress } from './addresses';
import { identify, type IdentityFacts } from './identity';
import { spellingKey } from './spelling';
import { namingsIn, type Trace } from './trace';

/** What the articles ask of the register of people's addresses. */
export interface Registration {
  /** Lines that the register lacks, in the order in which they are given. */
  readonly added: readonly GivenAddress[];
  /** Addresses that two sides gave to two people. */
  readonly disputed: readonly GivenAddress[];
}

/** The articles as they stood when the register last held everybody, and what was disputed then. */
export interface FormerState {
  readonly traces: readonly Trace[];
  readonly disputed: readonly GivenAddress[];
}

/**
 * Tells the people of all articles apart, or, where the former state is known, of those names alone that the articles
 * which have changed since can touch: the outcome is the same.
 * @param facts the register among them, unchanged since `former` but for the lines that were added then
 * @throws AuthorityError if what people decided does not fit the articles
 */
export function findRegistration(
  traces: readonly Trace[],
  facts: IdentityFacts,
  former: FormerState | undefined,
): Registration {
  if (former === undefined) return identifyIn(traces, facts);
  const touched = findTouched(former.traces, traces, facts);
  try {
    const { added, disputed } = touched.size === 0 ? NOTHING : identifyIn(traces, facts, touched);
    const standing = former.disputed.filter(({ name }) => !touched.has(spellingKey(name)));
    return { added, disputed: inOrderOf(facts.given, [...standing, ...disputed]) };
  } catch (error) {
    // Only over all articles is it told what exactly a decision does not fit.
    if (error instanceof AuthorityError) return identifyIn(traces, facts);
    throw error;
  }
}

const NOTHING: Registration = { added: [], disputed: [] };

function identifyIn(traces: readonly Trace[], facts: IdentityFacts, keys?: ReadonlySet<string>): Registration {
  const { added, disputed } = identify(namingsIn(traces, keys), facts);
  return { added, disputed };
}

/** The names whose people may be others than before: those of changed articles, of decisions, and all that share an address with them. */
function findTouched(before: readonly Trace[], after: readonly Trace[], facts: IdentityFacts): ReadonlySet<string> {
  const changed = findChanged(before, after);
  if (changed.length === 0) return new Set();
  const touched = new Set(changed.flatMap(({ keys }) => keys));
  for (const key of decidedKeys(facts)) touched.add(key);
  const shared = sharedAddresses(facts.given);
  for (let size = 0; size < touched.size;) {
    size = touched.size;
    for (const keys of shared) if (keys.some((key) => touched.has(key))) for (const key of keys) touched.add(key);
  }
  return touched;
}

/** What no longer says what it said, as it was and as it is. */
function findChanged(before: readonly Trace[], after: readonly Trace[]): Trace[] {
  const old = new Map(before.map((trace) => [trace.file, trace]));
  const changed = after.flatMap((trace) => {
    const former = old.get(trace.file);
    old.delete(trace.file);
    if (former === undefined) return [trace];
    return former === trace || former.evidence() === trace.evidence() ? [] : [former, trace];
  });
  return [...changed, ...old.values()];
}

/** The names that decisions tie together. */
function decidedKeys({ decisions: { merges, splits, aliases }, given }: IdentityFacts): string[] {
  const named = new Set([
    ...merges.flatMap(({ from, into }) => [from, into]),
    ...[...splits, ...aliases].map(personOf),
  ]);
  const names = given.filter(({ address }) => named.has(address)).map(({ name }) => name);
  return [...names, ...aliases.map(({ name }) => name)].map(spellingKey);
}

function personOf({ person }: { readonly person: GivenAddress['address'] }): GivenAddress['address'] {
  return person;
}

/** The names of every address that several lines of the register give. */
function sharedAddresses(given: readonly GivenAddress[]): (readonly string[])[] {
  const first = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  for (const { address, name } of given) {
    const other = first.get(address);
    if (other === undefined) first.set(address, name);
    else shared.set(address, (shared.get(address) ?? new Set([other])).add(name));
  }
  return [...shared.values()].map((names) => [...new Set([...names].map(spellingKey))]);
}

function inOrderOf(given: readonly GivenAddress[], some: readonly GivenAddress[]): readonly GivenAddress[] {
  if (some.length < 2) return some;
  const place = new Map(given.map((line, index) => [lineKey(line), index]));
  return some.toSorted((a, b) => (place.get(lineKey(a)) ?? 0) - (place.get(lineKey(b)) ?? 0));
}

function lineKey({ address, article, name }: GivenAddress): string {
  return `${address}\t${article}\t${name}`;
}
