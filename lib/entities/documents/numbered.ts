import {
  daysBetween,
  plenumKey,
  seriesReach,
  termSpan,
  type DaySpan,
  type DocumentFacts,
} from '../../authority/document-facts';
import { documentName, isUnproved, type ListedDocument } from '../../authority/documents';
import { plenumName } from '../../authority/meetings';
import type { DocumentCandidate, DocumentResolution, IsoDay } from '../../model';
import { findIsoDay } from '../../model';
import { findWords } from '../../text';
import { sayAsOf, sayDay, type AsOf } from './as-of';
import { findCandidates, plainIssuer } from './candidates';
import type { DocumentEvidence } from './evidence';
import { CLEAR_SUBJECT, PLAIN_SUBJECT, rankBySubject, subjectScore } from './subject';

/** Days after a new document of the same number within which a bare number may still mean the old one. */
const CHANGE_OF_USE = 60;
/** Days within which a review ("tổng kết") of that number rather looks back at the old one. */
export const REVIEW_OF_OLD = 730;
export const RETROSPECTIVE = /tổng kết|sơ kết|nhìn lại|năm thực hiện|năm triển khai/iu;

interface Chosen {
  readonly document: ListedDocument;
  readonly because: string;
}

/** Everything that deciding on a numbered document needs. */
interface Question {
  readonly evidence: DocumentEvidence;
  readonly facts: DocumentFacts;
  readonly asOf: AsOf | undefined;
}

/** Resolves a citation by number: by its own date, its term, its subject, and last by the article's date. */
export function resolveNumbered(evidence: DocumentEvidence, facts: DocumentFacts, asOf?: AsOf): DocumentResolution {
  const question = { evidence, facts, asOf };
  const candidates = findCandidates(evidence, facts);
  const plenum = orPlenum(question, candidates);
  if (plenum !== undefined) return plenum;
  if (candidates.length === 0) return unlisted('danh mục của kho tin chưa có văn bản này');
  return byOwnDate(question, candidates) ?? byTerm(question, candidates) ?? byArticle(question, candidates);
}

/**
 * "Nghị quyết 6 khóa XII" is rather that of the sixth plenum than 06-NQ/TW: the Party's own numbers have two digits. Only
 * a subject tells; where both readings lead to one document, it is that.
 */
function orPlenum(
  { evidence, facts }: Question,
  candidates: readonly ListedDocument[],
): DocumentResolution | undefined {
  const { type, number, code, listTerm, term = listTerm, date, plenum: told, context } = evidence;
  if (type !== 'Nghị quyết' || !/^[1-9]$/u.test(number ?? '') || code !== undefined) return undefined;
  if (term === undefined || date !== undefined || told !== undefined) return undefined;
  const plenum = facts.plenums.find((each) => each.term === term && each.number === Number(number));
  if (plenum === undefined) return undefined;
  const ofTerm = candidates.filter((document) => document.term === term);
  const [only] = ofTerm;
  if (only !== undefined && ofTerm.length === 1 && subjectScore(only, context) >= PLAIN_SUBJECT) return undefined;
  const usual = (facts.byPlenum.get(plenumKey(term, plenum.number)) ?? []).find((each) => each.standsForPlenum);
  const because = `bài viết “nghị quyết ${plenum.number} khóa ${term}”: có thể là nghị quyết của ${plenumName(plenum.number, term)}`;
  if (usual !== undefined && ofTerm.every(({ id }) => id === usual.id)) return listed(usual, 'likely', because);
  const other = only === undefined ? '' : ', có thể là văn bản mang số đó';
  const meeting = { id: plenum.id, because: plenumName(plenum.number, term) };
  return { kind: 'ambiguous', candidates: [meeting, ...ofTerm.map(candidate)], because: `${because}${other}` };
}

export const unlisted = (because: string): DocumentResolution => ({ kind: 'open', reason: 'unlisted', because });

/** The day or year that the text gives the document: within a term a number is given once, so a slip in the day is told. */
function byOwnDate(
  { evidence, facts, asOf }: Question,
  candidates: readonly ListedDocument[],
): DocumentResolution | undefined {
  const { date } = evidence;
  if (date === undefined) return undefined;
  const exact = candidates.filter((document) => document.date === date);
  const [only] = exact;
  if (only !== undefined && exact.length === 1) {
    return listed(only, 'certain', `bài ghi ngày ${sayDay(date)}, đúng ngày ban hành ${documentName(only)}`);
  }
  const day = findIsoDay(date);
  if (day === undefined) return byYear({ evidence, facts, asOf }, candidates, date);
  const sameTerm = candidates.filter(({ term }) =>
    facts.congresses.some((congress) => congress.term === term && within(day, termSpan(congress))),
  );
  const [near] = sameTerm;
  if (near === undefined) return unlisted(`bài ghi ngày ${sayDay(date)}, danh mục chưa có văn bản số này của khóa đó`);
  if (sameTerm.length > 1)
    return ambiguous(sameTerm, `bài ghi ngày ${sayDay(date)}, không trùng ngày của văn bản nào cùng số`);
  const known = near.date === undefined ? 'danh mục chưa rõ ngày' : `danh mục ghi ngày ${sayDay(near.date)}`;
  return listed(near, 'likely', `số và khóa khớp; bài ghi ngày ${sayDay(date)}, ${known}`);
}

function byYear(question: Question, candidates: readonly ListedDocument[], year: string): DocumentResolution {
  const { from, to } = { from: `${year}-01-01`, to: `${year}-12-31` };
  const fitting = candidates.filter((document) => {
    const issued = question.facts.issued.get(document.id);
    return issued !== undefined && issued.from <= to && issued.to >= from;
  });
  const [only] = fitting;
  if (only === undefined) return unlisted(`danh mục chưa có văn bản số này ban hành năm ${year}`);
  if (fitting.length > 1)
    return bySubject(question, fitting) ?? ambiguous(fitting, `năm ${year} có hơn một văn bản cùng số`);
  return weighed(question, { document: only, because: `bài ghi năm ${year}` });
}

/** "khóa XII", with or without the plenum. */
function byTerm(question: Question, candidates: readonly ListedDocument[]): DocumentResolution | undefined {
  const { plenum, listTerm, term = listTerm } = question.evidence;
  if (term === undefined) return undefined;
  const fitting = candidates.filter((document) => document.term === term);
  const [only] = fitting;
  if (only === undefined && term === listTerm) return undefined;
  if (only === undefined) return unlisted(`danh mục chưa có văn bản số này của khóa ${term}`);
  if (fitting.length > 1)
    return bySubject(question, fitting) ?? ambiguous(fitting, `khóa ${term} có hơn một văn bản cùng số`);
  const told = plenum === undefined ? `khóa ${term}` : `Hội nghị Trung ương ${plenum} khóa ${term}`;
  const contradicted = plenum !== undefined && only.plenum !== undefined && only.plenum !== plenum;
  if (contradicted) return ambiguous([only], `bài ghi ${told}, danh mục ghi Hội nghị Trung ương ${only.plenum}`);
  return listed(only, isUnproved(only) ? 'likely' : 'certain', `bài ghi rõ ${told}`);
}

/** No date and no term of its own: what the article's words and date tell. */
function byArticle(question: Question, candidates: readonly ListedDocument[]): DocumentResolution {
  const { asOf, facts, evidence } = question;
  const ofPlenum = candidates.filter(({ plenum }) => evidence.plenum !== undefined && plenum === evidence.plenum);
  const fitting = ofPlenum.length > 0 ? ofPlenum : candidates;
  const issuedBy = (day: IsoDay): ListedDocument[] =>
    fitting.filter(({ id }) => (facts.issued.get(id)?.from ?? day) <= day);
  const possible = asOf === undefined ? fitting : issuedBy(asOf.to);
  if (possible.length === 0) return allLater(question, fitting);
  const told = bySubject(question, possible);
  if (told !== undefined) return told;
  if (asOf === undefined) return undated(question, possible);
  return byArticleDate(question, asOf, possible);
}

/** The day of an event is told by the text, which may speak of the past: a title as good as quoted outweighs it. */
function allLater({ evidence, asOf }: Question, later: readonly ListedDocument[]): DocumentResolution {
  const [best, second] = rankBySubject(later, evidence.context);
  const quoted = best !== undefined && subjectScore(best.document, evidence.context) >= PLAIN_SUBJECT;
  if (asOf?.of === 'event' && quoted && best.score >= 2 * (second?.score ?? 0)) {
    return listed(best.document, 'likely', `${quotesTitle(best.document)}, dù ${sayAsOf(asOf)} là trước ngày ban hành`);
  }
  return unlisted('các văn bản cùng số trong danh mục đều ban hành sau bài viết');
}

/** Without any day, only a text that as good as quotes the title of the one candidate tells the document. */
function undated({ evidence }: Question, possible: readonly ListedDocument[]): DocumentResolution {
  const [only] = possible;
  if (only !== undefined && possible.length === 1 && subjectScore(only, evidence.context) >= PLAIN_SUBJECT) {
    return listed(only, 'likely', `không rõ ngày của bài viết, nhưng ${quotesTitle(only)}`);
  }
  return ambiguous(possible, 'không rõ ngày của bài viết nên chưa biết là văn bản của khóa nào');
}

function quotesTitle({ title, subjects = [] }: ListedDocument): string {
  return title === undefined
    ? `nội dung nêu trong bài khớp với nội dung văn bản: ${subjects.join('; ')}`
    : `nội dung nêu trong bài khớp với tên văn bản: “${title}”`;
}

/** Namesakes told apart by their titles. */
function bySubject(question: Question, namesakes: readonly ListedDocument[]): DocumentResolution | undefined {
  if (namesakes.length < 2) return undefined;
  const [best, second] = rankBySubject(namesakes, question.evidence.context);
  if (best === undefined || second === undefined) return undefined;
  if (best.score < CLEAR_SUBJECT || best.score < second.score * 2) return undefined;
  const { document } = best;
  const certain = question.asOf !== undefined && !isUnproved(document);
  return listed(document, certain ? 'certain' : 'likely', quotesTitle(document));
}

function byArticleDate(question: Question, asOf: AsOf, possible: readonly ListedDocument[]): DocumentResolution {
  const { facts, evidence } = question;
  const begun = ({ id }: ListedDocument): IsoDay => facts.issued.get(id)?.from ?? asOf.to;
  const ordered = [...possible].sort((a, b) => (begun(a) < begun(b) ? 1 : -1));
  const [newest, previous] = ordered;
  if (newest === undefined) return unlisted('danh mục của kho tin chưa có văn bản này');
  if (previous !== undefined) {
    const age = daysBetween(begun(newest), asOf.from);
    const changing = age < CHANGE_OF_USE ? `${documentName(newest)} khi đó vừa ban hành hoặc chưa ban hành` : undefined;
    const reviewed = age < REVIEW_OF_OLD && RETROSPECTIVE.test(evidence.context);
    const doubt = changing ?? (reviewed ? 'bài nói về tổng kết, có thể là văn bản cũ cùng số' : undefined);
    if (doubt !== undefined) return ambiguous([newest, previous], `${sayAsOf(asOf)}; ${doubt}`);
  }
  return weighed(question, { document: newest, because: whyNewest(newest, { question, asOf, previous }) });
}

/** "bài viết ngày 28/5/2020, trước khi có Chỉ thị số 35-CT/TW ngày 14/6/2024". */
function whyNewest(
  newest: ListedDocument,
  { question, asOf, previous }: { question: Question; asOf: AsOf; previous: ListedDocument | undefined },
): string {
  const later = findCandidates(question.evidence, question.facts)
    .filter(({ date }) => date !== undefined && date > asOf.to)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0];
  if (later?.date !== undefined) {
    return `${sayAsOf(asOf)}, trước khi có ${documentName(later)} ngày ${sayDay(later.date)} (khóa ${later.term})`;
  }
  if (previous !== undefined && newest.date !== undefined) {
    return `${sayAsOf(asOf)}, sau khi có ${documentName(newest)} ngày ${sayDay(newest.date)}`;
  }
  return `${sayAsOf(asOf)}; danh mục chỉ có một văn bản mang số này tính đến khi đó`;
}

/** What lowers the certainty of a choice, each with the words for it. */
function doubts({ evidence, facts, asOf }: Question, { document }: Chosen): { weight: number; words: string }[] {
  const { issuer, type, context } = evidence;
  const subject = subjectScore(document, context);
  const clear = subject >= CLEAR_SUBJECT || document.knownByNumber === true;
  const owner =
    evidence.codeOf === 'central' ||
    evidence.codeOf === 'office' ||
    issuer !== undefined ||
    evidence.plenum !== undefined;
  const found: { weight: number; words: string }[] = [];
  const later = clear || asOf === undefined ? 0 : laterNamesakes(document, facts, asOf.to);
  if (later > 0) found.push({ weight: later, words: 'các khóa sau có thể đã có văn bản cùng số' });
  if (!owner && subject < CLEAR_SUBJECT) {
    found.push({ weight: oftenOthers(type) && !clear ? 2 : 1, words: 'bài không nêu cơ quan ban hành' });
  }
  if (issuerDiffers(evidence, document))
    found.push({ weight: 1, words: `danh mục ghi cơ quan ban hành là ${document.issuer}` });
  if (evidence.subject !== undefined && deniesSubject(document, evidence.subject)) {
    const others = evidence.date === undefined && findCandidates(evidence, facts).length > 1;
    found.push({ weight: others ? 2 : 1, words: 'nội dung nêu trong bài chưa khớp với tên văn bản' });
  }
  if (isUnproved(document))
    found.push({ weight: subject >= CLEAR_SUBJECT ? 1 : 2, words: 'mục này trong danh mục chưa được kiểm chứng' });
  return found;
}

/** Certain, likely, or only one candidate to be shown, by the doubts. */
function weighed(question: Question, chosen: Chosen): DocumentResolution {
  const against = doubts(question, chosen);
  const weight = against.reduce((sum, each) => sum + each.weight, 0);
  const because = [chosen.because, ...against.map(({ words }) => words)].join('; ');
  if (weight >= 2) return ambiguous([chosen.document], because);
  return listed(chosen.document, weight === 0 ? 'certain' : 'likely', because);
}

/** A clause of some length that shares next to nothing with the title is about another document. */
function deniesSubject(document: ListedDocument, clause: string): boolean {
  if (document.title === undefined) return false;
  const shared = subjectScore(document, clause);
  return shared === 0 || (shared < CLEAR_SUBJECT && findWords(clause).length > 8);
}

/** Government, Assembly and provinces issue most of these; without an issuer the number alone says little. */
function oftenOthers(type: string | undefined): boolean {
  return !['Chỉ thị', 'Quy định', 'Kết luận', 'Hướng dẫn'].includes(type ?? '');
}

/** Later terms whose series may have come to the number without the list knowing the document. */
function laterNamesakes({ code, number, term }: ListedDocument, facts: DocumentFacts, day: IsoDay): number {
  if (code === undefined || number === undefined) return 0;
  const index = facts.congresses.findIndex((congress) => congress.term === term);
  const later = facts.congresses.slice(index + 1);
  return later.filter((each) => seriesReach(facts, { code, term: each.term }, Number(number), day) !== 'impossible')
    .length;
}

function issuerDiffers({ issuer }: DocumentEvidence, document: ListedDocument): boolean {
  if (issuer === undefined || issuer.plenum !== undefined || document.issuer === undefined) return false;
  const [cited, known] = [plainIssuer(issuer.name), plainIssuer(document.issuer)];
  return cited !== undefined && known !== undefined && !known.includes(cited) && !cited.includes(known);
}

const within = (day: IsoDay, { from, to }: DaySpan): boolean => from <= day && day <= to;

/** A choice of one entry; one without located source is never certain. */
export function listed(document: ListedDocument, certainty: 'certain' | 'likely', because: string): DocumentResolution {
  return { kind: 'listed', id: document.id, certainty: isUnproved(document) ? 'likely' : certainty, because };
}

export function ambiguous(documents: readonly ListedDocument[], because: string): DocumentResolution {
  return { kind: 'ambiguous', candidates: documents.map(candidate), because };
}

function candidate(document: ListedDocument): DocumentCandidate {
  const dated = document.date === undefined ? '' : ` ngày ${sayDay(document.date)}`;
  return { id: document.id, because: `${documentName(document)}${dated} (khóa ${document.term})` };
}
