import { parseRuleId, type RuleId } from '../../model';
import type { Witness } from './evidence';
import type { Portrait } from './portrait';

/** Why two namings of one name are one person. */
export interface SameRule {
  readonly id: RuleId;
  readonly why: string;
  /** Namings that share a key are one person; none: the rule says nothing of this naming. */
  readonly keysOf: (witness: Witness) => readonly string[];
  /** Months that may lie between two namings; absent: any number. */
  readonly within?: number;
}

const TERM = 60;
const THREE_YEARS = 36;

/** Strongest first. What any of them joins stays joined: a chain of offices is one career. */
export const SAME_RULES: readonly SameRule[] = [
  {
    id: parseRuleId('identity/same-office'),
    why: 'One office of one place, worded alike, within a term: two people of one name do not follow each other in it.',
    keysOf: ({ offices }) => offices.filter(({ telling }) => telling).map(({ key }) => key),
    within: TERM,
  },
  {
    id: parseRuleId('identity/same-seat'),
    why: 'One body of one place within three years: a deputy became head.',
    keysOf: ({ offices }) => offices.flatMap(({ seat }) => seat ?? []),
    within: THREE_YEARS,
  },
  {
    id: parseRuleId('identity/both-leading'),
    why: 'Of one name at most one leads the country at a time, and leaders pass from one such office to the next.',
    keysOf: ({ offices }) => (offices.some(({ leading }) => leading) ? ['leading'] : []),
    within: TERM,
  },
  {
    id: parseRuleId('identity/remembered'),
    why: 'Figures of history are known by their names.',
    keysOf: ({ historical }) => (historical ? ['historical'] : []),
  },
  {
    id: parseRuleId('identity/same-province'),
    why: 'A name that few people bear, holding offices in one province.',
    keysOf: ({ common, offices }) => (common ? [] : offices.flatMap(({ province }) => province?.id ?? [])),
    within: TERM,
  },
];

/** Why two groups of namings of one name are two people. */
export interface ApartRule {
  readonly id: RuleId;
  readonly why: string;
  readonly holds: (a: Portrait, b: Portrait) => boolean;
}

/** Months within which nobody holds two offices far from each other. */
const AT_ONE_TIME = 12;

export const APART_RULES: readonly ApartRule[] = [
  {
    id: parseRuleId('identity/two-provinces'),
    why: 'Offices of two provinces within a year; leaders of the country are sent from one to the other.',
    holds: (a, b) => !a.leading && !b.leading && meet(a.provinces, b.provinces, haveNoneInCommon),
  },
  {
    id: parseRuleId('identity/uniform-and-civil'),
    why: 'Army or police here, a civil office there, within a year.',
    holds: (a, b) => meetMonths(a.uniform, b.civil) || meetMonths(a.civil, b.uniform),
  },
  {
    id: parseRuleId('identity/country-and-commune'),
    why: 'Nobody leads the country and a district within a year.',
    holds: (a, b) => meetMonths(a.leadingIn, b.local) || meetMonths(a.local, b.leadingIn),
  },
  {
    id: parseRuleId('identity/remembered-and-acting'),
    why: 'Who bears the name of a figure of history and acts in the news is somebody else, unless the office is as high.',
    holds: (a, b) => (a.historical && !a.leading && !b.historical) || (b.historical && !b.leading && !a.historical),
  },
];

/** Whether two groups of namings of one name contradict each other, and by which rule. */
export function findApart(a: Portrait, b: Portrait): ApartRule | undefined {
  return APART_RULES.find(({ holds }) => holds(a, b));
}

function haveNoneInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((id) => !b.has(id));
}

/** Whether the test holds of what two groups tell of some months at most a year apart. */
function meet<Told>(
  a: ReadonlyMap<number, Told>,
  b: ReadonlyMap<number, Told>,
  test: (a: Told, b: Told) => boolean,
): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const [month, told] of few) {
    for (let other = month - AT_ONE_TIME; other <= month + AT_ONE_TIME; other += 1) {
      const beside = many.get(other);
      if (beside !== undefined && test(told, beside)) return true;
    }
  }
  return false;
}

function meetMonths(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const asMap = (months: ReadonlySet<number>) => new Map([...months].map((month) => [month, true]));
  return meet(asMap(a), asMap(b), () => true);
}
