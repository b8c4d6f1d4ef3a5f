import { parseRuleId, type RuleRow } from '../model';

/** Bylines that name no person: their words are one name, without family and given name. */
export interface CollectiveRule extends RuleRow {
  readonly pattern: RegExp;
}

export const COLLECTIVES: readonly CollectiveRule[] = [
  {
    id: parseRuleId('cite/group'),
    why: 'Nhóm phóng viên, Nhóm PV Báo Tin tức, Tổ phóng viên: several who give no names.',
    pattern: /^(?:nhóm (?:phóng viên|pv|tác giả|bạn đọc)|tổ (?:phóng viên|pv)|các phóng viên)(?!\p{L})/iu,
    examples: {
      catches: ['Nhóm phóng viên', 'Nhóm PV', 'NHÓM PV THỜI SỰ', 'Nhóm tác giả', 'Tổ phóng viên TTXVN'],
      leaves: ['Nhóm', 'Tô Phương', 'Nguyễn Thị Nhóm'],
    },
  },
  {
    id: parseRuleId('cite/office'),
    why: 'An editorial office or a body that signs: Ban Biên tập, Ban Tuyên giáo Tỉnh ủy, Tòa soạn.',
    pattern:
      /^(?:ban (?:biên tập|tuyên giáo|tổ chức|thời sự|thư ký|bạn đọc|chuyên đề)|(?:tòa|toà) soạn|phòng (?:phóng viên|thời sự|biên tập|bạn đọc)|văn phòng (?:tỉnh|thành|huyện|thị|quận|đảng) (?:ủy|uỷ)|trung tâm (?:tin|văn hóa|văn hoá|truyền thông|truyền hình))(?!\p{L})/iu,
    examples: {
      catches: ['Ban Biên tập', 'Ban Tuyên giáo Tỉnh ủy', 'TÒA SOẠN', 'Toà soạn', 'Phòng Thời sự', 'Văn phòng Tỉnh ủy'],
      leaves: ['Ban', 'Ban Mai', 'Phòng Văn Nam', 'Trung Tâm', 'Văn Phong'],
    },
  },
  {
    id: parseRuleId('cite/correspondent'),
    why: 'PV Báo Nghệ An, Phóng viên TTXVN: the office of somebody without a name.',
    pattern: /^(?:phóng viên|pv|cộng tác viên|ctv|bạn đọc|tổng hợp)(?!\p{L})/iu,
    examples: {
      catches: ['PV', 'Phóng viên TTXVN', 'CTV Hà Tĩnh', 'Tổng hợp', 'Bạn đọc'],
      leaves: ['Phương Vy', 'Phóng Viênh'],
    },
  },
];

/** True for a byline that names no person. */
export function isCollective(name: string): boolean {
  const told = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return COLLECTIVES.some(({ pattern }) => pattern.test(told));
}
