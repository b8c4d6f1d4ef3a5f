import { describe, expect, test } from 'vitest';
import { known, paragraph, person, reference, sampleArticle } from '../../tests/sample';
import type { Change } from '../batch/compare';
import { parseEntityId, parseRuleId, parseSourcePath, type StoredArticle } from '../model';
import { EVERYTHING, findDifferences, writeDifferences, writeScores } from './difference';

const path = parseSourcePath('a.txt');
const rule = parseRuleId('clean/footer');
const change = (before: Partial<StoredArticle>, after: Partial<StoredArticle>): Change => ({
  path,
  before: sampleArticle('a', before),
  after: sampleArticle('a', after),
});

describe('what a changed rule changes', () => {
  test.each<[string, Change, unknown]>([
    ['nothing', change({}, {}), []],
    [
      'a date',
      change({}, { event: known('event', '2020-05-28', 'day') }),
      [{ part: 'event', gone: ['not told'], came: ['2020-05-28 (high, fields/sample)'] }],
    ],
    [
      'a person, and another role',
      change({ people: [person('Lê A', ['Bí thư'])] }, { people: [person('Lê A', ['Phó Bí thư']), person('Lê B')] }),
      [{ part: 'people', gone: ['Lê A (Bí thư) 1x'], came: ['Lê A (Phó Bí thư) 1x', 'Lê B 1x'] }],
    ],
    [
      'what a document means',
      change(
        { documents: [reference('Chỉ thị 35', { kind: 'open', reason: 'unlisted', because: 'số' })] },
        {
          documents: [
            reference('Chỉ thị 35', {
              kind: 'listed',
              id: parseEntityId('vn-xii-35-ct-tw'),
              certainty: 'certain',
              because: 'số',
            }),
          ],
        },
      ),
      [{ part: 'documents', gone: ['Chỉ thị 35 -> unlisted 1x'], came: ['Chỉ thị 35 -> vn-xii-35-ct-tw 1x'] }],
    ],
    [
      'a line that is taken out',
      change(
        { body: [paragraph(3, 'Một.'), paragraph(5, 'Hai.')] },
        { body: [paragraph(3, 'Một.')], removed: [{ rule, lines: { first: 5, last: 5 } }] },
      ),
      [
        { part: 'text', gone: ['line 5 paragraph: Hai.'], came: [] },
        { part: 'removed', gone: [], came: ['line 5 clean/footer'] },
      ],
    ],
  ])('%s', (_, told, expected) => {
    expect(findDifferences(told)).toEqual(expected);
  });

  test('as text: the sums, then the articles that change most, never without end', () => {
    const one = change({}, { event: known('event', '2020-05-28', 'day') });
    const more = change({}, { ...one.after, people: [person('Lê A')] });
    const text = writeDifferences([...Array.from({ length: 20_000 }, () => one), more], 20_581);
    const lines = text.split('\n');
    expect(lines[0]).toBe('20001 of 20581 files are converted otherwise than they stand');
    expect(lines).toContain('  event          20001 articles, 20001 gone, 20001 new');
    expect(lines.indexOf('    + Lê A 1x')).toBeLessThan(15);
    expect(lines).toContain('... and 19961 more articles. All of them: npm run convert -- --diff --report FILE.txt');
    expect(lines.length).toBeLessThan(300);
    const all = writeDifferences([...Array.from({ length: 20_000 }, () => one), more], 20_581, EVERYTHING).split('\n');
    expect(all.filter((line) => line.startsWith('a.txt  '))).toHaveLength(20_001);
    expect(all.filter((line) => line.includes('more'))).toEqual([]);
  });

  test('a new article is named, not listed part by part', () => {
    const text = writeDifferences([{ path, after: sampleArticle('a') }], 1);
    expect(text).toContain('1 of 1 files are converted otherwise than they stand, 1 of them new');
    expect(text).toContain('a.txt  a  (new)');
  });
});

test.each([
  [{ a: 1, people: { f1: 99.8 } }, { a: 1, people: { f1: 99.8 } }, /all 2 figures as they were/u],
  [{ people: { f1: 99.8 } }, { people: { f1: 99.9 } }, /people\.f1 +99\.8 -> 99\.9/u],
  [{}, { title: 100 }, /title +none -> 100/u],
])('scores that moved are told', (before, after, expected) => {
  expect(writeScores(before, after)).toMatch(expected);
});
