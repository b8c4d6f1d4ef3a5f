import type { OutletFacts } from '../authority/outlets';
import {
  findIsoDay,
  NONE,
  parseRuleId,
  type Article,
  type Dated,
  type DateRole,
  type PlacedCorrection,
} from '../model';
import { canon, splitPenNames } from '../text';
import { dateValue, findPrecision } from './dates';
import { applyEach, findStale, Misfit, type Corrected } from './misfit';

export type FieldParts = Pick<Article, 'published' | 'event' | 'byline' | 'credits' | 'source'>;

/**
 * Applies what is said of dates, authors and outlet, before documents are told apart by the day of the article. The proof
 * of a corrected value is the reason that its correction gives.
 */
export function correctFields(
  fields: FieldParts,
  rows: readonly PlacedCorrection[],
  outlets: OutletFacts,
): Corrected<FieldParts> {
  return applyEach(fields, rows, (now, row) => {
    switch (row.field) {
      case 'published':
      case 'event':
        return correctDate(now, row, row.field);
      case 'authors':
        return correctAuthors(now, row);
      case 'outlet':
        return correctOutlet(now, row, outlets);
      case 'title':
      case 'line':
      case 'person':
      case 'document':
        return now;
      default:
        return row.field satisfies never;
    }
  });
}

function correctDate(fields: FieldParts, row: PlacedCorrection, role: DateRole): FieldParts | Misfit {
  const stale = findStale(row, dateValue(fields[role]));
  if (stale) return stale;
  const date = toDate(row, role);
  if (date === undefined) return new Misfit(`${row.now} is no day of the calendar. Remedy: mend "now".`);
  const { published } = fields;
  const moved = role === 'event' && !published.known ? { published: boundBy(date, published) } : {};
  return { ...fields, [role]: date, ...moved };
}

function toDate({ now, because }: PlacedCorrection, role: DateRole): Dated | undefined {
  if (now === NONE) return { known: false, role };
  const precision = findPrecision(now);
  const rule = parseRuleId(`correction/${role}`);
  return (
    precision && { known: true, role, value: now, precision, evidence: [{ words: because }], rule, confidence: 'high' }
  );
}

/** An undated article is no older than its event: what was concluded from the event that it does not tell falls. */
function boundBy(event: Dated, published: Dated): Dated {
  const from = event.known ? findIsoDay(event.value.slice(0, 10)) : undefined;
  const to = published.bounds?.to;
  const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { known: false, role: 'published', ...(Object.keys(bounds).length === 0 ? {} : { bounds }) };
}

function correctAuthors(fields: FieldParts, row: PlacedCorrection): FieldParts | Misfit {
  const stale = findStale(row, fields.byline ?? NONE);
  if (stale) return stale;
  const { byline: _, ...rest } = fields;
  const others = fields.credits.filter(({ kind }) => kind !== 'author');
  if (row.now === NONE) return { ...rest, credits: others };
  const authors = splitPenNames(row.now).map((name) => ({ kind: 'author' as const, name }));
  return { ...fields, byline: row.now, credits: [...authors, ...others] };
}

function correctOutlet(fields: FieldParts, row: PlacedCorrection, outlets: OutletFacts): FieldParts | Misfit {
  const { source, ...rest } = fields;
  const stale = findStale(row, source?.outlet?.name ?? NONE);
  if (stale) return stale;
  const agency = source?.agency === undefined ? {} : { agency: source.agency };
  const proof = { evidence: row.because, rule: parseRuleId('correction/outlet'), confidence: 'high' as const };
  if (row.now === NONE) {
    return source?.agency === undefined ? rest : { ...rest, source: { ...agency, ...proof } };
  }
  const known = outlets.byCredit.get(canon(row.now));
  const outlet = known ? { name: known.name, id: known.id } : { name: row.now };
  return { ...fields, source: { outlet, ...agency, ...proof } };
}
