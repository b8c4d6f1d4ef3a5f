import { findIsoDay, parseIsoDay, daysInMonth, type EntityId, type IsoDay } from '../model';
import { anyOf, canon, WORD_END, WORD_START } from '../text';
import type { ListedDocument } from './documents';
import { AuthorityError } from './entry';
import type { Congress, Plenum, Terms } from './terms';

/** First and last day on which something can have happened; both inclusive. */
export interface DaySpan {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** A known point of a number series. */
export interface Anchor {
  readonly number: number;
  readonly day: IsoDay;
  readonly id: EntityId;
}

/** The authority's documents and terms, arranged for looking up; built once for a conversion. */
export interface DocumentFacts {
  readonly documents: readonly ListedDocument[];
  readonly byId: ReadonlyMap<EntityId, ListedDocument>;
  /** By number without leading noughts. */
  readonly byNumber: ReadonlyMap<number, readonly ListedDocument[]>;
  /** By `plenumKey`: "XII 4". */
  readonly byPlenum: ReadonlyMap<string, readonly ListedDocument[]>;
  /** By `seriesName`: "CT/TW XII"; anchors by number. */
  readonly series: ReadonlyMap<string, readonly Anchor[]>;
  readonly issued: ReadonlyMap<EntityId, DaySpan>;
  /** By `canon` of a name under which a document is cited without number. */
  readonly byAlias: ReadonlyMap<string, readonly ListedDocument[]>;
  /** Matches any of these names; absent if there are none. */
  readonly aliasPattern?: RegExp;
  readonly congresses: readonly Congress[];
  readonly plenums: readonly Plenum[];
}

const FIRST_DAY = parseIsoDay('0001-01-01');
const LAST_DAY = parseIsoDay('9999-12-31');

export const plenumKey = (term: string, number: number): string => `${term} ${number}`;
export const seriesName = (code: string, term: string): string => `${code} ${term}`;

/**
 * Arranges what readDocuments and readTerms gave.
 * @throws AuthorityError if a document's term or plenum is unknown, its date lies outside its term or before its plenum,
 *   or its number does not fit into the series of its term
 */
export function documentFacts(documents: readonly ListedDocument[], terms: Terms): DocumentFacts {
  const problems = documents.flatMap((document) => termProblems(document, terms));
  const series = numberSeries(documents);
  problems.push(...findSeriesBreaks({ series }).map(sayBreak));
  if (problems.length > 0) throw new AuthorityError('documents.json', problems);
  const byAlias = namedDocuments(documents);
  return {
    documents,
    byAlias,
    ...(byAlias.size === 0 ? {} : { aliasPattern: aliasPattern(documents) }),
    byId: new Map(documents.map((document) => [document.id, document])),
    byNumber: grouped(documents, ({ number }) => (number === undefined ? undefined : Number(number))),
    byPlenum: grouped(documents, ({ term, plenum }) => (plenum === undefined ? undefined : plenumKey(term, plenum))),
    series,
    issued: new Map(documents.map((document) => [document.id, issuedBetween(document, terms)])),
    congresses: terms.congresses,
    plenums: terms.plenums,
  };
}

function termProblems(document: ListedDocument, terms: Terms): string[] {
  const { id, term, date, plenum } = document;
  const congress = terms.congresses.find((each) => each.term === term);
  if (congress === undefined) return [`${id}: no congress of term ${term} in terms.json`];
  const problems: string[] = [];
  if (plenum !== undefined && !terms.plenums.some((each) => each.term === term && each.number === plenum)) {
    problems.push(`${id}: no plenum ${plenum} of term ${term} in terms.json`);
  }
  if (date === undefined) return problems;
  const told = spanOfDate(date);
  if (told === undefined) return [...problems, `${id}: ${date} is no day, month or year`];
  const session = terms.plenums.find((each) => each.term === term && each.number === plenum);
  if (session?.from !== undefined && told.to < session.from) {
    problems.push(`${id}: dated ${date}, before its plenum ${plenum} opened (${session.from})`);
  }
  const allowed = document.congress ? { from: congress.opened, to: congress.closed } : termSpan(congress);
  if (told.to < allowed.from || told.from > allowed.to) {
    problems.push(`${id}: dated ${date}, outside ${allowed.from} to ${allowed.to} (term ${term})`);
  }
  return problems;
}

/** The days on which documents were numbered in a committee term. */
export function termSpan(congress: Congress): DaySpan {
  return { from: congress.documentsFrom ?? congress.opened, to: congress.documentsTo ?? LAST_DAY };
}

/** `"2020-05"` -> 2020-05-01 to 2020-05-31; undefined if it is no day, month, quarter or year. */
export function spanOfDate(text: string): DaySpan | undefined {
  const day = findIsoDay(text.slice(0, 10));
  if (day !== undefined) return { from: day, to: day };
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  const first = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2;
  const last = quarter === undefined ? Number(month ?? 12) : Number(quarter) * 3;
  const from = findIsoDay(`${year}-${pad(first)}-01`);
  const to = findIsoDay(`${year}-${pad(last)}-${pad(daysInMonth(Number(year), last))}`);
  return from === undefined || to === undefined ? undefined : { from, to };
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** When a document can have been issued, by its date, else its plenum's opening, else its term. */
function issuedBetween(document: ListedDocument, terms: Terms): DaySpan {
  const told = document.date === undefined ? undefined : spanOfDate(document.date);
  if (told !== undefined) return told;
  const congress = terms.congresses.find((each) => each.term === document.term);
  if (congress === undefined) return { from: FIRST_DAY, to: LAST_DAY };
  if (document.congress) return { from: congress.opened, to: congress.closed };
  const plenum = terms.plenums.find((each) => each.term === document.term && each.number === document.plenum);
  const term = termSpan(congress);
  return { from: plenum?.from ?? term.from, to: term.to };
}

function grouped<Key>(
  documents: readonly ListedDocument[],
  keyOf: (document: ListedDocument) => Key | undefined,
): ReadonlyMap<Key, readonly ListedDocument[]> {
  const groups = new Map<Key, ListedDocument[]>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return groups;
}

function namedDocuments(documents: readonly ListedDocument[]): ReadonlyMap<string, readonly ListedDocument[]> {
  const named = new Map<string, ListedDocument[]>();
  for (const document of documents) {
    for (const alias of document.aliases ?? []) {
      named.set(canon(alias), [...(named.get(canon(alias)) ?? []), document]);
    }
  }
  return named;
}

function aliasPattern(documents: readonly ListedDocument[]): RegExp {
  const names = documents.flatMap(({ aliases = [] }) => aliases);
  const either = names.flatMap((name) => {
    const rest = name.slice(1);
    return [name.charAt(0).toLowerCase() + rest, name.charAt(0).toUpperCase() + rest];
  });
  return new RegExp(`${WORD_START}(?:${anyOf(new Set(either))})${WORD_END}`, 'u');
}

/** Dated, trustworthy entries of each series, by number. */
function numberSeries(documents: readonly ListedDocument[]): ReadonlyMap<string, readonly Anchor[]> {
  const series = new Map<string, Anchor[]>();
  for (const { id, number, code, term, date, confidence, sharesNumberWith } of documents) {
    const day = date === undefined ? undefined : findIsoDay(date);
    const firm = confidence !== 'low' && sharesNumberWith === undefined;
    if (!firm || number === undefined || code === undefined || day === undefined) continue;
    const name = seriesName(code, term);
    const anchors = series.get(name) ?? [];
    anchors.push({ number: Number(number), day, id });
    series.set(name, anchors);
  }
  for (const anchors of series.values()) anchors.sort((a, b) => a.number - b.number || (a.day < b.day ? -1 : 1));
  return series;
}

/** Two neighbours of one series of which the higher number is older by more than a few weeks. */
export interface SeriesBreak {
  readonly series: string;
  readonly before: Anchor;
  readonly after: Anchor;
}

const TOLERATED_DAYS = 31;

/** What breaks the order of numbers in a term: a wrong date, a wrong number or a wrong term. */
export function findSeriesBreaks(facts: Pick<DocumentFacts, 'series'>): SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  for (const [series, anchors] of facts.series) {
    for (const [index, after] of anchors.entries()) {
      const before = anchors[index - 1];
      if (before !== undefined && daysBetween(after.day, before.day) > TOLERATED_DAYS) {
        breaks.push({ series, before, after });
      }
    }
  }
  return breaks;
}

/** "vn-xii-36-ct-tw: number 36 of 2018-01-02 does not follow ..." */
function sayBreak({ series, before, after }: SeriesBreak): string {
  const [name, term] = series.split(' ');
  const earlier = `number ${before.number} of ${before.day} (${before.id})`;
  return `${after.id}: number ${after.number} of ${after.day} is out of the series ${name} of term ${term}: ${earlier} is lower and later; check number, term and day of both`;
}

/** Days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: IsoDay, b: IsoDay): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

/**
 * Whether a series had come to a number by a day: `issued` (a higher number is older than the day), `impossible`
 * (a lower number is younger, or the term had not begun), `possible` where the known points do not tell.
 */
export function seriesReach(
  facts: DocumentFacts,
  series: { readonly code: string; readonly term: string },
  number: number,
  day: IsoDay,
): 'issued' | 'possible' | 'impossible' {
  const congress = facts.congresses.find((each) => each.term === series.term);
  if (congress === undefined || day < termSpan(congress).from) return 'impossible';
  const anchors = facts.series.get(seriesName(series.code, series.term)) ?? [];
  if (anchors.some((anchor) => anchor.number >= number && anchor.day <= day)) return 'issued';
  if (anchors.some((anchor) => anchor.number <= number && anchor.day > day)) return 'impossible';
  return 'possible';
}
