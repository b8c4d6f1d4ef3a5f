import { parseRuleId, type RuleRow } from '../../model';
import { anyOf, WORD_END, WORD_START } from '../../text';
import { LAW_NAMES } from './laws';

/** A document cited by name. */
export interface NamedRule extends RuleRow {
  /** Applied anywhere in a text; `type` is the type word where the pattern leaves it open. */
  readonly pattern: RegExp;
  readonly type: string;
  /** A cheap word without which the pattern cannot match. */
  readonly needs: string;
}

/** "pháp luật", "Đại học Luật": the word as part of another. */
const NO_LAW_BEFORE =
  '(?<!(?:[Pp]háp|[Kk]ỷ|[Qq]uy|[Đđ]ịnh|[Hh]ọc|[Kk]hoa|[Tt]rường|[Nn]gành|[Vv]iện|[Hh]ội|[Pp]hòng|[Cc]ông ty|[Cc]ử nhân|[Tt]hạc sĩ|[Tt]iến sĩ|[Bb]áo|dự|Dự|dự án|Dự án|dự thảo|Dự thảo) )';
const YEAR = String.raw`(?:,? năm (?:19|20)\d\d| (?:19|20)\d\d(?!\d))?`;
/** "Luật Đất đai số 45/2013/QH13". */
const LAW_NUMBER = String.raw`(?: số:? ?\d{1,3}/\d{4}/QH\d\d)?`;
const TEXT_WORD =
  '(?! (?:đã|được|có|quy|là|và|năm|của|trong|để|cho|tại|về|với|theo|do|khi|thì|sửa|số|này|đối|mới|nhằm|cũng|không|phải|sẽ|trên|từ|vào|hiện|như|nên|mà|bị|còn|lại|chưa|vừa|đang|vẫn|đều|thì|gồm|ra|bổ|thay|hết|qua|ngay|cần|yêu|nói|nêu|thể|đề|thông|ban|bắt|giúp|rất|sau|trước|cùng|dự)(?!\\p{L}))';

export const NAMED_RULES: readonly NamedRule[] = [
  {
    id: parseRuleId('documents/charter'),
    why: 'The Charter has neither number nor day in the text; "Tiểu ban Điều lệ Đảng" is a body, not the document.',
    examples: {
      catches: [
        'đúng quy định của Điều lệ Đảng và hướng dẫn',
        'Điều lệ Đảng Cộng sản Việt Nam năm 2011',
        'điều lệ Đảng',
      ],
      leaves: ['Tiểu ban Điều lệ Đảng', 'Điều lệ Đoàn', 'Điều lệ Đảng bộ'],
    },
    type: 'Điều lệ',
    needs: 'iều lệ',
    pattern: new RegExp(
      String.raw`(?<!Tiểu ban )${WORD_START}[Đđ]iều lệ (?:của )?Đảng(?: Cộng sản Việt Nam| CSVN)?(?! (?:bộ|ủy|uỷ|viên|đoàn))${YEAR}${WORD_END}`,
      'u',
    ),
  },
  {
    id: parseRuleId('documents/platform'),
    why: 'The Political Programme is cited by name and year.',
    examples: {
      catches: ['Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội', 'Cương lĩnh năm 2011'],
      leaves: ['cương lĩnh hành động', 'Cương lĩnh tranh cử'],
    },
    type: 'Cương lĩnh',
    needs: 'ương lĩnh',
    pattern: new RegExp(
      String.raw`${WORD_START}Cương lĩnh (?:xây dựng đất nước(?: trong thời kỳ quá độ lên (?:chủ nghĩa xã hội|CNXH))?|chính trị của Đảng|(?:năm )?(?:1991|2011))${WORD_END}`,
      'u',
    ),
  },
  {
    id: parseRuleId('documents/constitution'),
    why: 'The Constitution, with its year where it is told.',
    examples: { catches: ['Hiến pháp năm 2013', 'theo Hiến pháp và pháp luật'], leaves: ['vi hiến', 'hiến pháp Mỹ'] },
    type: 'Hiến pháp',
    needs: 'Hiến pháp',
    pattern: new RegExp(String.raw`${WORD_START}Hiến pháp${YEAR}${WORD_END}`, 'u'),
  },
  {
    id: parseRuleId('documents/law'),
    why: 'Named laws; a lower-case "luật" counts before a known name only.',
    examples: {
      catches: [
        'Luật Phòng, chống tham nhũng',
        'luật Hôn nhân và gia đình',
        'Luật Doanh nghiệp năm 2013',
        'Bộ luật Hình sự',
      ],
      leaves: ['pháp luật Đất đai', 'Đại học Luật Hà Nội', 'luật sư', 'Hội Luật gia'],
    },
    type: 'Luật',
    needs: 'uật ',
    pattern: new RegExp(
      String.raw`${NO_LAW_BEFORE}${WORD_START}(?:[Ll]uật|[Bb]ộ luật|Bộ Luật) (?:${anyOf(LAW_NAMES)})${YEAR}${LAW_NUMBER}${WORD_END}`,
      'u',
    ),
  },
  {
    id: parseRuleId('documents/other-law'),
    why: 'A law outside the list is read up to a word that cannot continue its name.',
    examples: {
      catches: ['Luật Phục hồi doanh nghiệp', 'Luật Hóa chất có hiệu lực'],
      leaves: ['Luật sư Nguyễn Văn A', 'Luật này', 'Đại học Luật Hà Nội', 'Luật Việt Nam'],
    },
    type: 'Luật',
    needs: 'uật ',
    pattern: new RegExp(
      String.raw`${NO_LAW_BEFORE}${WORD_START}(?:Luật|Bộ luật) (?!Việt|Hà |TP|Mỹ|Hội|Sư |Gia )\p{Lu}\p{Ll}*(?:${TEXT_WORD} \p{Ll}+){1,5}${YEAR}${LAW_NUMBER}${WORD_END}`,
      'u',
    ),
  },
  {
    id: parseRuleId('documents/ordinance'),
    why: 'Ordinances of the Standing Committee of the National Assembly are named like laws.',
    examples: { catches: ['Pháp lệnh Ưu đãi người có công'], leaves: ['pháp lệnh của nhà nước', 'Pháp lệnh số 04'] },
    type: 'Pháp lệnh',
    needs: 'háp lệnh ',
    pattern: new RegExp(
      String.raw`${WORD_START}Pháp lệnh \p{Lu}\p{Ll}*(?:${TEXT_WORD} \p{Ll}+){1,5}${YEAR}${WORD_END}`,
      'u',
    ),
  },
];

export const ALIAS_RULE = parseRuleId('documents/alias');
