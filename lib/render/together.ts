import type { RuleRow } from '../model';
import { parseRuleId } from '../model';
import { WORD_END, WORD_START } from '../text';

/** Words that are set on one line: the text keeps its plain spaces, only the line is not broken there. */
export interface TogetherRule extends RuleRow {
  readonly pattern: string;
}

const DAY = String.raw`\d{1,2}`;
/** A number as Vietnamese prints it: "1.094", "28,6". */
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,3}){0,3}`;
const CODE = String.raw`\d{1,4}[a-z]?(?:/\d{4})?-\p{Lu}[\p{Lu}\p{Ll}]{0,5}(?:[/-]\p{Lu}[\p{Lu}\p{Ll}]{0,5}){0,2}`;
const ROMAN = String.raw`[IVX]{1,5}`;

/** In the order in which they are tried at one place: the longer ones first. */
export const TOGETHER: readonly TogetherRule[] = [
  {
    id: parseRuleId('together/day-and-month'),
    why: 'Ngày, tháng và số của chúng là một: "ngày" at the end of a line leaves the reader waiting for its number.',
    pattern: String.raw`(?:[Nn]gày |[Mm]ùng )?${DAY} tháng ${DAY}`,
    examples: { catches: ['ngày 30 tháng 4', '30 tháng 4'], leaves: ['ngày tháng', '300 tháng 4'] },
  },
  {
    id: parseRuleId('together/day'),
    why: 'The day with its number, in figures.',
    pattern: String.raw`(?:[Nn]gày|[Mm]ùng|[Ss]áng|[Cc]hiều|[Tt]ối) ${DAY}(?:[/.-]${DAY}(?:[/.-]\d{4})?)?`,
    examples: { catches: ['ngày 28/5', 'Ngày 28/5/2020', 'sáng 3/11'], leaves: ['ngày hội', 'ngày 2805'] },
  },
  {
    id: parseRuleId('together/counted-name'),
    why: 'Tháng 5, quý II/2020, năm 2020, khóa XII, lần thứ 12: a name and its number.',
    pattern: String.raw`(?:[Tt]háng|[Qq]uý|[Nn]ăm|[Kk]hóa|[Kk]hoá|(?:[Ll]ần )?[Tt]hứ|[Đđ]iều|[Kk]hoản|[Tt]hế kỷ) (?:\d{1,4}|${ROMAN})(?:/\d{4})?`,
    examples: {
      catches: ['quý II/2020', 'khóa XII', 'lần thứ 12', 'năm 2020', 'thứ XIII', 'Điều 30'],
      leaves: ['năm nay', 'khóa học', 'thứ hai'],
    },
  },
  {
    id: parseRuleId('together/document-number'),
    why: 'Số 21-NQ/TW: a browser breaks behind the dash and the stroke as well.',
    pattern: String.raw`(?:[Ss]ố )?${CODE}`,
    examples: { catches: ['số 21-NQ/TW', '35-CT/TW', '30/2020-NĐ', 'số 05-HD/BTCTW'], leaves: ['CT/TW', 'số một'] },
  },
  {
    id: parseRuleId('together/number-of'),
    why: 'Số 35 at a line end would leave "số" behind.',
    pattern: String.raw`[Ss]ố ${NUMBER}`,
    examples: { catches: ['số 35', 'số 1.094'], leaves: ['số lượng'] },
  },
  {
    id: parseRuleId('together/span-of-years'),
    why: '2020 - 2025, nhiệm kỳ.',
    pattern: String.raw`\d{4} ?[-–] ?\d{4}`,
    examples: { catches: ['2020 - 2025', '2020-2025', '2021 – 2026'], leaves: ['2020 và 2025'] },
  },
  {
    id: parseRuleId('together/measure'),
    why: 'A number and what it counts by: 72,86 %, 30 km, 1,5 tỷ đồng.',
    pattern: String.raw`${NUMBER} (?:%|‰|°C|km²?|km2|m²|m2|m³|ha|kg|tấn|USD|(?:nghìn |triệu |tỷ )?đồng|nghìn|triệu|tỷ)`,
    examples: { catches: ['72,86 %', '30 km', '1,5 tỷ đồng', '3.940 ha'], leaves: ['3.940 chi bộ', '30 kmh'] },
  },
];

/** A piece of text; `together` where no line may end inside. */
export interface Piece {
  readonly text: string;
  readonly together: boolean;
}

/** Longer ones would leave a hole in a narrow column, or stick out of it where readers space the letters. */
const LONGEST = 22;

/** Every repetition in it is bounded, so the work grows with the text alone. */
const ANY = TOGETHER.map(({ pattern }) => pattern).join('|');

/**
 * Cuts a text where lines must not be broken; the pieces together are the text to the letter.
 * `'Ngày 28/5, Đảng ủy'` -> `'Ngày 28/5'` together, `', Đảng ủy'`
 */
export function keepTogether(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: words, index } of text.matchAll(new RegExp(`${WORD_START}(?:${ANY})${WORD_END}`, 'gu'))) {
    if (words.length > LONGEST) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), together: false });
    pieces.push({ text: words, together: true });
    at = index + words.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), together: false });
  return pieces;
}
