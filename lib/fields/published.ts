import {
  findIsoDay,
  parseRuleId,
  type Block,
  type DateBounds,
  type Dated,
  type IsoDay,
  type KnownDate,
  type LostCandidate,
  type Removal,
} from '../model';
import { DAY_STAMP, findStampDay } from '../text';
import { addDays, findTime, toIsoDay } from './date-words';

const UPDATE = /cập nhật|updated|modified/iu;

/** So many days are a list of articles, none of them this one's. */
const LISTED_DAYS = 3;

interface Stamp {
  readonly day: IsoDay;
  readonly time?: string;
  readonly text: string;
  readonly line: number;
}

/** The day in a dateline, with its time if told. */
export function findStamp(text: string, line: number): Stamp | undefined {
  const told = findStampDay(text);
  const day = told && toIsoDay(told.year, told.month, told.day);
  const time = findTime(text);
  return day && { day, text, line, ...(time === undefined ? {} : { time }) };
}

function readStamps(blocks: readonly Block[]): Stamp[] {
  return blocks.flatMap((block) => findStamp(block.text, block.lines.first) ?? []);
}

/**
 * The day of publication, only from a stamp of its own under the title or below the text; an "updated" stamp counts if
 * there is no other. Stamps of three days among `all` are a list of articles. Dates above the title are the day of the visit: an upper bound, never the publication.
 */
export function findPublished(datelines: readonly Block[], all: readonly Block[] = datelines): Dated {
  const stamps = readStamps(datelines);
  const stamp = stamps.find(({ text }) => !UPDATE.test(text)) ?? stamps[0];
  const days = new Set(readStamps(all).map(({ day }) => day));
  if (!stamp || days.size >= LISTED_DAYS) return { known: false, role: 'published' };
  const updated = UPDATE.test(stamp.text);
  return {
    known: true,
    role: 'published',
    ...valueOf(stamp),
    evidence: [{ words: stamp.text, line: stamp.line }],
    rule: parseRuleId(updated ? 'fields/update-stamp' : 'fields/publication-stamp'),
    confidence: updated ? 'medium' : 'high',
  };
}

/**
 * Every stamp of the page but the one that counts, for whoever asks why.
 * @param datelines all of the text, `own` those of them that may be the article's
 */
export function findLostStamps(
  datelines: readonly Block[],
  own: readonly Block[],
  removals: readonly Removal[],
  published: Dated,
): LostCandidate[] {
  const taken = published.known ? published.evidence[0] : undefined;
  const isTaken = ({ text, line }: Stamp) => taken?.line === line && taken.words === text;
  const listed = new Set(readStamps(datelines).map(({ day }) => day)).size >= LISTED_DAYS;
  const below = datelines.flatMap((block) =>
    readStamps([block]).map((stamp) => ({ stamp, because: whyLost(stamp, own.includes(block), listed) })),
  );
  const removed = removals.flatMap(({ rule, text, lines }) => {
    const stamp = DAY_STAMP.test(text) ? findStamp(text, lines.first) : undefined;
    const because = rule === HEADER_DATE ? VISIT : `taken out by ${rule}`;
    return stamp ? [{ stamp, because }] : [];
  });
  return [...removed, ...below]
    .filter(({ stamp }) => !isTaken(stamp))
    .map(({ stamp, because }) => ({ words: stamp.text, line: stamp.line, because }))
    .sort((a, b) => a.line - b.line);
}

function whyLost({ text }: Stamp, own: boolean, listed: boolean): string {
  if (listed) return `one of stamps of ${LISTED_DAYS} days or more: a list of articles`;
  if (!own) return 'inside the text: of another article';
  return UPDATE.test(text)
    ? 'tells when the page was changed; another stamp tells when it came out'
    : 'another stamp stands before it';
}

const HEADER_DATE = parseRuleId('segment/header-date');

/**
 * A stamp right above the title is the day of the visit on most sites and the publication on some: it is the publication
 * where the text, read by itself, reports a day at most `REPORTED_WITHIN` days before it; undefined elsewhere.
 */
export function findPublishedAbove(
  removals: readonly Removal[],
  event: Dated,
  title: Block | undefined,
): KnownDate | undefined {
  if (!title || !event.known) return undefined;
  const stamp = removals
    .filter(({ rule, lines }) => rule === HEADER_DATE && lines.last >= title.lines.first - NEAR_LINES)
    .flatMap(({ text, lines }) => findStamp(text, lines.first) ?? [])
    .at(-1);
  const reported = stamp && findIsoDay(event.value.replace(/^XXXX/u, stamp.day.slice(0, 4)));
  if (!stamp || !reported || reported > stamp.day || addDays(reported, REPORTED_WITHIN) < stamp.day) return undefined;
  return {
    known: true,
    role: 'published',
    ...valueOf(stamp),
    evidence: [{ words: stamp.text, line: stamp.line }, ...event.evidence],
    rule: parseRuleId('fields/stamp-above-the-title'),
    confidence: 'medium',
  };
}
/** News of an event is out within so many days. */
const REPORTED_WITHIN = 3;
const VISIT = `above the headline: the day of the visit, unless the text reports a day at most ${REPORTED_WITHIN} days before it`;
/** Between the stamp and the title stands at most a blank line or a section. */
const NEAR_LINES = 3;

function valueOf({ day, time }: Stamp): Pick<KnownDate, 'value' | 'precision'> {
  return time === undefined ? { value: day, precision: 'day' } : { value: `${day}T${time}`, precision: 'minute' };
}

export function hasBound(bounds: DateBounds): boolean {
  return bounds.from !== undefined || bounds.to !== undefined;
}

/** The earliest day on which the page is known to have existed: its header's date, or the crawler's note. */
export function findUpperBound(removals: readonly Removal[], fetched: string | undefined): IsoDay | undefined {
  const headers = removals
    .filter(({ rule }) => rule === HEADER_DATE)
    .flatMap(({ text, lines }) => findStamp(text, lines.first)?.day ?? []);
  const days = [...headers, ...(fetched === undefined ? [] : [fetched.slice(0, 10) as IsoDay])].sort();
  return days[0];
}
