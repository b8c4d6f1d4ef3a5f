import type { DocumentFacts } from '../../authority/document-facts';
import type { ArticleText, DocumentRef, Mention } from '../../model';
import { findAsOf, type AsOf } from './as-of';
import type { Citation } from './citation';
import { gatherEvidence, type DocumentEvidence } from './evidence';
import { findCitations } from './find';
import { settleCongresses } from './congress';
import { groupCitations, type CitationGroup } from './group';
import { resolveDocument } from './resolve';

/**
 * The party and state documents that an article cites, in order of first mention: every mention with its exact span,
 * and which listed document is meant, or why that cannot be told. Reads title and body; resolves by `facts` and by the
 * article's own dates, never by the clock.
 */
export function findDocuments(article: ArticleText, facts: DocumentFacts): DocumentRef[] {
  const asOf = findAsOf(article);
  const blocks = [article.title, ...article.body];
  const citations = blocks.flatMap((block) => findCitations(block, facts.aliasPattern));
  const refs = groupCitations(settleCongresses(citations, blocks)).map((group) => documentRef(group, facts, asOf));
  return mergeSame(refs).sort((a, b) => compareFirst(a.mentions, b.mentions));
}

/** Groups that turned out to mean one listed document ("Nghị quyết Trung ương 4 khóa XII", "số 04-NQ/TW") are one. */
function mergeSame(refs: readonly DocumentRef[]): DocumentRef[] {
  const listed = new Map<string, DocumentRef>();
  const others: DocumentRef[] = [];
  for (const ref of refs) {
    if (ref.resolution.kind !== 'listed') {
      others.push(ref);
      continue;
    }
    const twin = listed.get(ref.resolution.id);
    listed.set(ref.resolution.id, twin === undefined ? ref : union(twin, ref));
  }
  return [...listed.values(), ...others];
}

/** The surer reading, filled up with what only the other tells. */
function union(a: DocumentRef, b: DocumentRef): DocumentRef {
  const [main, other] = certaintyOf(b) > certaintyOf(a) ? [b, a] : [a, b];
  const mentions = [...a.mentions, ...b.mentions].sort((x, y) => compareFirst([x], [y]));
  return { ...other, ...main, mentions };
}

const certaintyOf = ({ resolution, number }: DocumentRef): number =>
  (resolution.kind === 'listed' && resolution.certainty === 'certain' ? 2 : 0) + (number === undefined ? 0 : 1);

function compareFirst([a]: readonly Mention[], [b]: readonly Mention[]): number {
  if (a === undefined || b === undefined) return 0;
  return a.at.line - b.at.line || a.at.start - b.at.start;
}

function documentRef(group: CitationGroup, facts: DocumentFacts, asOf: AsOf | undefined): DocumentRef {
  const evidence = gatherEvidence(group);
  const resolution = resolveDocument(evidence, facts, asOf);
  const listedType = resolution.kind === 'listed' ? facts.byId.get(resolution.id)?.type : undefined;
  return {
    asWritten: fullest(group),
    type: evidence.type ?? listedType ?? 'Văn bản',
    ...toldFields(evidence),
    mentions: group.map(mention).sort((a, b) => compareFirst([a], [b])),
    resolution,
  };
}

function toldFields({ number, code, term, plenum, date, issuer, congress }: DocumentEvidence): Partial<DocumentRef> {
  const body = issuer?.name ?? congress?.body;
  return {
    ...(number === undefined ? {} : { number }),
    ...(code === undefined ? {} : { code }),
    ...(term === undefined ? {} : { term }),
    ...(plenum === undefined ? {} : { plenum }),
    ...(date === undefined || date.length < 10 ? {} : { date }),
    ...(body === undefined ? {} : { issuer: body }),
  };
}

/** The form that says most; for a list, "Nghị quyết Trung ương 6,7,8 khóa XII" as a whole. */
function fullest(group: CitationGroup): string {
  return group.reduce((best, { asWritten }) => (asWritten.length > best.length ? asWritten : best), '');
}

function mention({ surface, span, line, rule }: Citation): Mention {
  return { surface, at: { line, ...span }, rule };
}
