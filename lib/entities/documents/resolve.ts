import { daysBetween, plenumKey, type DocumentFacts } from '../../authority/document-facts';
import { documentName, isUnproved, type ListedDocument } from '../../authority/documents';
import type { Plenum } from '../../authority/terms';
import type { DocumentResolution, IsoDay } from '../../model';
import { canon } from '../../text';
import { sayAsOf, sayDay, type AsOf } from './as-of';
import type { DocumentEvidence } from './evidence';
import { ambiguous, listed, resolveNumbered, RETROSPECTIVE, REVIEW_OF_OLD, unlisted } from './numbered';
import { CLEAR_SUBJECT, PLAIN_SUBJECT, rankBySubject, subjectScore } from './subject';

/** Types that only state bodies issue. */
const STATE_TYPES: ReadonlySet<string> = new Set([
  'Luật',
  'Hiến pháp',
  'Pháp lệnh',
  'Nghị định',
  'Thông tư',
  'Sắc lệnh',
  'Công điện',
]);
const RECENT = 60;

/**
 * Decides which listed document the citations of one group mean, if any. Whose document it is comes first: a local or
 * state one never takes a central number.
 */
export function resolveDocument(evidence: DocumentEvidence, facts: DocumentFacts, asOf?: AsOf): DocumentResolution {
  const foreign = notOfTheCentre(evidence);
  if (foreign !== undefined) return foreign;
  switch (evidence.form) {
    case 'number':
      return resolveNumbered(evidence, facts, asOf);
    case 'plenum':
      return resolvePlenum(evidence, facts, asOf);
    case 'congress':
      return resolveCongress(evidence, facts, asOf);
    case 'collective':
      return {
        kind: 'open',
        reason: 'collective',
        because: `bài nói chung về các nghị quyết của Trung ương khóa ${evidence.term ?? ''}`.trim(),
      };
    case 'name':
      return resolveNamed(evidence, facts, asOf);
    default:
      return evidence.form satisfies never;
  }
}

/** "Nghị quyết 42/2017": the Party's numbers carry no year, unless somebody else wrote it there and named the owner. */
function notOfTheCentre({ type, issuer, codeOf, congress, year }: DocumentEvidence): DocumentResolution | undefined {
  const told = codeOf === 'state' || codeOf === 'local' ? codeOf : (issuer?.kind ?? codeOf);
  const owner = told ?? (year === undefined ? undefined : 'state');
  if (owner === 'state' || STATE_TYPES.has(type ?? '')) {
    const whose = issuer?.kind === 'state' ? ` (${issuer.name})` : '';
    return { kind: 'open', reason: 'state', because: `văn bản của Nhà nước${whose}, không phải văn bản của Đảng` };
  }
  if (owner === 'local' || congress?.scope === 'local') {
    const whose = issuer?.kind === 'local' ? issuer.name : congress?.body;
    if (whose === undefined) {
      const because = 'ký hiệu là của địa phương, đoàn thể hoặc tổ chức khác, không phải của Trung ương Đảng';
      return { kind: 'open', reason: 'local', because };
    }
    const misprinted = codeOf === 'central' ? ', dù bài ghi ký hiệu của Trung ương' : '';
    return {
      kind: 'open',
      reason: 'local',
      because: `văn bản của ${whose}, không phải của Trung ương Đảng${misprinted}`,
    };
  }
  return undefined;
}

/** "Nghị quyết Trung ương 4 khóa XII": one of the plenum's documents if its subject or usage tells it, else the plenum. */
function resolvePlenum(evidence: DocumentEvidence, facts: DocumentFacts, asOf?: AsOf): DocumentResolution {
  const { plenum: number, term } = evidence;
  if (number === undefined) return unlisted('không rõ hội nghị nào');
  if (term === undefined) return resolvePlenumOfNoTerm(evidence, facts, asOf);
  const plenum = facts.plenums.find((each) => each.term === term && each.number === number);
  const name = `Hội nghị Trung ương ${number} khóa ${term}`;
  if (plenum === undefined) return unlisted(`danh mục chưa có ${name}`);
  return documentOfPlenum(evidence, plenum, facts) ?? { kind: 'plenum', id: plenum.id, because: `bài ghi rõ ${name}` };
}

function documentOfPlenum(
  evidence: DocumentEvidence,
  plenum: Plenum,
  facts: DocumentFacts,
): DocumentResolution | undefined {
  const issued = (facts.byPlenum.get(plenumKey(plenum.term, plenum.number)) ?? []).filter(
    ({ type }) => type === evidence.type,
  );
  const name = `Hội nghị Trung ương ${plenum.number} khóa ${plenum.term}`;
  const told = clearSubject(issued, evidence.context);
  if (told !== undefined) {
    const certainty = subjectScore(told, evidence.context) >= PLAIN_SUBJECT ? 'certain' : 'likely';
    return listed(told, certainty, `nội dung nêu trong bài khớp với ${nameInSentence(told)} của ${name}`);
  }
  const usual = issued.find(({ standsForPlenum }) => standsForPlenum);
  if (usual === undefined) return undefined;
  return listed(
    usual,
    'likely',
    `khi nhắc đến ${(evidence.type ?? 'văn bản').toLowerCase()} của ${name}, báo chí thường nói về ${nameInSentence(usual)}`,
  );
}

/** "Nghị quyết số 04-NQ/TW", "Nghị quyết “Một số vấn đề cấp bách về xây dựng Đảng hiện nay”". */
function nameInSentence(document: ListedDocument): string {
  const name = documentName(document);
  return name.startsWith(document.type) ? name : `${document.type} “${name}”`;
}

function clearSubject(issued: readonly ListedDocument[], context: string): ListedDocument | undefined {
  const [only] = issued;
  if (only !== undefined && issued.length === 1) return subjectScore(only, context) > CLEAR_SUBJECT ? only : undefined;
  const [best, second] = rankBySubject(issued, context);
  if (best === undefined || second === undefined || best.score < CLEAR_SUBJECT) return undefined;
  return best.score >= second.score * 2 ? best.document : undefined;
}

/** "Nghị quyết Trung ương 7" alone: the last plenum of that number before the article, if it issued such a document. */
function resolvePlenumOfNoTerm(evidence: DocumentEvidence, facts: DocumentFacts, asOf?: AsOf): DocumentResolution {
  const number = evidence.plenum ?? 0;
  const all = facts.plenums.filter((plenum) => plenum.number === number && !isLater(plenum, facts, asOf));
  if (all.length === 0) return unlisted(`danh mục chưa có Hội nghị Trung ương ${number}`);
  if (asOf === undefined) {
    const because = 'bài không ghi khóa, ngày của bài viết cũng không rõ, nên chưa biết là hội nghị của khóa nào';
    return { kind: 'open', reason: 'undated', because };
  }
  const titled = bySubjectOfAnyTerm(evidence, facts, asOf);
  if (titled !== undefined) return titled;
  const dated = all.filter(({ from }) => from !== undefined);
  const [newest, previous] = [dated.at(-1), dated.at(-2)];
  if (newest === undefined) return plenumsInDoubt(all, `${sayAsOf(asOf)}; bài không ghi khóa`);
  const doubt = doubtOfPlenum({ newest, previous, evidence, facts, asOf });
  if (doubt !== undefined) {
    return plenumsInDoubt(previous === undefined ? [newest] : [newest, previous], `${sayAsOf(asOf)}; ${doubt}`);
  }
  const because = `${sayAsOf(asOf)}, Hội nghị Trung ương ${number} gần nhất khi đó là của khóa ${newest.term}${sayHeld(newest)}`;
  const document = documentOfPlenum(evidence, newest, facts);
  if (document?.kind === 'listed')
    return { ...document, certainty: 'likely', because: `${because}; ${document.because}` };
  return { kind: 'plenum', id: newest.id, because };
}

/** Why the last plenum of a number may not be the one meant; undefined if nothing speaks against it. */
function doubtOfPlenum(question: {
  readonly newest: Plenum;
  readonly previous: Plenum | undefined;
  readonly evidence: DocumentEvidence;
  readonly facts: DocumentFacts;
  readonly asOf: AsOf;
}): string | undefined {
  const { newest, previous, evidence, facts, asOf } = question;
  const age = newest.from === undefined ? 0 : daysBetween(newest.from, asOf.from);
  if (previous !== undefined && age < RECENT) return 'bài không ghi khóa';
  const issued = facts.byPlenum.get(plenumKey(newest.term, newest.number)) ?? [];
  if (!issued.some(({ type }) => type === evidence.type)) {
    return `bài không ghi khóa, danh mục chưa có ${evidence.type?.toLowerCase() ?? 'văn bản'} nào của hội nghị gần nhất`;
  }
  if (age < REVIEW_OF_OLD && RETROSPECTIVE.test(evidence.context)) {
    return 'bài không ghi khóa; bài nói về tổng kết, có thể là hội nghị cùng số của khóa trước';
  }
  return undefined;
}

/** Not yet held when the article was written; without days of its own, of a committee not yet elected. */
function isLater({ from, term }: Plenum, { congresses }: DocumentFacts, asOf?: AsOf): boolean {
  const begun = from ?? congresses.find((each) => each.term === term)?.closed;
  return asOf !== undefined && begun !== undefined && begun > asOf.to;
}

/** The title itself tells the term: "Nghị quyết TW4 “Một số vấn đề cấp bách về xây dựng Đảng hiện nay”". */
function bySubjectOfAnyTerm(
  evidence: DocumentEvidence,
  facts: DocumentFacts,
  asOf: AsOf,
): DocumentResolution | undefined {
  const namesakes = facts.documents.filter(
    ({ id, plenum, type }) =>
      plenum === evidence.plenum && type === evidence.type && (facts.issued.get(id)?.from ?? asOf.to) <= asOf.to,
  );
  const [best, second] = rankBySubject(namesakes, evidence.context);
  if (best === undefined || best.score < PLAIN_SUBJECT || best.score < (second?.score ?? 0) * 2) return undefined;
  return listed(best.document, 'likely', `nội dung nêu trong bài khớp với ${nameInSentence(best.document)}`);
}

const sayHeld = ({ from }: Plenum): string => (from === undefined ? '' : ` (${sayDay(from.slice(0, 7))})`);

function plenumsInDoubt(plenums: readonly Plenum[], because: string): DocumentResolution {
  const candidates = [...plenums].map((plenum) => {
    return { id: plenum.id, because: `Hội nghị Trung ương ${plenum.number} khóa ${plenum.term}${sayHeld(plenum)}` };
  });
  return { kind: 'ambiguous', candidates, because };
}

/** Years after a congress in which "Nghị quyết Đại hội lần thứ X" without more can still mean the national one. */
const TERM_OF_CONGRESS = 6 * 366;

function resolveCongress(evidence: DocumentEvidence, facts: DocumentFacts, asOf?: AsOf): DocumentResolution {
  const { ordinal, scope } = evidence.congress ?? {};
  const congress = facts.congresses[(ordinal ?? 0) - 1];
  if (congress === undefined) return unlisted('không rõ đại hội nào');
  const resolution = facts.documents.find(
    (document) => document.congress && document.term === congress.term && document.type === evidence.type,
  );
  const name = `Đại hội đại biểu toàn quốc lần thứ ${congress.term}`;
  if (scope === 'unknown' && !(asOf !== undefined && within(congress.closed, asOf))) {
    return { kind: 'open', reason: 'local', because: `bài không ghi rõ là ${name}; có thể là đại hội của một đảng bộ` };
  }
  if (resolution === undefined) return unlisted(`danh mục chưa có nghị quyết của ${name}`);
  const told = `bài ghi rõ đại hội lần thứ ${congress.term}`;
  if (asOf !== undefined && asOf.to < congress.opened) {
    return listed(resolution, 'likely', `${told}, nhưng ${sayAsOf(asOf)}, trước khi đại hội họp`);
  }
  return listed(resolution, scope === 'national' ? 'certain' : 'likely', told);
}

function within(closed: IsoDay, asOf: AsOf): boolean {
  return closed <= asOf.to && daysBetween(closed, asOf.from) <= TERM_OF_CONGRESS;
}

/** A name that stays while the document changes ("Quy chế bầu cử trong Đảng"): the one in force by the article's date. */
function resolveNamed(evidence: DocumentEvidence, facts: DocumentFacts, asOf?: AsOf): DocumentResolution {
  const named = facts.byAlias.get(shortName(evidence.name ?? ''));
  if (named === undefined) return unlisted('danh mục của kho tin chưa có văn bản này');
  const ofYear = adoptedIn(NAMED_YEAR.exec(evidence.name ?? '')?.[1], named);
  if (ofYear !== undefined) return listed(ofYear, 'certain', `bài ghi rõ bản năm ${ofYear.date?.slice(0, 4) ?? ''}`);
  if (asOf === undefined) return namedWithoutDay(named);
  const begun = ({ id }: ListedDocument): IsoDay => facts.issued.get(id)?.from ?? asOf.to;
  const newestBy = (day: IsoDay): ListedDocument | undefined =>
    named.filter((each) => begun(each) <= day).sort((a, b) => (begun(a) < begun(b) ? 1 : -1))[0];
  const newest = newestBy(asOf.to);
  if (newest === undefined) return unlisted('các bản trong danh mục đều ban hành sau bài viết');
  if (newestBy(asOf.from) !== newest) return ambiguous(named, `${sayAsOf(asOf)}; chưa rõ trước hay sau khi có bản mới`);
  if (newest.until !== undefined && newest.until < asOf.to) {
    return ambiguous([newest], `chưa rõ sau ngày ${sayDay(newest.until)} bản này còn hiệu lực hay không`);
  }
  const dated = newest.date === undefined ? '' : ` ngày ${sayDay(newest.date)}`;
  return listed(
    newest,
    isUnproved(newest) ? 'likely' : 'certain',
    `${sayAsOf(asOf)}; bản có hiệu lực khi đó: ${documentName(newest)}${dated}`,
  );
}

const NAMED_YEAR = /((?:19|20)\d\d)$/u;

function adoptedIn(year: string | undefined, named: readonly ListedDocument[]): ListedDocument | undefined {
  const fitting = named.filter(({ date }) => year !== undefined && date?.startsWith(year));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function namedWithoutDay(named: readonly ListedDocument[]): DocumentResolution {
  const [only] = named;
  if (only !== undefined && named.length === 1) {
    return listed(only, 'likely', 'không rõ ngày của bài viết; danh mục chỉ có một bản mang tên này');
  }
  return ambiguous(named, 'không rõ ngày của bài viết nên chưa biết là bản nào');
}

/** "Điều lệ của Đảng", "điều lệ Đảng Cộng sản Việt Nam" -> the key of "Điều lệ Đảng". */
function shortName(name: string): string {
  return canon(name)
    .replace(/(?: năm)? (?:19|20)\d\d$/u, '')
    .replace(/ cua3 đang3/u, ' đang3')
    .replace(/ (?:công5 san3 viêt5 nam|csvn)$/u, '');
}
