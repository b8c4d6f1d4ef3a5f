import type { PeopleFacts } from './facts';
import { type RoleRun, sharesCommittee } from './roles';
import type { NameSighting, ReadBlock, RoleSighting, ShortSighting, Sighting } from './scan';

/** A person as one place of the text names them. */
export type Holder = NameSighting | ShortSighting;

/** Offices joined to each other, and the people around them in the block. */
export interface Chain {
  readonly at: ReadBlock;
  readonly runs: readonly RoleRun[];
  /** Every person of the block in reading order, and which of them is the first behind the offices. */
  readonly people: readonly Holder[];
  readonly next: number;
  /** First token of the office right behind, up to the next person; undefined where none follows. */
  readonly followedBy: number | undefined;
  /** Every office of the block in reading order. */
  readonly offices: readonly RoleRun[];
}

const JOINT =
  /^\s*(?:,|-|–|—|,?\s*kiêm(?: nhiệm)?(?: giữ chức)?|,?\s*(?:và|đồng thời)?\s*(?:hiện )?(?:là|kiêm)|,?\s*đồng thời|,?\s*và)\s*$/u;

/** Offices of a block joined by commas, dashes, "kiêm" or "và", with those worded as one made one. */
export function readChains(sightings: readonly Sighting[], facts: PeopleFacts): Chain[] {
  const people = sightings.filter((sighting) => sighting.kind !== 'role');
  const all = sightings.flatMap((sighting) => (sighting.kind === 'role' ? [sighting.run] : []));
  const groups: { readonly offices: RoleSighting[]; readonly next: number }[] = [];
  let next = 0;
  let open: RoleSighting[] | undefined;
  for (const sighting of sightings) {
    const before = open?.at(-1);
    if (sighting.kind !== 'role') {
      next += 1;
      open = undefined;
    } else if (open !== undefined && before !== undefined && continues(before, sighting)) open.push(sighting);
    else {
      open = [sighting];
      groups.push({ offices: open, next });
    }
  }
  return groups.flatMap(({ offices, next: following }, i) => {
    const at = offices[0]?.at;
    if (at === undefined) return [];
    const after = groups[i + 1];
    const followedBy = after?.next === following ? after.offices[0]?.run.first : undefined;
    const runs = offices.map(({ run }) => run);
    return [{ at, runs: joinShared(runs, at, facts), people, next: following, followedBy, offices: all }];
  });
}

function continues(before: RoleSighting, next: RoleSighting): boolean {
  const gap = textBetween(next.at, before.run.last, next.run.first);
  return JOINT.test(gap) || (before.run.bare && gap.trim() === '');
}

function joinShared(runs: readonly RoleRun[], at: ReadBlock, facts: PeopleFacts): RoleRun[] {
  const joined: RoleRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before !== undefined && (isAdjacent(before, run, at) || sharesCommittee(before, run, at.tokens, facts))) {
      joined[joined.length - 1] = { ...run, first: before.first };
    } else joined.push(run);
  }
  return joined;
}

/** "Phó Chủ tịch Tổng Thư ký Hội Luật gia": two ranks without anything between are one office. */
function isAdjacent(before: RoleRun, { first }: RoleRun, { tokens }: ReadBlock): boolean {
  return before.bare && before.last + 1 === first && tokens[first]?.joint === ' ';
}

/** The text between two tokens, both outside of it. */
export function textBetween(at: ReadBlock, last: number, first: number): string {
  return at.block.text.slice(at.tokens[last]?.end ?? 0, at.tokens[first]?.start ?? 0);
}

/** The text between two tokens without the offices in it. */
export function textBetweenWithoutOffices({ at, offices }: Chain, last: number, first: number): string {
  let rest = '';
  let end = last;
  for (let i = firstBehind(offices, last); i < offices.length; i += 1) {
    const office = offices[i];
    if (office === undefined || office.first >= first) break;
    rest += textBetween(at, end, office.first);
    end = office.last;
  }
  return rest + textBetween(at, end, first);
}

/** Index of the first office behind a token. */
function firstBehind(offices: readonly RoleRun[], token: number): number {
  let [low, high] = [0, offices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offices[middle]?.first ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far words may reach for a person or an office: longer sentences are read up to here. */
const REACH = 60;

/** First token of the sentence that holds `index`, at most some tokens back. */
export function sentenceStart({ block, tokens }: ReadBlock, index: number): number {
  const least = Math.max(0, index - REACH);
  for (let at = index; at > least; at -= 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token?.joint !== '|') continue;
    if (/[.!?…]/u.test(block.text.slice(before.end, token.start))) return at;
  }
  return least;
}
