import { findIsoDay } from '../../model';
import { findLastIssuer, readIssuer, CENTRE, type Issuer } from './issuers';
import { COURSE, ORDINAL, readOrdinal, readTerm } from './ordinals';

/** How far a citation's own date, issuer and term may reach. */
const REACH = 180;

/** What stands directly behind the number. */
export interface Tail {
  readonly date?: string;
  readonly issuer?: Issuer;
  readonly term?: string;
  /** Characters of the tail. */
  readonly length: number;
}

const DATE = new RegExp(
  String.raw`^[ ,]{0,2}\(?(?:(?:ban hành|ký|ra) )?(?:ngày ?)?(?:(?<d1>\d{1,2}) ?[/.-] ?(?<m1>\d{1,2}) ?[/.-] ?(?<y1>\d{4})|(?<d2>\d{1,2})(?: tháng |[/-])(?<m2>\d{1,2}),? năm (?<y2>\d{4}))(?!\d)\)?`,
  'u',
);
const YEAR = /^[ ,]{0,2}\(?(?:tháng \d{1,2}[/ -]|năm )(?:năm )?(?<year>(?:19|20)\d\d)(?!\d)\)?/u;
const BY =
  /^[ ,]{0,2}(?:(?:của|do|tại|từ) (?:các )?|[-–] ?|\(|(?=(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành|BCH|Quốc hội|Chính phủ|Tỉnh|Thành|UBND|HĐND)(?!\p{L})))/u;
const TERM = new RegExp(String.raw`^[ ,]{0,2}\(?(?:(?:của|từ|tại) )?(?:Đảng )?${COURSE} ?(?<term>${ORDINAL})\)?`, 'u');
const PLENUM = new RegExp(
  String.raw`^[ ,]{0,2}\(?(?:(?:của|tại|theo) )?(?:Hội nghị )? ?(?:(?:lần thứ )?(?<before>${ORDINAL}),? (?:của )?)?(?:Ban Chấp hành |BCH ?)?${CENTRE}(?: Đảng)?(?: lần thứ)? ?(?<after>${ORDINAL})?(?:,? ?\(?${COURSE} ?(?<term>${ORDINAL})\)?)?`,
  'u',
);

/** Reads date, issuer and term behind a number, in any order, each once. */
export function readTail(following: string): Tail {
  let rest = following.slice(0, REACH);
  let tail: Tail = { length: 0 };
  for (let step = 0; step < 3; step += 1) {
    const next = readTailPart(rest, tail);
    if (next === undefined) break;
    tail = { ...tail, ...next, length: tail.length + next.length };
    rest = rest.slice(next.length);
  }
  return tail;
}

function readTailPart(rest: string, known: Tail): Tail | undefined {
  if (known.date === undefined) {
    const dated = readDate(rest);
    if (dated !== undefined) return dated;
  }
  if (known.issuer === undefined) {
    const issued = readPlenum(rest) ?? readBy(rest);
    if (issued !== undefined) return issued;
  }
  const term = known.term === undefined ? TERM.exec(rest) : null;
  const roman = readTerm(term?.groups?.['term']);
  return term === null || roman === undefined ? undefined : { term: roman, length: term[0].length };
}

/** `" ngày 30-5-2019"` -> 2019-05-30; `" năm 2024"` -> 2024. */
function readDate(rest: string): Tail | undefined {
  const match = DATE.exec(rest);
  const { d1, m1, y1, d2, m2, y2 } = match?.groups ?? {};
  const [day, month, year] = [d1 ?? d2, m1 ?? m2, y1 ?? y2];
  if (match !== null && day !== undefined && month !== undefined && year !== undefined) {
    const date = findIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    // A day that no calendar has is passed over: what stands behind it still belongs to the document.
    return { ...(date === undefined ? {} : { date }), length: match[0].length };
  }
  const told = YEAR.exec(rest);
  const only = told?.groups?.['year'];
  return told === null || only === undefined ? undefined : { date: only, length: told[0].length };
}

/** "tại Hội nghị Trung ương 7 (khóa XII)", "của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII". */
function readPlenum(rest: string): Tail | undefined {
  const match = PLENUM.exec(rest);
  const { before, after, term } = match?.groups ?? {};
  const plenum = readOrdinal(after ?? before ?? '');
  if (match === null || plenum === undefined) return undefined;
  const name = match[0].replace(/^[ ,(]*(?:(?:của|tại|theo) )?/u, '');
  const roman = readTerm(term);
  const issuer: Issuer = { kind: 'central', name, plenum, ...(roman === undefined ? {} : { term: roman }) };
  return { issuer, ...(roman === undefined ? {} : { term: roman }), length: match[0].length };
}

function readBy(rest: string): Tail | undefined {
  const by = BY.exec(rest);
  const issuer = by === null ? undefined : readIssuer(rest.slice(by[0].length));
  return by === null || issuer === undefined ? undefined : { issuer, length: by[0].length + issuer.name.length };
}

const ISSUES = /(?:ban hành|ký|ra|có|thông qua|công bố)(?: (?:các|một số|hai|ba|những))?[ :]*$/u;

/** "Ban Thường vụ Thành ủy đã ban hành | Quyết định 935": the body in front, if a verb of issuing joins it. */
export function findIssuerBefore(preceding: string): Issuer | undefined {
  return issuerByVerb(clauseBefore(preceding), ISSUES);
}

const SIGNS = /(?:ban hành|ký|ra)[ :]*$/u;

/** "Thành ủy Hà Nội vừa ký ban hành | ...": the body that the text says signed it, by the plainest verbs alone. */
export function findSigner(preceding: string): Issuer | undefined {
  return issuerByVerb(clauseBefore(preceding), SIGNS);
}

function clauseBefore(preceding: string): string {
  const clauses = preceding.slice(-140).split(/[.;:!?]\s|["“”]/u);
  return clauses.at(-1) ?? '';
}

function issuerByVerb(clause: string, verbs: RegExp): Issuer | undefined {
  const verb = verbs.exec(clause);
  if (verb === null) return undefined;
  const named = findLastIssuer(clause.slice(0, verb.index));
  return named !== undefined && verb.index - named.end <= 30 ? named.issuer : undefined;
}

/** Between a document and its subject stand its day, its body and "ban hành"; these verbs begin another thought. */
const OTHER_THOUGHT = '(?:nêu|quy định|yêu cầu|chỉ rõ|xác định|nhấn mạnh|báo cáo|thì|hướng dẫn|đặt ra|có hiệu lực)';
const SIGNER = String.raw`(?:thay mặt |đồng chí |ông |bà )?(?:Bộ [Cc]hính trị|Ban Bí thư|Ban Chấp hành|BCH|${CENTRE}|Tổng [Bb]í thư|Thường trực Ban Bí thư|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)`;
const ISSUE = new RegExp(
  String.raw`(?:[Nn]gày(?<day>[ \d/.\-]{8,14}|[ \d]{2,4}tháng \d{1,2},? năm \d{4})|[Nn]ăm (?<year>(?:19|20)\d\d)),? (?<signed>${SIGNER}[^.;:,\d]{0,90}?)(?:ban hành|ký|ra)[ :]*$`,
  'u',
);
const TERM_OF_SIGNER = new RegExp(String.raw`${COURSE} ?(?<term>${ORDINAL})`, 'u');

/** "Ngày 27-3-2003, Ban Bí thư Trung ương Đảng khóa IX đã ban hành | Chỉ thị số 23-CT/TW": day, or year, and term. */
export function findIssue(preceding: string): { readonly date?: string; readonly term?: string } | undefined {
  if (!SIGNS.test(preceding)) return undefined;
  const { day, year, signed = '' } = ISSUE.exec(clauseBefore(preceding))?.groups ?? {};
  const date = year ?? (day === undefined ? undefined : readDate(` ngày ${day.trim()}`)?.date);
  if (date === undefined) return undefined;
  const term = readTerm(TERM_OF_SIGNER.exec(signed)?.groups?.['term']);
  return term === undefined ? { date } : { date, term };
}

const SUBJECT = new RegExp(String.raw`^(?:(?! ${OTHER_THOUGHT}(?!\p{L}))[^.;]){0,60}? về (?<clause>[^.;]*)`, 'u');
const LATE_BY = / (?:của|do|được) /u;
/** Another thing that may be somebody's: "Nghị quyết 04 về ..., các chính sách của Chính phủ". */
const OTHER_THING = /, (?:và )?(?:các|những) \p{L}/u;
const PASSED = /^ (?:đã )?(?:thông qua|ban hành|ký|phê duyệt)/u;

/** "Chỉ thị 35 về ... của Bộ Chính trị": the first body behind the subject, in the same sentence. */
export function findIssuerAfterSubject(following: string): Issuer | undefined {
  const sentence = following.slice(0, REACH).split(/[.;]/u)[0] ?? '';
  if (!/^[ ,]{1,2}(?:về|ban hành|vừa|đã|được|do)(?!\p{L})/u.test(sentence)) return undefined;
  for (const by of sentence.matchAll(new RegExp(LATE_BY, 'gu'))) {
    if (OTHER_THING.test(sentence.slice(0, by.index))) return undefined;
    const named = sentence.slice(by.index + by[0].length);
    const issuer = readIssuer(named);
    const passive = by[0] === ' được ';
    if (issuer !== undefined && (!passive || PASSED.test(named.slice(issuer.name.length)))) return issuer;
  }
  return undefined;
}

/** The clause "về ..." behind a citation, in the same sentence. */
export function findSubject(following: string): string | undefined {
  return SUBJECT.exec(following.slice(0, REACH))?.groups?.['clause'];
}
