import { parseRuleId, type RoleStanding, type RuleRow } from '../../model';
import { WORD_END, WORD_START } from '../../text';

/** Words that tell when an office is held; the row whose words stand nearest before the office decides. */
export interface StandingRule extends RuleRow {
  /** `hoped`: the office is proposed or sought, nobody holds it. */
  readonly standing: RoleStanding | 'hoped';
  readonly pattern: RegExp;
}

const words = (alternatives: string) => new RegExp(`${WORD_START}(?:${alternatives})${WORD_END}`, 'giu');

export const STANDING_RULES: readonly StandingRule[] = [
  {
    id: parseRuleId('standing/former'),
    why: 'Whoever is relieved of an office, or held it once, does not hold it.',
    standing: 'former',
    pattern: words(
      'thôi|miễn nhiệm|cách chức|cách hết|bãi nhiệm|từng|nguyên là|vốn là|xóa tư cách|xoá tư cách|không còn|trong thời gian|(?<!kéo dài )thời gian giữ|khi giữ|khi làm|khi còn|lúc đó|khi đó|lúc ấy|bấy giờ|thời điểm đó|trước đây|kinh qua',
    ),
    examples: {
      catches: [
        'Ông Lê Văn An thôi giữ chức Bí thư Tỉnh ủy',
        'miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Văn An',
        'Ông Lê Văn An từng giữ chức Giám đốc Sở Xây dựng',
      ],
      leaves: ['Ông Lê Văn An giữ chức Bí thư Tỉnh ủy'],
    },
  },
  {
    id: parseRuleId('standing/elected'),
    why: 'An election begins or renews the office.',
    standing: 'elected',
    pattern: words('bầu|bầu bổ sung|trúng cử|đắc cử|tái đắc cử|tái cử|tín nhiệm bầu'),
    examples: {
      catches: ['Ông Lê Văn An được bầu giữ chức Bí thư Tỉnh ủy', 'Ông Lê Văn An tái đắc cử Bí thư Tỉnh ủy'],
      leaves: ['Ông Lê Văn An được bổ nhiệm giữ chức Giám đốc Sở Xây dựng'],
    },
  },
  {
    id: parseRuleId('standing/appointed'),
    why: 'A decision of whoever may appoint begins the office.',
    standing: 'appointed',
    pattern: words('bổ nhiệm|điều động|chỉ định|phân công|luân chuyển|biệt phái|giao nhiệm vụ|nhận nhiệm vụ|tiếp nhận'),
    examples: {
      catches: [
        'Bộ Chính trị chỉ định ông Lê Văn An giữ chức Bí thư Tỉnh ủy',
        'Ông Lê Văn An được phân công làm Phó Trưởng ban Kinh tế Trung ương',
      ],
      leaves: ['Ông Lê Văn An được bầu giữ chức Bí thư Tỉnh ủy'],
    },
  },
  {
    id: parseRuleId('standing/hoped'),
    why: 'Who is proposed for an office or seeks it does not hold it yet.',
    standing: 'hoped',
    pattern: words(
      'giới thiệu|dự kiến|đề cử|ứng cử|đề nghị|đề xuất|quy hoạch|để bầu|xin|kiến nghị|ứng viên|được trình',
    ),
    examples: {
      catches: ['Ông Lê Văn An được giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh'],
      leaves: ['Ông Lê Văn An được bầu giữ chức Chủ tịch UBND tỉnh'],
    },
  },
];

/** "Năm 2011, ông A giữ chức ...": a sentence that begins with a time of its own tells of that time. */
const OWN_TIME = /^\s*(?:(?:Từ|Đến|Vào|Giai đoạn)\s+)?(?:năm|tháng|giai đoạn)\s+\d[\d/ .–-]*\d/iu;

/**
 * Where the words in front of an office place it in time. "hoped" wins wherever it stands before the office; of the
 * others the nearest. Nothing is told of an office that was entered at another time than the article's.
 * @param before the sentence up to the office, from the person on; at most some hundred characters
 * @param sentence the beginning of that sentence
 */
export function readStanding(before: string, sentence: string): StandingRule['standing'] | undefined {
  let nearest = -1;
  let standing: StandingRule['standing'] | undefined;
  for (const rule of STANDING_RULES) {
    const last = lastMatch(before, rule.pattern);
    if (last === -1) continue;
    if (rule.standing === 'hoped') return 'hoped';
    if (last > nearest) [nearest, standing] = [last, rule.standing];
  }
  if (!OWN_TIME.test(sentence)) return standing;
  // Elected at that time, which is not the article's: whether the office is still held is not told.
  return standing === 'elected' || standing === 'appointed' ? undefined : 'former';
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
