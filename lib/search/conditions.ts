/** What an article must have, or must not have, to be an answer: typed into the box or chosen beside the results. */
import { daysInMonth, findIsoDay, type EntityId, type IsoDay } from '../model';
import { findRoman } from '../text/roman';

/** How sure the day of an article is: told by the page, the day of the event alone, concluded, or not known. */
export const CERTAINTIES = ['published', 'event', 'inferred', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** In which order answers are shown; `best`: those that answer most. */
export const ORDERS = ['best', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** Fields whose values are names; each value has a page of its own. */
export const NAME_FIELDS = ['person', 'document', 'outlet'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export function isNameField(text: string): text is NameField {
  return NAME_FIELDS.some((field) => field === text);
}

/** A condition that can be tested without asking who is meant. */
export type FixedCondition =
  | { readonly field: 'from' | 'to'; readonly day: IsoDay }
  | { readonly field: 'year'; readonly year: number }
  /** The committee term in office on the day of the article: 13 for khóa XIII. */
  | { readonly field: 'term'; readonly term: number }
  | { readonly field: 'certainty'; readonly certainty: Certainty };

/** A person, document or outlet by the id of its page. */
export interface IdCondition {
  readonly field: NameField;
  readonly id: EntityId;
}

export type Condition = FixedCondition | IdCondition;

/** Whether the condition names someone or something by the id of a page. */
export function isIdCondition(condition: Condition): condition is IdCondition {
  return 'id' in condition;
}

/** The name that filters give a document has its term with it: `"35-CT/TW (khóa XII)"` -> `"35-CT/TW"`. */
export function nameWithoutTerm(name: string): string {
  return name.replace(/\s\([^()]*\)$/u, '');
}

/** First and last day that a typed date can mean, both inclusive. */
export interface DaySpan {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

const DATE_FORMS: readonly RegExp[] = [
  /^(?<year>(?:19|20)\d\d)(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u,
  /^(?:(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-])(?<year>(?:19|20)\d\d)$/u,
];

/** `"2019"`, `"06/2020"`, `"31/5/2019"`, `"2019-05-31"` as days; undefined for what is no date or does not exist. */
export function findDaySpan(text: string): DaySpan | undefined {
  const groups = DATE_FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { year = '', month = '', day = '' } = groups;
  const first = findIsoDay(isoText(year, month || '1', day || '1'));
  const lastMonth = month || '12';
  const last = findIsoDay(isoText(year, lastMonth, day || String(daysInMonth(Number(year), Number(lastMonth)))));
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The latest term that has begun: congresses are listed in content/authority/terms.json, which is not sent to readers. */
export const LATEST_TERM = 14;

/** `"XIII"`, `"xiii"`, `"13"` -> 13; undefined for what is no term, or none that has begun. */
export function findTermNumber(text: string): number | undefined {
  const value = /^\d{1,2}$/u.test(text) ? Number(text) : findRoman(text.toUpperCase());
  return value === undefined || value < 1 || value > LATEST_TERM ? undefined : value;
}

function isoText(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
