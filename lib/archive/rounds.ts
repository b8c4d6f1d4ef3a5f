import type { ListedMeeting } from '../authority/meetings';
import { daysInMonth, type IsoDay, type StoredArticle } from '../model';
import type { Meeting } from './meetings';
import { dayAfter, daysBetween, stretch } from './periods';
import { findTimePlace, NO_TALLY, tallied, type Tally, type TimePlace } from './time-place';

/** A national congress of which the first day is known. */
export type DatedCongress = ListedMeeting & { readonly from: IsoDay };

/** A congress round: the time around one national congress, with the articles of that time. */
export interface CongressRound {
  readonly congress: DatedCongress;
  /** The congress as articles name it. */
  readonly meeting: Meeting;
  /** First and last day that are nearer to this congress than to any other, and no further than `REACH` days from it. */
  readonly from: string;
  readonly to: string;
  /** In the order of the archive. */
  readonly articles: readonly StoredArticle[];
  /** Plenums of the Central Committee in this time whose day is known, the earliest first. */
  readonly plenums: readonly Meeting[];
}

/** Further from every congress than this an article belongs to no round: the next congress may not be listed yet. */
export const REACH = 1000;

/**
 * Rounds with their articles, newest first; a congress without articles has none. An article belongs to the congress that
 * is nearest to its date; one whose date could mean two rounds belongs to neither.
 */
export function findRounds(articles: readonly StoredArticle[], meetings: readonly Meeting[]): CongressRound[] {
  const spans = spansOf(meetings);
  const shelves = new Map<Span, StoredArticle[]>(spans.map((span) => [span, []]));
  for (const article of articles) {
    const span = spanOf(findTimePlace(article), spans);
    if (span !== undefined) shelves.get(span)?.push(article);
  }
  return [...shelves]
    .filter(([, shelved]) => shelved.length > 0)
    .map(([span, shelved]) => ({ ...span, articles: shelved, plenums: plenumsIn(span, meetings) }))
    .reverse();
}

type Span = Omit<CongressRound, 'articles' | 'plenums'>;

/** The earliest congress first. */
function spansOf(meetings: readonly Meeting[]): Span[] {
  const congresses = meetings
    .flatMap((meeting) => (isDatedCongress(meeting.listed) ? [{ meeting, congress: meeting.listed }] : []))
    .sort((a, b) => (a.congress.from < b.congress.from ? -1 : 1));
  return congresses.map(({ meeting, congress }, index) => {
    const [before, after] = [congresses[index - 1], congresses[index + 1]].map((other) => other?.congress.from);
    const half = (days: number): number => Math.min(REACH, Math.floor(days / 2));
    const back = before === undefined ? REACH : half(daysBetween(before, congress.from) - 1);
    const on = after === undefined ? REACH : half(daysBetween(congress.from, after));
    return { meeting, congress, from: dayAfter(congress.from, -back), to: dayAfter(congress.from, on) };
  });
}

function isDatedCongress(listed: ListedMeeting | undefined): listed is DatedCongress {
  return listed?.kind === 'congress' && listed.from !== undefined;
}

/** A date that tells a month or less must lie in one round whole. */
function spanOf(place: TimePlace | undefined, spans: readonly Span[]): Span | undefined {
  if (place === undefined) return undefined;
  const [first, last] = endsOf(place);
  return spans.find(({ from, to }) => from <= first && last <= to);
}

/** Comparable as text; a month ends at the latest on its 31st day. */
function endsOf({ value, year, month, day }: TimePlace): readonly [string, string] {
  if (day !== undefined) return [day, day];
  if (month !== undefined) return [`${month}-01`, `${month}-31`];
  const quarter = Number(/-Q([1-4])$/u.exec(value)?.[1] ?? 0);
  if (quarter === 0) return [`${year}-01-01`, `${year}-12-31`];
  return [`${year}-${twoDigits(quarter * 3 - 2)}-01`, `${year}-${twoDigits(quarter * 3)}-31`];
}

function plenumsIn({ from, to }: Span, meetings: readonly Meeting[]): Meeting[] {
  return meetings
    .filter(({ listed }) => listed?.kind === 'plenum' && isIn(listed.from, from, to))
    .sort((a, b) => ((a.listed?.from ?? '') < (b.listed?.from ?? '') ? -1 : 1));
}

function isIn(day: string | undefined, from: string, to: string): boolean {
  return day !== undefined && from <= day && day <= to;
}

/** A calendar month of a round. */
export interface RoundMonth extends Tally {
  readonly month: string;
  /** Days from the first day of the congress to the first and the last day of the month: negative before it. */
  readonly first: number;
  readonly last: number;
}

/** The months of some articles of a round, counted from the congress; and how many articles no month can be told of. */
export function findRoundMonths(
  { congress }: Pick<CongressRound, 'congress'>,
  articles: readonly StoredArticle[],
): { readonly months: readonly RoundMonth[]; readonly coarse: number } {
  const tallies = new Map<string, Tally>();
  let coarse = 0;
  for (const place of articles.map(findTimePlace)) {
    if (place?.month === undefined) coarse += 1;
    else tallies.set(place.month, tallied(tallies.get(place.month) ?? NO_TALLY, place.role));
  }
  const filled = [...tallies.keys()].sort();
  const months = stretch(filled[0], filled.at(-1), 'month').map((month) => ({
    month,
    ...(tallies.get(month) ?? NO_TALLY),
    first: daysBetween(congress.from, `${month}-01`),
    last: daysBetween(congress.from, lastDayOf(month)),
  }));
  return { months, coarse };
}

function lastDayOf(month: string): string {
  return `${month}-${twoDigits(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
