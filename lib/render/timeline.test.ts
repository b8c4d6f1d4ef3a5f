import { describe, expect, it } from 'vitest';
import type { Timeline } from '../archive';
import { drawTimeline } from './timeline';

const years = (counts: readonly (readonly [number, number])[], told: Partial<Timeline> = {}): Timeline => ({
  unit: 'year',
  columns: counts.map(([certain, possible], index) => ({ period: String(2000 + index), told: certain, possible })),
  undated: 0,
  early: 0,
  ...told,
});

describe('the drawing of a timeline', () => {
  it('stands on the ground, what is possible on what is told, the most articles highest', () => {
    const { columns, ground } = drawTimeline(
      years([
        [1, 1],
        [4, 0],
        [0, 0],
      ]),
      300,
    );
    expect(columns.map(({ told, possible, count }) => [told.height, possible.height, count])).toEqual([
      [16, 16, 2],
      [64, 0, 4],
      [0, 0, 0],
    ]);
    for (const { told, possible } of columns) {
      expect(told.y + told.height).toBe(ground);
      expect(possible.y + possible.height).toBeCloseTo(told.y);
    }
  });

  it('shows one article among thousands', () => {
    expect(
      drawTimeline(
        years([
          [1, 0],
          [5000, 0],
        ]),
        300,
      ).columns[0]?.told.height,
    ).toBe(2);
  });

  it.each([1, 12, 35, 97])('keeps %s columns and their labels inside, labels apart', (count) => {
    const { columns, labels, width } = drawTimeline(years(Array.from({ length: count }, () => [1, 0] as const)), 312);
    expect(Math.max(...columns.map(({ x, width: wide }) => x + wide))).toBeLessThanOrEqual(width);
    expect(labels.every(({ x }) => x >= 22 && x <= width - 22)).toBe(true);
    expect(labels.slice(1).every(({ x }, index) => x - (labels[index]?.x ?? 0) >= 44)).toBe(true);
  });

  it('labels the beginnings of years', () => {
    const periods = ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4', '2021-Q1'];
    const timeline: Timeline = {
      unit: 'quarter',
      columns: periods.map((period) => ({ period, told: 1, possible: 0 })),
      issued: '2019-Q4',
      undated: 0,
      early: 0,
    };
    const { labels, issued } = drawTimeline(timeline, 312);
    expect(labels.map(({ words }) => words)).toEqual(['2019', '2020', '2021']);
    expect(issued).toBeCloseTo((312 / 7) * 1.5, 1);
  });

  it('of nothing has nothing', () => {
    expect(drawTimeline(years([]), 312)).toMatchObject({ columns: [], labels: [] });
  });
});
