import type { Timeline, TimeUnit } from '../archive';

/** A column of the drawing, in its units; `told` stands on the ground, `possible` on top of it. */
export interface DrawnColumn {
  readonly x: number;
  readonly width: number;
  readonly told: { readonly y: number; readonly height: number };
  readonly possible: { readonly y: number; readonly height: number };
  /** How many articles, above the column. */
  readonly count: number;
}

export interface DrawnTimeline {
  readonly width: number;
  readonly height: number;
  /** Where the columns stand, and how far to the right they go. */
  readonly ground: number;
  readonly end: number;
  readonly columns: readonly DrawnColumn[];
  readonly labels: readonly { readonly x: number; readonly words: string }[];
  /** Where the document was issued. */
  readonly issued?: number;
}

/** Units of the drawing; its text is 12 high. */
const HEIGHT = 116;
const GROUND = 92;
const TALLEST = 64;
const LABEL_ROOM = 44;
const WIDEST_COLUMN = 56;

/**
 * Places the columns of a timeline in a drawing `width` units wide: heights in proportion to the most articles of one
 * stretch, none that holds an article lower than two units; a label where a year begins, as far as there is room.
 */
export function drawTimeline({ unit, columns, issued }: Timeline, width: number): DrawnTimeline {
  const step = Math.min(WIDEST_COLUMN, width / Math.max(1, columns.length));
  const most = Math.max(1, ...columns.map(({ told, possible }) => told + possible));
  const middle = (index: number): number => round((index + 0.5) * step);
  const at = columns.findIndex(({ period }) => period === issued);
  return {
    width,
    height: HEIGHT,
    ground: GROUND,
    end: round(columns.length * step),
    columns: columns.map(({ told, possible }, index) => {
      const solid = heightOf(told, most);
      const hollow = heightOf(possible, most);
      return {
        x: round(index * step + step * 0.15),
        width: round(step * 0.7),
        told: { y: round(GROUND - solid), height: solid },
        possible: { y: round(GROUND - solid - hollow), height: hollow },
        count: told + possible,
      };
    }),
    labels: labelsOf(columns, unit, middle, width),
    ...(at < 0 ? {} : { issued: middle(at) }),
  };
}

function heightOf(count: number, most: number): number {
  return count === 0 ? 0 : round(Math.max(2, (count / most) * TALLEST));
}

function labelsOf(
  columns: Timeline['columns'],
  unit: TimeUnit,
  middle: (index: number) => number,
  width: number,
): DrawnTimeline['labels'] {
  const labels: { x: number; words: string }[] = [];
  for (const [index, { period }] of columns.entries()) {
    if (index > 0 && !beginsYear(period, unit)) continue;
    const x = Math.min(Math.max(middle(index), LABEL_ROOM / 2), width - LABEL_ROOM / 2);
    if (x - (labels.at(-1)?.x ?? -LABEL_ROOM) >= LABEL_ROOM) labels.push({ x, words: period.slice(0, 4) });
  }
  return labels;
}

function beginsYear(period: string, unit: TimeUnit): boolean {
  return unit === 'year' || period.endsWith(unit === 'quarter' ? 'Q1' : '-01');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
