import { expect, test } from 'vitest';
import type { FixedCondition } from './conditions';
import type { DayCounts } from './facet-reader';
import { suggestDays } from './suggest-days';

const each = (...values: readonly number[]) => values.map((value) => ({ value, articles: value % 7 }));
const COUNTS: DayCounts = {
  years: each(2022, 2021, 2020, 2019, 1999),
  months: each(202206, 202102, 202012, 202006, 199906),
  terms: each(14, 13, 12, 11, 10, 4, 1),
};

test.each<[FixedCondition['field'], string, readonly string[]]>([
  ['from', '', ['2022', '2021', '2020', '2019', '1999']],
  ['to', '20', ['2022', '2021', '2020', '2019']],
  ['year', '2020', ['2020', '12/2020', '06/2020']],
  ['from', '2020-0', ['06/2020']],
  ['from', '06', ['06/2022', '06/2020', '06/1999']],
  ['to', '6/2', ['06/2022', '06/2020']],
  ['from', '06/1999', ['06/1999']],
  ['from', '31/5/2020', []],
  ['from', '2030', []],
  ['from', 'mai', []],
  ['term', '', ['XIV', 'XIII', 'XII', 'XI', 'X', 'IV', 'I']],
  ['term', 'x', ['X', 'XIV', 'XIII', 'XII', 'XI']],
  ['term', 'xii', ['XII', 'XIII']],
  ['term', '1', ['I', 'XIV', 'XIII', 'XII', 'XI', 'X']],
  ['term', '12', ['XII']],
])('%s:%s -> %j', (field, typed, written) => {
  expect(suggestDays(field, typed, COUNTS).map((value) => value.written)).toEqual(written);
});
