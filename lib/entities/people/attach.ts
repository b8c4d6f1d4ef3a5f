import type { RoleMention } from '../../model';
import { type Chain, type Holder, readChains, sentenceStart, textBetween } from './chains';
import type { PeopleFacts } from './facts';
import { readParts } from './parts';
import type { RoleRun } from './roles';
import { findSharers } from './shared';
import { readStanding } from './standing';
import type { ReadBlock, Sighting } from './scan';
import { AFTER_NAME, BEFORE_NAME, DECISION, INTRODUCED_AFTER, REPLACED, SHARED, TAKES_OFFICE, TOWARDS } from './ties';
import type { TieRule } from './ties';

/** An office as one person holds it, and the rule that ties it to them. */
export interface HeldRole {
  readonly role: RoleMention;
  readonly rule: TieRule['id'];
}

type Standing = RoleMention['standing'];

/** Offices given to people so far. */
class Offices {
  readonly held = new Map<Holder, HeldRole[]>();
  /** People whose offices stand before their name. */
  readonly preceded = new Set<Holder>();

  constructor(private readonly facts: PeopleFacts) {}

  give(people: readonly Holder[], at: ReadBlock, runs: readonly RoleRun[], rule: TieRule, standing?: Standing): void {
    const roles = runs.map((run) => ({ role: roleMention(at, run, this.facts, standing), rule: rule.id }));
    for (const person of people) this.held.set(person, [...(this.held.get(person) ?? []), ...roles]);
  }
}

/**
 * Gives each office of a block to those whom the wording ties it to: a list behind a shared office, the person whom it
 * stands straight before, or behind a comma, a dash, a bracket or "là", up to the next name, ";" or verb, and whoever
 * takes or leaves it. An office that nothing ties to a person is nobody's.
 */
export function attachRoles(sightings: readonly Sighting[], facts: PeopleFacts): Map<Holder, HeldRole[]> {
  const offices = new Offices(facts);
  for (const chain of readChains(sightings, facts)) {
    const sharers = findSharers(chain, facts);
    if (sharers.length > 0) offices.give(sharers, chain.at, chain.runs, SHARED);
    else if (!giveBeside(chain, offices, facts) && !giveBehind(chain, offices)) giveSubject(chain, offices);
  }
  return offices.held;
}

/** Offices straight before or after a name; false where no name stands so. */
function giveBeside(chain: Chain, offices: Offices, facts: PeopleFacts): boolean {
  const { at, runs } = chain;
  const { left, right, rule } = joinedNames(chain, facts);
  const split = left === undefined || (right !== undefined && offices.preceded.has(left)) ? 0 : splitAt(runs, right);
  if (left !== undefined) {
    offices.give([left], at, runs.slice(0, split), AFTER_NAME, standingAfterName(chain));
  }
  if (right === undefined) return left !== undefined;
  offices.preceded.add(right);
  offices.give([right], at, runs.slice(split), rule);
  return true;
}

/** "A, Bí thư, Chủ tịch B": of offices between two people the last is the second one's. */
function splitAt(runs: readonly RoleRun[], right: Holder | undefined): number {
  return right === undefined ? runs.length : runs.length - 1;
}

/** Of the names on both sides those that the wording joins to the offices. */
function joinedNames(chain: Chain, facts: PeopleFacts) {
  const { at, runs } = chain;
  const [left, right] = [chain.people[chain.next - 1], chain.people[chain.next]];
  const leftJoined =
    left !== undefined && AFTER_NAME.pattern.test(gapBefore(chain)) && !opensClause(chain, left, facts);
  const introduces = right?.introduced === true && !leftJoined && !isAddressee(chain);
  const rule = introduces ? INTRODUCED_AFTER : BEFORE_NAME;
  const gap = right === undefined ? undefined : textBetween(at, runs.at(-1)?.last ?? 0, right.opening);
  const rightJoined = gap !== undefined && chain.followedBy === undefined && rule.pattern.test(gap);
  return { left: leftJoined ? left : undefined, right: rightJoined ? right : undefined, rule };
}

const SENT_TO = /(?<!\p{L})(?:gởi|gửi)(?:\s+(?:đến|tới|cho|lên))?\s+$/u;

/** "Trong văn bản gửi đến Bí thư Tỉnh ủy, ông A cho biết": the letter goes to somebody else. */
function isAddressee({ at, runs }: Chain): boolean {
  const start = at.tokens[runs[0]?.first ?? 0]?.start ?? 0;
  return SENT_TO.test(at.block.text.slice(Math.max(0, start - REACH_SENT), start));
}

/** Characters of "gửi đến" and the like, with the blanks. */
const REACH_SENT = 20;

/** "Với trường hợp của A, Tổng Bí thư nhấn mạnh": a rank by itself that speaks is somebody else. */
function opensClause({ at, runs }: Chain, left: Holder, facts: PeopleFacts): boolean {
  const [only, more] = runs;
  if (only === undefined || more !== undefined || left.introduced || only.last >= only.body) return false;
  const { tokens } = at;
  return tokens[only.last + 1]?.joint === ' ' && facts.speech.longestAt(tokens, only.last + 1) !== undefined;
}

/** "lúc đó là Bí thư Thành ủy"; a comma alone tells no time. */
function standingAfterName(chain: Chain): Standing {
  const gap = gapBefore(chain);
  if (!/\p{L}/u.test(gap)) return undefined;
  const standing = readStanding(gap, '');
  return standing === 'former' ? standing : undefined;
}

/** The text between the nearest person before the offices and the offices; empty where nobody stands before. */
function gapBefore({ at, runs, people, next }: Chain): string {
  const left = people[next - 1];
  return left === undefined ? '' : textBetween(at, left.run.last, runs[0]?.first ?? 0);
}

/** "miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông A". */
function giveBehind(chain: Chain, offices: Offices): boolean {
  const { at, runs, people, next } = chain;
  const right = people[next];
  const [first, last] = [runs[0], runs.at(-1)];
  if (right === undefined || first === undefined || last === undefined || right.opening - last.last > REACH_BEHIND)
    return false;
  const before = sentenceBefore(chain);
  if (!DECISION.test(before) || !TOWARDS.pattern.test(textBetween(at, last.last, right.opening))) return false;
  const standing = readStanding(before.slice(-REACH_VERB), before);
  if (standing !== 'hoped') offices.give([right], at, runs, TOWARDS, standing);
  return true;
}

const REACH_BEHIND = 20;

/** The sentence up to the offices. */
function sentenceBefore({ at, runs }: Chain): string {
  const first = runs[0]?.first ?? 0;
  return at.block.text.slice(at.tokens[sentenceStart(at, first)]?.start ?? 0, at.tokens[first]?.start ?? 0);
}

/** "ông A, Bí thư Huyện ủy, được bầu giữ chức Phó Bí thư Tỉnh ủy": whoever was named last in the sentence. */
function giveSubject(chain: Chain, offices: Offices): void {
  const { at, runs } = chain;
  const start = sentenceStart(at, runs[0]?.first ?? 0);
  const before = sentenceBefore(chain);
  if (!TAKES_OFFICE.pattern.test(before.slice(-40))) return;
  const subjects = findSubjects(chain, start);
  const [subject] = subjects;
  if (subject === undefined || decides(chain)) return;
  const standing = readStanding(textFrom(chain, subject), before);
  if (standing !== 'hoped') offices.give(subjects, at, runs, TAKES_OFFICE, standing);
}

/** Characters in front of a person within which "bổ nhiệm", "bầu" still govern them: "bổ nhiệm ông A giữ chức". */
const REACH_VERB = 40;

/** From shortly before a person up to the offices. */
function textFrom({ at, runs }: Chain, person: Holder): string {
  const start = at.tokens[person.opening]?.start ?? 0;
  return at.block.text.slice(Math.max(0, start - REACH_VERB), at.tokens[runs[0]?.first ?? 0]?.start);
}

const DECIDES =
  /(?<!\p{L})(?:ký|công bố|trao|quyết định|bổ nhiệm|điều động|chỉ định|phân công|kéo dài|phê chuẩn)(?!\p{L})/u;
const UNDERGOES = /(?<!\p{L})(?:được|bị|nhận|thôi|xin)(?!\p{L})/u;

/** "ông A đã ký quyết định bổ nhiệm cán bộ giữ chức ...": the person before the office decides about it. */
function decides(chain: Chain): boolean {
  const gap = gapBefore(chain);
  return DECIDES.test(gap) && !UNDERGOES.test(gap);
}

const LISTED = /^\s*(?:\([^()]{0,60}\))?\s*(?:,|và|cùng|, và|;)\s*$/u;

/** The last person of the sentence before the offices, with those listed right before: "ông A, B và C được bầu làm". */
function findSubjects({ at, people, next }: Chain, start: number): Holder[] {
  const isReplaced = (person: Holder) => REPLACED.test(textBetween(at, start - 1, person.opening).slice(-12));
  let last = next - 1;
  const nearest = people[last];
  if (nearest !== undefined && nearest.run.first >= start && isReplaced(nearest)) last -= 1;
  const subjects: Holder[] = [];
  for (let person = people[last]; person !== undefined && person.run.first >= start; person = people[last]) {
    const [later] = subjects;
    if (later !== undefined && !LISTED.test(textBetween(at, person.run.last, later.opening))) break;
    subjects.unshift(person);
    last -= 1;
  }
  return subjects;
}

function roleMention(at: ReadBlock, run: RoleRun, facts: PeopleFacts, tied: Standing): RoleMention {
  const { block, tokens } = at;
  const start = tokens[run.first]?.start ?? 0;
  const end = tokens[run.last]?.end ?? start;
  const { standing = tied, ...parts } = readParts(at, run, facts);
  return {
    text: block.text.slice(start, end),
    at: { line: block.lines.first, start, end },
    ...(standing === undefined ? {} : { standing }),
    ...parts,
  };
}
