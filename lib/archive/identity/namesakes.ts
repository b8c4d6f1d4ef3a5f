import type { Person } from '../people';
import { groupBy } from '../group';
import { readWitnesses, type EvidenceFacts } from './evidence';
import { portray, type Portrait } from './portrait';
import { findApart } from './rules';
import { spellingKey } from './spelling';

/** Somebody of the same name, and whether it may be the same person. */
export interface Namesake {
  readonly person: Person;
  /** `possible`: nothing tells them apart, and not enough makes them one. `other`: offices do. */
  readonly kind: 'possible' | 'other';
}

export type NamesakesOf = (person: Person) => readonly Namesake[];

/** Looks up namesakes: those who may be the same person first, then by the number of articles. What one is to the other, the other is to the one. */
export function indexNamesakes(people: readonly Person[], facts: EvidenceFacts): NamesakesOf {
  const byKey = new Map<string, Set<Person>>();
  for (const person of people) {
    for (const key of keysOf(person)) byKey.set(key, (byKey.get(key) ?? new Set()).add(person));
  }
  const portraits = new Map<Person, Portrait>();
  const portraitOf = (person: Person): Portrait => {
    const portrait = portraits.get(person) ?? portray(readWitnesses(person.namings, facts));
    portraits.set(person, portrait);
    return portrait;
  };
  return (person) => {
    const others = new Set(keysOf(person).flatMap((key) => [...(byKey.get(key) ?? [])]));
    others.delete(person);
    const judged = groupBy(others, (other) =>
      findApart(portraitOf(person), portraitOf(other)) === undefined ? 'possible' : 'other',
    );
    return (['possible', 'other'] as const).flatMap((kind) =>
      (judged.get(kind) ?? [])
        .sort((a, b) => b.articles.length - a.articles.length)
        .map((other) => ({ person: other, kind })),
    );
  };
}

function keysOf({ name, aliases }: Person): string[] {
  return [...new Set([name, ...aliases].map(spellingKey))];
}
