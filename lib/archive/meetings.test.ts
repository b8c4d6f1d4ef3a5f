import { describe, expect, it } from 'vitest';
import { known, mention, reference, sampleArticle } from '../../tests/sample';
import type { ListedMeeting } from '../authority/meetings';
import { parseEntityId, parseIsoDay, type DocumentResolution, type NamedMention, type StoredArticle } from '../model';
import { buildArchive } from './archive';
import type { DocumentFact } from './documents';
import { gatherDocumentFacts } from './facts';
import { shelveByTerm } from './meetings';

const proof = { confidence: 'high' as const, sources: [] };
const PLENUM: ListedMeeting = {
  id: parseEntityId('vn-xii-hntw-4'),
  kind: 'plenum',
  name: 'Hội nghị Trung ương 4 khóa XII',
  term: 'XII',
  number: 4,
  ...proof,
};
const CONGRESS: ListedMeeting = {
  id: parseEntityId('vn-dai-hoi-xiii'),
  kind: 'congress',
  name: 'Đại hội XIII của Đảng',
  term: 'XIII',
  ...proof,
};
const RESOLUTION: DocumentFact = {
  id: parseEntityId('vn-xii-04-nq-tw'),
  name: 'Nghị quyết số 04-NQ/TW',
  type: 'Nghị quyết',
  number: '04-NQ/TW',
  aliases: [],
  adoptedBy: PLENUM.id,
  adopted: [],
  ...proof,
};

const naming = (name: string, id?: string): NamedMention => ({
  kind: 'meeting',
  name,
  ...(id === undefined ? {} : { id: parseEntityId(id) }),
  mentions: [mention(name, 3, 0)],
});
const citing = (kind: 'certain' | 'possible') => {
  const resolution: DocumentResolution =
    kind === 'certain'
      ? { kind: 'listed', id: RESOLUTION.id, certainty: 'certain', because: '' }
      : { kind: 'ambiguous', candidates: [{ id: RESOLUTION.id, because: '' }], because: '' };
  return reference('Nghị quyết số 04', resolution);
};
const dated = (id: string, day: string, told: Partial<StoredArticle>): StoredArticle =>
  sampleArticle(id, { published: known('published', day, 'day'), ...told });

const archive = buildArchive(
  [
    dated('old', '2017-01-01', { meetings: [naming(PLENUM.name, PLENUM.id)] }),
    dated('new', '2018-01-01', { meetings: [naming(PLENUM.name, PLENUM.id)], documents: [citing('certain')] }),
    dated('cites', '2018-01-02', { documents: [citing('certain')] }),
    dated('unsure', '2018-01-03', { documents: [citing('possible')] }),
    dated('other', '2018-01-04', { meetings: [naming('Hội nghị Trung ương 3 khóa VIII')] }),
  ],
  new Map([[RESOLUTION.id, RESOLUTION]]),
  undefined,
  [CONGRESS, PLENUM],
);

describe('meetings', () => {
  it('tell the articles that name them from those that only cite what they adopted; unsure references do not count', () => {
    expect(
      archive.meetings.map(({ id, articles, citing: only, adopted, hasPage }) => [
        id,
        articles.map((article) => article.id),
        only.map((article) => article.id),
        adopted.map((fact) => fact.id),
        hasPage,
      ]),
    ).toEqual([
      [CONGRESS.id, [], [], [], false],
      [PLENUM.id, ['new', 'old'], ['cites'], [RESOLUTION.id], true],
      ['hoi-nghi-trung-uong-3-khoa-viii', ['other'], [], [], false],
    ]);
  });

  it('are found by the id that an article names', () => {
    const [article] = archive.articles;
    expect(article && archive.entities.named('meeting', article, PLENUM.id)?.name).toBe(PLENUM.name);
  });

  it('stand by term, newest first, unlisted ones last', () => {
    expect(shelveByTerm(archive.meetings).map(({ term, meetings }) => [term, meetings.length])).toEqual([
      ['XIII', 1],
      ['XII', 1],
      [undefined, 1],
    ]);
  });
});

describe('which meeting adopted a document', () => {
  const document = {
    type: 'Nghị quyết',
    term: 'XII',
    confidence: 'high' as const,
    sources: [{ kind: 'page' as const }],
  };
  const terms: Parameters<typeof gatherDocumentFacts>[1] = {
    congresses: [
      {
        id: CONGRESS.id,
        term: 'XIII',
        opened: parseIsoDay('2021-01-25'),
        closed: parseIsoDay('2021-02-01'),
        confidence: 'high',
        sources: [{ kind: 'page' }],
      },
    ],
    plenums: [{ id: PLENUM.id, term: 'XII', number: 4, confidence: 'high', sources: [{ kind: 'page' }] }],
  };
  it.each([
    ['a plenum', { ...document, id: parseEntityId('a'), plenum: 4 }, PLENUM.id],
    ['a congress', { ...document, id: parseEntityId('b'), term: 'XIII', congress: true as const }, CONGRESS.id],
    ['a plenum that the list lacks', { ...document, id: parseEntityId('c'), plenum: 9 }, undefined],
    ['none', { ...document, id: parseEntityId('d') }, undefined],
  ])('%s', (_, listed, meeting) => {
    expect(gatherDocumentFacts([listed], terms).get(listed.id)?.adoptedBy).toBe(meeting);
  });
});
