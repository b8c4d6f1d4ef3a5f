import { parseRuleId, type RuleRow } from '../../model';

interface OfficeRule extends RuleRow {
  /** Runs on the canonical words of an office: lower case, old tone place, abbreviations written out. */
  readonly pattern: RegExp;
}

/** Offices of which so few exist that two people of one name never hold them. The holders stay the same over many offices. */
export const LEADING_OFFICES: readonly OfficeRule[] = [
  {
    id: parseRuleId('identity/leader-party'),
    why: 'Members of the Politburo, the Secretariat and the Central Committee: about 200 at a time.',
    pattern:
      /^(?:phó )?(?:tổng bí thư|(?:ủy viên )?(?:thường trực )?(?:bộ chính trị|ban bí thư)|(?:bí thư|ủy viên(?: dự khuyết)?)(?: ban chấp hành)? trung ương(?: đảng)?)(?: khóa \S+)*$/u,
    examples: {
      catches: [
        'tổng bí thư',
        'ủy viên bộ chính trị',
        'bí thư trung ương đảng',
        'ủy viên ban chấp hành trung ương đảng',
        'thường trực ban bí thư',
      ],
      leaves: ['bí thư trung ương đoàn', 'ủy viên ủy ban kiểm tra trung ương', 'bí thư tỉnh ủy'],
    },
  },
  {
    id: parseRuleId('identity/leader-state'),
    why: 'Heads of state, government and assembly, and members of the government.',
    pattern:
      /^(?:phó )?(?:chủ tịch nước|thủ tướng|chủ tịch quốc hội)(?: chính phủ)?(?: thường trực)?$|^bộ trưởng (?:bộ )?\S+/u,
    examples: {
      catches: [
        'chủ tịch nước',
        'phó thủ tướng chính phủ',
        'phó chủ tịch quốc hội',
        'bộ trưởng bộ y tế',
        'bộ trưởng công an',
      ],
      leaves: ['bộ trưởng', 'thứ trưởng bộ y tế', 'phó chủ tịch', 'thủ tướng nhật bản'],
    },
  },
  {
    id: parseRuleId('identity/leader-board'),
    why: 'Heads of the central boards of the party and of the mass organisations.',
    pattern:
      /^trưởng ban [\p{L} ]+ trung ương(?: đảng)?$|^chủ tịch (?:ủy ban )?(?:trung ương )?mặt trận tổ quốc việt nam$/u,
    examples: {
      catches: ['trưởng ban tổ chức trung ương', 'chủ tịch ủy ban trung ương mặt trận tổ quốc việt nam'],
      leaves: ['phó trưởng ban tổ chức trung ương', 'trưởng ban tổ chức tỉnh ủy'],
    },
  },
];

/** A unit of which there are many: without its name or that of its place the office tells little. */
export const UNNAMED_UNIT =
  /(?<=^| )(?:tỉnh|thành phố|tp|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|ủy ban nhân dân|hội đồng nhân dân|huyện|quận|xã|phường|thị trấn|sở|(?<!văn |quốc )phòng|đội|chi cục|bệnh viện|trường|công ty|trung tâm|chi bộ|đảng bộ)(?= |$)/u;

/** Of a district or a commune. */
export const LOCAL_UNIT = /(?<=^| )(?:huyện|quận|xã|phường|thị trấn|thôn|ấp)(?= |$)/u;

/** What may stand behind an office and makes no other of it. */
export const IDLE_END = /(?<=[^ ]) (?:tỉnh|tp|thành phố|việt nam|khóa \S+|nhiệm kỳ(?: \d+){0,2})$/u;

export const UNIFORM_BODIES =
  /(?<=^| )(?:công an|quân sự|quân khu|bộ đội|biên phòng|cảnh sát|quân đoàn|tư lệnh|chính ủy)(?= |$)/u;

/** Words that any office of its kind has: they tell nobody apart. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  [
    'bí thư phó chủ tịch ủy viên trưởng ban giám đốc chủ nhiệm thường trực thường vụ ban chấp hành đảng bộ đoàn hội',
    'tỉnh thành phố huyện quận xã phường thị trấn tp nhân dân hội đồng đại biểu quốc hội chi bộ cục sở phòng văn',
    'chánh thứ tổng bệnh đa khoa cán bộ cơ quan đơn vị công ty tâm trường viện khóa nhiệm kỳ lần của và các',
  ].flatMap((words) => words.split(' ')),
);
