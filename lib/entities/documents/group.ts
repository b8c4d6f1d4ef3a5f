import { canon } from '../../text';
import type { Citation } from './citation';

/** Citations of one document in one article, in reading order; never empty. */
export type CitationGroup = readonly [Citation, ...Citation[]];

/** A group in the making: `told` is what its citations say together. */
interface OpenGroup {
  readonly citations: [Citation, ...Citation[]];
  told: Citation;
}

/**
 * One document cited twice in two forms is one group. A citation joins the group named last that nothing in it
 * contradicts; a vague one ("Nghị quyết Đại hội Đảng bộ tỉnh") joins or is dropped.
 */
export function groupCitations(citations: readonly Citation[]): CitationGroup[] {
  const shelves = new Map<string, OpenGroup[]>();
  const groups: OpenGroup[] = [];
  for (const citation of citations) {
    if (citation.vague || joinGroup(shelves, citation)) continue;
    const group: OpenGroup = { citations: [citation], told: citation };
    groups.push(group);
    shelves.set(shelfOf(citation), [group, ...(shelves.get(shelfOf(citation)) ?? [])]);
  }
  for (const citation of citations) if (citation.vague) joinGroup(shelves, citation);
  return groups.map((group) => group.citations);
}

/** Only citations of one shelf can be of one document; the shelf keeps the group named last in front. */
function shelfOf({ form, type, digits, plenum, term, name }: Citation): string {
  switch (form) {
    case 'number':
      return `số ${digits}`;
    case 'plenum':
      return `${type} ${plenum}`;
    case 'collective':
      return `${type} ${term}`;
    case 'congress':
      return `${type} đại hội`;
    case 'name':
      return canon(name ?? '')
        .split(' ')
        .slice(0, 2)
        .join(' ');
    default:
      return form satisfies never;
  }
}

function joinGroup(shelves: Map<string, OpenGroup[]>, citation: Citation): boolean {
  const shelf = shelves.get(shelfOf(citation)) ?? [];
  const index = shelf.findIndex(({ told }) => told.form === citation.form && sameDocument(told, citation));
  const group = shelf[index];
  if (group === undefined) return false;
  group.citations.push(citation);
  group.told = { ...citation, ...group.told, ...surerDate(group.told, citation) };
  shelf.splice(index, 1);
  shelf.unshift(group);
  return true;
}

/** A day tells more than a year. */
function surerDate({ date: a }: Citation, { date: b }: Citation): Partial<Citation> {
  return b !== undefined && b.length > (a?.length ?? 0) ? { date: b } : {};
}

function sameDocument(a: Citation, b: Citation): boolean {
  switch (a.form) {
    case 'number':
      return sameType(a, b) && agree(a.term, b.term) && sameDate(a, b) && agree(ownerOf(a), ownerOf(b));
    case 'plenum':
      return agree(a.term, b.term);
    case 'collective':
      return true;
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
const ownerOf = ({ codeOf, issuer }: Citation): string | undefined => codeOf ?? issuer?.kind;

function sameCongress({ congress: a }: Citation, { congress: b }: Citation): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.ordinal !== undefined && b.ordinal !== undefined && a.ordinal !== b.ordinal) return false;
  if (!agree(levelOf(a.body), levelOf(b.body))) return false;
  return a.scope === b.scope || (a.scope !== 'local' && b.scope !== 'local');
}

/** "Đảng bộ tỉnh" of "Đảng bộ tỉnh Quảng Nam". */
const levelOf = (body: string | undefined): string | undefined =>
  body === undefined ? undefined : canon(body).split(' ').slice(0, 3).join(' ');

/** "Điều lệ Đảng" and "Điều lệ Đảng Cộng sản Việt Nam"; "Luật Nhà ở" and "Luật Nhà ở năm 2014". */
function sameName(a: string, b: string): boolean {
  const [first, second] = [canon(a), canon(b)];
  return first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}
