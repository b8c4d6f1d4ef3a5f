import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BodyError, readBody, readMarkup, writeBody } from './body';

const lines = { first: 1, last: 1 };
const piece = fc.constantFrom(
  ...['Đảng bộ', 'họp', ' ', '  ', '1', '.', ')', '-', '+', '*', '_', '#', '&', 'amp;', '<b>', '[a]', '(b)', '!', '`'],
  ...['\\', '>', '|', '~', '=', ':', '“', '”', '…', '\t', '\n', '\n\n', '## ', '\u00a0', '\u0000', 'https://a.vn'],
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

function outcome(read: (text: string) => unknown, body: string): unknown {
  try {
    return read(body);
  } catch (error) {
    if (error instanceof BodyError) return 'refused';
    throw error;
  }
}

describe('the body of an article', () => {
  test('plain blocks are read as the general reader reads them, and all that is not plain by it', () => {
    const bodies = fc.array(text, { minLength: 1, maxLength: 5 }).map((blocks) => `\n${blocks.join('\n\n')}\n`);
    fc.assert(
      fc.property(bodies, (body) => {
        expect(outcome(readBody, body)).toEqual(outcome(readMarkup, body));
      }),
      { numRuns: 500 },
    );
  });

  test('what is written is read back', () => {
    const words = text.map((each) => each.replace(/[\n\t\0]/gu, ' ').trim()).filter((each) => each !== '');
    const block = fc.record({
      kind: fc.constantFrom('paragraph' as const, 'heading' as const),
      text: words,
      lines: fc.constant(lines),
    });
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const read = readBody(`\n${writeBody(blocks)}`);
        expect(read.map(({ kind, text: found }) => ({ kind, text: found }))).toEqual(
          blocks.map(({ kind, text: written }) => ({ kind, text: written })),
        );
      }),
    );
  });

  test.each([
    ['Một.\n\n## Hai\n\nBa\n', [1, 3, 5]],
    ['\nMột.\n\nHai\\_ba\n\nBốn\n', [2, 4, 6]],
    ['\n\nMột.\n\n\n\nHai\n', [3, 7]],
    ['Một\n\nHai & ba\nbốn\n\nNăm\n', [1, 3, 6]],
  ])('%j: blocks at the lines %j', (body, places) => {
    expect(readBody(body).map(({ line }) => line)).toEqual(places);
    expect(readMarkup(body).map(({ line }) => line)).toEqual(places);
  });
});
