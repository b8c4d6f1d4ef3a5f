import { documentFacts } from '../../lib/authority/document-facts';
import { loadAuthority } from '../../lib/authority/load';
import { findDocuments } from '../../lib/entities/documents/documents';
import {
  parseRuleId,
  type ArticleText,
  type Block,
  type BodyBlock,
  type Dated,
  type DocumentRef,
  type Precision,
} from '../../lib/model';

const authority = loadAuthority('content/authority');
export const facts = documentFacts(authority.documents, authority.terms);

const PRECISIONS: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}$/u, 'year'],
  [/^\d{4}-Q[1-4]$/u, 'quarter'],
  [/^\d{4}-\d{2}$/u, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/u, 'day'],
];

function published(value: string | undefined): Dated {
  if (value === undefined) return { known: false, role: 'published' };
  const precision = PRECISIONS.find(([form]) => form.test(value))?.[1];
  if (precision === undefined) throw new Error(`not a day, month, quarter or year: ${value}`);
  const rule = parseRuleId('test/date');
  return { known: true, role: 'published', value, precision, evidence: [], rule, confidence: 'high' };
}

/** An article of a headline and paragraphs, one a line; published on a day, month, quarter or year, or unknown when. */
export function articleOf(texts: readonly string[], date?: string): ArticleText {
  const [first = '', ...rest] = texts;
  const title: Block = { kind: 'title', lines: { first: 1, last: 1 }, text: first };
  const body = rest.map((text, index): BodyBlock => {
    return { kind: 'paragraph', lines: { first: index + 2, last: index + 2 }, text };
  });
  return { title, body, published: published(date), event: { known: false, role: 'event' }, credits: [], crawl: {} };
}

/** "vn-xii-35-ct-tw", "? a b" for candidates, the reason for an open one; a likely one ends in "~". */
export function verdict({ resolution }: DocumentRef): string {
  switch (resolution.kind) {
    case 'listed':
      return `${resolution.id}${resolution.certainty === 'likely' ? '~' : ''}`;
    case 'plenum':
      return resolution.id;
    case 'ambiguous':
      return ['?', ...resolution.candidates.map(({ id }) => id)].join(' ');
    case 'open':
      return resolution.reason;
    default:
      return resolution satisfies never;
  }
}

/** The verdict on each reference of one paragraph, in order. */
export const verdictsOn = (text: string, date?: string): string[] =>
  findDocuments(articleOf(['', text], date), facts).map(verdict);
