import { describe, expect, it } from 'vitest';
import { mention, paragraph, reference, sampleArticle } from '../../tests/sample';
import { buildArchive, type DocumentFact } from '../archive';
import { parseEntityId, type DocumentResolution } from '../model';
import { renderBody } from './article';
import { documentTitle } from './document-links';

const FACT: DocumentFact = {
  id: parseEntityId('vn-xii-35-ct-tw'),
  name: 'Chỉ thị số 35-CT/TW',
  type: 'Chỉ thị',
  number: '35-CT/TW',
  term: 'XII',
  date: '2019-05-30',
  title: 'về đại hội <đảng bộ> "các cấp"',
  aliases: [],
  confidence: 'high',
  sources: [],
  adopted: [],
};
const FULL = 'Chỉ thị số 35-CT/TW, khóa XII, ngày 30/05/2019: về đại hội <đảng bộ> "các cấp"';

describe('the document in full', () => {
  it.each([
    ['number, term, day, title', FACT, FULL],
    [
      'a name that says its term',
      { name: 'Nghị quyết Hội nghị Trung ương 4 khóa XII', term: 'XII' },
      'Nghị quyết Hội nghị Trung ương 4 khóa XII',
    ],
    ['a year', { name: 'Quy định', date: '2018' }, 'Quy định, năm 2018'],
  ])('%s', (_, fact, expected) => {
    expect(documentTitle(fact)).toBe(expected);
  });
});

describe('a reference in an article', () => {
  const link = (words: string, resolution: DocumentResolution) => {
    const cited = { ...reference(words, resolution), mentions: [mention(words, 1, 0), mention(words, 3, 4)] };
    const other = reference('Luật', { kind: 'open', reason: 'state', because: '' });
    const article = sampleArticle('a', {
      body: [paragraph(3, `Nêu ${words} rõ.`)],
      documents: [{ ...other, mentions: [mention('Luật', 1, 0)] }, cited],
    });
    const archive = buildArchive([article], new Map([[FACT.id, FACT]]));
    const segments = renderBody(article, archive.entities).flatMap((block) => block.segments);
    return segments.map((segment) => (segment.kind === 'link' ? { words: segment.text, ...segment.to } : segment.text));
  };
  it.each<[string, string, DocumentResolution, object]>([
    [
      'leads to the document',
      'Chỉ thị 35',
      { kind: 'listed', id: FACT.id, certainty: 'certain', because: '' },
      { href: '/van-ban/vn-xii-35-ct-tw/', title: FULL },
    ],
    [
      'that is only likely',
      'Chỉ thị 35',
      { kind: 'listed', id: FACT.id, certainty: 'likely', because: '' },
      { href: '/van-ban/vn-xii-35-ct-tw/', title: FULL, doubt: 'likely' },
    ],
    [
      'of several candidates leads to its note',
      'Chỉ thị 35',
      { kind: 'ambiguous', candidates: [{ id: FACT.id, because: '' }], because: '' },
      { href: '#vb-2', doubt: 'ambiguous' },
    ],
    [
      'that stays open leads to its note',
      'Chỉ thị 35',
      { kind: 'open', reason: 'local', because: '' },
      { href: '#vb-2', doubt: 'local' },
    ],
    [
      'of a number alone is called by the document',
      'số 35',
      { kind: 'listed', id: FACT.id, certainty: 'certain', because: '' },
      { href: '/van-ban/vn-xii-35-ct-tw/', title: FULL, label: FACT.name },
    ],
  ])('%s', (_, words, resolution, expected) => {
    expect(link(words, resolution)).toEqual(['Nêu ', { words, kind: 'document', ...expected }, ' rõ.']);
  });
});
