import { describe, expect, test } from 'vitest';
import { readByZotero } from './zotero';

const read = (head: string) =>
  readByZotero(`<!DOCTYPE html><html lang="vi"><head><title>a</title>${head}</head><body></body></html>`);
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('what the reader sees in a head, good or bad', () => {
  test.each([
    [
      'the type that is given',
      meta('z:itemType', 'newspaperArticle') + meta('citation_title', 'a'),
      { itemType: 'newspaperArticle' },
    ],
    ['a card alone', '<meta property="og:type" content="website">', { itemType: 'webpage' }],
    ['a bare title', meta('citation_title', 'a'), { itemType: 'journalArticle' }],
    [
      'family name first',
      meta('citation_author', 'Nguyễn, Thu Hà'),
      { creators: [{ lastName: 'Nguyễn', firstName: 'Thu Hà' }] },
    ],
    [
      'a name without comma',
      meta('citation_author', 'Nguyễn Thu Hà'),
      { creators: [{ lastName: 'Hà', firstName: 'Nguyễn Thu' }] },
    ],
    ['one word', meta('citation_author', 'Hoài'), { creators: [{ lastName: 'Hoài' }] }],
    [
      'blanks on both sides of a comma',
      meta('citation_author', 'Thu Hà, Văn Bình'),
      {
        creators: [
          { lastName: 'Hà', firstName: 'Thu' },
          { lastName: 'Bình', firstName: 'Văn' },
        ],
      },
    ],
    ['a creator where there is no author', meta('DCTERMS.creator', 'TTXVN'), { creators: [{ lastName: 'TTXVN' }] }],
    [
      'the source before the site',
      `${meta('DCTERMS.source', 'Báo A')}<meta property="og:site_name" content="Kho">`,
      { publicationTitle: 'Báo A' },
    ],
    ['the site for want of a source', '<meta property="og:site_name" content="Kho">', { publicationTitle: 'Kho' }],
    ['the day', meta('DCTERMS.issued', '2020-07'), { date: '2020-07' }],
  ])('%s', (_, head, expected) => expect(read(head)).toMatchObject(expected));
});
