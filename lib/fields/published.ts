import { parseRuleId, type Block, type DateBounds, type Dated, type IsoDay, type Removal } from '../model';
import { findDayWords, findTime, toIsoDay } from './date-words';

const UPDATE = /cập nhật|updated/iu;

interface Stamp {
  readonly day: IsoDay;
  readonly time?: string;
  readonly text: string;
  readonly line: number;
}

/** The day in a dateline, with its time if told. */
export function findStamp(text: string, line: number): Stamp | undefined {
  const [words] = findDayWords(text).filter((day) => day.year !== undefined);
  const day = words?.year === undefined ? isoStamp(text) : toIsoDay(words.year, words.month, words.day);
  const time = findTime(text);
  return day && { day, text, line, ...(time === undefined ? {} : { time }) };
}

function isoStamp(text: string): IsoDay | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text) ?? [];
  return year === undefined ? undefined : toIsoDay(Number(year), Number(month), Number(day));
}

/**
 * The day of publication, only from a stamp of its own under the title or below the text; an "updated" stamp counts if
 * there is no other. Dates above the title are the day of the visit: an upper bound, never the publication.
 */
export function findPublished(datelines: readonly Block[], bounds: DateBounds): Dated {
  const stamps = datelines.flatMap((block) => findStamp(block.text, block.lines.first) ?? []);
  const stamp = stamps.find(({ text }) => !UPDATE.test(text)) ?? stamps[0];
  if (!stamp) return { known: false, role: 'published', ...(hasBound(bounds) ? { bounds } : {}) };
  const updated = UPDATE.test(stamp.text);
  return {
    known: true,
    role: 'published',
    value: stamp.time === undefined ? stamp.day : `${stamp.day}T${stamp.time}`,
    precision: stamp.time === undefined ? 'day' : 'minute',
    evidence: [{ words: stamp.text, line: stamp.line }],
    rule: parseRuleId(updated ? 'fields/update-stamp' : 'fields/publication-stamp'),
    confidence: updated ? 'medium' : 'high',
  };
}

export function hasBound(bounds: DateBounds): boolean {
  return bounds.from !== undefined || bounds.to !== undefined;
}

/** The earliest day on which the page is known to have existed: its header's date, or the crawler's note. */
export function findUpperBound(removals: readonly Removal[], fetched: string | undefined): IsoDay | undefined {
  const headers = removals
    .filter(({ rule }) => rule === 'segment/header-date')
    .flatMap(({ text, lines }) => findStamp(text, lines.first)?.day ?? []);
  const days = [...headers, ...(fetched === undefined ? [] : [fetched.slice(0, 10) as IsoDay])].sort();
  return days[0];
}
