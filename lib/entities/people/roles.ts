import type { Token } from '../../text';
import type { PeopleFacts } from './facts';
import { findNameAt, findPersonWithin, isForeignWord, isNameWord, type NameContext } from './names';

/** The words of one office: first and last token, both inclusive. */
export interface RoleRun {
  readonly first: number;
  readonly last: number;
  /** First token after the rank: the body, if it has one. */
  readonly body: number;
  /** A rank without its body: "Phó Bí thư thường trực". */
  readonly bare: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const ROMAN_OR_NUMBER = /^(?:[IVXL]+|\d{1,4})$/u;
const YEAR = /^\d{4}$/u;
const CONNECTORS: ReadonlySet<string> = new Set([
  'và',
  'các',
  'của',
  'với',
  'tại',
  'thuộc',
  'cho',
  'về',
  'trong',
  'trên',
]);
const INNER_RANKS: ReadonlySet<string> = new Set(['đại', 'thường', 'thành', 'thư']);
const LONGEST_OFFICE = 32;

/** The office that begins at a token: prefix, "Phó", rank, then the body and its place up to the name or the verb. */
export function findRoleAt(tokens: readonly Token[], first: number, facts: PeopleFacts): RoleRun | undefined {
  const rankEnd = readRank(tokens, first, facts);
  if (rankEnd === undefined) return undefined;
  const end = trimConnectors(tokens, rankEnd, readBody(tokens, rankEnd, facts));
  if (end > rankEnd && isHolder(tokens, rankEnd, facts)) return undefined;
  const whole = facts.wholeAlone.longestAt(tokens, first)?.length === rankEnd - first;
  return { first, last: end - 1, body: rankEnd, bare: end === rankEnd && !whole };
}

/**
 * "Tổng thống Trump", "Thủ tướng Abe": who holds the office, by the family name alone; nobody beside them does. A country
 * that no list has may stand there, too, but with a name behind it.
 */
function isHolder(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  const [rank, name, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (rank === undefined || name === undefined || !HEADS.has(`${tokens[at - 2]?.key} ${rank.key}`)) return false;
  const goesOn = next?.joint === ' ' && CAPITAL.test(next.text);
  const isName = CAPITAL.test(name.text) && isForeignWord(name) && !/^\p{Lu}+$/u.test(name.text);
  return isName && !goesOn && facts.provinces.longestAt(tokens, at) === undefined;
}
/** Heads of states and governments lead countries. */
const HEADS: ReadonlySet<string> = new Set(['tổng thống', 'thủ tướng']);

/** First token after prefixes, "Phó", rank and modifiers; undefined where no rank stands. */
function readRank(tokens: readonly Token[], first: number, facts: PeopleFacts): number | undefined {
  let at = first + joinedLength(facts.rankPrefixes.longestAt(tokens, first), tokens, first);
  const whole = facts.ranks.longestAt(tokens, at);
  if (whole === undefined && tokens[at]?.key === facts.deputy) at += 1;
  const rank = whole ?? (tokens[at]?.joint === ' ' ? facts.ranks.longestAt(tokens, at) : undefined);
  if (rank === undefined) return undefined;
  at += rank.length;
  while (tokens[at]?.joint === ' ') {
    const modifier = facts.rankModifiers.longestAt(tokens, at);
    if (modifier === undefined) break;
    at += modifier.length;
  }
  return at;
}

/** A prefix counts only if the next word follows it by a blank. */
function joinedLength(match: { length: number } | undefined, tokens: readonly Token[], at: number): number {
  return match !== undefined && tokens[at + match.length]?.joint === ' ' ? match.length : 0;
}

function readBody(tokens: readonly Token[], start: number, facts: PeopleFacts): number {
  let at = start + headFromRank(tokens, start, facts);
  while (at < tokens.length && at - start < LONGEST_OFFICE) {
    const step = bodyStep(tokens, at, start, facts);
    if (step === 0) break;
    at += step;
  }
  return at;
}

/** "Trưởng | Ban Tổ chức": the rank's last word already opens the body. */
function headFromRank(tokens: readonly Token[], start: number, facts: PeopleFacts): number {
  return Math.max(0, (facts.bodyHeads.longestAt(tokens, start - 1)?.length ?? 0) - 1);
}

/** How many tokens from `at` on still belong to the body; 0 where the office ends. */
function bodyStep(tokens: readonly Token[], at: number, start: number, facts: PeopleFacts): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  if (token.joint === '-') return dashStep(tokens, at, facts);
  if (token.joint === ',') return commaStep(tokens, at, start, facts);
  if (token.key === 'tại') return postingStep(tokens, at, start, facts);
  if ((token.joint !== ' ' && token.joint !== '.') || opensSentence(tokens, at)) return 0;
  const word = Math.max(facts.bodyWords.longestAt(tokens, at)?.length ?? 0, bodyVerb(tokens, at, facts));
  const fixed = fixedStep(tokens, at, facts);
  // "Pháp chế" is no country.
  if (fixed > 0) return Math.max(fixed, word);
  if (beginsAnother(tokens, at, facts)) return 0;
  const context = nameContext(tokens, at, start, facts);
  const person = findPersonWithin(tokens, at, context, facts);
  if (person !== undefined) return person;
  if (findNameAt(tokens, at, context, facts) !== undefined) return placeNamedLikePerson(tokens, at, facts);
  if (word > 0) return word;
  if (CAPITAL.test(token.text)) return isForeignStart(tokens, at, start) ? 0 : 1;
  return ROMAN_OR_NUMBER.test(token.text) ? 1 : 0;
}

/** Capitals that begin a sentence and no name of a body: the stop before them was lost. */
const OPENERS: ReadonlySet<string> = new Set(
  'cũng,tại,trong,theo,ngày,sáng,chiều,tuy,ngoài,trước,sau,đây,các,những,khi,với,để,từ,đến,phát,được,là,đã,sẽ'.split(
    ',',
  ),
);
const CREDIT: ReadonlySet<string> = new Set(['ảnh', 'nguồn']);
const AREA: ReadonlySet<string> = new Set(['TP', 'Tp', 'TX', 'TT', 'T', 'Q', 'H', 'P']);

/** "TP.HCM. Chức vụ này", "TP. Ảnh:", "TP Đà Nẵng Cũng trong hôm nay": the next sentence. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || !CAPITAL.test(token.text)) return false;
  if (token.joint === '.' && token.start > before.end + 1 && !AREA.has(before.text)) return true;
  if (CREDIT.has(token.key)) return true;
  return OPENERS.has(token.key) && (next === undefined || !CAPITAL.test(next.text));
}

/** Last words of "Đại sứ", "Tổng Lãnh sự". */
const ENVOYS: ReadonlySet<string> = new Set(['sứ', 'sự']);

/** "Đại sứ Việt Nam tại Nhật Bản": where an envoy is posted belongs to the office. */
function postingStep(tokens: readonly Token[], at: number, start: number, facts: PeopleFacts): number {
  if (tokens[at]?.joint !== ' ' || !ENVOYS.has(tokens[start - 1]?.key ?? '')) return 0;
  const place = CAPITAL.test(tokens[at + 1]?.text ?? '') ? facts.provinces.longestAt(tokens, at + 1) : undefined;
  return place === undefined ? 0 : place.length + 1;
}

/** "nhiệm kỳ 2015-2020", "Sở Quy hoạch - Kiến trúc": a year, or another field of the same body. */
function dashStep(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  if (isYear(tokens[at - 1]) && isYear(tokens[at])) return 1;
  const field = facts.bodyWords.longestAt(tokens, at)?.length ?? 0;
  return field > 1 ? field : 0;
}

/** Words of an inner body before it may be said to belong to another one. */
const INNER_BODY_WORDS = 2;

/**
 * What a comma does not end: "huyện Mai Sơn, tỉnh Sơn La", "Phòng Nội vụ, Sở Nội vụ", "Viện Nghiên cứu xã hội, kinh tế
 * và môi trường".
 */
function commaStep(tokens: readonly Token[], at: number, start: number, facts: PeopleFacts): number {
  if (at <= start) return 0;
  return unitStep(tokens, at, facts) || outerBodyStep(tokens, at, start, facts) || fieldsStep(tokens, at, facts);
}

/** "tỉnh Sơn La" after a comma, with a name of its own. */
function unitStep(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  const unit = facts.administrative.longestAt(tokens, at)?.length ?? 0;
  if (unit === 0 || CAPITAL.test(tokens[at]?.text ?? '')) return 0;
  const name = tokens[at + unit];
  if (name?.joint !== ' ' || !/^(?:\p{Lu}|\d)/u.test(name.text)) return 0;
  return isPlaceBefore(tokens, at, facts) ? unit : 0;
}

/** A place or a name stands before the comma: the office has told its body. */
function isPlaceBefore(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  return (
    CAPITAL.test(tokens[at - 1]?.text ?? '') ||
    /^\d/u.test(tokens[at - 1]?.text ?? '') ||
    facts.committees.longestAt(tokens, at - 2) !== undefined
  );
}

/** "Cục Chính trị - Hậu cần, Tổng cục Tình báo, Bộ Công an": from a body to the one that it belongs to. */
function outerBodyStep(tokens: readonly Token[], at: number, start: number, facts: PeopleFacts): number {
  const head = [start, start - 1].find((index) => facts.innerBodies.longestAt(tokens, index) !== undefined);
  if (head === undefined || at - head < INNER_BODY_WORDS || !CAPITAL.test(tokens[at]?.text ?? '')) return 0;
  const outer = facts.outerBodies.longestAt(tokens, at)?.length ?? 0;
  const another = tokens[head]?.key !== tokens[at]?.key && readRank(tokens, at, facts) === undefined;
  return outer > 0 && another && tokens[at + outer]?.joint === ' ' ? outer : 0;
}

/** ", kinh tế và môi trường": fields in small letters, with "và" before the last. */
function fieldsStep(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  if (CAPITAL.test(tokens[at]?.text ?? '') || facts.administrative.longestAt(tokens, at) !== undefined) return 0;
  const field = facts.bodyWords.longestAt(tokens, at)?.length ?? 0;
  return field > 1 && tokens[at + field]?.key === 'và' && readRank(tokens, at, facts) === undefined ? field : 0;
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && YEAR.test(token.text);
}

/** "Ban chỉ đạo" is a body, "Bí thư Đảng ủy chỉ đạo" is what the secretary does. */
function bodyVerb(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  const verb = facts.bodyVerbs.longestAt(tokens, at)?.length ?? 0;
  if (verb === 0 || CAPITAL.test(tokens[at]?.text ?? '')) return verb;
  const follows = [1, 2].some((back) => facts.bodyVerbsFollow.longestAt(tokens, at - back)?.length === back);
  return follows && !endsLongerWord(tokens, at, facts) ? verb : 0;
}

/** "Bộ Quốc phòng | kiểm tra", "Tỉnh đoàn | tổ chức": what the verb follows is no office "phòng", no body "đoàn". */
function endsLongerWord(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  if (facts.bodyVerbsFollow.longestAt(tokens, at - 2)?.length === 2) return false;
  return [facts.bodyWords, facts.bodyHeads].some((words) => words.longestAt(tokens, at - 2)?.length === 2);
}

function fixedStep(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  return Math.max(
    facts.bodyHeads.longestAt(tokens, at)?.length ?? 0,
    facts.setPhrases.longestAt(tokens, at)?.length ?? 0,
    capitalPlace(tokens, at, facts),
  );
}

function capitalPlace(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  if (!CAPITAL.test(tokens[at]?.text ?? '')) return 0;
  const place = facts.provinces.longestAt(tokens, at) ?? facts.lookalikes.longestAt(tokens, at);
  return place?.length ?? areaLength(tokens, at, facts);
}

/** "huyện | Yên Châu", "Quận ủy | Hoàn Kiếm", "xã | Tân Lâm | Nguyễn Văn An": the name behind a word for an area. */
export function areaLength(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  if (tokens[at]?.joint !== ' ' || !followsArea(tokens, at, facts)) return 0;
  const district = facts.districts.longestAt(tokens, at)?.length ?? 0;
  if (district > 0) return district;
  const [second, third, next] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const run = [second, third, next].every((token) => token?.joint === ' ' && isNameWord(token));
  if (!run || facts.families.get(second?.key ?? '') === undefined) return 0;
  return facts.families.get(third?.key ?? '') === 'strong' ? 2 : 0;
}

function followsArea(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  return [1, 2].some(
    (back) =>
      facts.administrative.longestAt(tokens, at - back)?.length === back ||
      (tokens[at - 2]?.key !== 'đảng' && facts.committees.longestAt(tokens, at - back)?.length === back),
  );
}

/** The next office, or an honorific: "Bí thư Tỉnh ủy đồng chí ...". */
function beginsAnother(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  const introduction = facts.introductions.longestAt(tokens, at);
  if (introduction?.value === 'title' || introduction?.value === 'noun') {
    const name = at + introduction.length;
    if (capitalPlace(tokens, name, facts) === 0 && findNameAt(tokens, name, 'introduced', facts) !== undefined)
      return true;
  } else if (introduction !== undefined && !CAPITAL.test(tokens[at]?.text ?? '')) return true;
  return !INNER_RANKS.has(tokens[at]?.key ?? '') && readRank(tokens, at, facts) !== undefined;
}

function nameContext(tokens: readonly Token[], at: number, start: number, facts: PeopleFacts): NameContext {
  if (at === start) return 'role';
  if (followsPlace(tokens, at, facts)) return 'place';
  return isAdministrative(tokens, at - 1, facts) || namedAfterEnd(tokens, at, facts) ? 'body' : 'role';
}

/** "UBND huyện Mai Sơn": two words after the word for a unit, the first of them no plain family name. */
function placeNamedLikePerson(tokens: readonly Token[], at: number, facts: PeopleFacts): number {
  const run = findNameAt(tokens, at, 'body', facts);
  if (run === undefined || tokens[at - 1] === undefined) return 0;
  const length = run.last - run.first + 1;
  if (namedAfterEnd(tokens, at, facts)) return length;
  const given = facts.givens.has(tokens[run.last]?.key ?? '');
  return length === 2 && isAdministrative(tokens, at - 1, facts) && (run.family === 'weak' || !given) ? length : 0;
}

/** "Chủ tịch UBND tỉnh Nghệ An | Cái Vĩnh Tuấn": after a province the office is over and only a person can follow. */
export function followsPlace(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  if (tokens[at]?.joint !== ' ') return false;
  return [1, 2, 3, 4].some((back) => facts.provinces.longestAt(tokens, at - back)?.length === back);
}

function isAdministrative(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  const text = tokens[at]?.text ?? '';
  return !CAPITAL.test(text) && facts.administrative.longestAt(tokens, at) !== undefined;
}

/** Whether the words before a token are those of a school, a hospital, a street. */
export function namedAfterEnd(tokens: readonly Token[], at: number, facts: PeopleFacts): boolean {
  if (tokens[at]?.joint !== ' ' || (tokens[at - 1]?.key === 'phố' && tokens[at - 2]?.key === 'thành')) return false;
  return [1, 2, 3, 4].some((back) => facts.namedAfter.longestAt(tokens, at - back)?.length === back);
}

/** "Tổng thống Mỹ Donald Trump": no body can be told from two foreign words straight after a rank or a country. */
function isForeignStart(tokens: readonly Token[], at: number, start: number): boolean {
  const [here, next] = [tokens[at], tokens[at + 1]];
  if (here === undefined || next === undefined || next.joint !== ' ' || at - start > 2) return false;
  return isForeignWord(here) && isForeignWord(next) && !/^\p{Lu}+$/u.test(here.text) && CAPITAL.test(next.text);
}

function trimConnectors(tokens: readonly Token[], least: number, end: number): number {
  let trimmed = end;
  while (trimmed > least && CONNECTORS.has(tokens[trimmed - 1]?.key ?? '')) trimmed -= 1;
  return trimmed;
}

/**
 * "Phó Bí thư thường trực, Chủ nhiệm UBKT Đảng ủy Trung ương Đoàn" is one office as worded: the first rank has its
 * committee only at the end of the second.
 */
export function sharesCommittee(bare: RoleRun, next: RoleRun, tokens: readonly Token[], facts: PeopleFacts): boolean {
  if (!bare.bare || !tokens.slice(bare.first, bare.last + 1).some(({ key }) => key === 'thư')) return false;
  for (let at = next.body + 1; at <= next.last; at += 1) {
    if (facts.committees.longestAt(tokens, at) !== undefined) return true;
  }
  return false;
}
