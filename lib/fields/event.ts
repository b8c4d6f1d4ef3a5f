import {
  parseIsoDay,
  parseRuleId,
  type Block,
  type Confidence,
  type DateBounds,
  type Dated,
  type Evidence,
  type IsoDay,
  type KnownDate,
  type LostCandidate,
  type RuleId,
} from '../model';
import { addDays, findDayWords, pad, toIsoDay, type DayWords } from './date-words';
import { NO_EVENT } from './rules';
import { findQuarters, findYearClues, type YearClue } from './years';

/** A report follows its event within so many days; a day further off is none of its own year. */
const REPORTED_WITHIN = 60;
/** The event is told in the first paragraphs, or not at all. */
const FIRST_BLOCKS = 4;
const TODAY = /(?<![\p{L}])(?:sáng|trưa|chiều|tối|hôm|đêm)(?: tối)? nay(?!\p{L})/iu;

export interface EventContext {
  readonly title: Block | undefined;
  /** Lead, headings and paragraphs; captions apart. */
  readonly text: readonly Block[];
  readonly published: Dated;
  /** Neither event nor publication lies after it. */
  readonly until?: IsoDay;
}

/** The day of the reported event: a day told in the first paragraphs, its year told or inferred; else a period of the title. */
export function findEvent(context: EventContext): Dated {
  const first = context.text.filter(({ kind }) => kind !== 'heading').slice(0, FIRST_BLOCKS);
  for (const block of first) {
    const day = findDayWords(block.text).find(
      (words) => isEventDay(words, block.text) && !isAhead(words, context.published) && !isBeforeSites(words.year),
    );
    if (day) return dateOf(day, block, context);
  }
  return todayOf(first, context) ?? periodOf(context) ?? { known: false, role: 'event' };
}

function isEventDay(day: DayWords, text: string): boolean {
  return day.opener !== undefined && findRefusal(day, text) === undefined;
}

/** The rule that says that a day is another one than that of the event. */
function findRefusal(day: DayWords, text: string): RuleId | undefined {
  const before = text.slice(Math.max(0, day.start - 160), day.start);
  const behind = text.slice(day.end, day.end + 40);
  return NO_EVENT.find(
    (rule) =>
      !(day.ofSeveral === true && rule.id === COUNT_DAY) &&
      (rule.before?.test(before) === true || rule.behind?.test(behind) === true),
  )?.id;
}

/** Every day of the text but the one that was taken, for whoever asks why. */
export function findLostDays(text: readonly Block[], event: Dated, published: Dated): LostCandidate[] {
  const first = text.filter(({ kind }) => kind === 'lead' || kind === 'paragraph').slice(0, FIRST_BLOCKS);
  const taken = event.known ? event.evidence[0] : undefined;
  return text.flatMap((block) =>
    findDayWords(block.text).flatMap((day): LostCandidate[] => {
      const line = block.lines.first;
      if (taken?.line === line && taken.words === day.words) return [];
      return [{ words: day.words, line, because: whyLost(day, block, first, published) }];
    }),
  );
}

function whyLost(day: DayWords, block: Block, first: readonly Block[], published: Dated): string {
  if (!first.includes(block)) return `not in the first ${FIRST_BLOCKS} paragraphs`;
  if (day.opener === undefined) return 'no word in front of it opens a report, such as "ngày" or "sáng"';
  const refusal = findRefusal(day, block.text);
  if (refusal !== undefined) return refusal;
  if (isAhead(day, published)) return 'still ahead on the day of publication';
  return isBeforeSites(day.year) ? 'before there were news sites' : 'another day stands before it';
}

/** Vietnam was connected to the internet on 19 November 1997: what lies before it no site reports, it is remembered. */
const FIRST_YEAR_OF_SITES = 1997;

/** "ngày 21/6/1925" is the day of which an anniversary is kept. */
function isBeforeSites(year: number | undefined): boolean {
  return year !== undefined && year < FIRST_YEAR_OF_SITES;
}

/** A day without year that comes within `REPORTED_WITHIN` days after the publication is announced, not reported. */
function isAhead({ day, month, year }: DayWords, published: Dated): boolean {
  if (!published.known || year !== undefined) return false;
  const printed = parseIsoDay(published.value.slice(0, 10));
  const thisYear = Number(printed.slice(0, 4));
  return [thisYear, thisYear + 1]
    .flatMap((candidate) => toIsoDay(candidate, month, day) ?? [])
    .some((candidate) => candidate > addDays(printed, 1) && candidate <= addDays(printed, REPORTED_WITHIN));
}

/** "từ ngày 13 đến 15/10" are the days of an event, "từ ngày 13/10" is none. */
const COUNT_DAY = 'fields/no-event-count-day';

function dateOf(day: DayWords, block: Block, context: EventContext): KnownDate {
  const told = { words: day.words, line: block.lines.first };
  if (day.year !== undefined) {
    const value = toIsoDay(day.year, day.month, day.day);
    if (value) return known(value, 'day', [told], 'fields/event-day', 'high');
  }
  return yearFromPublication(day, told, context) ?? yearFromClues(day, told, block, context) ?? withoutYear(day, told);
}

function yearFromPublication(day: DayWords, told: Evidence, { published }: EventContext): KnownDate | undefined {
  if (!published.known) return undefined;
  const printed = parseIsoDay(published.value.slice(0, 10));
  const year = Number(printed.slice(0, 4));
  const value = [year, year - 1]
    .flatMap((candidate) => toIsoDay(candidate, day.month, day.day) ?? [])
    .find((candidate) => candidate <= addDays(printed, 1) && addDays(candidate, REPORTED_WITHIN) >= printed);
  return value && known(value, 'day', [told, ...published.evidence], 'fields/event-year-of-publication', 'high');
}

function yearFromClues(
  day: DayWords,
  told: Evidence,
  block: Block,
  { title, text, published, until }: EventContext,
): KnownDate | undefined {
  const clues = findYearClues(day, block, title ? [title, ...text] : text).filter(({ year }) => {
    const value = toIsoDay(year, day.month, day.day);
    const last = published.known ? addDays(parseIsoDay(published.value.slice(0, 10)), 1) : until;
    return value !== undefined && !isBeforeSites(year) && (last === undefined || value <= last);
  });
  const [best, second] = rank(clues);
  if (!best || best.kinds === second?.kinds) return undefined;
  const value = toIsoDay(best.year, day.month, day.day);
  const confidence = best.kinds > 1 || best.clues[0]?.kind === 'same-sentence' ? 'high' : 'medium';
  const evidence = [told, ...best.clues.map((clue) => clue.evidence)].slice(0, 4);
  return value && known(value, 'day', evidence, 'fields/event-year-inferred', confidence);
}

interface RankedYear {
  readonly year: number;
  /** How many different kinds of clue speak for it. */
  readonly kinds: number;
  /** One of each kind. */
  readonly clues: readonly YearClue[];
}

/** Years by the number of independent clues; the same sentence outweighs all others. */
function rank(clues: readonly YearClue[]): RankedYear[] {
  const years = new Map<number, Map<YearClue['kind'], YearClue>>();
  for (const clue of clues) {
    const kinds = years.get(clue.year) ?? new Map<YearClue['kind'], YearClue>();
    if (!kinds.has(clue.kind)) kinds.set(clue.kind, clue);
    years.set(clue.year, kinds);
  }
  const weight = (kinds: ReadonlyMap<YearClue['kind'], YearClue>) => kinds.size + (kinds.has('same-sentence') ? 3 : 0);
  return [...years]
    .map(([year, kinds]) => ({ year, kinds: weight(kinds), clues: [...kinds.values()] }))
    .sort((a, b) => b.kinds - a.kinds || b.year - a.year);
}

/** Day and month are told, the year is not: EDTF writes it as `XXXX-11-03`. */
function withoutYear(day: DayWords, told: Evidence): KnownDate {
  return known(`XXXX-${pad(day.month)}-${pad(day.day)}`, 'month-day', [told], 'fields/event-without-year', 'low');
}

/** "Sáng nay" in a dated article is the day of publication. */
function todayOf(first: readonly Block[], { published }: EventContext): KnownDate | undefined {
  if (!published.known) return undefined;
  for (const block of first) {
    const words = TODAY.exec(block.text)?.[0];
    if (words === undefined) continue;
    const evidence = [{ words, line: block.lines.first }, ...published.evidence];
    return known(published.value.slice(0, 10), 'day', evidence, 'fields/event-today', 'medium');
  }
  return undefined;
}

/** No day is told, but the title names the quarter. */
function periodOf({ title, text }: EventContext): KnownDate | undefined {
  const quarter = title && findQuarters(title)[0];
  if (!quarter) return undefined;
  const counted = text.flatMap(findCountDay).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  const bounds: DateBounds = counted ? { from: counted.day } : {};
  const evidence = [quarter.evidence, ...(counted ? [counted.evidence] : [])];
  const date = known(
    `${quarter.year}-Q${quarter.quarter}`,
    'quarter',
    evidence,
    'fields/event-quarter-of-title',
    'medium',
  );
  return counted ? { ...date, bounds } : date;
}

const COUNTED = /(?:tính|cập nhật|thống kê)\s+(?:đến|tới)/iu;
const COUNTED_UP_TO = new RegExp(String.raw`${COUNTED.source}\s*$`, 'iu');
/** The words in front of such a day lie within so many characters. */
const COUNT_REACH = 40;

/** "tính đến ngày 29-3-2024": the article is no older than that. */
export function findCountDay(block: Block): { day: IsoDay; evidence: Evidence }[] {
  if (!COUNTED.test(block.text)) return [];
  return findDayWords(block.text).flatMap((words) => {
    if (!COUNTED_UP_TO.test(block.text.slice(Math.max(0, words.start - COUNT_REACH), words.start))) return [];
    const day = words.year === undefined ? undefined : toIsoDay(words.year, words.month, words.day);
    return day ? [{ day, evidence: { words: `tính đến ${words.words}`, line: block.lines.first } }] : [];
  });
}

function known(
  value: string,
  precision: KnownDate['precision'],
  evidence: readonly Evidence[],
  rule: string,
  confidence: Confidence,
): KnownDate {
  return { known: true, role: 'event', value, precision, evidence, rule: parseRuleId(rule), confidence };
}
