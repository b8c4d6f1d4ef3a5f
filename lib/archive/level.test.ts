import { describe, expect, it, test } from 'vitest';
import { known, paragraph, sampleArticle } from '../../tests/sample';
import { findLevel } from './level';
import { LEVEL_RULES } from './level-rules';

describe.each(LEVEL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, { pattern, examples }) => {
  test.each(examples.catches)('catches: %s', (text) => expect(text).toMatch(pattern));
  test.each(examples.leaves)('leaves: %s', (text) => expect(text).not.toMatch(pattern));
});

function levelOf(title: string, lead: string, day?: string): string | undefined {
  const told = findLevel(
    sampleArticle('a', {
      title: { kind: 'title', lines: { first: 1, last: 1 }, text: title },
      body: [paragraph(3, lead)],
      ...(day === undefined ? {} : { published: known('published', day, 'day') }),
    }),
  );
  return told?.level;
}

it.each([
  ['the headline tells', 'Đại hội Đảng bộ tỉnh Bình Dương', 'Đại hội chi bộ cũng họp.', undefined, 'under-central'],
  ['else the lead', 'Tin nhân sự', 'Sáng nay, Đại hội Đảng bộ huyện Ba Vì khai mạc.', undefined, 'above-base'],
  ['two levels tell none', 'Đại hội chi bộ và Đại hội Đảng bộ tỉnh', '', undefined, undefined],
  ['no congress', 'Hội nghị Tỉnh ủy', 'Tỉnh ủy họp.', undefined, undefined],
  ['a commune while there were districts', 'Đại hội Đảng bộ xã Kiến Thiết', '', '2015-03-25', 'base'],
  ['a commune since', 'Đại hội Đảng bộ xã Kiến Thiết', '', '2025-08-01', 'above-base'],
  ['a commune, nobody knows when', 'Đại hội Đảng bộ xã Kiến Thiết', '', undefined, undefined],
  ['what leads to the national congress', 'Tiến tới Đại hội XIII của Đảng', '', undefined, undefined],
  ['the national congress', 'Khai mạc Đại hội Đảng XIII', '', undefined, 'national'],
])('%s', (_, title, lead, day, level) => expect(levelOf(title, lead, day)).toBe(level));
