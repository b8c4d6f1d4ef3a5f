import { describe, expect, it } from 'vitest';
import { buildArchive } from '../archive';
import { mention, paragraph, person, sampleArticle } from '../../tests/sample';
import { parseRuleId } from '../model';
import { renderBody } from './article';
import { cutAtWord, excerptOf } from './excerpt';
import { countLines, summariseRemoved } from './removed';

describe('the body of an article', () => {
  const article = sampleArticle('a', {
    body: [
      paragraph(3, 'Đồng chí Sơn Minh Thắng chủ trì.'),
      paragraph(20, 'Đồng chí Sơn Minh Thắng, Nghệ An, Nghệ An. <script>alert(1)</script>'),
    ],
    people: [
      {
        ...person('Sơn Minh Thắng', ['Bí thư']),
        mentions: [mention('Sơn Minh Thắng', 3, 9), mention('Sơn Minh Thắng', 20, 9)],
      },
    ],
    places: [{ kind: 'place', name: 'Nghệ An', mentions: [mention('Nghệ An', 20, 25), mention('Nghệ An', 20, 34)] }],
  });
  const twin = sampleArticle('b', { places: article.places });
  const blocks = renderBody(article, buildArchive([article, twin]).entities);

  it('has the raw line number as anchor of each block', () => {
    expect(blocks.map(({ id }) => id)).toEqual(['d3', 'd20']);
  });

  it('links people at every mention, places at the first, and leaves the rest plain text', () => {
    expect(blocks[1]?.segments).toEqual([
      { kind: 'text', text: 'Đồng chí ' },
      { kind: 'link', text: 'Sơn Minh Thắng', to: { kind: 'person', href: '/nguoi/son-minh-thang/' } },
      { kind: 'text', text: ', ' },
      { kind: 'link', text: 'Nghệ An', to: { kind: 'place', href: '/dia-phuong/nghe-an/' } },
      { kind: 'text', text: ', Nghệ An. <script>alert(1)</script>' },
    ]);
  });

  it('links nothing that has no page', () => {
    const passing = sampleArticle('c', { people: [person('Sơn Minh Thắng')] });
    const segments = renderBody(passing, buildArchive([passing]).entities).flatMap((block) => block.segments);
    expect(segments.map(({ kind }) => kind)).toEqual(['text']);
  });
});

describe('excerpts', () => {
  it.each([
    ['short texts whole', 'Đại hội Đảng bộ', 20, 'Đại hội Đảng bộ'],
    ['cut between words', 'Đại hội Đảng bộ các cấp', 16, 'Đại hội Đảng bộ…'],
    ['no punctuation before the ellipsis', 'Đại hội, Đảng bộ', 10, 'Đại hội…'],
    ['one long word', 'a'.repeat(30), 10, `${'a'.repeat(9)}…`],
  ])('%s', (_, text, limit, expected) => {
    expect(cutAtWord(text, limit)).toBe(expected);
  });

  it('take the lead before the first paragraph, and nothing of captions', () => {
    const lead = { ...paragraph(5, 'Dẫn.'), kind: 'lead' as const };
    expect(excerptOf({ body: [paragraph(3, 'Đoạn.'), lead] })).toBe('Dẫn.');
    expect(excerptOf({ body: [{ ...paragraph(3, 'Ảnh.'), kind: 'caption' }] })).toBeUndefined();
  });
});

describe('what was left out', () => {
  const [menu, tail] = [parseRuleId('clean/site-menu'), parseRuleId('clean/below-the-end')];
  const removed = [
    { rule: menu, lines: { first: 1, last: 1 } },
    { rule: menu, lines: { first: 2, last: 2 } },
    { rule: tail, lines: { first: 25, last: 26 } },
    { rule: menu, lines: { first: 30, last: 30 }, part: 'x' },
    { rule: tail, lines: { first: 26, last: 26 } },
  ];

  it('is told by rule, neighbouring lines together', () => {
    expect(summariseRemoved(removed)).toEqual([
      { rule: menu, lines: ['1–2', '30'] },
      { rule: tail, lines: ['25–26'] },
    ]);
    expect(countLines(removed)).toBe(5);
  });
});
