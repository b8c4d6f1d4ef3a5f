import { describe, expect, it } from 'vitest';
import type { Chronicle, RoundMonth } from '../archive';
import { drawChronicle } from './draw-chronicle';
import { dayAxis, drawRound } from './draw-round';
import { yearSpans } from './year-spans';

const chronicle = (columns: Chronicle['columns']): Chronicle => ({
  unit: 'month',
  columns,
  early: 0,
  coarse: 0,
  undated: 0,
});

describe('drawChronicle', () => {
  const { columns, axis, height, labels, gridlines } = drawChronicle(
    chronicle([
      { period: '2019-12', published: 3, event: 1 },
      { period: '2020-01', published: 0, event: 0 },
      { period: '2020-02', published: 0, event: 400 },
    ]),
    300,
  );

  it('draws what has articles, in proportion, and nothing too small to be seen', () => {
    expect(columns.map(({ period }) => period)).toEqual(['2019-12', '2020-02']);
    const [first, last] = columns;
    expect(first?.published).toBeGreaterThanOrEqual(2.5);
    expect(first?.event).toBe(2.5);
    expect(last?.published).toBe(0);
    expect(axis + (last?.event ?? 0)).toBeLessThan(height);
  });

  it('labels years, counts in whole numbers', () => {
    expect(labels.map(({ words }) => words)).toEqual(['2019', '2020']);
    expect(gridlines.length).toBeGreaterThan(0);
    expect(gridlines.filter(({ count }) => !Number.isInteger(count))).toEqual([]);
  });

  it('stands without columns', () => {
    expect(drawChronicle(chronicle([]), 300).columns).toEqual([]);
  });
});

it('the columns of a year make one span', () => {
  const columns = [
    { year: '2019', x: 10, width: 4 },
    { year: '2020', x: 20, width: 4 },
    { year: '2020', x: 40, width: 4.5 },
  ];
  expect(yearSpans(columns)).toEqual([columns[0], { year: '2020', x: 20, width: 24.5 }]);
  expect(yearSpans([])).toEqual([]);
});

describe('drawRound', () => {
  const month = (first: number, published: number, event: number): RoundMonth => {
    return { month: '2020-12', first, last: first + 29, published, event };
  };
  const months = [month(-400, 2, 2), month(-20, 0, 0), month(40, 8, 0)];
  const axis = dayAxis(months);

  it('holds the opening and all months, with some room on either side', () => {
    expect(axis).toEqual({ first: -400, last: 90 });
    expect(dayAxis([])).toEqual({ first: -90, last: 90 });
  });

  it('places months in order of their days, the event on top of the published', () => {
    const { lanes, opening, plenums, ticks } = drawRound([months], [-100, 5000], axis, 600);
    const [lane] = lanes;
    expect(lane?.months.map(({ x }) => x < opening)).toEqual([true, false]);
    const [first] = lane?.months ?? [];
    expect(first?.event.y).toBeLessThan(first?.published.y ?? 0);
    expect(plenums.map(({ days }) => days)).toEqual([-100]);
    expect(ticks.map(({ months: at }) => at)).toContain(0);
  });

  it('lanes stand below one another on one scale', () => {
    const { lanes, height } = drawRound([months, [month(-30, 1, 0)]], [], axis, 600);
    expect(lanes[1]?.ground).toBeGreaterThan(lanes[0]?.ground ?? 0);
    expect(height).toBeGreaterThan(lanes[1]?.ground ?? 0);
    expect(lanes[1]?.months[0]?.published.height).toBeLessThan(lanes[0]?.months[1]?.published.height ?? 0);
  });
});
