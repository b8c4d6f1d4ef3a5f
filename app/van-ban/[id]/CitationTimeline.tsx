import type { ReactNode } from 'react';
import { findTimeline, type CitedDocument, type Timeline } from '../../../lib/archive';
import type { EntityId } from '../../../lib/model';
import { authorityDate, drawTimeline, shortDate, type DrawnTimeline } from '../../../lib/render';
import type { Condition } from '../../../lib/search/conditions';
import { fill, formatCount, text } from '../../_text/text';
import { askedAddress, NOTHING_ASKED } from '../../tim-kiem/_asked';
import { drawingSize } from '../../_drawing';
import styles from './CitationTimeline.module.css';

/** Units of the two drawings: one is shown on wide screens, one on narrow ones, so that their text is never scaled. */
const WIDE = 620;
const NARROW = 312;

/** When a document is cited: columns for the eye, told apart by shape and not by colour; the numbers above and below. */
export function CitationTimeline({ document }: { readonly document: CitedDocument }) {
  const timeline = findTimeline(document);
  if (timeline.columns.length === 0) return null;
  const hrefs = timeline.columns.map(({ period, told }) =>
    told === 0 ? undefined : citedInAddress(document.id, period, timeline.unit),
  );
  return (
    <section aria-labelledby="thoi-gian">
      <h2 id="thoi-gian">{text.document.timeline}</h2>
      <figure className={styles['timeline']}>
        <Drawing drawn={drawTimeline(timeline, WIDE)} hrefs={hrefs} className={styles['wide']} />
        <Drawing drawn={drawTimeline(timeline, NARROW)} hrefs={hrefs} className={styles['narrow']} />
        <figcaption>{captionWords(timeline, document)}</figcaption>
      </figure>
      <Figures timeline={timeline} />
    </section>
  );
}

function captionWords({ unit, columns, issued, undated, early }: Timeline, { fact }: CitedDocument): string {
  const words = [
    text.document.timelineUnit[unit],
    ...(columns.some(({ told }) => told > 0) ? [text.document.timelineTold] : []),
    ...(columns.some(({ possible }) => possible > 0) ? [text.document.timelinePossible] : []),
    ...(issued === undefined || fact.date === undefined
      ? []
      : [fill(text.document.timelineIssued, { date: authorityDate(fact.date) })]),
    ...(early === 0 ? [] : [fill(text.document.timelineEarly, { count: early })]),
    ...(undated === 0 ? [] : [fill(text.document.timelineUndated, { count: undated })]),
  ];
  return `${words.join('; ')}.`;
}

/** Units of a figure, and a bit: counts above narrow columns must not run into one another. */
const FIGURE = 7.5;

/** The search page with the articles of a stretch of time that cite the document. */
function citedInAddress(id: EntityId, period: string, unit: Timeline['unit']): string {
  const year = Number(period.slice(0, 4));
  const chosen: Condition[] = [
    { field: 'document', id },
    ...(unit === 'year' ? [{ field: 'year', year } as const] : []),
  ];
  return askedAddress({ ...NOTHING_ASKED, chosen, typed: unit === 'year' ? '' : monthsTyped(period), order: 'newest' });
}

/** `2020-Q2` -> "từ:04/2020 đến:06/2020", `2020-05` -> "từ:05/2020 đến:05/2020". */
function monthsTyped(period: string): string {
  const quarter = /-Q([1-4])$/u.exec(period)?.[1];
  const last = quarter === undefined ? Number(period.slice(5)) : Number(quarter) * 3;
  const first = quarter === undefined ? last : last - 2;
  const [from, to] = [first, last].map((month) => `${String(month).padStart(2, '0')}/${period.slice(0, 4)}`);
  return `từ:${from} đến:${to}`;
}

/** The numbers stand in a table below, and the articles in the list: the links of the columns are for the pointer. */
function Column({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  if (href === undefined) return <g>{children}</g>;
  return (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  );
}

function Drawing(props: {
  readonly drawn: DrawnTimeline;
  readonly hrefs: readonly (string | undefined)[];
  readonly className: string | undefined;
}) {
  const { drawn, hrefs, className } = props;
  const { width, height, ground, end, columns, labels, issued } = drawn;
  return (
    <svg className={className} {...drawingSize(width, height)} aria-hidden="true">
      {columns.map(({ x, width: wide, told, possible, count }, index) =>
        count === 0 ? null : (
          <Column key={x} href={hrefs[index]}>
            {told.height === 0 ? null : (
              <rect className={styles['told']} x={x} y={told.y} width={wide} height={told.height} />
            )}
            {possible.height === 0 ? null : (
              <rect className={styles['possible']} x={x} y={possible.y} width={wide} height={possible.height} />
            )}
            {formatCount(count).length * FIGURE > wide / 0.7 ? null : (
              <text x={x + wide / 2} y={possible.y - 5}>
                {formatCount(count)}
              </text>
            )}
          </Column>
        ),
      )}
      <line x1="0" x2={end} y1={ground + 0.5} y2={ground + 0.5} />
      {issued === undefined ? null : (
        <path className={styles['issued']} d={`M${issued} ${ground - 5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />
      )}
      {labels.map(({ x, words }) => (
        <text key={words} x={x} y={ground + 20}>
          {words}
        </text>
      ))}
    </svg>
  );
}

function Figures({ timeline: { unit, columns } }: { readonly timeline: Timeline }) {
  const hasPossible = columns.some(({ possible }) => possible > 0);
  return (
    <details className={styles['figures']}>
      <summary>{text.document.timelineFigures}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.document.timelinePeriod}</th>
            <th scope="col">{text.document.timelineToldCount}</th>
            {hasPossible ? <th scope="col">{text.document.timelinePossibleCount}</th> : null}
          </tr>
        </thead>
        <tbody>
          {columns
            .filter(({ told, possible }) => told + possible > 0)
            .map(({ period, told, possible }) => (
              <tr key={period}>
                <th scope="row">{shortDate({ value: period, precision: unit })}</th>
                <td>{formatCount(told)}</td>
                {hasPossible ? <td>{formatCount(possible)}</td> : null}
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
