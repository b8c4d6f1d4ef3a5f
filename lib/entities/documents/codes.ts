import type { Issuer } from './issuers';

/** Type codes that may stand with loose separators ("21 - NQ/TW", "21NQ/TW"); source: the Party's rules on forms. */
export const TYPE_CODES = [
  'QĐNS', 'NQLT', 'QD', 'ND', 'TTLT', 'TBKL', 'CTHĐ', 'QĐi', 'QyĐ', 'CTr', 'TTr',
  'NQ', 'CT', 'KL', 'QĐ', 'HD', 'TB', 'KH', 'QC', 'BC', 'TT', 'ĐA', 'CV', 'CĐ', 'NĐ', 'PL',
] as const; // prettier-ignore

const CENTRAL = /^(?:TW|TWĐ)$/u;
const OFFICE = /^(?:BTCTW|UBKTTW|BTGTW|BTGDVTW|BDVTW|BNCTW|VPTW)$/u;
const LOCAL =
  /^(?:(?:BTC|BTG|BTGDV|BDV|BNC|VP)(?:TU|HU|QU|ThU|TXU|ĐU)|TU|HU|QU|ThU|TXU|ĐU|ĐUK|CB|ĐB|BTV|UBKT|QUTW|ĐUCA|TWĐTN|MTTW|BCĐ|BCSĐ|ĐĐ).*$/u;
const STATE =
  /^(?:CP|TTg|TTG|QH\d*|UBTVQH\d*|UBND|HĐND|CTN|VPCP|NHNN|TTCP|KTNN|TAND.*|VKS.*|B(?!TV|C[SĐ])[\p{Lu}&].*|S\p{Lu}{2,})$/u;

/** Printed without the stroke of the Đ: "QD/TW", "ND-CP". */
const STROKELESS: ReadonlyMap<string, string> = new Map([
  ['QD', 'QĐ'],
  ['ND', 'NĐ'],
]);

export const canonicalCode = (code: string): string => STROKELESS.get(code) ?? code;

/** "T.Ư" and "TƯ" are TW. */
export function canonicalBody(body: string): string {
  return body.replace(/T\.? ?[ƯW]/gu, 'TW').replace(/\.$/u, '');
}

/**
 * Whose documents carry a code: by its body ("TW", "TU", "CP"), else by its form, for the Party writes 35-CT/TU and
 * the State 35/CT-UBND. `dashed`: the number is followed by a dash; `year`: a year stands in the number.
 */
export function ownerOfCode(body: string | undefined, dashed: boolean, year: boolean): Issuer['kind'] {
  if (year) return 'state';
  if (body === undefined) return dashed ? 'local' : 'state';
  if (CENTRAL.test(body)) return 'central';
  if (OFFICE.test(body)) return 'office';
  if (LOCAL.test(body)) return 'local';
  if (STATE.test(body)) return 'state';
  return dashed ? 'local' : 'state';
}
