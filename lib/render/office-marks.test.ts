import { describe, expect, it } from 'vitest';
import { findAxis, placeMarks } from './office-marks';

const role = { text: 'Bí thư', at: { line: 1, start: 0, end: 6 } };
const asOf = (...days: readonly string[]) => days.map((day) => ({ asOf: day, role }));

describe('the axis of years', () => {
  it.each([
    [['2020-05-28'], [2020]],
    [
      ['2019-01-01', '2021-12-31'],
      [2019, 2020, 2021],
    ],
    [
      ['2010-01-01', '2021-01-01'],
      [2010, 2013, 2016, 2019],
    ],
  ])('%s has %s', (days, years) => {
    expect(findAxis(asOf(...days))?.ticks.map(({ year }) => year)).toEqual(years);
  });

  it('is absent where nothing is dated', () => {
    expect(findAxis([{}])).toBeUndefined();
  });
});

it('marks stand where their days are, each place once', () => {
  const roles = asOf('2019-01-01', '2020-07-01', '2020-07-01');
  const axis = findAxis(roles);
  expect(axis && placeMarks(roles, axis).map(({ at }) => at)).toEqual([0, 0.75]);
});
