import { scaleQuantize } from 'd3-scale';
import { tallyDays, type Tally, type YearShelf } from '../../lib/archive';
import { daysInMonth } from '../../lib/model';
import { dayHref, periodHref } from '../_chronicle';
import { overviewText } from '../_text/overview';
import { fill, text } from '../_text/text';
import styles from './YearCalendar.module.css';

const words = overviewText.year;

/** The months of a year that have articles, day by day: a day with articles is a link to them. Nothing where no day is known. */
export function YearCalendar({ shelf: { year, articles } }: { readonly shelf: YearShelf }) {
  if (year === undefined) return null;
  const days = tallyDays(articles);
  if (days.size === 0) return null;
  const counts = [...days.values()].map(sum);
  const shade = scaleQuantize([0, Math.sqrt(Math.max(...counts))], ['s1', 's2', 's3', 's4']);
  const placed = counts.reduce((total, count) => total + count, 0);
  const months = [...new Set([...days.keys()].map((day) => day.slice(0, 7)))].sort();
  return (
    <section aria-labelledby="lich">
      <h2 id="lich">{words.calendar}</h2>
      <div className={styles['months']}>
        {months.map((month) => (
          <Month key={month} month={month} days={days} shade={(count) => shade(Math.sqrt(count))} />
        ))}
      </div>
      <p className={styles['note']}>
        {words.calendarNote}
        {placed === articles.length ? '' : ` ${fill(words.calendarUnknown, { count: articles.length - placed })}`}
      </p>
    </section>
  );
}

interface MonthProps {
  /** `2020-05` */
  readonly month: string;
  readonly days: ReadonlyMap<string, Tally>;
  readonly shade: (count: number) => string;
}

function Month({ month, days, shade }: MonthProps) {
  const number = Number(month.slice(5));
  return (
    <table className={styles['month']}>
      <caption>
        <a href={periodHref(month, 'month')}>{fill(text.years.month, { month: number })}</a>
      </caption>
      <thead>
        <tr>
          {words.weekdays.map((short, index) => (
            <th key={short} scope="col" abbr={words.weekdaysLong[index]}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <Day key={weekday} day={day} tally={day === undefined ? undefined : days.get(day)} shade={shade} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day(props: {
  readonly day: string | undefined;
  readonly tally: Tally | undefined;
  readonly shade: MonthProps['shade'];
}) {
  const { day, tally, shade } = props;
  if (day === undefined) return <td />;
  const number = Number(day.slice(8));
  if (tally === undefined) return <td>{number}</td>;
  const label = fill(words.day, { day: `${number}/${Number(day.slice(5, 7))}`, count: sum(tally) });
  const classes = [styles[shade(sum(tally))], ...(tally.published === 0 ? [styles['event']] : [])].join(' ');
  return (
    <td>
      <a className={classes} href={dayHref(day)} aria-label={label} title={label}>
        {number}
      </a>
    </td>
  );
}

/** The days of a month in rows of seven, Monday first; undefined before the first and after the last. */
function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  // Sunday is 0 there.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const count = daysInMonth(year, number);
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day < 1 || day > count ? undefined : `${month}-${String(day).padStart(2, '0')}`;
    }),
  );
}

function sum({ published, event }: Tally): number {
  return published + event;
}
