import { describe, expect, it } from 'vitest';
import { known, reference, sampleArticle } from '../../tests/sample';
import { parseEntityId, type DocumentResolution, type Precision } from '../model';
import { buildArchive } from './archive';
import { findTimeline, type Timeline } from './timeline';

const ID = parseEntityId('vn-xii-35-ct-tw');

type Row = readonly [value: string, precision: Precision, isPossible?: true];

function timelineOf(rows: readonly Row[], undated = 0, date?: string): Timeline {
  const fact = {
    id: ID,
    name: 'Chỉ thị',
    type: 'Chỉ thị',
    aliases: [],
    confidence: 'high' as const,
    sources: [],
    adopted: [],
  };
  const told: DocumentResolution = { kind: 'listed', id: ID, certainty: 'certain', because: '' };
  const open: DocumentResolution = { kind: 'ambiguous', candidates: [{ id: ID, because: '' }], because: '' };
  const articles = [
    ...rows.map(([value, precision, isPossible], index) =>
      sampleArticle(`a-${index}`, {
        published: known('published', value, precision),
        documents: [reference('Chỉ thị 35', isPossible ? open : told)],
      }),
    ),
    ...Array.from({ length: undated }, (_, index) =>
      sampleArticle(`u-${index}`, { documents: [reference('Chỉ thị 35', told)] }),
    ),
  ];
  const dated = date === undefined ? fact : { ...fact, date };
  const [document] = buildArchive(articles, new Map([[ID, dated]])).documents;
  if (document === undefined) throw new Error('no document is cited');
  return findTimeline(document);
}

const drawn = ({ unit, columns, issued, undated, early }: Timeline) =>
  [
    unit,
    columns.map(({ period, told, possible }) => `${period}:${told}${possible === 0 ? '' : `+${possible}`}`).join(' '),
    ...(issued === undefined ? [] : [`issued ${issued}`]),
    ...(undated === 0 ? [] : [`undated ${undated}`]),
    ...(early === 0 ? [] : [`early ${early}`]),
  ].join('; ');

describe('citations over time', () => {
  it.each<[string, readonly Row[], number, string | undefined, string]>([
    ['no date at all', [], 2, '2019-05-30', 'year; ; undated 2'],
    [
      'months with their gaps',
      [
        ['2020-05-28', 'day'],
        ['2020-07-01T10:45', 'minute', true],
      ],
      0,
      undefined,
      'month; 2020-05:1 2020-06:0 2020-07:0+1',
    ],
    [
      'begins with the document',
      [['2019-07-01', 'day']],
      0,
      '2019-05-30',
      'month; 2019-05:0 2019-06:0 2019-07:1; issued 2019-05',
    ],
    [
      'quarters where months are too many',
      [
        ['2019-05-01', 'day'],
        ['2021-01-05', 'day'],
      ],
      0,
      undefined,
      'quarter; 2019-Q2:1 2019-Q3:0 2019-Q4:0 2020-Q1:0 2020-Q2:0 2020-Q3:0 2020-Q4:0 2021-Q1:1',
    ],
    [
      'years where a date tells no more',
      [
        ['2020', 'year'],
        ['2021-03', 'month'],
      ],
      0,
      undefined,
      'year; 2020:1 2021:1',
    ],
    [
      'years where quarters are too many',
      [
        ['2010-05-01', 'day'],
        ['2016-05-01', 'day'],
      ],
      0,
      undefined,
      'year; 2010:1 2011:0 2012:0 2013:0 2014:0 2015:0 2016:1',
    ],
    [
      'a quarter is placed',
      [
        ['2024-Q2', 'quarter'],
        ['2024-10-01', 'day'],
      ],
      0,
      undefined,
      'quarter; 2024-Q2:1 2024-Q3:0 2024-Q4:1',
    ],
    [
      'a day without year is no date',
      [
        ['XXXX-11-03', 'month-day'],
        ['2024-10-01', 'day'],
      ],
      0,
      undefined,
      'month; 2024-10:1; undated 1',
    ],
    [
      'what is older than the document has no column',
      [
        ['1986-12-15', 'day'],
        ['2019-06-02', 'day'],
      ],
      0,
      '2019-05-30',
      'month; 2019-05:0 2019-06:1; issued 2019-05; early 1',
    ],
    ['a year of issue', [['2019-06-02', 'day']], 0, '2018', 'year; 2018:0 2019:1; issued 2018'],
  ])('%s', (_, rows, undated, date, expected) => {
    expect(drawn(timelineOf(rows, undated, date))).toBe(expected);
  });
});
