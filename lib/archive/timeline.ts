import type { Dated, KnownDate, StoredArticle } from '../model';
import { findCitingArticles } from './citing';
import type { CitedDocument } from './documents';
import { periodOf, stretch } from './periods';

export type TimeUnit = 'month' | 'quarter' | 'year';

/** Articles of one stretch of time: `2019`, `2019-Q3` or `2019-05`. */
export interface TimeColumn {
  readonly period: string;
  /** Articles that surely or likely cite. */
  readonly told: number;
  /** Articles whose reference fits several documents. */
  readonly possible: number;
}

/** When a document is cited. */
export interface Timeline {
  readonly unit: TimeUnit;
  /** Every stretch from the first to the last, empty ones too. */
  readonly columns: readonly TimeColumn[];
  /** The stretch in which the document was issued, where it lies among the columns. */
  readonly issued?: string;
  /** Articles whose date is told less exactly than the unit, or not at all. */
  readonly undated: number;
  /** Articles whose date, mostly that of an event which they recall, lies before the document; they have no column. */
  readonly early: number;
}

const MOST: Readonly<Record<TimeUnit, number>> = { month: 18, quarter: 20, year: Infinity };
const UNITS: readonly TimeUnit[] = ['month', 'quarter', 'year'];

/**
 * Citing articles over time, in the finest unit that needs no more than 18 months or 20 quarters and loses neither
 * articles nor the day of the document against years; begins with the document where its date is known. No columns if
 * the date of no article is known.
 */
export function findTimeline(document: Pick<CitedDocument, 'citations' | 'fact'>): Timeline {
  const dated = findCitingArticles(document).map(({ article, certainty }) => ({ date: dateOf(article), certainty }));
  const issue = document.fact.date;
  const years = lay(dated, issue, 'year');
  const fine = UNITS.map((unit) => lay(dated, issue, unit)).find(
    ({ unit, columns, undated, issued }) =>
      columns.length > 0 &&
      columns.length <= MOST[unit] &&
      undated <= years.undated &&
      (issued === undefined) === (years.issued === undefined),
  );
  return fine ?? years;
}

interface DatedCitation {
  readonly date: KnownDate | undefined;
  readonly certainty: 'certain' | 'likely' | 'possible';
}

function lay(citations: readonly DatedCitation[], issue: string | undefined, unit: TimeUnit): Timeline {
  const counts = new Map<string, { told: number; possible: number }>();
  const issued = issue === undefined ? undefined : periodOf(issue, unit);
  let early = 0;
  for (const { date, certainty } of citations) {
    const period = date && periodOf(date.value, unit);
    if (period === undefined) continue;
    if (issued !== undefined && period < issued) {
      early += 1;
      continue;
    }
    const count = counts.get(period) ?? { told: 0, possible: 0 };
    count[certainty === 'possible' ? 'possible' : 'told'] += 1;
    counts.set(period, count);
  }
  const ends = counts.size === 0 ? [] : [...counts.keys(), ...(issued === undefined ? [] : [issued])].sort();
  const columns = stretch(ends[0], ends.at(-1), unit).map((period) => {
    return { period, ...(counts.get(period) ?? { told: 0, possible: 0 }) };
  });
  const placed = [...counts.values()].reduce((sum, { told, possible }) => sum + told + possible, 0);
  const isShown = issued !== undefined && columns.length > 0;
  return { unit, columns, ...(isShown ? { issued } : {}), undated: citations.length - placed - early, early };
}

/** Published, else the event; a day without its year is no date here. */
function dateOf({ published, event }: StoredArticle): KnownDate | undefined {
  const isPlaced = (date: Dated): date is KnownDate => date.known && date.precision !== 'month-day';
  return [published, event].find(isPlaced);
}
