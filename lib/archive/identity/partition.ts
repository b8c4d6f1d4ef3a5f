import { AuthorityError } from '../../authority/entry';
import { compareCodePoints } from '../../text';
import type { Witness } from './evidence';
import { Joining } from './joining';
import { portray, widen, type Portrait } from './portrait';
import { findApart, SAME_RULES, type SameRule } from './rules';

/** Two namings that people decided are one person, or are not; `line` of the file that says so. */
export interface Tie {
  readonly kind: 'same' | 'apart';
  readonly between: readonly [Witness, Witness];
  readonly line: number;
}

/**
 * Parts the namings of one name into people. What people decided comes first, then the rules, strongest first; a name
 * that few bear is one person where nothing speaks against it; all else stays apart. The same for any order of `witnesses`.
 * @throws AuthorityError if people decided that two are one and are not
 */
export function partition(witnesses: readonly Witness[], ties: readonly Tie[] = []): Witness[][] {
  const ordered = witnesses.toSorted(compareWitnesses);
  const apart = ties.filter(({ kind }) => kind === 'apart');
  const joining = new Joining(
    ordered,
    apart.map(({ between }) => between),
  );
  for (const { kind, between, line } of ties) {
    if (kind === 'same' && !joining.join(...between, true)) throw contradiction(line, apart);
  }
  for (const rule of SAME_RULES) applyRule(rule, ordered, joining);
  joinByName(joining);
  joinBare(joining);
  return joining.groups();
}

function contradiction(line: number, apart: readonly Tie[]): AuthorityError {
  const lines = [...new Set(apart.map((tie) => tie.line))].join(', ');
  return new AuthorityError('people.json', [
    `line ${line} makes one person of namings that a split (line ${lines}) keeps apart: take one of the two out`,
  ]);
}

/** By time, then by article: never by the order of arrival. */
function compareWitnesses(a: Witness, b: Witness): number {
  return (
    (a.month ?? Infinity) - (b.month ?? Infinity) ||
    compareCodePoints(a.naming.article.id, b.naming.article.id) ||
    compareCodePoints(a.naming.name, b.naming.name)
  );
}

/** Joins namings with one key that follow each other closely enough: the runs of that key. */
function applyRule({ keysOf, within = Infinity }: SameRule, ordered: readonly Witness[], joining: Joining): void {
  const runs = new Map<string, Run[]>();
  const undated: (readonly [Witness, readonly Run[]])[] = [];
  for (const witness of ordered) {
    for (const key of keysOf(witness)) {
      const known = runs.get(key) ?? [];
      runs.set(key, known);
      const run = known.at(-1);
      if (witness.month === undefined && run !== undefined) undated.push([witness, known]);
      else if (run === undefined || !isWithin(within, run.last, witness)) known.push({ last: witness, size: 1 });
      else {
        joining.join(run.last, witness);
        run.last = witness;
        run.size += 1;
      }
    }
  }
  for (const [witness, known] of undated) joining.join(findMainRun(known)?.last, witness);
}

interface Run {
  last: Witness;
  size: number;
}

function isWithin(months: number, before: Witness, after: Witness): boolean {
  return (after.month ?? 0) - (before.month ?? 0) <= months;
}

/** Where an undated naming belongs: the one run, or the one that holds nearly all. */
function findMainRun(runs: readonly Run[]): Run | undefined {
  const all = runs.reduce((sum, { size }) => sum + size, 0);
  return runs.find(({ size }) => size * 4 >= all * 3);
}

/** The groups of one spelling that few people bear, largest first, each to the first that it does not contradict. */
function joinByName(joining: Joining): void {
  const groups = joining.groups().filter((group) => group.every(({ common }) => !common));
  const kept = new Map<string, Sitter[]>();
  for (const group of groups.sort((a, b) => b.length - a.length)) {
    const sitter = { first: group[0], portrait: portray(group) };
    for (const spelling of new Set(group.map((witness) => witness.spelling))) {
      const others = kept.get(spelling) ?? [];
      const home = others.find(({ portrait }) => findApart(portrait, sitter.portrait) === undefined);
      if (home !== undefined && joining.join(home.first, sitter.first)) widen(home.portrait, sitter.portrait);
      else kept.set(spelling, [...others, sitter]);
    }
  }
}

interface Sitter {
  readonly first: Witness | undefined;
  readonly portrait: Portrait;
}

/**
 * A common name without an office, or with no more than the rank of one ("Bộ trưởng"), is the one leader of the country
 * who bears it in those years; anybody else stays apart.
 */
function joinBare(joining: Joining): void {
  const groups = joining.groups();
  const leader = findLeader(groups);
  if (leader === undefined) return;
  const offices = leader.flatMap((witness) => witness.offices.filter(({ leading }) => leading));
  const ranks = new Set(offices.map(({ key }) => key.split(' ').slice(0, 2).join(' ')));
  const months = new Set(leader.flatMap(({ month }) => month ?? []));
  for (const [bare, ...more] of groups) {
    if (bare === undefined || more.length > 0 || !bare.common || bare.historical) continue;
    if (bare.offices.every(({ key }) => ranks.has(key.replace(/@$/u, ''))) && isNear(bare, months)) {
      joining.join(leader[0], bare);
    }
  }
}

/** The one who leads; a second bearer who does so too, unless a stray date made that one, leaves it open who is meant. */
function findLeader(groups: readonly (readonly Witness[])[]): readonly Witness[] | undefined {
  const all = groups.flat().filter(isLeader).length;
  return groups.find((group) => group.filter(isLeader).length * 4 > all * 3);
}

function isLeader({ offices }: Witness): boolean {
  return offices.some(({ leading }) => leading);
}

/** Within three years of the news about the leader; an undated naming is near to any. */
function isNear({ month }: Witness, months: ReadonlySet<number>): boolean {
  if (month === undefined) return true;
  for (let other = month - NEAR; other <= month + NEAR; other += 1) if (months.has(other)) return true;
  return false;
}

const NEAR = 36;
