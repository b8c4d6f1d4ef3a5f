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
const TERM = new RegExp(String.raw`^[ ,]{0,2}\(?${COURSE} ?(?<term>${ORDINAL})\)?`, 'u');
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
    return date === undefined ? undefined : { date, length: match[0].length };
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
  const clause =
    preceding
      .slice(-140)
      .split(/[.;:!?]\s|["“”]/u)
      .at(-1) ?? '';
  const verb = ISSUES.exec(clause);
  if (verb === null) return undefined;
  const named = findLastIssuer(clause.slice(0, verb.index));
  return named !== undefined && verb.index - named.end <= 30 ? named.issuer : undefined;
}

const SUBJECT = /^[^.;]{0,60}? về (?<clause>[^.;]*)/u;
const LATE_BY = / (?:của|do|được) /u;
const PASSED = /^ (?:đã )?(?:thông qua|ban hành|ký|phê duyệt)/u;

/** "Chỉ thị 35 về ... của Bộ Chính trị": the first body behind the subject, in the same sentence. */
export function findIssuerAfterSubject(following: string): Issuer | undefined {
  const sentence = following.slice(0, REACH).split(/[.;]/u)[0] ?? '';
  if (!/^[ ,]{1,2}(?:về|ban hành|vừa|đã|được|do)(?!\p{L})/u.test(sentence)) return undefined;
  for (const by of sentence.matchAll(new RegExp(LATE_BY, 'gu'))) {
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
