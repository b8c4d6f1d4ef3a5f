import type { KnownDate } from '../../model';

/** A date as schema.org takes it, no more exact than it is known; undefined for what ISO 8601 has no form for. */
export function moment({ value, precision }: Pick<KnownDate, 'value' | 'precision'>): string | undefined {
  switch (precision) {
    case 'minute':
      return `${value}:00+07:00`;
    case 'day':
    case 'month':
    case 'year':
      return value;
    case 'quarter':
      return value.slice(0, 4);
    case 'month-day':
      return undefined;
    default:
      return precision satisfies never;
  }
}
