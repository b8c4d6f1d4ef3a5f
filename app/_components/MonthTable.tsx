import { scaleQuantize } from 'd3-scale';
import type { Tally, YearRow } from '../../lib/archive';
import { urls } from '../../lib/site';
import { periodHref } from '../_chronicle';
import { overviewText } from '../_text/overview';
import { fill, formatCount } from '../_text/text';
import styles from './MonthTable.module.css';

const words = overviewText.months;

/** Articles of every month of some years: the number in each cell is a link, the ground behind it darker where there are more. */
export function MonthTable({ rows }: { readonly rows: readonly YearRow[] }) {
  if (rows.length === 0) return null;
  const hasUnknown = rows.some(({ unknownMonth }) => unknownMonth > 0);
  const most = Math.max(1, ...rows.flatMap(({ months }) => months.map(sum)));
  const shade = scaleQuantize([0, Math.sqrt(most)], ['s1', 's2', 's3', 's4']);
  return (
    <table className={styles['months']}>
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {Array.from({ length: 12 }, (_, index) => (
            <th key={index} scope="col" abbr={fill(words.long, { month: String(index + 1) })}>
              {fill(words.short, { month: String(index + 1) })}
            </th>
          ))}
          {hasUnknown ? <th scope="col">{words.unknown}</th> : null}
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year, months, unknownMonth, total }) => (
          <tr key={year}>
            <th scope="row">
              <a href={urls.year(year)}>{year}</a>
            </th>
            {months.map((tally, index) => (
              <Cell key={index} year={year} month={index + 1} count={sum(tally)} shade={shade} />
            ))}
            {hasUnknown ? (
              <td className={styles['unknown']} data-label={words.unknown}>
                {unknownMonth === 0 ? '' : formatCount(unknownMonth)}
              </td>
            ) : null}
            <td className={styles['total']}>{formatCount(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  readonly year: string;
  readonly month: number;
  readonly count: number;
  readonly shade: (root: number) => string;
}) {
  const { year, month, count, shade } = props;
  if (count === 0) return <td />;
  return (
    <td>
      <a
        className={styles[shade(Math.sqrt(count))]}
        href={periodHref(`${year}-${String(month).padStart(2, '0')}`, 'month')}
        aria-label={fill(words.cell, { month: String(month), year, count })}
      >
        {formatCount(count)}
      </a>
    </td>
  );
}

function sum({ published, event }: Tally): number {
  return published + event;
}
