import type { RoleMention } from '../../model';
import type { PeopleFacts } from './facts';
import { type RoleRun, sharesCommittee } from './roles';
import type { NameSighting, ReadBlock, RoleSighting, Sighting } from './scan';

const CHAIN = /^\s*(?:,|-|–|—|,?\s*kiêm|,?\s*đồng thời là|và)\s*$/u;
const TO_NAME = /^\s+$/u;
const TO_INTRODUCED_NAME = /^\s*,?\s*$/u;
const FROM_NAME = /^\s*(?:,|-|–|—|\(|:)\s*$/u;

interface Chain {
  readonly at: ReadBlock;
  readonly runs: readonly RoleRun[];
}

/**
 * Gives each office of a block to the person whom the wording joins it to: offices straight before a name are that
 * person's, offices after the name and a comma, dash or bracket too, up to the next name, ";" or verb.
 */
export function attachRoles(sightings: readonly Sighting[], facts: PeopleFacts): Map<NameSighting, RoleMention[]> {
  const roles = new Map<NameSighting, RoleMention[]>();
  const give = (name: NameSighting, at: ReadBlock, runs: readonly RoleRun[]) =>
    roles.set(name, [...(roles.get(name) ?? []), ...runs.map((run) => roleMention(at, run))]);
  const names = sightings.filter((sighting) => sighting.kind === 'name');
  const precededByRole = new Set<NameSighting>();
  for (const chain of readChains(sightings, facts)) {
    const { left, right } = neighbours(chain, names);
    if (right !== undefined) precededByRole.add(right);
    if (left === undefined && right === undefined) continue;
    if (right === undefined && left !== undefined) give(left, chain.at, chain.runs);
    else if (right !== undefined && (left === undefined || precededByRole.has(left))) give(right, chain.at, chain.runs);
    else if (left !== undefined && right !== undefined) {
      give(left, chain.at, chain.runs.slice(0, -1));
      give(right, chain.at, chain.runs.slice(-1));
    }
  }
  return roles;
}

/** Offices joined by commas, dashes, "kiêm" or "và", with those worded as one made one. */
function readChains(sightings: readonly Sighting[], facts: PeopleFacts): Chain[] {
  const chains: { at: ReadBlock; runs: RoleRun[] }[] = [];
  let before: RoleSighting | undefined;
  for (const sighting of sightings) {
    if (sighting.kind === 'role') {
      const chain = chains.at(-1);
      if (before !== undefined && chain !== undefined && continues(before, sighting)) chain.runs.push(sighting.run);
      else chains.push({ at: sighting.at, runs: [sighting.run] });
    }
    before = sighting.kind === 'role' ? sighting : undefined;
  }
  return chains.map(({ at, runs }) => ({ at, runs: joinShared(runs, at, facts) }));
}

function continues(before: RoleSighting, next: RoleSighting): boolean {
  return before.at === next.at && CHAIN.test(textBetween(next.at, before.run.last, next.run.first));
}

function joinShared(runs: readonly RoleRun[], at: ReadBlock, facts: PeopleFacts): RoleRun[] {
  const joined: RoleRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before !== undefined && sharesCommittee(before, run, at.tokens, facts)) {
      joined[joined.length - 1] = { ...run, first: before.first };
    } else joined.push(run);
  }
  return joined;
}

/** The names whom the wording joins a chain to, on its left and on its right. */
function neighbours(
  { at, runs }: Chain,
  names: readonly NameSighting[],
): { left: NameSighting | undefined; right: NameSighting | undefined } {
  const first = runs[0]?.first ?? 0;
  const last = runs.at(-1)?.last ?? 0;
  const left = names.findLast((name) => name.run.last < first);
  const right = names.find((name) => name.opening > last);
  const leftJoined = left !== undefined && FROM_NAME.test(textBetween(at, left.run.last, first));
  const joint = right === undefined ? undefined : textBetween(at, last, right.opening);
  const rightJoined =
    joint !== undefined &&
    (TO_NAME.test(joint) || (right?.introduced === true && !leftJoined && TO_INTRODUCED_NAME.test(joint)));
  return { left: leftJoined ? left : undefined, right: rightJoined ? right : undefined };
}

function textBetween(at: ReadBlock, last: number, first: number): string {
  return at.block.text.slice(at.tokens[last]?.end ?? 0, at.tokens[first]?.start ?? 0);
}

function roleMention({ block, tokens }: ReadBlock, { first, last }: RoleRun): RoleMention {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return { text: block.text.slice(start, end), at: { line: block.lines.first, start, end } };
}
