import type { Block, Span } from '../../model';
import { readCapitals } from '../capitals';
import type { Citation, CitationRule, PlacedReading, Reading } from './citation';
import { ALIAS_RULE, NAMED_RULES } from './named';
import { CITATION_RULES, HEADLESS_RULE, LIST_CONTINUATION } from './rules';
import {
  findIssue,
  findIssuerAfterSubject,
  findIssuerBefore,
  findSigner,
  findSubject,
  readTail,
  type Tail,
} from './surroundings';
import { findHeads, type DocumentType, type Head } from './types';

/** What one rule read at one place, before its neighbourhood is read. */
interface Found extends Span {
  readonly rule: Citation['rule'];
  readonly reading: Reading;
  /** The span of the whole list that it stands in: "Nghị quyết Trung ương 6,7,8 khóa XII". */
  readonly whole: Span;
}

/** A block, and its text as it is read: a headline in capitals as a sentence of the same length. */
interface Read {
  readonly block: Block;
  readonly text: string;
}

/** From the end of the citation before to the start of the next one. */
interface Room {
  readonly from: number;
  readonly to: number;
}

const LAW_NUMBER = /\d{1,3}\/\d{4}\/QH\d\d$/u;

/** A stretch of text behind a type word within which its citation must end. */
const WINDOW = 220;
const CONTEXT = 220;
const IN_TITLE = /^[ ,]{1,2}(?:về|sửa đổi|điều chỉnh)(?!\p{L})[^.;:]*$/u;

/** Every citation of one block, in reading order, without overlaps; `aliases` matches the names of listed documents. */
export function findCitations(block: Block, aliases: RegExp | undefined): Citation[] {
  const text = readCapitals(block.text);
  const headed = findHeads(block.text).flatMap((head) => citationsAt(text, head));
  // Names before bare codes: the number of "Luật Đất đai số 31/2024/QH15" is part of its name.
  const layers = [headed, ...namedCitations(text, aliases), headlessCitations(text)];
  const found = layers.reduce(withFree, []);
  const cited = found
    .filter((each, index) => !isTitleOf(each, found[index - 1], text))
    .map((each, index, all) => withTypeOfList(each, all[index - 1], text));
  const citations = cited.map((each, index) => {
    const previous = cited[index - 1]?.end ?? 0;
    const room = { from: previous, to: cited[index + 1]?.start ?? text.length };
    return situated(each, { block, text }, room);
  });
  return shareTails(citations, text);
}

const LIST_JOINT = /^(?: ?[,;] ?| và )(?:số )?$/u;

/** "Quyết định 935, 936 của Ban Thường vụ", "18-NQ/TW, 19-NQ/TW khóa XII": what stands behind a list is said of all of it. */
function shareTails(citations: readonly Citation[], text: string): Citation[] {
  const shared: Citation[] = [];
  for (const citation of [...citations].reverse()) {
    const next = shared.at(-1);
    const listed = next !== undefined && areOneList(citation, next, text);
    shared.push(listed ? { ...sharedTail(next), ...citation } : citation);
  }
  return shared.reverse();
}

function areOneList(a: Citation, b: Citation, text: string): boolean {
  const alike = a.form === 'number' && b.form === 'number' && a.type === b.type && a.code === b.code;
  return alike && LIST_JOINT.test(text.slice(a.span.end, b.span.start));
}

function sharedTail({ issuer, plenum, term, listTerm = term }: Citation): Partial<Citation> {
  return {
    ...(issuer === undefined ? {} : { issuer }),
    ...(plenum === undefined ? {} : { plenum }),
    ...(listTerm === undefined ? {} : { listTerm }),
  };
}

/** "các quyết định số 57/QĐ-TTg; | 58/QĐ-TTg": in a list the type word stands once; "Luật Xây dựng số 50/2014/QH13". */
function withTypeOfList(found: Found, before: Found | undefined, text: string): Found {
  if (found.reading.type !== undefined || found.reading.form !== 'number') return found;
  const listed = before?.reading.code === found.reading.code && found.start - (before?.end ?? 0) <= 60;
  const law = /(?<!\p{L})[Ll]uật[^.;]{0,80}$/u.test(text.slice(Math.max(0, found.start - 90), found.start));
  const type = listed ? before?.reading.type : law ? 'Luật' : undefined;
  return type === undefined ? found : { ...found, reading: { ...found.reading, type } };
}

/** "Quy định số 47-QĐ/TW về | những điều đảng viên không được làm": the name is the title of the number. */
function isTitleOf(named: Found, before: Found | undefined, text: string): boolean {
  if (named.rule !== ALIAS_RULE || before?.reading.form !== 'number') return false;
  return /^[^.;]{0,120} (?:về|ban hành) [^.;]{0,20}$/u.test(text.slice(before.end, named.start));
}

/** What is found already and, of a further layer, what does not overlap it; both and the outcome by start. */
function withFree(taken: readonly Found[], layer: readonly Found[]): Found[] {
  const free: Found[] = [];
  let next = 0;
  for (const each of layer) {
    while ((taken[next]?.end ?? Infinity) <= each.start) next += 1;
    const blocked = (taken[next]?.start ?? Infinity) < each.end || each.start < (free.at(-1)?.end ?? 0);
    if (!blocked) free.push(each);
  }
  return [...taken, ...free].sort((a, b) => a.start - b.start);
}

function citationsAt(text: string, head: Head): Found[] {
  const rest = text.slice(head.end, head.end + WINDOW);
  for (const rule of CITATION_RULES) {
    if (!rule.suits(head)) continue;
    const match = rule.pattern.exec(rest);
    const readings = match === null ? [] : rule.read(match, head.type);
    if (readings.length > 0) return placed(text, head, rule, readings);
  }
  return [];
}

function placed(text: string, head: Head, rule: CitationRule, readings: readonly PlacedReading[]): Found[] {
  const whole = { start: head.start, end: head.end + Math.max(...readings.map(({ end }) => end)) };
  const found = readings.map(({ reading, fromHead, start, end }) => {
    return { rule: rule.id, reading, start: fromHead ? head.start : head.end + start, end: head.end + end, whole };
  });
  const last = found.at(-1);
  if (last?.reading.form !== 'number') return found;
  return [...found, ...continuedList(text, last, head.type)];
}

/** The further numbers of "Quyết định 935, 936 và 937". */
function continuedList(text: string, first: Found, type: DocumentType): Found[] {
  const more: Found[] = [];
  let end = first.end;
  for (let count = 0; count < 12; count += 1) {
    const match = LIST_CONTINUATION.exec(text.slice(end, end + 60));
    const { joint = '', number } = match?.groups ?? {};
    if (match === null || number === undefined) break;
    const reading: Reading = { form: 'number', type: type.name, digits: Number(number), number };
    const start = end + joint.length;
    end += match[0].length;
    more.push({ rule: first.rule, reading, start, end, whole: { start: first.start, end } });
  }
  return more;
}

function headlessCitations(text: string): Found[] {
  if (!/\d[^\p{L}]{0,8}\p{Lu}/u.test(text)) return [];
  return [...text.matchAll(new RegExp(HEADLESS_RULE.pattern, 'dgu'))].flatMap((match) =>
    HEADLESS_RULE.read(match, undefined).map(({ reading, end }) => {
      const whole = { start: match.index, end: match.index + end };
      return { rule: HEADLESS_RULE.id, reading, ...whole, whole };
    }),
  );
}

/** One layer for each rule, in the order of the rules, and last the names of listed documents. */
function namedCitations(text: string, aliases: RegExp | undefined): Found[][] {
  const layers = NAMED_RULES.filter(({ needs }) => text.includes(needs)).map(({ id, pattern, type }) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => {
      const number = LAW_NUMBER.exec(match[0])?.[0];
      return named(id, { form: 'name', type, name: match[0], ...(number === undefined ? {} : { number }) }, match);
    }),
  );
  if (aliases === undefined) return layers;
  const listed = [...text.matchAll(new RegExp(aliases, 'gu'))].filter(
    ({ index }) => !/Tiểu ban $/u.test(text.slice(Math.max(0, index - 9), index)),
  );
  return [...layers, listed.map((match) => named(ALIAS_RULE, { form: 'name', name: match[0] }, match))];
}

function named(rule: Citation['rule'], reading: Reading, match: RegExpExecArray): Found {
  const whole = { start: match.index, end: match.index + match[0].length };
  return { rule, reading, ...whole, whole };
}

/** Adds what stands around a citation, between its neighbours: date, issuer, term, the words that name its subject. */
function situated({ rule, reading, start, end, whole }: Found, { block, text }: Read, room: Room): Citation {
  const following = text.slice(end, room.to);
  const tail: Tail = reading.form === 'number' ? readTail(following) : { length: 0 };
  const before = text.slice(Math.max(0, whole.start - CONTEXT), whole.start);
  const issued = reading.form === 'number' ? findIssue(before) : undefined;
  const issuer = tail.issuer ?? issuerNearby(reading, before, following);
  const term = reading.term ?? tail.term ?? issued?.term;
  const date = tail.date ?? reading.year ?? issued?.date;
  const subject = findSubject(following);
  // "Chỉ thị 01-CT/TW về triển khai thực hiện | Nghị quyết Đại hội XIV": the next document stands in the title of this one.
  const about = IN_TITLE.test(following.slice(tail.length)) ? text.slice(end, end + tail.length + CONTEXT) : following;
  return {
    ...reading,
    rule,
    line: block.lines.first,
    span: { start, end },
    surface: block.text.slice(start, end),
    asWritten: inFull(block.text, whole.start, Math.max(whole.end, end + tail.length)),
    ...(issuer === undefined ? {} : { issuer }),
    ...(term === undefined ? {} : { term }),
    ...(reading.plenum === undefined && issuer?.plenum !== undefined ? { plenum: issuer.plenum } : {}),
    ...(date === undefined ? {} : { date }),
    context: `${ownWords(text.slice(room.from, start), room.from > 0)} ${firstSentence(about.slice(tail.length))}`,
    ...(subject === undefined ? {} : { subject }),
  };
}

/** With the bracket that closes "(khóa XI, XII)", without what only leads on. */
function inFull(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const open = words.lastIndexOf('(') > words.lastIndexOf(')') && text.charAt(end) === ')';
  return open ? `${words})` : words.replace(/[ ,(]+$/u, '');
}

/** A code tells the owner, but is misprinted: "Thành ủy Hà Nội ban hành Nghị quyết số 11-NQ/TW" is the city's. */
function issuerNearby({ form, codeOf }: Reading, before: string, following: string): Citation['issuer'] {
  if (form !== 'number') return undefined;
  if (codeOf === undefined) return findIssuerBefore(before) ?? findIssuerAfterSubject(following);
  const signed = codeOf === 'central' ? findSigner(before) : undefined;
  return signed?.kind === 'local' ? signed : undefined;
}

const firstSentence = (text: string): string => text.slice(0, CONTEXT).split(/[.!?]\s/u)[0] ?? '';

/** What the sentence says before the citation; nothing if an earlier citation stands in it: the words are about that one. */
function ownWords(between: string, hasNeighbour: boolean): string {
  const sentences = between.slice(-CONTEXT).split(/[.!?]\s/u);
  return hasNeighbour && sentences.length === 1 ? '' : (sentences.at(-1) ?? '');
}
