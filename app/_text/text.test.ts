import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../lib/archive/load';
import { CLEAN_REMOVALS } from '../../lib/clean/clean';
import { CORRECTION_REMOVALS } from '../../lib/correct/lines';
import { FIELD_REMOVALS } from '../../lib/fields/fields';
import { DOUBT_CODES, findDoubts } from '../../lib/render';
import { SEGMENT_REMOVALS } from '../../lib/segment/segment';
import { fill, formatCount, text } from './text';

describe('templates', () => {
  it.each([
    ['{count} bài', { count: 20581 }, '20.581 bài'],
    ['{from}–{to}', { from: '2019', to: '2020' }, '2019–2020'],
  ])('%s', (template, values, expected) => {
    expect(fill(template, values)).toBe(expected);
  });

  it('that miss a value are a fault', () => {
    expect(() => fill('{count} bài', {})).toThrow('count');
  });

  it.each([
    [7, '7'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
  ])('count %d', (count, expected) => {
    expect(formatCount(count)).toBe(expected);
  });
});

describe('the words for what conversion says', () => {
  const { articles } = loadArchive('content');

  it('name every rule that took something out of an article', () => {
    const rules = new Set<string>(articles.flatMap(({ removed }) => removed.map(({ rule }) => rule)));
    expect([...rules].filter((rule) => !(rule in text.rules))).toEqual([]);
    expect(rules.size).toBeGreaterThan(0);
  });

  it('name every rule that can take something out', () => {
    const rules: readonly string[] = [
      ...CLEAN_REMOVALS,
      ...SEGMENT_REMOVALS,
      ...FIELD_REMOVALS,
      ...CORRECTION_REMOVALS,
    ];
    expect(rules.filter((rule) => !(rule in text.rules))).toEqual([]);
    expect(Object.keys(text.rules).filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('name no two rules alike', () => {
    const names = Object.values(text.rules);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('name every doubt', () => {
    const codes = articles.flatMap((article) => findDoubts(article).map(({ code }) => code));
    const all = new Set<string>([...DOUBT_CODES, ...codes]);
    expect([...all].filter((code) => !(code in text.quality))).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
  });
});
