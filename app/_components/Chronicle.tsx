import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { findChronicle, type Chronicle as Laid } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import {
  drawChronicle,
  shortDate,
  yearSpans,
  type DrawnChronicle,
  type DrawnPeriod,
  type YearSpan,
} from '../../lib/render';
import { urls } from '../../lib/site';
import { periodHref } from '../_chronicle';
import { overviewText } from '../_text/overview';
import { capitalised, fill, formatCount } from '../_text/text';
import { UNKNOWN_YEAR } from '../_years';
import { drawingSize } from '../_drawing';
import styles from './Chronicle.module.css';

const words = overviewText.chronicle;
/** Units and columns of the two drawings: one is shown on wide screens, one on narrow ones, so that their text is never scaled. */
const WIDE = { width: 1120, most: 180 };
const NARROW = { width: 328, most: 60 };

/** Articles in time, those with a day of publishing apart from those with the day of the event; each column a link. Nothing where no date is known. */
export function Chronicle({ articles }: { readonly articles: readonly StoredArticle[] }) {
  const [wide, narrow] = [WIDE, NARROW].map(({ width, most }) => {
    const laid = findChronicle(articles, most);
    return { laid, drawn: drawChronicle(laid, width) };
  });
  if (wide === undefined || narrow === undefined || wide.laid.columns.length === 0) return null;
  return (
    <div className={styles['chronicle']}>
      <figure className={styles['wide']}>
        <Drawing laid={wide.laid} drawn={wide.drawn} isWide />
      </figure>
      <figure className={styles['narrow']}>
        <Drawing laid={narrow.laid} drawn={narrow.drawn} isWide={false} />
      </figure>
    </div>
  );
}

function Drawing({
  laid,
  drawn,
  isWide,
}: {
  readonly laid: Laid;
  readonly drawn: DrawnChronicle;
  readonly isWide: boolean;
}) {
  const { width, height, left, axis, columns, gridlines, labels } = drawn;
  return (
    <>
      {/* The table beside it leads to the same pages: keyboards and screen readers go there. */}
      <svg {...drawingSize(width, height)} aria-hidden="true">
        {gridlines.map(({ y, count }) => (
          <g key={y} className={styles['grid']}>
            <line x1={left} x2={width} y1={y} y2={y} />
            <text x={left - 6} y={y + 4}>
              {formatCount(count)}
            </text>
          </g>
        ))}
        <path className={styles['published']} d={columns.map(publishedShape(axis)).join('')} />
        <path className={styles['event']} d={columns.map(eventShape(axis)).join('')} />
        <line className={styles['axis']} x1={left} x2={width} y1={axis} y2={axis} />
        {labels.map(({ x, words: label }) => (
          <text key={label} className={styles['label']} x={x} y={height - 4}>
            {label}
          </text>
        ))}
        <g className={styles['hits']}>
          {isWide
            ? columns.map((column) => <Hit key={column.period} column={column} unit={laid.unit} axis={axis} />)
            : yearSpans(
                columns.map(({ period, x, width: wide }) => ({ year: period.slice(0, 4), x, width: wide })),
              ).map((span) => <YearHit key={span.year} span={span} y={0} height={height} />)}
        </g>
      </svg>
      <Shares laid={laid} width={width} />
      <figcaption>
        <Caption laid={laid} />
      </figcaption>
    </>
  );
}

/** A column of a narrow drawing is too thin for a finger: all of a year lead to the year. */
export function YearHit(props: { readonly span: YearSpan; readonly y: number; readonly height: number }) {
  const { span, y, height } = props;
  return (
    <a href={urls.year(span.year)} tabIndex={-1}>
      <rect x={span.x} y={y} width={span.width} height={height} />
    </a>
  );
}

function publishedShape(axis: number): (column: DrawnPeriod) => string {
  return ({ x, width, published }) => (published === 0 ? '' : `M${x} ${axis}v-${published}h${width}V${axis}z`);
}

function eventShape(axis: number): (column: DrawnPeriod) => string {
  return ({ x, width, event }) => (event === 0 ? '' : `M${x} ${axis}v${event}h${width}V${axis}z`);
}

function Hit({
  column,
  unit,
  axis,
}: {
  readonly column: DrawnPeriod;
  readonly unit: Laid['unit'];
  readonly axis: number;
}) {
  const { period, x, width, published, event, counts } = column;
  const href = periodHref(period, unit);
  if (href === undefined) return null;
  return (
    <a href={href} tabIndex={-1}>
      <title>{columnWords(shortDate({ value: period, precision: unit }), counts)}</title>
      <rect x={x} y={round(axis - published - 6)} width={width} height={round(published + event + 12)} />
    </a>
  );
}

/** "05/2020: 12 bài theo ngày đăng, 3 bài theo ngày sự việc" */
export function columnWords(period: string, { published, event }: DrawnPeriod['counts']): string {
  const counts = [
    ...(published === 0 ? [] : [fill(words.published, { count: published })]),
    ...(event === 0 ? [] : [fill(words.event, { count: event })]),
  ];
  return fill(words.column, { period, counts: counts.join(', ') });
}

/** How much of the archive the columns show, and how much has no day, in one bar. */
function Shares({ laid: { columns, early, coarse, undated }, width }: { readonly laid: Laid; readonly width: number }) {
  const sum = (role: 'published' | 'event') => columns.reduce((total, column) => total + column[role], 0);
  const shares = [
    { name: 'published', count: sum('published') },
    { name: 'event', count: sum('event') },
    { name: 'coarse', count: early + coarse },
    { name: 'undated', count: undated },
  ];
  const all = shares.reduce((total, { count }) => total + count, 0);
  if (early + coarse + undated === 0) return null;
  const scale = scaleLinear([0, all], [0, width]);
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((total, { count }) => total + count, 0));
  return (
    <svg className={styles['shares']} {...drawingSize(width, 10)} aria-hidden="true">
      {shares.map(({ name, count }, index) =>
        count === 0 ? null : (
          <rect
            key={name}
            className={styles[name]}
            x={round(scale(starts[index] ?? 0))}
            y="0.5"
            width={round(scale(count))}
            height="9"
          />
        ),
      )}
    </svg>
  );
}

function Caption({ laid }: { readonly laid: Laid }) {
  const { unit, columns } = laid;
  const told = [
    ...(columns.some(({ published }) => published > 0) ? [words.above] : []),
    ...(columns.some(({ event }) => event > 0) ? [words.below] : []),
    words.units[unit],
  ];
  const left = leftOut(laid);
  return (
    <>
      {`${capitalised(told.join('; '))}.`}
      {left.length === 0 ? null : (
        <span className={styles['outside']}>
          {words.outside}
          {left.map((each, index) => (
            <span key={index}>
              {index === 0 ? ' ' : '; '}
              {each}
            </span>
          ))}
          .
        </span>
      )}
    </>
  );
}

/** The articles that have no column, and where those are whose year is not known. */
function leftOut({ unit, early, coarse, undated }: Laid): ReactNode[] {
  return [
    ...(early === 0 ? [] : [fill(words.early, { count: early })]),
    ...(coarse === 0 ? [] : [fill(unit === 'year' ? words.coarseYear : words.coarse, { count: coarse })]),
    ...(undated === 0
      ? []
      : [
          <a key="undated" href={urls.year(UNKNOWN_YEAR)}>
            {fill(words.undated, { count: undated })}
          </a>,
        ]),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
