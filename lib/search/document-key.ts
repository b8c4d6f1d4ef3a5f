/**
 * The numbers of party and state documents as keys that do not depend on the way they are written:
 * "Nghị quyết số 21-NQ/TW", "NQ 21", "nq21" and "21 nq tw" share `nq21`.
 */
import { findRoman } from '../text/roman';
import { fold } from '../text/tone';
import { anyOf, WORD_END, WORD_START } from '../text/words';
import { oneLine, plainText } from './plain';

/** A way of writing, and the keys that a match gives. Read on folded text with single blanks. */
interface KeyRule {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly keys: (groups: Readonly<Record<string, string | undefined>>) => readonly string[];
}

// Quy định and Quyết định share the code QĐ (QĐi, QyĐ in some years); Thông tư and Thông tri share TT.
const TYPE_CODES: Readonly<Record<string, string>> = {
  'nghi quyet': 'nq',
  nq: 'nq',
  'chi thi': 'ct',
  ct: 'ct',
  'ket luan': 'kl',
  kl: 'kl',
  'quy dinh': 'qd',
  'qui dinh': 'qd',
  'quyet dinh': 'qd',
  qd: 'qd',
  qdi: 'qd',
  qyd: 'qd',
  qdns: 'qd',
  'huong dan': 'hd',
  hd: 'hd',
  'thong bao': 'tb',
  tb: 'tb',
  'ke hoach': 'kh',
  kh: 'kh',
  'chuong trinh': 'ctr',
  ctr: 'ctr',
  'bao cao': 'bc',
  bc: 'bc',
  'to trinh': 'ttr',
  ttr: 'ttr',
  'thong tri': 'tt',
  'thong tu': 'tt',
  tt: 'tt',
  'nghi dinh': 'nd',
  nd: 'nd',
  'quy che': 'qc',
  'cong van': 'cv',
  cv: 'cv',
};
const UNITS: Readonly<Record<string, number>> = { hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9 };
const ORDINALS: Readonly<Record<string, number>> = {
  ...UNITS,
  nhat: 1,
  muoi: 10,
  'muoi mot': 11,
  ...Object.fromEntries(Object.entries(UNITS).map(([unit, value]) => [`muoi ${unit}`, 10 + value])),
  'muoi bon': 14,
  'muoi lam': 15,
};
const CODE = anyOf(Object.keys(TYPE_CODES).filter((word) => !word.includes(' ')));
const TYPE = anyOf(Object.keys(TYPE_CODES));
const CENTRAL = String.raw`t\.? ?[uw]|trung uong`;
// "29-NQ khóa XI": the term is no body.
const BODY = String.raw`${CENTRAL}|(?!khoa(?![a-z]))[a-z]{2,8}`;
// "35-CT đại hội": behind a blank a word is none, nor is "kh", with which the term begins.
const BODY_APART = String.raw`${CENTRAL}|(?!kh(?![a-z]))u?[bcdghklmnpqrstvx]{2,7}`;
const LAW_BODY = String.raw`qh\d{1,2}|ubtvqh\d{1,2}`;
const CENTRE = String.raw`(?:trung uong|t\.?w|t\.u)`;
const COUNT = String.raw`(?:\d{1,2}|[ivx]{1,5})`;
// "Mười" and "mươi" fold to one word: "lần thứ hai mươi" is not the second.
const ORDINAL_WORDS = String.raw`(?:${anyOf(Object.keys(ORDINALS))})(?! muoi)`;
const ORDINAL = String.raw`(?:${ORDINAL_WORDS}|\d{1,2})`;
const TERM = String.raw`(?:[ ,(]{0,3}(?:dang |cua dang )?[(]?khoa ?(?<term>${COUNT}))?`;
const BODY_WORDS = String.raw`(?: (?:cua|dang|bo|dai|bieu|toan|quoc|lan|thu|cong|san|viet|nam)){0,9}`;

export const KEY_RULES: readonly KeyRule[] = [
  {
    id: 'search/number-with-code',
    why: 'the full number, whatever stands between its parts: "21-NQ/TW", "21/NQ-TW", "21 nq tw", "30/2020/NĐ-CP"',
    pattern: pattern(
      String.raw`(?<number>\d{1,4})(?: ?/ ?(?<year>(?:19|20)\d\d))? ?[-–—/]? ?(?<type>${CODE})(?:(?: ?[-–—/] ?|(?=tw))(?<body>${BODY})| (?<apart>${BODY_APART}))?${TERM}`,
    ),
    keys: ({ number, type, body, apart, year, term }) => numberKeys(type, number, { body: body ?? apart, year, term }),
  },
  {
    id: 'search/law-number',
    why: 'laws and ordinances, whose number has no type: "Luật số 58/2014/QH13"; resolutions of the National Assembly have one',
    pattern: pattern(
      String.raw`(?<!(?:nghi quyet|nq) ?(?:so ?:? ?)?)(?<number>\d{1,4}) ?/ ?(?<year>(?:19|20)\d\d) ?/ ?(?<body>${LAW_BODY})`,
    ),
    keys: ({ number, year, body }) => numberKeys('luat', number, { year, body }),
  },
  {
    id: 'search/type-then-number',
    why: 'the short way: "Nghị quyết số 21", "NQ 21", "nq21", "NQ-21"',
    pattern: pattern(
      String.raw`(?<type>${TYPE})(?: ?(?:so ?:? ?)?|(?<=${WORD_START}${CODE})-(?=\d{1,3}(?!\d)))(?<number>\d{1,4})(?:/(?<year>(?:19|20)\d\d))?${TERM}`,
    ),
    keys: ({ number, type, year, term }) => numberKeys(type, number, { year, term }),
  },
  {
    id: 'search/plenum',
    why: 'a plenum of the Central Committee, and with it its resolution: "Trung ương 4 khóa XII", "NQTW4", "Trung ương lần thứ mười"',
    pattern: pattern(
      String.raw`(?:hn|nq|hoi nghi |nghi quyet )?${CENTRE} ?(?:lan thu )?(?<count>\d{1,2}|(?<=lan thu )${ORDINAL_WORDS})${TERM}`,
    ),
    keys: plenumKeys,
  },
  {
    id: 'search/plenum-in-words',
    why: 'the same in full: "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII"',
    pattern: pattern(
      String.raw`hoi nghi(?: lan)? thu (?<count>${ORDINAL}),? (?:ban chap hanh|bch) (?:trung uong|tw|t\.u)(?: dang)?${TERM}`,
    ),
    keys: plenumKeys,
  },
  {
    id: 'search/congress',
    // "Đảng Cộng sản Việt Nam" ends with the word for five: words count only after "lần thứ".
    why: 'a national congress: "Đại hội XIII", "đại hội 13", "Đại hội đại biểu toàn quốc lần thứ mười ba"; a local one is none',
    pattern: pattern(
      String.raw`(?:dai hoi|dh)(?<words>${BODY_WORDS}) (?<count>${COUNT}|(?<=lan thu )${ORDINAL_WORDS})`,
    ),
    keys: congressKeys,
  },
];

/** Every key that the text's document numbers, plenums and national congresses have, each once, in the order found. */
export function findDocumentKeys(text: string): string[] {
  return documentKeysIn(oneLine(plainText(text)));
}

/** The same of plain text in one line. */
export function documentKeysIn(line: string): string[] {
  const folded = fold(line);
  const keys = new Set<string>();
  for (const rule of KEY_RULES) {
    if (!rule.pattern.test(folded)) continue;
    for (const match of folded.matchAll(new RegExp(rule.pattern, 'gu'))) {
      for (const key of rule.keys(match.groups ?? {})) keys.add(key);
    }
  }
  return [...keys];
}

/** Where a document, a plenum or a national congress is named in a text, and by which keys. */
export interface DocumentPlace {
  /** Half-open, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

/** Every such place, by rule, then in the order of the text. `text` has single blanks. */
export function documentPlaces(text: string): DocumentPlace[] {
  const folded = foldInPlace(text);
  return KEY_RULES.flatMap((rule) =>
    [...folded.matchAll(new RegExp(rule.pattern, 'gu'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      keys: rule.keys(match.groups ?? {}),
    })),
  );
}

/** Folded letter by letter: what folding makes longer or shorter becomes blanks. */
function foldInPlace(text: string): string {
  const folded = fold(text);
  if (folded.length === text.length) return folded;
  return Array.from(text, (letter) => fold(letter).padEnd(letter.length).slice(0, letter.length)).join('');
}

/**
 * The keys of a plenum that a resolution of it shares: with its term, since each term has a plenum of that number.
 * `"Hội nghị Trung ương 4 khóa XII"` -> `["tw4/12"]`
 */
export function plenumKeysOf(name: string): string[] {
  return findDocumentKeys(name).filter((key) => /^tw\d+\//u.test(key));
}

/** Whether the loose letters are the code of a type: `ct` of "35-CT/TW". */
export function isTypeCode(loose: string): boolean {
  return TYPE_CODES[loose] !== undefined;
}

/**
 * A key is of a number, or of a number with one of its details: the body `tw`, the year `2019`, the term `k12`; of a plenum
 * the term `12`.
 */
export interface KeyParts {
  readonly number: string;
  readonly detail?: string;
}

/** `"#nq4/tw"` -> number `#nq4`, detail `tw`. */
export function partsOfKey(key: string): KeyParts {
  const [number = '', detail] = key.split('/');
  return { number, ...(detail !== undefined && { detail }) };
}

/** The key of the same number in a term: `nq29`, 11 -> `nq29/k11`. */
export function keyInTerm(number: string, term: number): string {
  return `${number}/k${term}`;
}

/** Whether the detail of a key is the term of a numbered document. */
export function isTermDetail(detail: string): boolean {
  return /^k\d+$/u.test(detail);
}

/** Whether the key is of a document with a number of its own: plenums and congresses are named in many other ways. */
export function isNumberedDocument(key: string): boolean {
  return !/^#?(?:tw|dh)\d/u.test(key);
}

const MEETING_WORDS =
  'hoi nghi dai bieu toan quoc lan thu ban chap hanh bch trung uong tw hntw nqtw dh dhdb dang cong san viet nam khoa';

/**
 * Every loose syllable that a document of this key may be written with.
 * `"#ct5/tw"` -> chi, thi, ct, so, 5, 05, tw, trung, uong
 */
export function wordingOf(term: string): string[] {
  const [, type = '', number = ''] = /^#([a-z]+)(\d+)/u.exec(term) ?? [];
  const names = Object.keys(TYPE_CODES).filter((name) => TYPE_CODES[name] === type);
  const meeting = type === 'tw' || type === 'dh';
  const counts = Object.keys(ORDINALS).filter((count) => meeting && ORDINALS[count] === Number(number));
  const rest = term
    .split('/')
    .slice(1)
    .flatMap((part) => (part === 'tw' ? ['tw', 'trung uong', 't u'] : [isTermDetail(part) ? termWording(part) : part]));
  const numbers = [number, number.padStart(2, '0')];
  // "04-NQTW", "04NQTW"
  const joined = meeting ? [] : rest.flatMap((part) => ['', ...numbers].map((each) => each + type + part));
  const words = [
    ...(names.length > 0 ? names : [type]),
    ...counts,
    ...rest,
    ...joined,
    'so',
    ...numbers,
    type + number,
  ];
  return [...words, ...(meeting ? [MEETING_WORDS, 'nghi quyet nq'] : [])].flatMap((each) => each.split(' '));
}

/** `"k13"` -> `"khoa 13 dang cua"` */
function termWording(detail: string): string {
  return `khoa ${detail.slice(1)} dang cua`;
}

function pattern(source: string): RegExp {
  return new RegExp(WORD_START + source + WORD_END, 'u');
}

interface NumberDetails {
  readonly body?: string | undefined;
  readonly year?: string | undefined;
  readonly term?: string | undefined;
}

function numberKeys(type = '', number = '', { body, year, term }: NumberDetails): readonly string[] {
  const key = `${TYPE_CODES[type] ?? type}${Number(number)}`;
  const round = term === undefined ? undefined : readCount(term);
  return [
    key,
    ...(body === undefined ? [] : [`${key}/${bodyCode(body)}`]),
    ...(year === undefined ? [] : [`${key}/${year}`]),
    ...(round === undefined ? [] : [keyInTerm(key, round)]),
  ];
}

function bodyCode(body: string): string {
  return /^(?:t\.? ?w|t\. ?u|trung uong)$/u.test(body) ? 'tw' : body.replace(/[. ]/gu, '');
}

function plenumKeys({ count = '', term }: Readonly<Record<string, string | undefined>>): readonly string[] {
  const key = `tw${ORDINALS[count] ?? Number(count)}`;
  const round = term === undefined ? undefined : readCount(term);
  return round === undefined ? [key] : [key, `${key}/${round}`];
}

function congressKeys({ count = '', words = '' }: Readonly<Record<string, string | undefined>>): readonly string[] {
  const round = ORDINALS[count] ?? readCount(count);
  const local = words.split(' ').includes('bo');
  return round === undefined || round > 30 || local ? [] : [`dh${round}`];
}

function readCount(text: string): number | undefined {
  return /^\d+$/u.test(text) ? Number(text) : findRoman(text.toUpperCase());
}
