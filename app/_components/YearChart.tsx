import type { YearShelf } from '../../lib/archive';
import { urls } from '../../lib/site';
import { fill, formatCount, text } from '../_text/text';
import styles from './YearChart.module.css';

/** Address part of the shelf of articles whose year cannot be told. */
export const UNKNOWN_YEAR = 'chua-ro';

export function yearParam(shelf: YearShelf): string {
  return shelf.year ?? UNKNOWN_YEAR;
}

export function yearTitle(shelf: Pick<YearShelf, 'year'>): string {
  return shelf.year === undefined ? text.years.unknown : fill(text.years.year, { year: shelf.year });
}

/** Articles a year: a bar for the eye, the number beside it. */
export function YearChart({ years }: { readonly years: readonly YearShelf[] }) {
  const most = Math.max(...years.map((shelf) => shelf.articles.length));
  if (years.length === 0) return null;
  return (
    <ul className={styles['chart']}>
      {years.map((shelf) => (
        <li key={yearParam(shelf)} className={styles['row']}>
          <a href={urls.year(yearParam(shelf))}>{shelf.year ?? text.years.unknown}</a>
          <svg className={styles['bar']} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(1, (shelf.articles.length / most) * 100).toFixed(1)} height="8" />
          </svg>
          <span className={styles['count']}>{formatCount(shelf.articles.length)}</span>
        </li>
      ))}
    </ul>
  );
}
