import { describe, expect, it } from 'vitest';
import { mention, paragraph, person, reference, sampleArticle } from '../../tests/sample';
import { parseEntityId, type DocumentRef, type DocumentResolution, type StoredArticle } from '../model';
import { buildArchive } from './archive';
import { findCitingArticles, findSpellings, quoteMention } from './citing';
import type { Citation, DocumentFact } from './documents';
import { findNamedBeside } from './speakers';

const ID = parseEntityId('vn-xii-35-ct-tw');
const FACT: DocumentFact = {
  id: ID,
  name: 'Chỉ thị số 35-CT/TW',
  type: 'Chỉ thị',
  number: '35-CT/TW',
  aliases: [],
  confidence: 'high',
  sources: [],
  adopted: [],
};
const RESOLUTIONS: Readonly<Record<Citation['certainty'], DocumentResolution>> = {
  certain: { kind: 'listed', id: ID, certainty: 'certain', because: '' },
  likely: { kind: 'listed', id: ID, certainty: 'likely', because: '' },
  possible: { kind: 'ambiguous', candidates: [{ id: ID, because: '' }], because: '' },
};

const cites = (id: string, ...certainties: readonly Citation['certainty'][]): StoredArticle =>
  sampleArticle(id, { documents: certainties.map((certainty) => reference('Chỉ thị 35', RESOLUTIONS[certainty])) });

describe('articles that cite a document', () => {
  it('stand under their surest reference, surest first, each once', () => {
    const articles = [cites('a', 'possible'), cites('b', 'likely', 'certain'), cites('c', 'likely')];
    const [document] = buildArchive(articles, new Map([[ID, FACT]])).documents;
    const citing = document === undefined ? [] : findCitingArticles(document);
    expect(citing.map(({ article, certainty, citations }) => [article.id, certainty, citations.length])).toEqual([
      ['b', 'certain', 2],
      ['c', 'likely', 1],
      ['a', 'possible', 1],
    ]);
  });
});

describe('the citing sentence', () => {
  const text = 'Ông A nói. TP. Huế học tập Chỉ thị 35 từ năm 2019. Hết.';
  it.each([
    ['is cut at its own ends', text, ['TP. Huế học tập ', 'Chỉ thị 35', ' từ năm 2019.']],
    ['may be all there is', 'Chỉ thị 35', ['', 'Chỉ thị 35', '']],
    ['is shortened on either side', `${'rất dài '.repeat(40)}Chỉ thị 35${' rất dài'.repeat(40)}`, undefined],
    ['keeps signs as they are', 'Về <b>"Chỉ thị 35"</b> & hơn', ['Về <b>"', 'Chỉ thị 35', '"</b> & hơn']],
  ])('%s', (_, words, expected) => {
    const article = sampleArticle('a', { body: [paragraph(3, words)] });
    const quotation = quoteMention(article, mention('Chỉ thị 35', 3, words.indexOf('Chỉ thị 35')));
    if (expected !== undefined)
      expect(quotation).toEqual({ line: 3, before: expected[0], words: expected[1], after: expected[2] });
    else {
      expect(quotation?.before).toMatch(/^… rất.{150,180}$/u);
      expect(quotation?.after).toMatch(/^ rất.{150,180}…$/u);
    }
  });

  it('is nothing where no block holds the mention', () => {
    expect(quoteMention(sampleArticle('a'), mention('Chỉ thị 35', 99, 0))).toBeUndefined();
  });
});

describe('spellings', () => {
  it('are counted by place, whatever their first letter; a number alone stands for its whole', () => {
    const told: DocumentRef = {
      ...reference('Nghị quyết Trung ương 6, 7 khóa XII', RESOLUTIONS.certain),
      mentions: [
        mention('7 khóa XII', 3, 0),
        mention('Nghị quyết Trung ương 7', 3, 20),
        mention('nghị quyết Trung ương 7', 4, 0),
      ],
    };
    const citation: Citation = { article: sampleArticle('a'), reference: told, certainty: 'certain', because: '' };
    expect(findSpellings([citation])).toEqual([
      { words: 'Nghị quyết Trung ương 7', count: 2 },
      { words: 'Nghị quyết Trung ương 6, 7 khóa XII', count: 1 },
    ]);
  });
});

describe('people named beside a document', () => {
  const text = 'Ông Lê An nêu Chỉ thị 35. Bà Hồ Thu nghe.';
  const at = (name: string, line: number, words: string) => ({
    ...person(name, ['Bí thư']),
    mentions: [mention(name, line, words.indexOf(name))],
  });
  const near = sampleArticle('near', {
    body: [paragraph(3, text), paragraph(5, 'Ông Vũ Nam dự.')],
    people: [
      at('Lê An', 3, text),
      at('Hồ Thu', 3, text),
      at('Vũ Nam', 5, 'Ông Vũ Nam dự.'),
      { ...at('Hồ Chí Minh', 3, text), standing: 'historical' },
    ],
    documents: [{ ...reference('Chỉ thị 35', RESOLUTIONS.certain), mentions: [mention('Chỉ thị 35', 3, 14)] }],
  });
  const unsure = {
    ...near,
    id: sampleArticle('unsure').id,
    documents: [reference('Chỉ thị 35', RESOLUTIONS.possible)],
  };

  it('are told apart by how near, once an article; the remembered and unsure articles do not count', () => {
    const archive = buildArchive([near, unsure], new Map([[ID, FACT]]));
    const [document] = archive.documents;
    const rows = document === undefined ? [] : findNamedBeside(document, archive.entities);
    const told = rows.map(({ person: { name }, articles, paragraphs }) => [
      name,
      articles,
      paragraphs.map(({ article: { id }, line }) => `${id}#${line}`).join(' '),
    ]);
    expect(told).toEqual([
      ['Lê An', { sentence: 1, paragraph: 0, article: 0 }, `${near.id}#3`],
      ['Hồ Thu', { sentence: 0, paragraph: 1, article: 0 }, `${near.id}#3`],
      ['Vũ Nam', { sentence: 0, paragraph: 0, article: 1 }, ''],
    ]);
  });
});
