import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../model';
import { cutAtLinks, type LinkSpan } from './segments';

const TEXT = 'Chỉ thị 35 của Bộ Chính trị';

function link(kind: EntityKind, start: number, end: number): LinkSpan {
  return { start, end, to: { kind, href: `/${kind}/` } };
}

const drawn = (links: readonly LinkSpan[]) =>
  cutAtLinks(TEXT, links).map((segment) => (segment.kind === 'link' ? `[${segment.text}]` : segment.text));

describe('cutting a text at its links', () => {
  it.each([
    ['no link', [], [TEXT]],
    ['one in the middle', [link('organisation', 15, 27)], ['Chỉ thị 35 của ', '[Bộ Chính trị]']],
    [
      'the document wins over the body inside it',
      [link('organisation', 15, 27), link('document', 0, 27)],
      [`[${TEXT}]`],
    ],
    [
      'of two of a kind the longer',
      [link('person', 0, 7), link('person', 0, 10)],
      ['[Chỉ thị 35]', ' của Bộ Chính trị'],
    ],
    ['outside the text', [link('person', 20, 99), link('person', -1, 3), link('person', 5, 5)], [TEXT]],
  ])('%s', (_, links, expected) => {
    expect(drawn(links)).toEqual(expected);
  });

  it('keeps the text to the letter, whatever the spans', () => {
    const kinds = fc.constantFrom<EntityKind>('person', 'document', 'place');
    const spans = fc.array(fc.tuple(kinds, fc.integer({ min: -2, max: 60 }), fc.integer({ min: -2, max: 60 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, (text, rows) => {
        const links = rows.map(([kind, start, end]) => link(kind, start, end));
        expect(
          cutAtLinks(text, links)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
