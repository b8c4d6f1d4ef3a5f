import { scaleLinear } from 'd3-scale';
import type { RoundMonth } from '../archive';

/** A month in its lane: articles by the day of publishing stand on the ground, those by the day of the event on top of them. */
export interface DrawnMonth {
  readonly month: string;
  readonly x: number;
  readonly width: number;
  readonly published: { readonly y: number; readonly height: number };
  readonly event: { readonly y: number; readonly height: number };
  readonly counts: Pick<RoundMonth, 'published' | 'event'>;
}

export interface DrawnLane {
  /** Where its columns stand, and where the tallest of them ends; its title stands above that. */
  readonly ground: number;
  readonly top: number;
  readonly months: readonly DrawnMonth[];
}

export interface DrawnRound {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly DrawnLane[];
  /** Where the congress opens. */
  readonly opening: number;
  /** Plenums, above the lanes, in their order. */
  readonly plenums: readonly { readonly x: number; readonly days: number }[];
  /** Months before (negative) and after the opening, below the lanes. */
  readonly ticks: readonly { readonly x: number; readonly months: number }[];
}

/** First and last day of an axis, counted from the opening of a congress: `{ first: -900, last: 400 }`. */
export interface DayAxis {
  readonly first: number;
  readonly last: number;
}

/** Units of the drawing; its text is 12 high. */
const MARKS = 30;
/** A lane that stands alone, and one of several below its title. */
const ALONE = 58;
const ONE_OF_MANY = 34;
const LANE_TITLE = 22;
const TICKS = 22;
const LOWEST = 2.5;
const TICK_ROOM = 64;
const DAYS_A_MONTH = 365.25 / 12;
/** Months between two ticks, the closest first. */
const STEPS: readonly number[] = [3, 6, 12, 24];
const EDGE = 6;

/** The axis that all the months fit on, with the opening; rounds that are compared share one. */
export function dayAxis(months: readonly Pick<RoundMonth, 'first' | 'last'>[]): DayAxis {
  return {
    first: Math.min(-90, ...months.map(({ first }) => first)),
    last: Math.max(90, ...months.map(({ last }) => last)),
  };
}

/** Most articles of one month in any lane: what the tallest column stands for. */
export function mostInMonth(lanes: readonly (readonly RoundMonth[])[]): number {
  return Math.max(1, ...lanes.flat().map(({ published, event }) => published + event));
}

/**
 * Lanes of months over one axis of days, in a drawing `width` units wide; heights in proportion to the fullest month of all
 * lanes. With one lane there is no room for titles.
 */
export function drawRound(
  lanes: readonly (readonly RoundMonth[])[],
  plenumDays: readonly number[],
  axis: DayAxis,
  width: number,
): DrawnRound {
  const x = scaleLinear([axis.first, axis.last + 1], [EDGE, width - EDGE]);
  const title = lanes.length > 1 ? LANE_TITLE : 0;
  const lane = lanes.length > 1 ? ONE_OF_MANY : ALONE;
  const height = scaleLinear([0, mostInMonth(lanes)], [0, lane]);
  const groundOf = (index: number): number => MARKS + (index + 1) * (lane + title);
  return {
    width,
    height: groundOf(lanes.length - 1) + TICKS,
    lanes: lanes.map((months, index) => ({
      ground: groundOf(index),
      top: groundOf(index) - lane,
      months: months
        .filter(({ published, event }) => published + event > 0)
        .map((month) => drawMonth(month, groundOf(index), x, height)),
    })),
    opening: round(x(0)),
    plenums: plenumDays.filter((days) => isOn(axis, days)).map((days) => ({ x: round(x(days)), days })),
    ticks: ticksOf(axis, x, width),
  };
}

type Scale = (value: number) => number;

function drawMonth(
  { month, first, last, published, event }: RoundMonth,
  ground: number,
  x: Scale,
  height: Scale,
): DrawnMonth {
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(LOWEST, height(count)));
  const [solid, hollow] = [heightOf(published), heightOf(event)];
  const from = x(first);
  return {
    month,
    x: round(from + 0.6),
    width: round(Math.max(1.2, x(last + 1) - from - 1.2)),
    published: { y: round(ground - solid), height: round(solid) },
    event: { y: round(ground - solid - hollow), height: round(hollow) },
    counts: { published, event },
  };
}

function ticksOf(axis: DayAxis, x: Scale, width: number): DrawnRound['ticks'] {
  const room = (step: number): number => x(step * DAYS_A_MONTH) - x(0);
  const step = STEPS.find((each) => room(each) >= TICK_ROOM) ?? 24;
  const first = Math.ceil(axis.first / DAYS_A_MONTH / step);
  const last = Math.floor(axis.last / DAYS_A_MONTH / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
    .map((months) => ({ months, x: round(x(months * DAYS_A_MONTH)) }))
    .filter((tick) => tick.months === 0 || (tick.x > TICK_ROOM / 2 && tick.x < width - TICK_ROOM / 2));
}

function isOn({ first, last }: DayAxis, days: number): boolean {
  return first <= days && days <= last;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
