/** The few strings that get mixed up. Each brand is made by one parsing function, here and nowhere else. */
declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** ASCII address part of an article: `to-chuc-tot-dai-hoi-3f9a1c`. */
export type Slug = Brand<'Slug'>;
/** ASCII id of a person, document, organisation, place, outlet or plenum: `vn-xii-35-ct-tw`. */
export type EntityId = Brand<'EntityId'>;
/** A calendar day, `YYYY-MM-DD`, that exists. */
export type IsoDay = Brand<'IsoDay'>;
/** A raw file's name relative to its folder: `000_288488f3007ba409.txt`. */
export type SourcePath = Brand<'SourcePath'>;
/** `stage/rule`: `clean/view-count`. */
export type RuleId = Brand<'RuleId'>;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const RULE = /^[a-z]+(?:\/[a-z0-9-]+)+$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** @throws if `text` is not lower-case ASCII words joined by hyphens */
export function parseSlug(text: string): Slug {
  if (!SLUG.test(text)) throw new Error(`not a slug: ${JSON.stringify(text)}`);
  return text as Slug;
}

/** @throws if `text` is not lower-case ASCII words joined by hyphens */
export function parseEntityId(text: string): EntityId {
  if (!SLUG.test(text)) throw new Error(`not an entity id: ${JSON.stringify(text)}`);
  return text as EntityId;
}

/** `2020-02-31` is not a day. */
export function findIsoDay(text: string): IsoDay | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return day !== '00' && Number(day) <= daysInMonth(Number(year), Number(month)) ? (text as IsoDay) : undefined;
}

/** @throws if `text` is not an existing day as `YYYY-MM-DD` */
export function parseIsoDay(text: string): IsoDay {
  const day = findIsoDay(text);
  if (day === undefined) throw new Error(`not a day (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return day;
}

/** @throws if the path is absolute, climbs out of its folder or is empty */
export function parseSourcePath(text: string): SourcePath {
  if (text === '' || text.startsWith('/') || text.split('/').includes('..')) {
    throw new Error(`not a path inside the raw folder: ${JSON.stringify(text)}`);
  }
  return text as SourcePath;
}

/** @throws if `text` is not of the form `stage/rule` */
export function parseRuleId(text: string): RuleId {
  if (!RULE.test(text)) throw new Error(`not a rule id (stage/rule): ${JSON.stringify(text)}`);
  return text as RuleId;
}

/** Days of a month (1 to 12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
