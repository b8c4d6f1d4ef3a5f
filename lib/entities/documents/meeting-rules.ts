import { parseRuleId } from '../../model';
import type { CitationRule, PlacedReading, Reading } from './citation';
import { CENTRE } from './issuers';
import { COURSE, ORDINAL, readOrdinal, readTerm } from './ordinals';
import type { DocumentType, Head } from './types';

/** One reading for each plenum and term named; the last one's span takes in "khóa XII". */
function plenumReadings(match: RegExpExecArray, type: DocumentType | undefined): readonly PlacedReading[] {
  const { plenums = '', terms } = match.groups ?? {};
  const at = match.indices?.groups;
  if (type === undefined || at?.['plenums'] === undefined) return [];
  const numbers = placedOrdinals(plenums, at['plenums'][0]);
  const courses = terms === undefined ? [] : placedOrdinals(terms, at['terms']?.[0] ?? 0);
  const several = courses.length > 1 ? courses : numbers;
  return several.flatMap(({ value, start, end }, index) => {
    const plenum = several === numbers ? value : numbers[0]?.value;
    const term = readTerm(String(several === numbers ? (courses[0]?.value ?? '') : value));
    if (plenum === undefined || plenum > 20) return [];
    const reading: Reading = { form: 'plenum', type: type.name, plenum, ...(term === undefined ? {} : { term }) };
    const last = index === several.length - 1;
    // The bracket of "4 (khóa XI, XII)" opened before the last of the list and is not its own.
    const whole = match[0].length - (index > 0 && match[0].endsWith(')') ? 1 : 0);
    return [{ fromHead: index === 0, start: index === 0 ? 0 : start, end: last ? whole : end, reading }];
  });
}

function placedOrdinals(text: string, offset: number): { value: number; start: number; end: number }[] {
  return [...text.matchAll(new RegExp(ORDINAL, 'gu'))].flatMap((found) => {
    const value = readOrdinal(found[0]);
    const start = offset + found.index;
    return value === undefined ? [] : [{ value, start, end: start + found[0].length }];
  });
}

function collectiveReading(match: RegExpExecArray, type: DocumentType | undefined): readonly PlacedReading[] {
  const term = readTerm(match.groups?.['term']);
  if (type === undefined || term === undefined) return [];
  const reading: Reading = { form: 'collective', type: type.name, term };
  return [{ fromHead: true, start: 0, end: match[0].length, reading }];
}

const LAST_NATIONAL = 14;

function congressReading(match: RegExpExecArray, type: DocumentType | undefined): readonly PlacedReading[] {
  const { kind = '', body, ordinal: first, roman, tail = '' } = match.groups ?? {};
  const ordinal = readOrdinal(first ?? roman ?? '');
  if (type === undefined) return [];
  const named = (body ?? tail).trim().replace(/^của /u, '');
  const local =
    body !== undefined || /[Đđ]ảng bộ|[Cc]hi bộ|Đoàn|Hội|Mặt trận|MTTQ/u.test(tail) || (ordinal ?? 0) > LAST_NATIONAL;
  const national = /Đảng|đảng|toàn quốc/u.test(kind) || /của Đảng|toàn quốc/u.test(tail) || roman !== undefined;
  const scope = local ? 'local' : national ? 'national' : 'unknown';
  const reading: Reading = {
    form: 'congress',
    type: type.name,
    ...(ordinal === undefined ? { vague: true as const } : {}),
    congress: {
      scope,
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(local && named !== '' ? { body: named } : {}),
    },
  };
  return [{ fromHead: true, start: 0, end: match[0].length, reading }];
}

const resolutionsOnly = ({ type }: Head): boolean => type.codes.includes('NQ');
const resolutions = ({ type }: Head): boolean => type.codes.includes('NQ') || type.codes.includes('KL');
const LIST = String.raw`(?: ?, ?| và | ?; ?| ?- ?| & )`;
const COMMITTEE = '(?:Ban [Cc]hấp hành |BCH ?)';
/** "4", "lần thứ 4", "VI"; in words only before "khóa": "Trung ương năm 2017" is a year. */
const WORDED = '(?:hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?=,? \\(?[Kk]h(?:óa|oá|oa) )';
const LIST_ITEM = String.raw`(?:(?:lần thứ |Trung ương |TW ?)?(?:\d{1,2}(?![\p{L}\d]|[./%]\d| ?[-–/] ?\p{Lu}{2})|[IV]{1,4}(?![\p{L}\d])|${WORDED}))`;
const TERMS = String.raw`(?<terms>${ORDINAL}(?:${LIST}(?:${COURSE} )?${ORDINAL}){0,3})`;
const OF_TERM = String.raw`(?:,? ?\(?(?:(?:của )?(?:các )?)${COURSE} ?${TERMS}\)?)`;
const CONGRESS = String.raw` (?:của )?(?:[Đđ]ại hội|ĐH|ĐẠI HỘI)(?<kind>(?: (?:[Đđ]ại biểu|Đảng(?! bộ)|đảng(?! bộ)|toàn quốc)){0,3})`;
const LOCAL_BODY = String.raw`(?<body> (?:(?:của )?[Đđ]ảng bộ|[Cc]hi bộ|Đoàn|Công đoàn|Hội|Mặt trận|MTTQ)(?: [\p{L}\d.-]{1,14}){0,9}?)?`;
const CONGRESS_TAIL = String.raw`(?<tail>(?: toàn quốc)?(?: (?:của )?(?:[Đđ]ảng bộ|[Cc]hi bộ)(?: (?:tỉnh|thành phố|TP\.?|huyện|quận|xã|phường|khối|Khối|các cơ quan|Trung ương|\p{Lu}[\p{L}.]*)(?!\p{L})){0,8}| của Đảng(?! (?:bộ|ủy|uỷ))| của (?:Đoàn|Hội|Công đoàn|Mặt trận|MTTQ)(?!\p{L}))?)`;

/** Tried behind the rules for numbers, in this order. */
export const MEETING_RULES: readonly CitationRule[] = [
  {
    id: parseRuleId('documents/plenum'),
    why: 'Resolutions are cited by the plenum that passed them, one or several at once.',
    examples: {
      catches: [
        'Nghị quyết Trung ương 4 khóa XII',
        'nghị quyết trung ương 4, khóa XII',
        'Nghị quyết Trung ương 6,7,8 khóa XII',
        'Nghị quyết Hội nghị Trung ương 4 (Khóa XI, XII)',
        'Nghị quyết TW4',
        'NQTW4',
        'Nghị quyết Hội nghị Trung ương lần thứ tám khóa XI',
        'Nghị quyết Trung ương VI và Kết luận số 16',
        'Nghị quyết Trung ương năm khóa VIII',
      ],
      leaves: [
        'Nghị quyết Trung ương khóa XII',
        'nghị quyết Trung ương năm 2017',
        'Nghị quyết Trung ương Đoàn 4',
        'Nghị quyết Trung ương 10-NQ/TW',
      ],
    },
    pattern: new RegExp(
      String.raw`^ ?(?:của |tại )?(?:các )?(?:[Hh]ội nghị )?${COMMITTEE}?${CENTRE}(?: [Đđ]ảng)? ?(?:(?<plenums>${LIST_ITEM}(?:${LIST}${LIST_ITEM}){0,6})(?! ?(?:tháng|%|tỷ))|lần thứ (?<words>${ORDINAL}))${OF_TERM}?`,
      'du',
    ),
    suits: resolutions,
    read: (match, type) => (match.groups?.['words'] === undefined ? plenumReadings : wordedPlenum)(match, type),
  },
  {
    id: parseRuleId('documents/plenum-in-full'),
    why: 'The solemn form names the plenum before the committee.',
    examples: {
      catches: [
        'Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII',
        'Nghị quyết Hội nghị lần thứ 6 BCH Trung ương (khóa XII)',
        'Nghị quyết Hội nghị 5 Ban chấp hành Trung ương khóa XII',
      ],
      leaves: ['Nghị quyết Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh'],
    },
    pattern: new RegExp(
      String.raw`^ (?:của |tại )?[Hh]ội nghị (?:(?:lần )?thứ )?(?<words>${ORDINAL}),? (?:của )?${COMMITTEE}${CENTRE}(?: [Đđ]ảng)?(?: Cộng sản Việt Nam)?${OF_TERM}?`,
      'du',
    ),
    suits: resolutions,
    read: wordedPlenum,
  },
  {
    id: parseRuleId('documents/plenum-collective'),
    why: 'All resolutions of a committee term taken together: a reference, but to no single document.',
    examples: {
      catches: [
        'các Nghị quyết Trung ương khóa XII',
        'nghị quyết của Ban Chấp hành Trung ương Đảng khóa XIII',
        'các Nghị quyết Hội nghị Trung ương khoá XII',
      ],
      leaves: ['Nghị quyết Trung ương 4 khóa XII', 'nghị quyết của Đảng bộ Khối'],
    },
    pattern: new RegExp(
      String.raw`^ (?:của )?(?:[Hh]ội nghị )?${COMMITTEE}?${CENTRE}(?: [Đđ]ảng)?,? ?\(?${COURSE} ?(?<term>${ORDINAL})\)?`,
      'du',
    ),
    suits: resolutionsOnly,
    read: collectiveReading,
  },
  {
    id: parseRuleId('documents/congress'),
    why: 'Resolutions of congresses have no number; the ordinal belongs to the body named, so XI may be a city.',
    examples: {
      catches: [
        'Nghị quyết Đại hội XIII của Đảng',
        'nghị quyết Đại hội Đảng toàn quốc lần thứ XII',
        'Nghị quyết Đại hội Đảng bộ TP lần thứ XI',
        'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Nam lần thứ XXI',
        'Nghị quyết Đại hội XIII Đảng bộ khối các cơ quan Trung ương',
      ],
      leaves: ['Nghị quyết Đại hội Đảng các cấp', 'Nghị quyết Đại hội đồng cổ đông 13'],
    },
    pattern: new RegExp(
      String.raw`^${CONGRESS}${LOCAL_BODY}(?:,? (?:lần thứ|lần|[Kk]h(?:óa|oá)) (?<ordinal>${ORDINAL})| (?<roman>[IVX]{1,5}|1[0-4])(?![\p{L}\d]))${CONGRESS_TAIL}`,
      'du',
    ),
    suits: resolutionsOnly,
    read: congressReading,
  },
  {
    id: parseRuleId('documents/congress-again'),
    why: 'The same resolution named again without its ordinal; counts only where the article has named it in full.',
    examples: {
      catches: ['Nghị quyết Đại hội Đảng bộ tỉnh', 'nghị quyết đại hội Đảng'],
      leaves: ['nghị quyết đại hội đồng cổ đông', 'Nghị quyết Đại hội Đảng các cấp'],
    },
    pattern: new RegExp(
      String.raw`^${CONGRESS}(?<body> [Đđ]ảng bộ(?: (?:tỉnh|TP|thành phố|khối|Khối|huyện|quận|xã))?)?(?<tail> của Đảng)?(?! (?:đồng|các|bộ|[Đđ]ảng|[Đđ]ại|toàn))(?![\p{L}\d])`,
      'du',
    ),
    suits: resolutionsOnly,
    read: congressReading,
  },
];

function wordedPlenum(match: RegExpExecArray, type: DocumentType | undefined): readonly PlacedReading[] {
  const plenum = readOrdinal(match.groups?.['words'] ?? '');
  const term = readTerm(match.groups?.['terms']);
  if (type === undefined || plenum === undefined || plenum > 20) return [];
  const reading: Reading = { form: 'plenum', type: type.name, plenum, ...(term === undefined ? {} : { term }) };
  return [{ fromHead: true, start: 0, end: match[0].length, reading }];
}
