import { expect, test } from 'vitest';
import { sampleArticle } from '../../tests/sample';
import { NO_DECISIONS } from '../authority/people-decisions';
import { parseEntityId, parseIsoDay, type Correction } from '../model';
import { listCorrections } from './corrections';

const signed = (on: string) => ({ because: 'báo giấy', by: 'Lan', on: parseIsoDay(on) });
const told = (on: string, now: string): Correction => ({ field: 'published', was: 'none', now, ...signed(on) });

test('everything that was corrected, the latest first, of one day in the order given', () => {
  const articles = [
    sampleArticle('a', { corrections: [told('2026-01-01', '2020'), told('2026-01-05', '2021')] }),
    sampleArticle('b', { corrections: [told('2026-01-05', '2022')] }),
    sampleArticle('c'),
  ];
  const [from, into] = [parseEntityId('le-a'), parseEntityId('le-b')];
  const decisions = { ...NO_DECISIONS, merges: [{ from, into, line: 3, ...signed('2026-01-07') }] };
  const entry = { entry: from, field: 'date', was: 'none', now: '2019', name: 'X', ...signed('2025-01-01') };
  const notes = listCorrections(articles, decisions, [entry]);
  expect(notes.map(({ kind, told: { on } }) => [kind, on])).toEqual([
    ['merge', '2026-01-07'],
    ['article', '2026-01-05'],
    ['article', '2026-01-05'],
    ['article', '2026-01-01'],
    ['entry', '2025-01-01'],
  ]);
  expect(notes.flatMap((note) => (note.kind === 'article' ? [note.told.now] : []))).toEqual(['2021', '2022', '2020']);
});
