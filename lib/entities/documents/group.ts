import { canon } from '../../text';
import type { Citation } from './citation';

/** Citations of one document in one article, in reading order; never empty. */
export type CitationGroup = readonly [Citation, ...Citation[]];

/**
 * One document cited twice in two forms is one group. A citation joins the group named last that nothing in it
 * contradicts; a vague one ("Nghị quyết Đại hội Đảng bộ tỉnh") joins or is dropped.
 */
export function groupCitations(citations: readonly Citation[]): CitationGroup[] {
  const groups: [Citation, ...Citation[]][] = [];
  const vague: Citation[] = [];
  for (const citation of citations) {
    if (citation.vague) vague.push(citation);
    else addTo(groups, citation);
  }
  for (const citation of vague) joinGroup(groups, citation);
  return groups;
}

function addTo(groups: [Citation, ...Citation[]][], citation: Citation): void {
  if (!joinGroup(groups, citation)) groups.push([citation]);
}

function joinGroup(groups: [Citation, ...Citation[]][], citation: Citation): boolean {
  const fitting = groups.findIndex((each) => each.every((other) => sameDocument(other, citation)));
  const group = groups[fitting];
  if (group === undefined) return false;
  group.push(citation);
  groups.splice(fitting, 1);
  groups.unshift(group);
  return true;
}

function sameDocument(a: Citation, b: Citation): boolean {
  if (a.form !== b.form) return false;
  switch (a.form) {
    case 'number':
      return a.digits === b.digits && sameType(a, b) && agree(a.term, b.term) && sameDate(a, b) && sameIssuer(a, b);
    case 'plenum':
      return a.type === b.type && a.plenum === b.plenum && agree(a.term, b.term);
    case 'collective':
      return a.type === b.type && a.term === b.term;
    case 'congress':
      return sameCongress(a, b);
    case 'name':
      return sameName(a.name ?? '', b.name ?? '');
    default:
      return a.form satisfies never;
  }
}

const agree = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;

function sameType(a: Citation, b: Citation): boolean {
  if (a.code !== undefined && b.code !== undefined) return plainCode(a.code) === plainCode(b.code);
  return agree(a.type, b.type);
}

/** "QĐ/TW", "QĐ-TW" and "QĐi/TW" are one code misprinted. */
const plainCode = (code: string): string =>
  canon(code)
    .replace(/qđi|qyđ/u, 'qđ')
    .replace(/[^\p{L}\d]/gu, '');

/** A year agrees with a day of that year. */
function sameDate({ date: a }: Citation, { date: b }: Citation): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}

/** Whose it is, by code or by "của ..."; the Politburo and the Secretariat are often confused, so both are "central". */
function sameIssuer(a: Citation, b: Citation): boolean {
  const [first, second] = [a.codeOf ?? a.issuer?.kind, b.codeOf ?? b.issuer?.kind];
  return agree(first, second);
}

function sameCongress(a: Citation, b: Citation): boolean {
  if (a.type !== b.type || a.congress === undefined || b.congress === undefined) return false;
  const { ordinal, scope, body } = a.congress;
  if (ordinal !== undefined && b.congress.ordinal !== undefined && ordinal !== b.congress.ordinal) return false;
  if (!agree(level(body), level(b.congress.body))) return false;
  return scope === b.congress.scope || (scope !== 'local' && b.congress.scope !== 'local');
}

const level = (body: string | undefined): string | undefined =>
  body === undefined ? undefined : canon(body).split(' ').slice(0, 3).join(' ');

/** "Điều lệ Đảng" and "Điều lệ Đảng Cộng sản Việt Nam"; "Luật Nhà ở" and "Luật Nhà ở năm 2014". */
function sameName(a: string, b: string): boolean {
  const [first, second] = [canon(a), canon(b)];
  return first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}
