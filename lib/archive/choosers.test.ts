import { describe, expect, it } from 'vitest';
import { reference, sampleArticle } from '../../tests/sample';
import { parseEntityId, type DocumentRef, type DocumentResolution } from '../model';
import { buildArchive, type Archive } from './archive';
import type { DocumentFact } from './documents';
import { shelveDocuments, shelveOpen } from './shelves';

function fact(id: string, number: string, told: Partial<DocumentFact> = {}): DocumentFact {
  const type = number.endsWith('CT/TW') ? 'Chỉ thị' : 'Quy định';
  return {
    id: parseEntityId(id),
    name: `${type} số ${number}`,
    type,
    number,
    aliases: [],
    confidence: 'high',
    sources: [],
    adopted: [],
    ...told,
  };
}

const XII = fact('vn-xii-35-ct-tw', '35-CT/TW', { term: 'XII', date: '2019-05-30', issuer: 'Bộ Chính trị' });
const XIII = fact('vn-xiii-35-ct-tw', '35-CT/TW', { term: 'XIII', date: '2024-06-14', issuer: 'Bộ Chính trị' });
const LONE = fact('vn-xii-08-qd-tw', '08-QĐ/TW', { term: 'XII', date: '2018' });
const UNCITED = [fact('vn-xi-05-ct-tw', '05-CT/TW'), fact('vn-xii-05-ct-tw', '05-CT/TW')];

const listed = ({ id }: DocumentFact): DocumentResolution => ({
  kind: 'listed',
  id,
  certainty: 'certain',
  because: '',
});
const EITHER: DocumentResolution = {
  kind: 'ambiguous',
  candidates: [XII, XIII].map(({ id }) => ({ id, because: '' })),
  because: 'không rõ khóa',
};
const LOCAL: DocumentResolution = { kind: 'open', reason: 'local', because: 'cấp dưới' };
const numbered = (words: string, number: string, resolution: DocumentResolution): DocumentRef => {
  return { ...reference(words, resolution), number };
};

function archiveOf(documents: readonly DocumentRef[], facts: readonly DocumentFact[]): Archive {
  return buildArchive([sampleArticle('a', { documents })], new Map(facts.map((each) => [each.id, each])));
}

const ALL = [XII, XIII, LONE, ...UNCITED];
const archive = archiveOf(
  [
    numbered('Chỉ thị 35-CT/TW', '35-CT/TW', listed(XII)),
    numbered('Chỉ thị 35', '35', EITHER),
    numbered('Chỉ thị số 35 của Tỉnh ủy', '35', LOCAL),
    numbered('Chỉ thị số 12 của Tỉnh ủy', '12', LOCAL),
    { ...numbered('Quy định 08', '08', listed(LONE)), type: 'Quy định' },
  ],
  ALL,
);

describe('numbers that several documents carry', () => {
  it('have a chooser where one of them is cited: every document, newest first, and what stays undecided', () => {
    expect(
      archive.choosers.all.map(({ id, name, documents, undecided, local }) => [
        id,
        name,
        documents.map((each) => each.id),
        undecided.map(({ reference: { asWritten } }) => asWritten),
        local.map(({ reference: { asWritten } }) => asWritten),
      ]),
    ).toEqual([['chi-thi-35', 'Chỉ thị 35', [XIII.id, XII.id], ['Chỉ thị 35'], ['Chỉ thị số 35 của Tỉnh ủy']]]);
  });

  it.each([
    ['a bare number', { type: 'Chỉ thị', number: '35' }, 'chi-thi-35'],
    ['a full one', XII, 'chi-thi-35'],
    ['of another type', { type: 'Quy định', number: '35' }, undefined],
    ['of one document', LONE, undefined],
    ['no number', { type: 'Chỉ thị' }, undefined],
  ])('are found by %s', (_, document, id) => {
    expect(archive.choosers.of(document)?.id).toBe(id);
  });

  it('never share an address with a document', () => {
    const thief = fact('chi-thi-35', '99-CT/TW');
    expect(() => archiveOf([numbered('Chỉ thị 35-CT/TW', '35-CT/TW', listed(XII))], [...ALL, thief])).toThrow(
      /chi-thi-35 is the address of the chooser.*Remedy/u,
    );
  });

  it('are none in an empty archive', () => {
    expect(buildArchive([], new Map(ALL.map((each) => [each.id, each]))).choosers.all).toEqual([]);
  });
});

describe('shelves of documents', () => {
  it.each([
    ['term', ['khoa-xiii XIII 1', 'khoa-xii XII 2']],
    ['type', ['loai-chi-thi Chỉ thị 2', 'loai-quy-dinh Quy định 1']],
    ['issuer', ['co-quan-bo-chinh-tri Bộ Chính trị 2', 'co-quan-chua-ro ? 1']],
    ['year', ['nam-2024 2024 1', 'nam-2019 2019 1', 'nam-2018 2018 1']],
  ] as const)('by %s', (kind, expected) => {
    const shelves = shelveDocuments(archive.documents, kind);
    expect(shelves.map(({ id, value, documents }) => `${id} ${value ?? '?'} ${documents.length}`)).toEqual(expected);
  });

  it('of an empty archive are none', () => {
    expect(shelveDocuments([], 'term')).toEqual([]);
  });
});

describe('shelves of open references', () => {
  it('stand by reason, the most used wording first', () => {
    const words = (resolution: DocumentResolution, ...written: readonly string[]) =>
      written.map((each) => reference(each, resolution));
    const state: DocumentResolution = { kind: 'open', reason: 'state', because: '' };
    const { openReferences } = buildArchive(
      [
        sampleArticle('a', { documents: words(state, 'Luật A', 'Luật B') }),
        sampleArticle('b', { documents: [...words(state, 'Luật B'), ...words(EITHER, 'Chỉ thị 35')] }),
      ],
      new Map(ALL.map((each) => [each.id, each])),
    );
    expect(
      shelveOpen(openReferences).map(({ id, references }) => [id, references.map(({ wording }) => wording)]),
    ).toEqual([
      ['nhieu-van-ban', ['Chỉ thị 35']],
      ['nha-nuoc', ['Luật B', 'Luật A']],
    ]);
  });
});
