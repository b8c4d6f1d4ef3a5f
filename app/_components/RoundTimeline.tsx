import type { ReactNode } from 'react';
import { daysBetween, type CongressRound, type Meeting } from '../../lib/archive';
import { drawRound, shortDate, yearSpans, type DayAxis, type DrawnLane, type DrawnRound } from '../../lib/render';
import { urls } from '../../lib/site';
import { periodHref } from '../_chronicle';
import { meetingDays } from '../_meetings';
import type { RoundLane } from '../_rounds';
import { overviewText } from '../_text/overview';
import { capitalised, fill } from '../_text/text';
import { columnWords, YearHit } from './Chronicle';
import { drawingSize } from '../_drawing';
import styles from './RoundTimeline.module.css';

const words = overviewText.rounds;
/** Units of the two drawings: one is shown on wide screens, one on narrow ones, so that their text is never scaled. */
const WIDE = 1120;
const NARROW = 328;

interface Props {
  readonly round: CongressRound;
  readonly lanes: readonly RoundLane[];
  /** Rounds that are compared share one. */
  readonly axis: DayAxis;
  /** Narrower than the page, where the drawing stands in a column. */
  readonly width?: number;
}

/** A round month by month around the opening of its congress, with the plenums; each month and each plenum a link. */
export function RoundTimeline(props: Props) {
  const { width = WIDE } = props;
  return (
    <div className={styles['timeline']}>
      <div className={styles['wide']}>
        <Drawing {...props} width={width} />
      </div>
      <div className={styles['narrow']}>
        <Drawing {...props} width={NARROW} />
      </div>
    </div>
  );
}

/** What the signs of the drawings mean. */
export function RoundLegend({ rounds }: { readonly rounds: readonly (readonly RoundLane[])[] }) {
  const months = rounds.flat().flatMap((lane) => lane.months);
  const told = [
    ...(months.some(({ published }) => published > 0) ? [words.published] : []),
    ...(months.some(({ event }) => event > 0) ? [words.event] : []),
    words.congress,
    words.plenum,
    words.ticks,
    ...(rounds.some((lanes) => lanes.length > 1) ? [words.levelNote] : []),
  ];
  return <p className={styles['legend']}>{`${capitalised(told.join('; '))}.`}</p>;
}

function Drawing({ round, lanes, axis, width }: Props & { readonly width: number }) {
  const placed = round.plenums.map((meeting) => ({ meeting, days: daysFrom(round, meeting) }));
  const months = lanes.map((lane) => lane.months);
  const drawn = drawRound(
    months,
    placed.map(({ days }) => days),
    axis,
    width,
  );
  const shown = placed.filter(({ days }) => axis.first <= days && days <= axis.last);
  return (
    // The lists beside it lead to the same pages: keyboards and screen readers go there.
    <svg {...drawingSize(width, drawn.height)} aria-hidden="true">
      <Axis drawn={drawn} />
      {drawn.plenums.map(({ x }, index) => (
        <Plenum key={x} x={x} meeting={shown[index]?.meeting} drawn={drawn} after={drawn.plenums[index - 1]?.x} />
      ))}
      {drawn.lanes.map((lane, index) => (
        <Lane key={index} lane={lane} title={lanes[index]?.title} width={width} />
      ))}
      <MeetingMark meeting={round.meeting}>
        <path className={styles['congress']} d={`M${drawn.opening} 5l7 7l-7 7l-7 -7z`} />
      </MeetingMark>
    </svg>
  );
}

function daysFrom({ congress }: CongressRound, { listed }: Meeting): number {
  return listed?.from === undefined ? 0 : daysBetween(congress.from, listed.from);
}

function Axis({ drawn: { ticks, height, lanes, opening } }: { readonly drawn: DrawnRound }) {
  const ground = lanes.at(-1)?.ground ?? 0;
  return (
    <>
      <line className={styles['opening']} x1={opening} x2={opening} y1="19" y2={ground} />
      {ticks.map(({ x, months }) => (
        <g key={months}>
          <line className={styles['tick']} x1={x} x2={x} y1={ground} y2={ground + 4} />
          <text x={x} y={height - 4}>
            {tickWords(months)}
          </text>
        </g>
      ))}
    </>
  );
}

function tickWords(months: number): string {
  if (months === 0) return words.opening;
  return fill(months < 0 ? words.before : words.after, { count: Math.abs(months) });
}

function Lane({
  lane: { ground, top, months },
  title,
  width,
}: {
  readonly lane: DrawnLane;
  readonly title: string | undefined;
  readonly width: number;
}) {
  return (
    <g>
      {title === undefined ? null : (
        <text className={styles['lane']} x="0" y={top - 6}>
          {title}
        </text>
      )}
      <path
        className={styles['published']}
        d={months.map(({ x, width: wide, published }) => rectangle(x, wide, published)).join('')}
      />
      <path
        className={styles['event']}
        d={months.map(({ x, width: wide, event }) => rectangle(x, wide, event)).join('')}
      />
      <line className={styles['axis']} x1="0" x2={width} y1={ground} y2={ground} />
      <g className={styles['hits']}>
        {width === NARROW
          ? yearSpans(months.map(({ month, x, width: wide }) => ({ year: month.slice(0, 4), x, width: wide }))).map(
              (span) => <YearHit key={span.year} span={span} y={top} height={ground - top} />,
            )
          : months.map(({ month, x, width: wide, event, counts }) => (
              <a key={month} href={periodHref(month, 'month')} tabIndex={-1}>
                <title>{columnWords(shortDate({ value: month, precision: 'month' }), counts)}</title>
                <rect x={x} y={event.y - 6} width={wide} height={Math.round((ground - event.y + 6) * 10) / 10} />
              </a>
            ))}
      </g>
    </g>
  );
}

function rectangle(x: number, width: number, { y, height }: { readonly y: number; readonly height: number }): string {
  return height === 0 ? '' : `M${x} ${y}h${width}v${height}h-${width}z`;
}

/** The number stands beside the stroke where the one before leaves room for it. */
function Plenum(props: {
  readonly x: number;
  readonly meeting: Meeting | undefined;
  readonly drawn: DrawnRound;
  readonly after: number | undefined;
}) {
  const { x, meeting, drawn, after } = props;
  if (meeting === undefined) return null;
  const ground = drawn.lanes.at(-1)?.ground ?? 0;
  const isClear = (after === undefined || x - after > 15) && Math.abs(x - drawn.opening) > 16;
  return (
    <MeetingMark meeting={meeting}>
      <line className={styles['plenum']} x1={x} x2={x} y1="20" y2={ground} />
      {isClear ? (
        <text x={x} y="16">
          {meeting.listed?.number}
        </text>
      ) : null}
    </MeetingMark>
  );
}

/** A sign that leads to the page of a meeting, where articles tell of it. */
function MeetingMark({ meeting, children }: { readonly meeting: Meeting; readonly children: ReactNode }) {
  const title = <title>{titleOf(meeting)}</title>;
  if (!meeting.hasPage) {
    return (
      <g>
        {title}
        {children}
      </g>
    );
  }
  return (
    <a href={urls.entity('meeting', meeting.id)} tabIndex={-1}>
      {title}
      {children}
    </a>
  );
}

function titleOf(meeting: Meeting): string {
  const days = meetingDays(meeting);
  return days === undefined ? meeting.name : fill(words.plenumTitle, { name: meeting.name, days });
}
