import { describe, expect, it } from 'vitest';
import { buildArchive } from '../archive';
import { mention, paragraph, person, reference, sampleArticle } from '../../tests/sample';
import { parseEntityId, parseRuleId } from '../model';
import { renderBody } from './article';
import { cutAtWord, excerptOf } from './excerpt';
import { countRemoved, summariseRemoved } from './removed';

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
      {
        kind: 'link',
        text: 'Sơn Minh Thắng',
        to: { kind: 'person', href: '/nguoi/son-minh-thang/', note: { roles: ['Bí thư'], historical: false } },
      },
      { kind: 'text', text: ', ' },
      { kind: 'link', text: 'Nghệ An', to: { kind: 'place', href: '/dia-phuong/nghe-an/' } },
      { kind: 'text', text: ', Nghệ An. <script>alert(1)</script>' },
    ]);
  });

  it('links a place whose first mention is in the headline', () => {
    const title = { kind: 'title' as const, lines: { first: 1, last: 1 }, text: 'Nghệ An đại hội' };
    const [inText] = article.places;
    const places = [
      { kind: 'place' as const, name: 'Nghệ An', mentions: [mention('Nghệ An', 1, 0), ...(inText?.mentions ?? [])] },
    ];
    const other = sampleArticle('d', { title, body: article.body, places });
    const segments = renderBody(other, buildArchive([other, twin]).entities).flatMap((block) => block.segments);
    expect(segments.filter(({ kind }) => kind === 'link').map(({ text }) => text)).toEqual(['Nghệ An']);
  });

  it('explains an abbreviation once, where it first stands outside a link', () => {
    const body = [paragraph(3, 'Chủ tịch UBND tỉnh Nghệ An họp; UBND các huyện'), paragraph(5, 'UBND xã')];
    const other = sampleArticle('e', {
      body,
      organisations: [{ kind: 'organisation', name: 'UBND tỉnh', mentions: [mention('UBND tỉnh', 3, 9)] }],
    });
    const same = sampleArticle('f', { organisations: other.organisations });
    const places = [
      { line: 3, start: 9, end: 13 },
      { line: 3, start: 32, end: 36 },
      { line: 5, start: 0, end: 4 },
    ];
    const told = [{ abbreviation: 'UBND', expansion: 'Ủy ban nhân dân', places }];
    const [first, second] = renderBody(other, buildArchive([other, same]).entities, told);
    expect(first?.segments.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Chủ tịch '],
      ['link', 'UBND tỉnh'],
      ['text', ' Nghệ An họp; '],
      ['abbreviation', 'UBND'],
      ['text', ' các huyện'],
    ]);
    expect(second?.segments).toEqual([{ kind: 'text', text: 'UBND xã' }]);
  });

  it('calls a link that is a number by the name of the document', () => {
    const id = parseEntityId('vn-xii-hntw-7');
    const name = 'Nghị quyết Hội nghị Trung ương 7 khóa XII';
    const fact = { id, name, type: 'Nghị quyết', aliases: [], confidence: 'high' as const, sources: [], adopted: [] };
    const body = [paragraph(3, 'Nghị quyết Trung ương 6,7 khóa XII')];
    const cited = {
      ...reference('7 khóa XII', { kind: 'plenum', id, because: '' }),
      mentions: [mention('7 khóa XII', 3, 24)],
    };
    const citing = sampleArticle('e', { body, documents: [cited] });
    const [, link] = renderBody(citing, buildArchive([citing], new Map([[id, fact]])).entities)[0]?.segments ?? [];
    expect(link).toMatchObject({
      text: '7 khóa XII',
      to: { title: name, label: name, href: '/van-ban/vn-xii-hntw-7/' },
    });
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
    { rule: menu, lines: { first: 3, last: 3 }, part: 'x' },
    { rule: tail, lines: { first: 26, last: 26 }, part: 'y' },
    { rule: tail, lines: { first: 26, last: 26 } },
  ];

  it('is told by rule, neighbouring lines together, parts of lines apart', () => {
    expect(summariseRemoved(removed)).toEqual([
      { rule: menu, lines: ['1–2'], parts: ['3'] },
      { rule: tail, lines: ['25–26'], parts: ['26'] },
    ]);
  });

  it('is counted in whole lines, each once, and in parts of lines that stay', () => {
    expect(countRemoved(removed)).toEqual({ lines: 4, parts: 1 });
  });
});
