import { describe, expect, it } from 'vitest';
import { known, sampleArticle } from '../../tests/sample';
import type { ListedMeeting } from '../authority/meetings';
import { parseEntityId, parseIsoDay, type Precision } from '../model';
import { buildArchive } from './archive';
import { NO_IDENTITY_FACTS } from './identity/facts';
import { findRoundMonths, findRounds } from './rounds';

function listed(kind: ListedMeeting['kind'], term: string, from?: string, number = 1): ListedMeeting {
  return {
    id: parseEntityId(`${kind}-${term.toLowerCase()}-${number}`),
    kind,
    name: `${kind} ${term}`,
    term,
    ...(kind === 'plenum' ? { number } : {}),
    ...(from === undefined ? {} : { from: parseIsoDay(from) }),
    confidence: 'high',
    sources: [],
  };
}

const MEETINGS = [
  listed('congress', 'XII', '2016-01-20'),
  listed('congress', 'XIII', '2021-01-25'),
  listed('congress', 'XIV', '2026-01-19'),
  listed('congress', 'XV'),
  listed('plenum', 'XII', '2020-05-11', 12),
  listed('plenum', 'XII', undefined, 13),
  listed('plenum', 'XIII', '2021-03-08', 2),
];

const roundsOf = (dates: readonly (readonly [value: string, precision?: Precision])[]) => {
  const articles = dates.map(([value, precision = 'day'], index) =>
    sampleArticle(`a-${index}`, value === '' ? {} : { event: known('event', value, precision) }),
  );
  const archive = buildArchive(articles, new Map(), NO_IDENTITY_FACTS, MEETINGS);
  return findRounds(archive.articles, archive.meetings);
};

describe('an article belongs to the nearest congress', () => {
  it.each<readonly [what: string, value: string, precision: Precision, term: string | undefined]>([
    ['before it', '2020-05-28', 'day', 'XIII'],
    ['on its day', '2021-01-25', 'day', 'XIII'],
    ['after it', '2021-07-01', 'day', 'XIII'],
    ['the last day on this side of the middle', '2018-07-24', 'day', 'XII'],
    ['the first day beyond it', '2018-07-25', 'day', 'XIII'],
    ['a month within', '2020-05', 'month', 'XIII'],
    ['a month across the middle', '2018-07', 'month', undefined],
    ['a quarter within', '2024-Q2', 'quarter', 'XIV'],
    ['a year within', '2022', 'year', 'XIII'],
    ['a year across the middle', '2018', 'year', undefined],
    ['too far after the last', '2029-01-01', 'day', undefined],
    ['too far before the first', '1975-04-30', 'day', undefined],
    ['no date', '', 'day', undefined],
  ])('%s', (_, value, precision, term) => {
    expect(roundsOf([[value, precision]])[0]?.congress.term).toBe(term);
  });
});

it('rounds come newest first, with the plenums of their time whose day is known', () => {
  const rounds = roundsOf([['2016-02-01'], ['2021-02-01'], ['2020-02-01']]);
  expect(rounds.map(({ congress, articles }) => [congress.term, articles.length])).toEqual([
    ['XIII', 2],
    ['XII', 1],
  ]);
  expect(rounds[0]?.plenums.map(({ name, listed: of }) => `${name} ${of?.number ?? ''}`)).toEqual([
    'plenum XII 12',
    'plenum XIII 2',
  ]);
});

it('months of a round are counted in days from the opening, empty ones between too', () => {
  const [round] = roundsOf([['2020-12-31'], ['2021-02-01'], ['2021', 'year']]);
  if (round === undefined) throw new Error('no round');
  const { months, coarse } = findRoundMonths(round, round.articles);
  expect(coarse).toBe(1);
  expect(months.map(({ month, first, last, event }) => [month, first, last, event])).toEqual([
    ['2020-12', -55, -25, 1],
    ['2021-01', -24, 6, 0],
    ['2021-02', 7, 34, 1],
  ]);
});
