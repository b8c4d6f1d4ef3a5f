import { parseRuleId } from '../../model';
import type { CitationRule, PlacedReading, Reading } from './citation';
import { canonicalBody, canonicalCode, ownerOfCode, TYPE_CODES } from './codes';
import { typeOfCode, type DocumentType } from './types';

const always = (): boolean => true;
/** "Quy định số 181của Bộ Chính trị": a missing blank is forgiven before these words. */
const NUMBER = String.raw`(?<number>\d{1,5})(?<letter>[a-dA-D])?(?!(?!của|ngày|về)\p{L}|\d|[.,]\d|%)`;
/** Every dash of print, and the slash that stands for it. */
const DASH = ' ?[-‐‑‒–—―−/] ?';
/** Between type and body the sign may be missing before the centre: "81 TB TW", "90-QĐTW". */
const JOINT = String.raw`(?:${DASH}|(?=T\.?[ƯW])| (?=T\.? ?[ƯW](?![\p{L}\d])))`;
const CODE = TYPE_CODES.join('|');
const BODY = String.raw`(?:T\. ?[ƯW]\.?|\p{Lu}[\p{L}&]{1,11}\d{0,2})(?![\p{L}\d])`;
/** Of what is counted, not numbered: "nghị quyết 6 tháng", "Chỉ thị 5 nội dung". */
const COUNTED =
  '(?! (?:tháng|năm(?! \\d{4})|tỷ|tỉ|triệu|nghìn|ngàn|điểm|nhóm|nội dung|lần|người|vụ|đơn vị|đồng chí|cán bộ|đảng viên|chương|điều|khoản|mục tiêu|nhiệm vụ|chỉ tiêu|giải pháp|đồng|trường hợp|ngành|tỉnh|huyện|xã|phường|bước|khâu|đột phá|chi bộ|đảng bộ|cấp|bộ|lĩnh vực|văn bản)(?!\\p{L}))';
/** What may follow the number of a document whose type word is a verb too. */
const AFTER_NUMBER =
  '(?=$|[.,;:)”"’\'…!?\\[\\]]| ?[-–(]| (?:của|ngày|về|và|tại|do|đã|được|là|cho|với|gắn|trong|khi|để|có|năm \\d{4}|khóa|khoá|này|nêu|trên|cũng|còn|sẽ|quy|yêu)(?!\\p{L})| (?:Bộ Chính trị|Ban|BCH|BCT|Hội nghị|Trung ương|TW|Tỉnh|Thành)(?!\\p{L}))';

const PARTY_BODY = String.raw`(?:Ban |BCH|BTV|Bộ [Cc]hính trị|[Tt]rung ương|T\.?Ư|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) (?:[uUủỦ][ỷyỶY])|[Đđ]ảng bộ)`;
/** What makes a number behind a verb the name of a document. */
const OWNED = String.raw` của (?:\p{Lu}|trung ương|đảng|tỉnh|thành|huyện|quận|chủ tịch)| về (?!việc \d)| ngày \d| năm (?:19|20)\d\d của| \((?:năm|tháng|ngày) ?\d| kh(?:óa|oá) [IVX\d]`;
const PROGRAMMES: readonly string[] = ['Chương trình', 'Đề án'];

/** "35-CT/TW", "68/QĐ-TW", "30/2020/NĐ-CP" from its parts. */
function codedReading(match: RegExpExecArray, type: DocumentType | undefined): readonly PlacedReading[] {
  const { law, number, letter = '', year, assembly, code: printed = assembly, body: written } = match.groups ?? {};
  if (number === undefined || printed === undefined) return [];
  const code = canonicalCode(printed);
  const body = written === undefined ? undefined : canonicalBody(written);
  const words = match[0];
  const dashed = !/\d ?\//u.test(words);
  const codeOf = ownerOfCode(body ?? (dashed ? undefined : code), dashed, year !== undefined);
  const join = codeOf === 'state' || !dashed ? '-' : '/';
  const suffix = body === undefined ? code : `${code}${join}${body}`;
  const kind = type?.name ?? (law === undefined ? typeOfCode(code, codeOf) : 'Luật');
  const reading: Reading = {
    form: 'number',
    ...(kind === undefined ? {} : { type: kind }),
    digits: Number(number),
    number: `${number}${letter}${dashed ? '-' : '/'}${year === undefined ? '' : `${year}/`}${suffix}`,
    code: codeOf === 'state' || body === undefined ? suffix : `${code}/${body}`,
    codeOf,
  };
  return [{ fromHead: true, start: 0, end: words.length, reading }];
}

function bareReading(match: RegExpExecArray, type: DocumentType | undefined): readonly PlacedReading[] {
  const { number, letter = '', year } = match.groups ?? {};
  if (number === undefined || type === undefined) return [];
  const written = `${number}${letter}${year === undefined ? '' : `/${year}`}`;
  const reading: Reading = {
    form: 'number',
    type: type.name,
    digits: Number(number),
    number: written,
    ...(year === undefined ? {} : { year }),
    ...(letter === '' ? {} : { codeOf: 'state' as const }),
  };
  return [{ fromHead: true, start: 0, end: match[0].length, reading }];
}

/** Tried in this order behind each type word; the first that matches is the citation. */
export const NUMBER_RULES: readonly CitationRule[] = [
  {
    id: parseRuleId('documents/coded-number'),
    why: 'The full form; separators are misprinted in every way: "21 - NQ/TW", "68/QĐ-TW", "21NQ/TW".',
    examples: {
      catches: [
        'Chỉ thị số 35-CT/TW ngày 30-5-2019',
        'chỉ thị 05-CT/TW của Bộ chính trị',
        'Nghị quyết số 21 – NQ/TW',
        'Quyết định số 68/QĐ-TW',
        'Quyết định 1297-QĐNS/TW',
        'Kết luận số 12-KL/T.Ư',
        'Quy định 90-QĐTW',
        'Nghị quyết số 19-2017/NQ-CP',
        'Quyết định số 336- QD/TW',
        'Nghị định số 30/2020/NĐ-CP',
        'Thông báo 81 TB TW 2025',
        'thông báo số 961A/TB-LĐ',
        'Chỉ thị 35‑CT/TW',
      ],
      leaves: ['Nghị quyết 35 - Bộ Chính trị', 'Quyết định 150 - 200 tỷ đồng'],
    },
    pattern: new RegExp(
      String.raw`^[ :]{0,2}(?:số:? ?)?(?<number>\d{1,5})(?<letter>[a-dA-D])?(?: ?[-/] ?(?<year>(?:19|20)\d\d))?(?:${DASH}| )?(?<code>${CODE})${JOINT}(?<body>${BODY})`,
      'du',
    ),
    suits: always,
    read: codedReading,
  },
  {
    id: parseRuleId('documents/other-code'),
    why: 'Codes outside the list are read only when printed tight: "721/BKHĐT-KCHTĐT", "223/2025/QH15", "159-TB".',
    examples: {
      catches: ['công văn số 721/BKHĐT-KCHTĐT', 'Nghị quyết số 223/2025/QH15', 'Thông báo kết luận số 159-TB'],
      leaves: ['Nghị quyết số 42/2017', 'Kế hoạch 5-Bộ'],
    },
    pattern: new RegExp(
      String.raw`^[ :]{0,2}(?:số:? ?)?(?<number>\d{1,5})(?<letter>[a-dA-D])?(?:/(?<year>(?:19|20)\d\d))?[-–/](?<code>\p{Lu}[\p{L}&]?\p{Lu}[\p{L}&]{0,12}\d{0,2}|QH\d\d|\p{Lu}{2})(?:[-–/](?<body>${BODY}))?(?![\p{L}\d])`,
      'du',
    ),
    suits: always,
    read: codedReading,
  },
  {
    id: parseRuleId('documents/numbered'),
    why: '"số" before the number makes any type word a citation.',
    examples: {
      catches: [
        'Chỉ thị số 05 của Bộ Chính trị',
        'quy định số 215 của Ban Bí thư',
        'Nghị quyết số 42/2017',
        'NQ số 18',
      ],
      leaves: ['Báo cáo số liệu 35 đơn vị', 'quy định số lượng 15 người', 'Thông báo số 1.200 hộ'],
    },
    pattern: new RegExp(String.raw`^[ :]{1,2}(?:số:? ?|No ?)${NUMBER}(?:/(?<year>(?:19|20)\d\d))?`, 'du'),
    suits: always,
    read: bareReading,
  },
  {
    id: parseRuleId('documents/bare-number'),
    why: 'Types that are no verbs take a number directly; what is counted is no number of a document.',
    examples: {
      catches: ['Chỉ thị 05', 'nghị quyết 26 về cán bộ', 'Chỉ thị 35 năm 2024', 'nghị định 35', 'NQ 18'],
      leaves: [
        'chiếc Cub CT 110',
        'nghị quyết 6 tháng đầu năm',
        'Nghị quyết 5 năm qua',
        'chương trình 135',
        'Nghị quyết 3.940',
      ],
    },
    pattern: new RegExp(String.raw`^[ .]${NUMBER}(?:/(?<year>(?:19|20)\d\d))?${COUNTED}`, 'du'),
    suits: ({ type, form }) => type.bare === 'free' && (form === 'word' || type.codes.includes('NQ')),
    read: bareReading,
  },
  {
    id: parseRuleId('documents/bare-number-of-verb'),
    why: '"Quy định", "Kết luận", "Quyết định" are verbs too: only with a capital, and before words that end a number.',
    examples: {
      catches: ['Kết luận 75 của BCH TW', 'Quyết định 935, 936', 'Quy định 102', 'Hướng dẫn 26 (năm 2023)'],
      leaves: [
        'Quy định 19 điều đảng viên không được làm',
        'quyết định 5 nội dung',
        'Kế hoạch 5 năm',
        'quy định 3, 4',
        'KẾ HOẠCH 38 Chương Mỹ',
      ],
    },
    pattern: new RegExp(String.raw`^ ${NUMBER}(?:/(?<year>(?:19|20)\d\d))?${COUNTED}${AFTER_NUMBER}`, 'du'),
    suits: ({ type, form, capital }) => type.bare === 'capital' && form === 'word' && capital,
    read: bareReading,
  },
  {
    id: parseRuleId('documents/bare-number-owned'),
    why: 'Type words that are verbs, in lower case: a number followed by an owner, a day, a year or "về" is a name.',
    examples: {
      catches: [
        'kết luận 48 của Bộ Chính trị khoá X',
        'quy định 47 về những điều đảng viên không được làm',
        'quyết định 929 của Thủ tướng',
        'quy định 102/2017 của Bộ Chính trị',
        'kế hoạch 41 và 43 của Ban Thường vụ Thành uỷ',
        'quy chế 1374 về quy trình giải quyết thông tin',
        'công văn 2039 ngày 29/5/2017',
      ],
      leaves: ['quyết định 5 nội dung', 'quy định 19 điều', 'kế hoạch 5 năm 2016-2020', 'kết luận 27/29 vụ'],
    },
    pattern: new RegExp(
      String.raw`^ ${NUMBER}(?:/(?<year>(?:19|20)\d\d))?${COUNTED}(?=(?:(?: ?, ?| và )\d{1,4}){0,8}(?:${OWNED}))`,
      'du',
    ),
    suits: ({ type, form }) => type.bare !== 'free' && form === 'word' && !PROGRAMMES.includes(type.name),
    read: bareReading,
  },
  {
    id: parseRuleId('documents/programme-of-committee'),
    why: 'Programmes of the State are known by number without being documents; those of a party committee are.',
    examples: {
      catches: ['chương trình 07 của Thành uỷ Hà Nội', 'Đề án 02 của Tỉnh ủy'],
      leaves: ['chương trình 135 của Chính phủ', 'Đề án 06 về dữ liệu'],
    },
    pattern: new RegExp(String.raw`^ ${NUMBER}(?= của ${PARTY_BODY})`, 'du'),
    suits: ({ type, form }) => form === 'word' && PROGRAMMES.includes(type.name),
    read: bareReading,
  },
  {
    id: parseRuleId('documents/number-again'),
    why: 'A number once cited in full is named shortly afterwards, whatever follows; counts only beside the full form.',
    examples: {
      catches: ['Quyết định 786 đối với cán bộ', 'quy định 1374 có 97 đảng viên', 'so với kết luận 48.'],
      leaves: ['quyết định 5 nội dung', 'kế hoạch 19,1 ngàn tỷ', 'kết luận 27/29 vụ', 'chương trình 135'],
    },
    pattern: new RegExp(String.raw`^ ${NUMBER}(?!/)${COUNTED}`, 'du'),
    suits: ({ type, form }) => type.bare !== 'free' && form === 'word' && !PROGRAMMES.includes(type.name),
    read: (match, type) =>
      bareReading(match, type).map((each) => ({ ...each, reading: { ...each.reading, vague: true } })),
  },
];

/** A full number without a type word: "; 138-QĐ/TW", "số 30/2020/NĐ-CP". */
export const HEADLESS_RULE: CitationRule = {
  id: parseRuleId('documents/headless-number'),
  why: 'In lists the type word stands once; the code tells it.',
  examples: {
    catches: ['(35-CT/TW)', 'và số 138-QĐ/TW', '202/2025/QH15', 'Luật số 74/2025/QH15'],
    leaves: ['A35-CT/TW', '30-5-2019', '26/61 đảng bộ', 'QL1-TP'],
  },
  pattern: new RegExp(
    String.raw`(?<![\p{L}\d./-])(?<law>[Ll]uật (?:số:? ?)?)?(?<number>\d{1,5})(?<letter>[a-dA-D])?(?: ?/ ?(?<year>(?:19|20)\d\d))?(?:${DASH}(?<code>${CODE})${DASH}(?<body>${BODY})|/(?<assembly>(?:UBTV)?QH\d\d)(?![\p{L}\d]))`,
    'du',
  ),
  suits: always,
  read: codedReading,
};

/** "Quyết định 935, | 936", "các Nghị quyết số 18, | 19": a further number behind a numbered citation. */
export const LIST_CONTINUATION = new RegExp(
  String.raw`^(?<joint> ?, ?| và | ?; ?)(?:số )?(?<number>\d{1,4})(?<letter>[a-d])?(?![\p{L}\d]|[.,/-]\d|%| ?[-–/] ?\p{L})${COUNTED}${AFTER_NUMBER}`,
  'u',
);
