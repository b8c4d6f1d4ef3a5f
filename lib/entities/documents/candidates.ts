import type { DocumentFacts } from '../../authority/document-facts';
import type { ListedDocument } from '../../authority/documents';
import type { DocumentEvidence } from './evidence';
import { canon } from '../../text';

/** Listed documents that a type and number can mean, whatever the date. */
export function findCandidates(evidence: DocumentEvidence, facts: DocumentFacts): readonly ListedDocument[] {
  const sameNumber = evidence.digits === undefined ? [] : (facts.byNumber.get(evidence.digits) ?? []);
  return evidence.code === undefined ? byTypeWord(sameNumber, evidence) : byCode(sameNumber, evidence.code);
}

/** By code; QĐi and QĐ are mixed up in print, so the exact one is preferred and the other allowed. */
function byCode(documents: readonly ListedDocument[], code: string): readonly ListedDocument[] {
  const exact = documents.filter((document) => document.code !== undefined && letters(document.code) === letters(code));
  if (exact.length > 0) return exact;
  return documents.filter((document) => document.code !== undefined && loose(document.code) === loose(code));
}

/** A bare number: the type word decides, and an office named as issuer its own series. */
function byTypeWord(documents: readonly ListedDocument[], evidence: DocumentEvidence): readonly ListedDocument[] {
  const body = bodyOf(evidence);
  return documents.filter(
    ({ type, code = '' }) =>
      type === evidence.type &&
      (body === undefined || code.endsWith(`/${body}`) || (body !== 'TW' && /\/BTG/u.test(code) && /^BTG/u.test(body))),
  );
}

function bodyOf({ issuer, plenum }: DocumentEvidence): string | undefined {
  if (plenum !== undefined || issuer?.kind === 'central') return 'TW';
  return issuer?.office;
}

const letters = (code: string): string => canon(code).replace(/[^\p{L}\d]/gu, '');
const loose = (code: string): string => letters(code).replace(/^q[yđ]*đi?/u, 'qđ');

/** "BCH TW" and "Ban Chấp hành Trung ương Đảng" are one body; undefined where the words do not tell which. */
export function plainIssuer(name: string): string | undefined {
  const words = canon(name);
  const told = (['bộ chính trị', 'ban bí thư'] as const).filter((body) => words.includes(canon(body)));
  if (told.length > 0) return told.join(', ');
  return /ban chấp hành|bch/u.test(name.toLowerCase()) ? 'ban chấp hành trung ương' : undefined;
}
