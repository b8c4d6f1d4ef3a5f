import { describe, expect, it } from 'vitest';
import { known, paragraph, reference, sampleArticle } from '../../tests/sample';
import { parseEntityId, parseRuleId, type SourceCredit, type StoredArticle } from '../model';
import { findDoubts } from './doubts';

const source: SourceCredit = {
  outlet: { name: 'Báo Tin tức' },
  evidence: 'Báo Tin tức',
  rule: parseRuleId('fields/source-line'),
  confidence: 'high',
};
/** Nothing of it is in doubt. */
const sure: Partial<StoredArticle> = {
  published: known('published', '2020-07-01', 'day'),
  event: known('event', '2020-07-01', 'day', ['Sáng nay (1/7)', '01/07/2020']),
  source,
  body: [{ ...paragraph(3, 'Sáng nay (1/7), hội nghị diễn ra.'), kind: 'lead' }],
};
const concluded = parseRuleId('fields/event-year-inferred');
const id = parseEntityId('vn-xii-35-ct-tw');
const likely = reference('Chỉ thị 35', { kind: 'listed', id, certainty: 'likely', because: 'ngày' });
const either = reference('chỉ thị 12', { kind: 'ambiguous', candidates: [{ id, because: 'số' }], because: 'số' });

describe('what is uncertain about an article', () => {
  it.each<[string, Partial<StoredArticle>, Record<string, readonly string[]>]>([
    ['nothing', {}, {}],
    [
      'a headline as long as a paragraph',
      { title: { kind: 'title', lines: { first: 1, last: 1 }, text: `Đại hội ${'đại biểu '.repeat(20)}` } },
      { 'title-unlikely': [] },
    ],
    [
      'a headline without a blank',
      { title: { kind: 'title', lines: { first: 1, last: 1 }, text: 'Đạihội'.repeat(20) } },
      { 'title-unlikely': [] },
    ],
    ['no day of publication', { published: { known: false, role: 'published' } }, { 'publication-date-unknown': [] }],
    [
      'a day of publication that was weighed',
      { published: { ...known('published', '2020-07-01', 'day'), confidence: 'medium' } },
      { 'publication-date-inferred': ['2020-07-01'] },
    ],
    [
      'a year concluded from clues, however many',
      { event: { ...known('event', '2020-11-03', 'day', ['Sáng 3/11', 'năm 2020']), rule: concluded } },
      { 'event-date-inferred': ['Sáng 3/11', 'năm 2020'] },
    ],
    [
      'a day without a year',
      { event: { ...known('event', 'XXXX-11-03', 'month-day'), confidence: 'low' } },
      { 'event-year-unknown': [] },
    ],
    [
      'an outlet concluded from a menu line',
      { source: { ...source, confidence: 'medium', evidence: 'TV & Video' } },
      { 'source-inferred': ['TV & Video'] },
    ],
    [
      'documents that may be meant',
      { documents: [likely, either] },
      { 'document-ambiguous': ['chỉ thị 12'], 'document-likely': ['Chỉ thị 35'] },
    ],
    ['whatever else conversion noted', { quality: ['cut-off', 'source-unknown'] }, { 'cut-off': [] }],
  ])('%s', (_, told, expected) => {
    const doubts = findDoubts(sampleArticle('a', { ...sure, ...told }));
    expect(Object.fromEntries(doubts.map(({ code, words }) => [code, words]))).toEqual(expected);
  });

  it('is every missing thing where nothing is known', () => {
    expect(findDoubts(sampleArticle('a')).map(({ code }) => code)).toEqual([
      'publication-date-unknown',
      'undated',
      'source-unknown',
      'lead-missing',
    ]);
  });
});
