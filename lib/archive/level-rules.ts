import { parseRuleId, type CongressLevel, type RuleRow } from '../model';
import { anyOf, WORD_END, WORD_START } from '../text';

/** Words that tell of the congress of one level; the first day from which, or until which, they mean that level. */
export interface LevelRule extends RuleRow {
  readonly level: CongressLevel;
  readonly pattern: RegExp;
  readonly from?: string;
  readonly until?: string;
}

/** Since that day there are no districts: communes and wards stand right under the province. */
const TWO_TIERS = '2025-07-01';
const CONGRESS = 'đại hội (?:đại biểu )?(?:các )?';
/** Cities of the first rank, as they stand behind "Đảng bộ thành phố". */
const CITIES = anyOf(['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']);
/** What leads to a congress, rests on it or was decided there tells of other things. */
const NOT_ITSELF =
  '(?<!(?:tiến tới|hướng tới|chào mừng|mừng|nghị quyết|nghị quyết của|văn kiện|trình|kết quả|sau|thành công của|thực hiện|tìm hiểu|phục vụ|theo|dịp) )';

function row(
  id: string,
  level: CongressLevel,
  words: string,
  rest: Pick<LevelRule, 'why' | 'examples' | 'from' | 'until'>,
): LevelRule {
  return {
    id: parseRuleId(`level/${id}`),
    level,
    pattern: new RegExp(`${WORD_START}${NOT_ITSELF}(?:${words})${WORD_END}`, 'iu'),
    ...rest,
  };
}

/** A headline or a lead that fits rows of two levels tells of several congresses: then none is told. */
export const LEVEL_RULES: readonly LevelRule[] = [
  row('cell', 'cell', `${CONGRESS}chi bộ`, {
    why: 'the smallest organisation; "chi bộ cơ sở" stands at the base',
    examples: { catches: ['Đại hội chi bộ thôn Nam Tự 1', 'đại hội các chi bộ trực thuộc'], leaves: ['Bí thư chi bộ'] },
  }),
  row('base', 'base', `${CONGRESS}(?:đảng )?(?:bộ )?(?:cấp )?cơ sở`, {
    why: 'the level is named',
    examples: {
      catches: ['đại hội đảng cấp cơ sở', 'Đại hội đảng bộ cơ sở', 'đại hội cấp cơ sở'],
      leaves: ['Đại hội cấp trên cơ sở', 'tổ chức cơ sở đảng'],
    },
  }),
  row('commune-before', 'base', `${CONGRESS}đảng bộ (?:xã|phường|thị trấn)`, {
    why: 'until districts ended communes and wards were the base',
    until: TWO_TIERS,
    examples: { catches: ['Đại hội Đảng bộ xã Kiến Thiết'], leaves: ['Đảng bộ xã Kiến Thiết cho biết'] },
  }),
  row('commune-since', 'above-base', `${CONGRESS}đảng bộ (?:xã|phường)`, {
    why: 'communes and wards stand right under the province since districts ended',
    from: TWO_TIERS,
    examples: { catches: ['Đại hội đại biểu Đảng bộ phường Bến Đình'], leaves: ['Đại hội Đảng bộ tỉnh'] },
  }),
  row('special-zone', 'above-base', `${CONGRESS}đảng bộ đặc khu`, {
    why: 'there are such zones since communes stand under the province alone',
    examples: { catches: ['Đại hội Đảng bộ đặc khu Côn Đảo'], leaves: ['đặc khu Côn Đảo'] },
  }),
  row('district', 'above-base', `${CONGRESS}đảng bộ (?:huyện|quận|thị xã)`, {
    why: 'between the base and the province, until 2025',
    examples: { catches: ['Đại hội Đảng bộ huyện Ba Vì'], leaves: ['Đảng bộ huyện Ba Vì'] },
  }),
  row('above-base', 'above-base', `${CONGRESS}(?:đảng bộ )?cấp trên (?:trực tiếp )?(?:của tổ chức )?cơ sở`, {
    why: 'the level is named',
    examples: {
      catches: ['Đại hội các Đảng bộ cấp trên cơ sở', 'đại hội cấp trên trực tiếp cơ sở'],
      leaves: ['cấp ủy cấp trên'],
    },
  }),
  row('forces', 'above-base', `${CONGRESS}đảng bộ (?:quân sự|bộ đội biên phòng|công an) (?:tỉnh|thành phố)`, {
    why: 'the forces of a province stand under it',
    examples: {
      catches: ['Đại hội đại biểu Đảng bộ Quân sự tỉnh Nghệ An'],
      leaves: ['Đại hội Đảng bộ Công an Trung ương'],
    },
  }),
  row('province', 'under-central', `${CONGRESS}đảng bộ tỉnh`, {
    why: 'provinces stand right under the Central Committee',
    examples: {
      catches: ['Đại hội Đảng bộ tỉnh Bình Dương lần thứ X'],
      leaves: ['Đảng bộ tỉnh Bình Dương', 'Nghị quyết Đại hội Đảng bộ tỉnh'],
    },
  }),
  row('city', 'under-central', `${CONGRESS}đảng bộ (?:(?:thành phố|tp\\.?) ?(?:${CITIES}|hcm)|tp\\.?hcm|${CITIES})`, {
    why: 'cities of the first rank are told from those of a province by their names',
    examples: {
      catches: ['Đại hội Đảng bộ TPHCM', 'Đại hội đại biểu Đảng bộ TP.Hồ Chí Minh', 'Đại hội Đảng bộ thành phố Hà Nội'],
      leaves: ['Đại hội Đảng bộ thành phố Vinh'],
    },
  }),
  row(
    'central-bodies',
    'under-central',
    `${CONGRESS}đảng bộ (?:khối (?:các cơ quan|doanh nghiệp) trung ương|quân đội|công an trung ương|chính phủ|quốc hội|các cơ quan đảng trung ương)`,
    {
      why: 'central organisations that stand beside the provinces',
      examples: {
        catches: ['Đại hội đại biểu Đảng bộ Khối các cơ quan Trung ương lần thứ XIII', 'Đại hội Đảng bộ Chính phủ'],
        leaves: ['Đại hội Đảng bộ Khối các cơ quan tỉnh'],
      },
    },
  ),
  row(
    'national',
    'national',
    `(?:đại hội (?:đại biểu )?toàn quốc(?: lần thứ [\\p{L}\\p{N}]+)? của đảng(?! cộng sản (?!việt nam))|đại hội (?:lần thứ )?[XVI\\d]+ của đảng|đại hội đảng (?:toàn quốc|(?:lần thứ )?[XVI\\d]+))`,
    {
      why: 'the national congress itself, not what leads to it or follows from it',
      examples: {
        catches: ['Khai mạc Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'Đại hội Đảng XII họp phiên trù bị'],
        leaves: [
          'Đại hội toàn quốc lần thứ 19 của Đảng Cộng sản Trung Quốc',
          'tiến tới Đại hội XIII của Đảng',
          'Nghị quyết Đại hội XIII của Đảng',
          'Đại hội Đảng bộ tỉnh',
        ],
      },
    },
  ),
];
