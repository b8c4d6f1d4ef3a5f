import type { RoleMention } from '../../model';
import type { PeopleFacts } from './facts';
import { type RoleRun, sharesCommittee } from './roles';
import type { NameSighting, ReadBlock, RoleSighting, Sighting } from './scan';

const CHAIN = /^\s*(?:,|-|–|—|,?\s*kiêm|,?\s*đồng thời là|và)\s*$/u;
const TO_NAME = /^\s+$/u;
const TO_INTRODUCED_NAME = /^\s*,?\s*$/u;
const FROM_NAME = /^\s*(?:,|-|–|—|\(|:)\s*$/u;

/** Offices joined to each other, and the names on both sides of them. */
interface Chain {
  readonly at: ReadBlock;
  readonly runs: readonly RoleRun[];
  readonly left: NameSighting | undefined;
  readonly right: NameSighting | undefined;
}

/**
 * Gives each office of a block to the person whom the wording joins it to: offices straight before a name are that
 * person's, offices after the name and a comma, dash or bracket too, up to the next name, ";" or verb.
 */
export function attachRoles(sightings: readonly Sighting[], facts: PeopleFacts): Map<NameSighting, RoleMention[]> {
  const roles = new Map<NameSighting, RoleMention[]>();
  const precededByRole = new Set<NameSighting>();
  for (const chain of readChains(sightings, facts)) {
    const { left, right } = joinedNames(chain, facts);
    const split = left === undefined || (right !== undefined && precededByRole.has(left)) ? 0 : splitAt(chain, right);
    if (left !== undefined) give(roles, left, chain, chain.runs.slice(0, split));
    if (right === undefined) continue;
    precededByRole.add(right);
    give(roles, right, chain, chain.runs.slice(split));
  }
  return roles;
}

/** "A, Bí thư, Chủ tịch B": of offices between two people the last is the second one's. */
function splitAt({ runs }: Chain, right: NameSighting | undefined): number {
  return right === undefined ? runs.length : runs.length - 1;
}

function give(
  roles: Map<NameSighting, RoleMention[]>,
  name: NameSighting,
  { at }: Chain,
  runs: readonly RoleRun[],
): void {
  const held = roles.get(name) ?? [];
  held.push(...runs.map((run) => roleMention(at, run)));
  roles.set(name, held);
}

/** Offices joined by commas, dashes, "kiêm" or "và", with those worded as one made one. */
function readChains(sightings: readonly Sighting[], facts: PeopleFacts): Chain[] {
  const chains: Chain[] = [];
  let left: NameSighting | undefined;
  let open: RoleSighting[] = [];
  const close = (right: NameSighting | undefined) => {
    const at = open[0]?.at;
    if (at === undefined) return;
    const runs = joinShared(
      open.map(({ run }) => run),
      at,
      facts,
    );
    chains.push({ at, runs, left, right });
    open = [];
  };
  for (const sighting of sightings) {
    if (sighting.kind === 'short') continue;
    const before = open.at(-1);
    if (sighting.kind === 'name') {
      close(sighting);
      left = sighting;
    } else if (before === undefined || continues(before, sighting)) open.push(sighting);
    else {
      close(undefined);
      left = undefined;
      open.push(sighting);
    }
  }
  close(undefined);
  return chains;
}

function continues(before: RoleSighting, next: RoleSighting): boolean {
  return CHAIN.test(textBetween(next.at, before.run.last, next.run.first));
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

/** Of the names on both sides those that the wording joins to the offices. */
function joinedNames({ at, runs, left, right }: Chain, facts: PeopleFacts): Pick<Chain, 'left' | 'right'> {
  const leftJoint = left === undefined ? undefined : textBetween(at, left.run.last, runs[0]?.first ?? 0);
  const rightJoint = right === undefined ? undefined : textBetween(at, runs.at(-1)?.last ?? 0, right.opening);
  const leftJoined = leftJoint !== undefined && FROM_NAME.test(leftJoint) && !opensClause(at, runs, left, facts);
  const toRight = right?.introduced === true && !leftJoined ? TO_INTRODUCED_NAME : TO_NAME;
  const rightJoined = rightJoint !== undefined && toRight.test(rightJoint);
  return { left: leftJoined ? left : undefined, right: rightJoined ? right : undefined };
}

/** "Với trường hợp của A, Tổng Bí thư nhấn mạnh": a rank by itself that speaks is somebody else. */
function opensClause(
  { tokens }: ReadBlock,
  runs: readonly RoleRun[],
  left: NameSighting | undefined,
  facts: PeopleFacts,
): boolean {
  const [only, more] = runs;
  if (only === undefined || more !== undefined || left?.introduced === true || only.last >= only.body) return false;
  return tokens[only.last + 1]?.joint === ' ' && facts.speech.longestAt(tokens, only.last + 1) !== undefined;
}

function textBetween(at: ReadBlock, last: number, first: number): string {
  return at.block.text.slice(at.tokens[last]?.end ?? 0, at.tokens[first]?.start ?? 0);
}

function roleMention({ block, tokens }: ReadBlock, { first, last }: RoleRun): RoleMention {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return { text: block.text.slice(start, end), at: { line: block.lines.first, start, end } };
}
