import { WORD_START } from '../../text';
import type { Issuer } from './issuers';

/** A type of document: how it is written, and how its numbers are coded. */
export interface DocumentType {
  readonly name: string;
  readonly codes: readonly string[];
  /** Lower case; capitals are added. */
  readonly spellings: readonly string[];
  /**
   * How a number without "số" and code is read: `free` ("nghị quyết 18"), `capital` for words that are also verbs
   * ("Quy định 102", not "quy định 19 điều"), `never` ("chương trình 135").
   */
  readonly bare: 'free' | 'capital' | 'never';
}

/** Longest first where one begins another. Source: the Party's and the State's rules on document forms. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Nghị quyết liên tịch', codes: ['NQLT'], spellings: ['nghị quyết liên tịch'], bare: 'free' },
  { name: 'Nghị quyết', codes: ['NQ'], spellings: ['nghị quyết'], bare: 'free' },
  { name: 'Chỉ thị', codes: ['CT'], spellings: ['chỉ thị'], bare: 'free' },
  { name: 'Thông báo', codes: ['TB', 'TBKL'], spellings: ['thông báo kết luận', 'thông báo'], bare: 'capital' },
  { name: 'Kết luận', codes: ['KL'], spellings: ['kết luận'], bare: 'capital' },
  { name: 'Quy định', codes: ['QĐ', 'QĐi', 'QyĐ'], spellings: ['quy định', 'qui định'], bare: 'capital' },
  { name: 'Quyết định', codes: ['QĐ', 'QĐNS'], spellings: ['quyết định'], bare: 'capital' },
  { name: 'Hướng dẫn', codes: ['HD'], spellings: ['hướng dẫn'], bare: 'capital' },
  { name: 'Kế hoạch', codes: ['KH'], spellings: ['kế hoạch'], bare: 'capital' },
  {
    name: 'Chương trình',
    codes: ['CTr', 'CTHĐ'],
    spellings: ['chương trình hành động', 'chương trình'],
    bare: 'never',
  },
  { name: 'Quy chế', codes: ['QC'], spellings: ['quy chế', 'qui chế'], bare: 'capital' },
  { name: 'Báo cáo', codes: ['BC'], spellings: ['báo cáo'], bare: 'never' },
  { name: 'Tờ trình', codes: ['TTr'], spellings: ['tờ trình'], bare: 'never' },
  { name: 'Đề án', codes: ['ĐA'], spellings: ['đề án'], bare: 'never' },
  { name: 'Công văn', codes: ['CV'], spellings: ['công văn', 'văn bản'], bare: 'capital' },
  { name: 'Công điện', codes: ['CĐ'], spellings: ['công điện'], bare: 'capital' },
  { name: 'Thông tri', codes: ['TT'], spellings: ['thông tri'], bare: 'capital' },
  { name: 'Thông tư', codes: ['TT', 'TTLT'], spellings: ['thông tư liên tịch', 'thông tư'], bare: 'free' },
  { name: 'Nghị định', codes: ['NĐ'], spellings: ['nghị định'], bare: 'free' },
  { name: 'Pháp lệnh', codes: ['PL'], spellings: ['pháp lệnh'], bare: 'never' },
  { name: 'Sắc lệnh', codes: ['SL'], spellings: ['sắc lệnh'], bare: 'capital' },
];

/** Abbreviated heads: "NQ số 18", "CT 05", "QĐ 102". */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['NQ', 'Nghị quyết'],
  ['CT', 'Chỉ thị'],
  ['KL', 'Kết luận'],
  ['QĐ', 'Quyết định'],
  ['HD', 'Hướng dẫn'],
  ['TB', 'Thông báo'],
  ['KH', 'Kế hoạch'],
]);

/** A type word in the text; `end` is where the rest of the citation begins. */
export interface Head {
  readonly type: DocumentType;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** "Chỉ thị", or abbreviated: "CT". */
  readonly form: 'word' | 'abbreviation';
}

const BY_SPELLING: ReadonlyMap<string, DocumentType> = new Map(
  DOCUMENT_TYPES.flatMap((type) => type.spellings.map((spelling): [string, DocumentType] => [spelling, type])),
);
const BY_NAME: ReadonlyMap<string, DocumentType> = new Map(DOCUMENT_TYPES.map((type) => [type.name, type]));

/** The first letter in either case, the rest as is; capitals throughout are a headline's. */
function spelled(spelling: string): string {
  const first = spelling.charAt(0);
  return `[${first}${first.toUpperCase()}]${spelling.slice(1)}|${spelling.toUpperCase()}`;
}

const SPELLINGS = [...BY_SPELLING.keys()].sort((a, b) => b.length - a.length);
const HEAD = new RegExp(
  `(?:${SPELLINGS.map(spelled).join('|')})(?!\\p{L})|${WORD_START}(?:${[...ABBREVIATED.keys()].join('|')})(?=[ .]|\\d|TW|TƯ)`,
  'u',
);
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;

/** Every type word of a text, in order. */
export function findHeads(text: string): Head[] {
  const heads: Head[] = [];
  for (const match of text.matchAll(new RegExp(HEAD, 'gu'))) {
    const [words] = match;
    if (LETTER_BEFORE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    const inFull = BY_SPELLING.get(words.toLowerCase());
    const type = inFull ?? BY_NAME.get(ABBREVIATED.get(words) ?? '');
    if (type === undefined) continue;
    const form = inFull === undefined ? 'abbreviation' : 'word';
    const capital = words.charAt(0) !== words.charAt(0).toLowerCase();
    heads.push({ type, start: match.index, end: match.index + words.length, capital, form });
  }
  return heads;
}

/** The State knows no Quy định and no Thông tri: its QĐ is a decision, its TT a circular. */
const STATE_TYPES: ReadonlyMap<string, string> = new Map([
  ['QĐ', 'Quyết định'],
  ['TT', 'Thông tư'],
]);

/** The type that a code alone tells; undefined for the Party's QĐ and TT, which are two. */
export function typeOfCode(code: string, codeOf: Issuer['kind']): string | undefined {
  if (codeOf === 'state' && STATE_TYPES.has(code)) return STATE_TYPES.get(code);
  const types = DOCUMENT_TYPES.filter(({ codes }) => codes.includes(code));
  return types.length === 1 ? types[0]?.name : undefined;
}
