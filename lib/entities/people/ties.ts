import { parseRuleId, type RuleRow } from '../../model';

/** How the words between a person and an office tie the one to the other. */
export interface TieRule extends RuleRow {
  /** Where the person stands, seen from the office. */
  readonly side: 'before' | 'after';
  /** Matched on the words between them; for `takes-office` on their end alone. */
  readonly pattern: RegExp;
}

/** "(60 tuổi)": a note after a name; the offices go on behind it. Of "(tức A)" the end, for a name inside of it. */
const NOTE = String.raw`\)?(?:\s*\([^()]{0,90}\))?`;
/** ", 47 tuổi", ", sinh ngày 18/4/1968, quê Nam Định": who somebody is besides. */
const DETAILS = String.raw`(?:\s*,\s*(?:\d{2}\s+tuổi|(?:sinh|SN|quê|ngụ|trú|dân tộc|trình độ)[^,;.:()]{0,40}))*`;
/** " - tu sĩ Phật giáo, ...": what somebody is by trade, before the office. */
const TRADE = String.raw`\s*[-–—]\s*\p{Ll}[^,.;:()]{2,30},`;
const NOW = String.raw`(?:hiện nay|hiện|nay|đang|nguyên|vốn|từng|lúc đó|khi đó|lúc ấy|bấy giờ|thời điểm đó|cũng|đồng thời|người)`;

export const AFTER_NAME: TieRule = {
  id: parseRuleId('roles/after-name'),
  why: 'The office follows the name after a comma, a dash, a bracket or "là"; age and home may stand between. Captions leave the comma out.',
  side: 'before',
  pattern: new RegExp(String.raw`^${NOTE}(?:${DETAILS}\s*(?:[,\-–—(:]|,?\s*(?:${NOW}\s+)?là)?|${TRADE})\s*$`, 'u'),
  examples: {
    catches: [
      'Ông Lê Văn An, Bí thư Tỉnh ủy, chủ trì',
      'Ông Lê Văn An (60 tuổi), Bí thư Chi bộ thôn 2, vắng mặt',
      'Ông Lê Văn An, 47 tuổi, Thứ trưởng Bộ Xây dựng',
      'Ông Lê Văn An hiện là Giám đốc Sở Tài chính',
      'Ông Lê Văn An - tu sĩ Phật giáo, Trưởng ban trị sự Giáo hội Phật giáo Việt Nam tỉnh Sơn La',
      'Đồng chí Lê Văn An Phó Bí thư Huyện ủy phát biểu',
    ],
    leaves: ['Ông Lê Văn An gặp Bí thư Tỉnh ủy'],
  },
};

export const BEFORE_NAME: TieRule = {
  id: parseRuleId('roles/before-name'),
  why: 'The office ends straight before the name.',
  side: 'after',
  pattern: /^\s+$/u,
  examples: {
    catches: ['Bí thư Tỉnh ủy Lê Văn An chủ trì', 'Thành ủy viên, Chánh Văn phòng Thành ủy Lê Văn An'],
    leaves: ['Bí thư Tỉnh ủy và ông Lê Văn An'],
  },
};

export const INTRODUCED_AFTER: TieRule = {
  id: parseRuleId('roles/before-introduced'),
  why: 'A comma, "là" or a colon stands between the office and a name with its honorific.',
  side: 'after',
  pattern: /^\s*(?:,|là|:)?\s*$/u,
  examples: {
    catches: ['Chủ trì hội nghị là Bí thư Tỉnh ủy, đồng chí Lê Văn An', 'Trưởng đoàn là ông Lê Văn An'],
    leaves: ['Bí thư Tỉnh ủy và ông Lê Văn An'],
  },
};

export const TOWARDS: TieRule = {
  id: parseRuleId('roles/towards'),
  why: 'A decision about an office names the person behind it: "miễn nhiệm chức vụ ... đối với ông A".',
  side: 'after',
  pattern: /^[^.;:!?]{0,70}(?<!\p{L})(?:đối với|với|cho)\s+$/u,
  examples: {
    catches: [
      'cách chức Phó Bí thư Chi bộ 4 đối với ông Lê Văn An',
      'miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh, nhiệm kỳ 2016-2021 đối với ông Lê Văn An',
      'kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Quốc phòng theo quy định đối với Thượng tướng Lê Văn An',
    ],
    leaves: ['Bí thư Tỉnh ủy làm việc với ông Lê Văn An'],
  },
};

const OFFICE_WORD = String.raw`(?:chức vụ|chức danh|chức|cương vị|vị trí|trọng trách|vai trò|nhiệm vụ|tư cách)`;

export const TAKES_OFFICE: TieRule = {
  id: parseRuleId('roles/takes-office'),
  why: 'The person is elected or appointed to the office, leaves it, or acts as its holder: "giữ chức", "làm", "với vai trò là".',
  side: 'before',
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:${OFFICE_WORD}(?:\s+(?:mới|là|của|quan trọng|chủ chốt|sau))*\s*:?|(?:giữ|đảm nhận|đảm nhiệm|làm|trở thành|bầu là|bầu bổ sung|bầu vào|trúng cử|tái cử|tái đắc cử|đắc cử|thôi|cách chức|miễn nhiệm|bãi nhiệm))\s+$`,
    'u',
  ),
  examples: {
    catches: [
      'Ông Lê Văn An, Bí thư Huyện ủy, được bầu giữ chức Phó Bí thư Tỉnh ủy',
      'Đoàn công tác do đồng chí Lê Văn An làm Trưởng đoàn',
      'Bộ Chính trị điều động ông Lê Văn An giữ chức vụ Phó Trưởng ban Kinh tế Trung ương',
      'Ông Lê Văn An được bầu làm Bí thư Tỉnh ủy',
    ],
    leaves: ['Ông Lê Văn An làm việc với Bí thư Tỉnh ủy', 'Ông Lê Văn An cho biết Bí thư Tỉnh ủy vắng mặt'],
  },
};

export const SHARED: TieRule = {
  id: parseRuleId('roles/shared'),
  why: 'One office for everybody in the list behind it: "các Phó Chủ tịch: A, B và C".',
  side: 'after',
  pattern: /^\s*(?:(?:gồm có|gồm|là|(?:vừa )?được [^,.;:]{0,30}bầu)?\s*:|gồm có|gồm|là)?\s*$/u,
  examples: {
    catches: [
      'các Phó Thủ tướng: Lê Văn An, Trần Văn Bình và Vũ Văn Cường',
      'các Phó Thủ tướng Lê Văn An, Trần Văn Bình',
      'Phó Chủ tịch: Lê Văn An (chuyên môn), Trần Văn Bình (tài chính)',
      '2 Phó Chủ tịch được đại hội bầu: Lê Văn An, Trần Văn Bình',
    ],
    leaves: ['Bí thư Tỉnh ủy Lê Văn An, ông Trần Văn Bình'],
  },
};

export const TIE_RULES: readonly TieRule[] = [SHARED, AFTER_NAME, BEFORE_NAME, INTRODUCED_AFTER, TOWARDS, TAKES_OFFICE];

/** Words before a decision that may name an office and then the person: without them "với" and "cho" tie nothing. */
export const DECISION =
  /(?<!\p{L})(?:chức vụ|chức danh|cách chức|miễn nhiệm|bãi nhiệm|giữ chức|bầu|bổ nhiệm|thôi giữ|giao nhiệm vụ)\s+$/u;

/** "thay ông B làm Giám đốc": the person straight before the office leaves it. */
export const REPLACED = /(?<!\p{L})thay(?: cho| thế)?\s+$/u;
