import { overviewText } from '../../_text/overview';
import { formatCount } from '../../_text/text';
import styles from './page.module.css';

const words = overviewText.figures;

export interface ShareRow {
  readonly name: string;
  readonly count: number;
  /** Where what is counted is listed. */
  readonly href?: string;
}

/** Counts with their share of a whole: a bar for the eye, the numbers beside it. */
export function ShareTable(props: {
  readonly rows: readonly ShareRow[];
  readonly of: number;
  readonly what: string;
  readonly counted?: string;
}) {
  const { rows, of, what, counted = words.articles } = props;
  return (
    <table className={styles['shares']}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{counted}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, href }) => (
          <tr key={name}>
            <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
            <td>{formatCount(count)}</td>
            <td>
              {percent(count, of)}
              <svg className={styles['bar']} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={of === 0 ? 0 : Math.max(0.5, (count / of) * 100).toFixed(1)} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One decimal, with a comma: `(1, 3)` -> "33,3 %". */
export function percent(count: number, of: number): string {
  return percentText(of === 0 ? 0 : (count / of) * 100);
}

/** `99.67` -> "99,7 %". */
export function percentText(value: number): string {
  return `${(Math.round(value * 10) / 10).toString().replace('.', ',')}\u00a0%`;
}
