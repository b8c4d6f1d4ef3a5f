import { describe, expect, test } from 'vitest';
import { readCrawlNote } from './crawl-note';

describe('the outlet of a note is plain text', () => {
  test.each([
    ['as it is', 'outlet: Báo Tin tức', 'Báo Tin tức'],
    ['blanks at its ends and runs inside', "outlet: '  Báo   Tin tức '", 'Báo Tin tức'],
    ['marks that turn letters round', String.raw`outlet: "Báo \u202eTin\u202c tức"`, 'Báo Tin tức'],
    ['half of a pair', String.raw`outlet: "Báo \ud83d"`, 'Báo \ufffd'],
    ['zero and other controls', String.raw`outlet: "B\0áo\e"`, 'Báo'],
    ['emoji joined without end', String.raw`outlet: "a\u200d\u200db"`, 'ab'],
    ['markup stays words', `outlet: '<b>Báo</b>'`, '<b>Báo</b>'],
  ])('%s', (_, note, outlet) => {
    expect(readCrawlNote(note)).toEqual({ outlet });
  });

  test.each([
    ['nothing', "outlet: ''"],
    ['only what is not seen', String.raw`outlet: "\u202e\u200b\0"`],
  ])('%s is no name', (_, note) => {
    expect(() => readCrawlNote(note)).toThrow(/^outlet: /u);
  });

  test.each(['javascript:a', 'data:text/html,a', 'vbscript:a', 'file:///etc/passwd', '//example.org/a', 'a'])(
    'the address %s is refused',
    (url) => {
      expect(() => readCrawlNote(`url: ${JSON.stringify(url)}`)).toThrow(/^url: must be an http or https address/u);
    },
  );
});

test.each([
  ['a name that begins with *', 'url: https://example.org/\noutlet: *Báo', 2],
  ['a name that begins with &', 'outlet: &Báo Tin tức', 1],
  ['a name that begins with !', 'outlet: !Báo', 1],
])('%s is told by its line, and stops nothing', (_, note, line) => {
  expect(() => readCrawlNote(note)).toThrow(expect.objectContaining({ name: 'CrawlNoteError', line }));
});
