import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chronicle, ChronicleColumn, PeriodUnit } from '../archive';

/** A column of the drawing, in its units: published articles stand on the axis, those with the day of the event alone hang from it. */
export interface DrawnPeriod {
  readonly period: string;
  readonly x: number;
  readonly width: number;
  /** Heights above and below the axis. */
  readonly published: number;
  readonly event: number;
  readonly counts: Pick<ChronicleColumn, 'published' | 'event'>;
}

export interface DrawnChronicle {
  readonly width: number;
  readonly height: number;
  /** Where columns begin, right of the figures. */
  readonly left: number;
  readonly axis: number;
  /** Columns with articles alone. */
  readonly columns: readonly DrawnPeriod[];
  readonly gridlines: readonly { readonly y: number; readonly count: number }[];
  readonly labels: readonly { readonly x: number; readonly words: string }[];
}

/** Units of the drawing; its text is 12 high. */
const COLUMNS_HEIGHT = 132;
const TOP = 10;
const LABEL_HEIGHT = 24;
const FIGURES = 34;
const LABEL_ROOM = 46;
const WIDEST_COLUMN = 48;
/** The lowest column that can be seen and hit. */
const LOWEST = 2.5;

/** Places the columns of a chronicle in a drawing `width` units wide, heights in proportion to the fullest stretch. */
export function drawChronicle({ unit, columns }: Chronicle, width: number): DrawnChronicle {
  const most = (role: 'published' | 'event'): number => Math.max(0, ...columns.map((column) => column[role]));
  const [up, down] = [most('published'), most('event')];
  const height = scaleLinear([0, Math.max(1, up + down)], [0, COLUMNS_HEIGHT]);
  const end = Math.min(width, FIGURES + columns.length * WIDEST_COLUMN);
  const band = scaleBand(
    columns.map(({ period }) => period),
    [FIGURES, end],
  )
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const axis = TOP + height(up);
  const heightOf = (count: number): number => (count === 0 ? 0 : round(Math.max(LOWEST, height(count))));
  return {
    width,
    height: round(TOP + COLUMNS_HEIGHT + LABEL_HEIGHT),
    left: FIGURES,
    axis: round(axis),
    columns: columns
      .filter(({ published, event }) => published + event > 0)
      .map(({ period, published, event }) => ({
        period,
        x: round(band(period) ?? 0),
        width: round(band.bandwidth()),
        published: heightOf(published),
        event: heightOf(event),
        counts: { published, event },
      })),
    gridlines: gridlinesOf(height, axis, up, down),
    labels: labelsOf(columns, unit, (period) => (band(period) ?? 0) + band.bandwidth() / 2, width),
  };
}

type Scale = (count: number) => number;

/** Whole numbers alone: there are no half articles. */
function gridlinesOf(height: Scale, axis: number, up: number, down: number): DrawnChronicle['gridlines'] {
  const ticks = (most: number): number[] =>
    scaleLinear([0, most], [0, 1])
      .ticks(3)
      .filter((count) => Number.isInteger(count) && count > 0 && height(count) > 14);
  return [
    ...ticks(up).map((count) => ({ y: round(axis - height(count)), count })),
    ...ticks(down).map((count) => ({ y: round(axis + height(count)), count })),
  ];
}

function labelsOf(
  columns: Chronicle['columns'],
  unit: PeriodUnit,
  middle: (period: string) => number,
  width: number,
): DrawnChronicle['labels'] {
  const labels: { x: number; words: string }[] = [];
  for (const [index, { period }] of columns.entries()) {
    if (index > 0 && !isLabelled(period, unit)) continue;
    const x = round(Math.min(Math.max(middle(period), FIGURES), width - LABEL_ROOM / 2));
    if (x - (labels.at(-1)?.x ?? -LABEL_ROOM) >= LABEL_ROOM) labels.push({ x, words: labelOf(period, unit) });
  }
  return labels;
}

function isLabelled(period: string, unit: PeriodUnit): boolean {
  if (unit === 'day') return true;
  return unit === 'year' || period.endsWith(unit === 'quarter' ? 'Q1' : '-01');
}

/** `2020-05-30` -> `30/05`, all else -> `2020`. */
function labelOf(period: string, unit: PeriodUnit): string {
  return unit === 'day' ? `${period.slice(8)}/${period.slice(5, 7)}` : period.slice(0, 4);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
