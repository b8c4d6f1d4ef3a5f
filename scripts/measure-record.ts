/** What of the scorer's figures the site shows, in its order: percent, and of how many. */
const SHOWN: readonly { readonly name: string; readonly percent: string; readonly of: string }[] = [
  { name: 'title', percent: 'title_exact', of: 'title_n' },
  { name: 'date', percent: 'date_exact', of: 'date_n' },
  { name: 'falseDate', percent: 'false_date', of: 'date_n' },
  { name: 'event', percent: 'event_exact_where_told', of: 'event_n' },
  { name: 'lead', percent: 'lead_exact', of: 'lead_n' },
  { name: 'bodyPrecision', percent: 'body.precision', of: 'body.pred' },
  { name: 'bodyRecall', percent: 'body.recall', of: 'body.gold' },
  { name: 'junk', percent: 'junk_leakage', of: 'junk_n' },
  { name: 'peoplePrecision', percent: 'people.precision', of: 'people.pred' },
  { name: 'peopleRecall', percent: 'people.recall', of: 'people.gold' },
  { name: 'documentsPrecision', percent: 'documents.precision', of: 'documents.pred' },
  { name: 'documentsRecall', percent: 'documents.recall', of: 'documents.gold' },
];

/**
 * The record of a measurement as the page of figures reads it.
 * @param scores the scorer's JSON @param day `YYYY-MM-DD`, of the measurement
 * @throws if the scorer gave no such figure
 */
export function recordOf(scores: unknown, day: string): string {
  const record = {
    day,
    articles: figureOf(scores, 'articles'),
    scores: SHOWN.map(({ name, percent, of }) => ({
      name,
      percent: figureOf(scores, percent),
      of: figureOf(scores, of),
    })),
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** `body.precision` -> scores.body.precision */
function figureOf(scores: unknown, path: string): number {
  const value = path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      scores,
    );
  if (typeof value !== 'number')
    throw new Error(`the scorer gave no ${path}. Remedy: bring scripts/measure-record.ts in line with it.`);
  return value;
}
