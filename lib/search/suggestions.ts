/**
 * Names by their beginnings, for suggestions from the first letter on. A beginning that many names share keeps the most
 * named of them, and longer beginnings keep the others; the names of a beginning are one small file. No name is left out of all of them.
 */
import type { EntityKind } from '../model';
import type { ByteReader, ByteWriter } from './bytes';
import type { FindableEntity } from './entities';

/** As many entities of each kind stand under one beginning. */
const MOST_OF_A_KIND = 24;
/** Behind a beginning: the others whose names end there. No letters that are typed lead to them. */
const OTHERS = '.';
/** Whoever typed so much has told a name. */
const LONGEST = 16;

/** The numbers of the entities under each beginning, the most named first. */
export type Beginnings = ReadonlyMap<string, readonly number[]>;

interface Name {
  readonly letters: string;
  readonly entity: number;
  readonly kind: EntityKind;
}

/** @param entities in the order of their numbers */
export function gatherBeginnings(entities: readonly FindableEntity[]): Beginnings {
  const names = entities.flatMap((entity, number) =>
    [...lettersOf(entity)].map((letters) => ({ letters, entity: number, kind: entity.record.kind })),
  );
  const kept = new Map<string, readonly number[]>();
  for (const [letter, some] of byNext(names, 0)) keep(letter, some, kept);
  return kept;
}

/** The longest beginning of `typed` under which names are kept, or that some of them continue. */
export function findBeginning(typed: string, beginnings: ReadonlyMap<string, unknown>): string | undefined {
  const letters = squeezed(typed);
  for (let length = Math.min(letters.length, LONGEST); length > 0; length -= 1) {
    const beginning = letters.slice(0, length);
    if (beginnings.has(beginning)) return beginning;
  }
  return undefined;
}

/** Of all whose names go on like `typed`, the numbers of the files, the shortest beginnings first. */
export function filesGoingOnLike(typed: string, beginnings: ReadonlyMap<string, number>): number[] {
  const letters = squeezed(typed).slice(0, LONGEST);
  const shortest = findBeginning(letters, beginnings);
  const longer = [...beginnings.keys()].filter((each) => each !== shortest && each.startsWith(letters));
  return [shortest ?? '', ...longer.sort((a, b) => a.length - b.length)].flatMap((each) => beginnings.get(each) ?? []);
}

/** In the order given: each as the letters that it shares with the one before and its others. */
export function writeBeginnings(writer: ByteWriter, beginnings: Iterable<string>): void {
  let before = '';
  for (const beginning of beginnings) {
    let shared = 0;
    while (shared < before.length && before.charAt(shared) === beginning.charAt(shared)) shared += 1;
    writer.number(shared);
    writer.text(beginning.slice(shared));
    before = beginning;
  }
}

/** With their numbers: their turn in the order in which they were written. */
export function readBeginnings(reader: ByteReader): Map<string, number> {
  const beginnings = new Map<string, number>();
  let before = '';
  while (!reader.done) {
    before = before.slice(0, reader.number()) + reader.text();
    beginnings.set(before, beginnings.size);
  }
  return beginnings;
}

function keep(beginning: string, names: readonly Name[], kept: Map<string, readonly number[]>): void {
  const kinds = new Map(names.map(({ entity, kind }) => [entity, kind]));
  const counts = new Map<EntityKind, number>();
  const entities = [...kinds.keys()].sort((a, b) => a - b);
  const first = entities.filter((entity) => {
    const kind = kinds.get(entity) ?? 'person';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= MOST_OF_A_KIND;
  });
  kept.set(beginning, first);
  if (first.length === entities.length) return;
  const isAtEnd = (entity: number): boolean =>
    names.some((name) => name.entity === entity && (name.letters === beginning || beginning.length >= LONGEST));
  const others = entities.filter((entity) => !first.includes(entity) && isAtEnd(entity));
  if (others.length > 0) kept.set(beginning + OTHERS, others);
  if (beginning.length >= LONGEST) return;
  for (const [next, some] of byNext(names, beginning.length)) keep(beginning + next, some, kept);
}

/** By the letter at `at`; those that end there are left out. */
function byNext(names: readonly Name[], at: number): Map<string, Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const next = name.letters.charAt(at);
    if (next === '') continue;
    const known = groups.get(next);
    if (known === undefined) groups.set(next, [name]);
    else known.push(name);
  }
  return groups;
}

/** From each of its words on, and its numbers: "Phú Trọng" finds Nguyễn Phú Trọng. */
function lettersOf({ names, documentKeys }: FindableEntity): Set<string> {
  const runs = names.flatMap((name) => name.map((_, start) => name.slice(start, start + LONGEST).join('')));
  return new Set(
    [...runs, ...documentKeys].map((text) => squeezed(text).slice(0, LONGEST)).filter((text) => text !== ''),
  );
}

/** Names of files: small letters and digits. */
function squeezed(text: string): string {
  return text.replace(/[^a-z0-9]/gu, '');
}
