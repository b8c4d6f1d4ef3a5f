import {
  type ArticleText,
  type Mention,
  parseRuleId,
  type PersonMention,
  type RoleMention,
  type RuleId,
} from '../../model';
import { canon, findWords, squeezeSpaces } from '../../text';
import { attachRoles, type HeldRole } from './attach';
import { type Holder, textBetween } from './chains';
import type { PeopleFacts } from './facts';
import { findNameRule } from './rules';
import { type NameSighting, scanBlock, type ShortSighting, type Sighting } from './scan';

const REPEAT = parseRuleId('people/repeat');
const SHORT_FORM = parseRuleId('people/short-form');
const HISTORICAL = parseRuleId('people/historical');
const PROVEN_BY_WORDS_BEFORE: readonly RuleId[] = [parseRuleId('people/honorific'), parseRuleId('people/role-before')];
const ALWAYS_HISTORICAL: ReadonlySet<string> = new Set([canon('Hồ Chí Minh'), canon('Nguyễn Ái Quốc')]);
const NAMED_AFTER = parseRuleId('people/named-after');
const SHAPE = parseRuleId('people/name-shape');
const UNPROVEN = parseRuleId('people/unproven');
const CREDITED = parseRuleId('people/credited');
const UNCALLED = parseRuleId('people/nobody-called-so');
const LONGEST_LEAD = 3;

/** A sighting that is a person, by which rule. */
interface Found {
  readonly sighting: NameSighting | ShortSighting;
  /** Last token of the name: before that of the sighting where the next sentence was swallowed. */
  readonly last: number;
  readonly rule: RuleId;
  readonly key: string;
}

interface Judged {
  readonly sighting: NameSighting;
  readonly last: number;
  readonly key: string;
  /** undefined: nothing speaks for a person, nothing against. */
  readonly verdict: 'person' | 'nobody' | undefined;
  readonly rule: RuleId;
}

/**
 * Everybody named in title, lead, body and captions: the fullest form of each name, every mention with its span, the
 * offices as worded. In the order of first mention. Streets, schools, prizes, bylines and photographers are nobody.
 */
export function findPeople(article: ArticleText, facts: PeopleFacts): PersonMention[] {
  const { scans, sightings, found } = findEverybody(article, facts);
  const people = new Set(found.map(({ sighting }) => sighting));
  const roles = new Map(scans.flatMap((scan) => [...attachRoles(onlyPeople(scan, people), facts)]));
  return group(found, sightings).map((mentions) => personMention(mentions, roles, facts));
}

function findEverybody(article: ArticleText, facts: PeopleFacts) {
  const scans = [article.title, ...article.body].map((block) => scanBlock(block, facts));
  const sightings = scans.flat();
  const named = findNamed(sightings, writers(article), facts);
  return { scans, sightings, found: [...named, ...findShortForms(sightings, named)] };
}

/**
 * What has the shape of a name and is nobody, with the rule that refused it; `people/unproven` where nothing speaks for
 * a person, `people/credited` for whoever wrote, `people/nobody-called-so` for a single word that ends no full name or
 * several. In reading order; for whoever asks why somebody is missing.
 */
export function findNearMisses(article: ArticleText, facts: PeopleFacts): Mention[] {
  const { sightings, found } = findEverybody(article, facts);
  const people = new Set<Sighting>(found.map(({ sighting }) => sighting));
  const judged = sightings.filter((one) => one.kind === 'name').map((one) => judge(one, facts));
  const streets = keysOf(judged, NAMED_AFTER);
  return sightings.flatMap((sighting) => {
    if (sighting.kind === 'role' || people.has(sighting)) return [];
    const key = nameKey(sighting);
    const rule = sighting.kind === 'short' ? UNCALLED : refusal(sighting, streets, facts);
    return [mention({ sighting, last: sighting.run.last, rule, key })];
  });
}

function refusal(sighting: NameSighting, streets: ReadonlySet<string>, facts: PeopleFacts): RuleId {
  const { verdict, rule, key } = judge(sighting, facts);
  if (verdict === 'nobody') return rule;
  if (verdict === undefined) return UNPROVEN;
  return rule === SHAPE && streets.has(key) ? NAMED_AFTER : CREDITED;
}

/** Whoever the article credits, by key. */
function writers({ byline, credits }: ArticleText): Set<string> {
  return new Set([...(byline ?? '').split(/\s*[-–—,;]\s*/u), ...credits.map(({ name }) => name)].map(canon));
}

function findNamed(sightings: readonly Sighting[], credited: ReadonlySet<string>, facts: PeopleFacts): Found[] {
  const judged = sightings.filter((sighting) => sighting.kind === 'name').map((sighting) => judge(sighting, facts));
  const people = judged.filter(
    ({ verdict, rule, key }) => verdict === 'person' && (PROVEN_BY_WORDS_BEFORE.includes(rule) || !credited.has(key)),
  );
  const streets = keysOf(judged, NAMED_AFTER);
  const known = new Set(people.map(({ key }) => key));
  const repeats = judged
    .filter(({ verdict, key }) => verdict === undefined && known.has(key))
    .map((one) => ({ ...one, rule: REPEAT }));
  const kept = people.filter(({ rule, key }) => rule !== SHAPE || !streets.has(key));
  return [...kept, ...repeats].map((found) => withoutPlace(mendEnd(found, known), known, facts));
}

/** "Hoàng Tiến Vin | Hà Nam": a headline or a caption puts the province behind a name that stands alone elsewhere. */
function withoutPlace(found: Found, known: ReadonlySet<string>, facts: PeopleFacts): Found {
  const { at, run } = found.sighting;
  const words = found.key.split(' ');
  for (let length = 2; length < words.length; length += 1) {
    const key = words.slice(0, length).join(' ');
    const place = facts.provinces.longestAt(at.tokens, run.first + length)?.length;
    if (place === words.length - length && known.has(key)) return { ...found, key, last: run.first + length - 1 };
  }
  return found;
}

/**
 * "Võ Công trí": the last word of somebody's name begins with a small letter by mistake.
 * "Phùng Quốc Hiển Tuy nhiên": a caption runs into the next sentence without a stop. Told by the name without its last
 * word being that of somebody in the article, and a small letter following.
 */
function mendEnd(found: Found, known: ReadonlySet<string>): Found {
  const { at, run } = found.sighting;
  const next = at.tokens[run.last + 1];
  if (next?.joint === ' ' && known.has(`${found.key} ${canon(next.text)}`)) {
    return { ...found, key: `${found.key} ${canon(next.text)}`, last: run.last + 1 };
  }
  const shorter = found.key.slice(0, Math.max(0, found.key.lastIndexOf(' ')));
  if (run.last - run.first < 3 || !known.has(shorter) || next === undefined || /^\p{Lu}/u.test(next.text)) return found;
  return { ...found, key: shorter, last: run.last - 1 };
}

/** What bears the name of a person in one sentence ("xã Lê Hồng") is none in the next without better proof. */
function keysOf(judged: readonly Judged[], rule: RuleId): Set<string> {
  return new Set(judged.filter((one) => one.rule === rule).map(({ key }) => key));
}

function judge(sighting: NameSighting, facts: PeopleFacts): Judged {
  const key = nameKey(sighting);
  const { last } = sighting.run;
  const rule = findNameRule(sighting, facts);
  if (rule !== undefined) return { sighting, last, key, verdict: rule.verdict, rule: rule.id };
  const meant = isHistoric(sighting, facts) && hasHistoricLead(sighting, facts);
  return { sighting, last, key, verdict: meant ? 'person' : undefined, rule: HISTORICAL };
}

function isHistoric({ at, run }: NameSighting | ShortSighting, facts: PeopleFacts): boolean {
  return facts.historic.longestAt(at.tokens, run.first)?.length === run.last - run.first + 1;
}

/** "tư tưởng Hồ Chí Minh", "ngày sinh Trần Phú": words after which the person is meant. */
function hasHistoricLead({ at, run }: NameSighting, facts: PeopleFacts): boolean {
  for (let back = 1; back <= LONGEST_LEAD; back += 1) {
    if (facts.historicLeads.longestAt(at.tokens, run.first - back)?.length === back) return true;
  }
  return false;
}

/**
 * "đồng chí Thắng", "ông Bá Cảnh": the end of exactly one full name of the article. Names of two words that begin with
 * no family name are taken for such an end, if there is a full name for them.
 */
function findShortForms(sightings: readonly Sighting[], named: readonly Found[]): Found[] {
  const wholes = readEnds(named);
  const ends = readEnds(named.filter((one) => !mayBeEnd(one) || wholes.get(one.key) === undefined));
  return sightings
    .filter((sighting) => sighting.kind === 'short')
    .flatMap((sighting) => {
      const key = ends.get(nameKey(sighting));
      return key === undefined ? [] : [{ sighting, last: sighting.run.last, rule: SHORT_FORM, key }];
    });
}

/** "ông Bá Cảnh" of Nguyễn Bá Cảnh: two words that begin with no plain family name. */
function mayBeEnd({ sighting, key }: Found): boolean {
  const { family } = sighting.run;
  return family === 'unknown' || (family === 'weak' && sighting.introduced && key.split(' ').length === 2);
}

/** Each end of a full name ("chính", "minh chính") and the one full name that it can mean; undefined if several. */
function readEnds(named: readonly Found[]): Map<string, string | undefined> {
  const ends = new Map<string, string | undefined>();
  for (const full of new Set(named.map(({ key }) => key))) {
    const words = full.split(' ');
    for (let from = 1; from < words.length; from += 1) {
      const end = words.slice(from).join(' ');
      ends.set(end, ends.has(end) ? undefined : full);
    }
  }
  return ends;
}

function onlyPeople(scan: readonly Sighting[], people: ReadonlySet<Sighting>): Sighting[] {
  return scan.filter((sighting) => sighting.kind === 'role' || people.has(sighting));
}

/** Mentions of one person together, in reading order; a form without family name joins its full name. */
function group(found: readonly Found[], order: readonly Sighting[]): Found[][] {
  const place = new Map(order.map((sighting, i) => [sighting, i]));
  const sorted = [...found].sort((a, b) => (place.get(a.sighting) ?? 0) - (place.get(b.sighting) ?? 0));
  const ends = readEnds(found);
  const otherNames = readOtherNames(sorted);
  const people = new Map<string, Found[]>();
  for (const one of sorted) {
    const key = mayBeEnd(one) ? (ends.get(one.key) ?? one.key) : one.key;
    const whole = otherNames.get(key) ?? key;
    const mentions = people.get(whole);
    if (mentions === undefined) people.set(whole, [one]);
    else mentions.push(one);
  }
  return [...people.values()];
}

const ALSO_CALLED =
  /^\s*[(,]?\s*(?:tức là|tức|hay còn gọi là|còn gọi là|còn có tên là|bí danh|tên thật là|tên thật|pháp danh)(?:\s*:)?\s*$/u;

/** "Đặng Minh Châu (tức hòa thượng Thích Bảo Nghiêm)": the second name by the first one. */
function readOtherNames(inOrder: readonly Found[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [i, { sighting, key }] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before === undefined || before.sighting.at !== sighting.at || before.key === key) continue;
    if (!ALSO_CALLED.test(textBetween(sighting.at, before.last, sighting.opening))) continue;
    names.set(key, names.get(before.key) ?? before.key);
  }
  return names;
}

function personMention(
  found: readonly Found[],
  roles: ReadonlyMap<Holder, readonly HeldRole[]>,
  facts: PeopleFacts,
): PersonMention {
  const held = found.flatMap(({ sighting }) => (roles.get(sighting) ?? []).map(({ role }) => role));
  const name = fullestForm(found.map((one) => squeezeSpaces(surface(one.sighting, one.last))));
  return {
    name,
    roles: fullRoles(distinctRoles(held)),
    mentions: found.map(mention),
    standing: isFigureOfHistory(found, held, facts) ? 'historical' : 'acting',
  };
}

/** Somebody with the name of a figure of history and an office of their own acts in the news. */
function isFigureOfHistory(found: readonly Found[], held: readonly RoleMention[], facts: PeopleFacts): boolean {
  if (found.some(({ key }) => ALWAYS_HISTORICAL.has(key))) return true;
  return (
    found.some(({ sighting }) => isHistoric(sighting, facts)) && !held.some(({ text }) => findWords(text).length > 4)
  );
}

/** The longest form; of equals the first that is not all in capitals. */
function fullestForm(forms: readonly string[]): string {
  const longest = forms.reduce((most, form) => Math.max(most, findWords(form).length), 0);
  const full = forms.filter((form) => findWords(form).length === longest);
  return full.find((form) => form !== form.toUpperCase()) ?? full[0] ?? '';
}

/**
 * Each wording once for what is held and once for what was held before: of "A giữ chức Bí thư" and "A được bầu giữ chức
 * Bí thư" the one that tells how it began stays.
 */
function distinctRoles(roles: readonly RoleMention[]): RoleMention[] {
  const seen = new Map<string, RoleMention>();
  for (const role of roles) {
    const key = `${role.standing === 'former' ? '-' : '+'}${canon(role.text)}`;
    const known = seen.get(key);
    if (known === undefined || (known.standing === undefined && role.standing !== undefined)) seen.set(key, role);
  }
  return [...seen.values()];
}

/** Without "Bộ trưởng" where the person is "Bộ trưởng Bộ Y tế" elsewhere in the article. */
function fullRoles(roles: readonly RoleMention[]): RoleMention[] {
  const keys = roles.map(({ text }) => canon(text));
  return roles.filter(
    ({ standing }, i) => !keys.some((key, j) => key.startsWith(`${keys[i] ?? ''} `) && roles[j]?.standing === standing),
  );
}

function mention({ sighting, last, rule }: Found): Mention {
  const { block, tokens } = sighting.at;
  const start = tokens[sighting.run.first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return { surface: surface(sighting, last), at: { line: block.lines.first, start, end }, rule };
}

function surface({ at, run }: NameSighting | ShortSighting, last: number): string {
  return at.block.text.slice(at.tokens[run.first]?.start, at.tokens[last]?.end);
}

function nameKey(sighting: NameSighting | ShortSighting): string {
  return canon(squeezeSpaces(surface(sighting, sighting.run.last)));
}
