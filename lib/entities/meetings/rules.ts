import { parseRuleId, type RuleRow } from '../../model';
import { WORD_START } from '../../text';
import { COURSE, ORDINAL, readOrdinal, readTerm } from '../documents/ordinals';

/** What the words of one place say of a meeting. `told`: they say whose meeting it is, so that they stand alone. */
export type MeetingReading =
  | { readonly kind: 'plenum'; readonly number: number; readonly term?: string }
  | { readonly kind: 'congress'; readonly term: string; readonly told: boolean };

export interface MeetingRule extends RuleRow {
  /** What every match holds, searched first: without look-behind, several times faster. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => MeetingReading | undefined;
}

const CENTRE = String.raw`(?:Trung ương|trung ương|TW|T\.Ư|TƯ)`;
const COMMITTEE = String.raw`(?:Ban [Cc]hấp hành|BCH) ${CENTRE}(?: Đảng)?(?: Cộng sản Việt Nam)?`;
/** "khóa XII", ", khoá XII", "(khóa XII)". */
const TERM = String.raw`(?:,? ?\(?(?:của )?(?:Đảng )?${COURSE} ?(?<term>${ORDINAL})\)?)`;
const LAST_PLENUM = 20;
const LAST_TERM = 20;

function plenumReading(match: RegExpMatchArray): MeetingReading | undefined {
  const { plenum, term: course } = match.groups ?? {};
  const number = readOrdinal(plenum ?? '');
  const term = readTerm(course);
  if (number === undefined || number === 0 || number > LAST_PLENUM) return undefined;
  if (course !== undefined && (readOrdinal(course) ?? LAST_TERM + 1) > LAST_TERM) return undefined;
  return { kind: 'plenum', number, ...(term === undefined ? {} : { term }) };
}

/** The Party, not one of its local bodies, not a party of another country. */
const PARTY = String.raw`(?:[Đđ]ảng(?: Cộng sản Việt Nam| ta)?(?! (?:bộ|ủy|uỷ|đoàn|\p{Lu})))`;
/** Other bodies count their congresses too. */
const OTHERS = String.raw`(?: (?:của )?(?:[Đđ]ảng|[Cc]hi bộ|Đoàn|Hội|Công đoàn|CĐ|Mặt trận|MTTQ|Liên|Tổng|Hiệp|Thanh niên|Phụ nữ|Nông dân|ĐCS))`;

function congressReading(match: RegExpMatchArray): MeetingReading | undefined {
  const { kind = '', owner, roman, counted } = match.groups ?? {};
  const term = readTerm(roman ?? counted);
  if (term === undefined) return undefined;
  return { kind: 'congress', term, told: owner !== undefined || /[Đđ]ảng/u.test(kind) };
}

/** Applied in this order; what an earlier rule read is not read again. */
export const MEETING_RULES: readonly MeetingRule[] = [
  {
    id: parseRuleId('meetings/plenum'),
    why: 'The short name of a plenum; articles of its days leave the term out.',
    examples: {
      catches: [
        'Hội nghị Trung ương 8, khoá XII',
        'hội nghị Trung ương 4 (khóa XII)',
        'Hội nghị TW 6 khóa XII',
        'Hội nghị Trung ương 8 bế mạc',
        'Hội nghị Trung ương lần thứ 9 khóa XII',
      ],
      leaves: [
        'Hội nghị Trung ương Hội Nông dân',
        'Hội nghị Trung ương 25 khóa XII',
        'Hội nghị Trung ương 8 khóa XXI',
        'Hội nghị Trung ương năm 2018',
        'Hội nghị tổng kết 8 năm',
      ],
    },
    sign: /ội nghị (?:[Tt]rung|T\.?[ƯW])/u,
    pattern: new RegExp(
      String.raw`${WORD_START}[Hh]ội nghị ${CENTRE} ?(?:lần thứ )?(?<plenum>${ORDINAL})(?![./%]\d| (?:ngày|buổi|tháng|\d))${TERM}?`,
      'u',
    ),
    read: plenumReading,
  },
  {
    id: parseRuleId('meetings/plenum-in-full'),
    why: 'The full name of a plenum.',
    examples: {
      catches: [
        'Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khoá XII',
        'Hội nghị lần thứ tám, Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam (khóa XII)',
        'Hội nghị lần thứ mười BCH Trung ương khóa XI',
      ],
      leaves: [
        'Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh',
        'Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đoàn khóa XI',
        'Hội nghị lần thứ 8 Ban Chấp hành Trung ương Hội Nông dân',
      ],
    },
    sign: /ội nghị (?:toàn thể )?lần thứ/u,
    pattern: new RegExp(
      String.raw`${WORD_START}[Hh]ội nghị (?:toàn thể )?lần thứ (?<plenum>${ORDINAL}),? (?:của )?${COMMITTEE}(?! (?:Đoàn|Hội|Mặt trận))${TERM}?`,
      'u',
    ),
    read: plenumReading,
  },
  {
    id: parseRuleId('meetings/plenum-of-term'),
    why: '"Trung ương 4 khóa XII" alone, where the term tells that a plenum is meant.',
    examples: {
      catches: ['tinh thần Trung ương 4 khóa XII', 'sau Trung ương 7 (khóa XII)'],
      leaves: ['Trung ương 4 đồng chí', 'Ủy viên Trung ương khóa XII'],
    },
    sign: /(?:Trung ương|TW) ?\d/u,
    pattern: new RegExp(String.raw`${WORD_START}(?:Trung ương|TW) ?(?<plenum>\d{1,2})(?![\p{L}\d])${TERM}`, 'u'),
    read: plenumReading,
  },
  {
    id: parseRuleId('meetings/congress'),
    why: 'A national congress by its ordinal; without its owner it counts only beside a mention that names the Party.',
    examples: {
      catches: [
        'Đại hội XIII của Đảng',
        'Đại hội đại biểu toàn quốc lần thứ XII của Đảng',
        'Đại hội Đảng toàn quốc lần thứ 12',
        'Đại hội Đảng lần thứ XII',
        'Đại hội đại biểu toàn quốc lần thứ XIII Đảng Cộng sản Việt Nam',
        'Đại hội XII đến nay',
      ],
      leaves: [
        'Đại hội Đảng bộ tỉnh lần thứ XIII',
        'Đại hội XIII của Hội Luật gia',
        'Đại hội X Đảng bộ thành phố',
        'Đại hội lần thứ X của Đảng Nhân dân Cách mạng Lào',
        'Đại hội 12 tháng',
        'đại hội đảng các cấp',
      ],
    },
    sign: /ại hội (?:lần|[IVX]|[Đđ]ại|[Đđ]ảng|toàn|của)/u,
    pattern: new RegExp(
      String.raw`${WORD_START}[Đđ]ại hội(?<kind>(?: (?:[Đđ]ại biểu|${PARTY}|toàn quốc)){0,4})(?: của Đảng)?(?: lần thứ (?<counted>${ORDINAL})| (?<roman>[IVX]{1,5})(?![\p{L}\d]))(?:(?<owner> (?:của )?${PARTY})|(?!${OTHERS}))`,
      'u',
    ),
    read: congressReading,
  },
];
