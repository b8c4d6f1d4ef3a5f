import { parseRuleId, type RuleRow } from '../model';
import {
  BYLINE_GENRE,
  BYLINE_HOUSE,
  BYLINE_LABEL,
  BYLINE_OFFICE,
  BYLINE_PICTURES,
  BYLINE_WORK,
  PEN_NAME,
  PEN_NAMES,
  PERSONAL_TITLE,
  PHOTO_CREDIT_BARE,
  namesOffice,
  WORD_END,
  WORD_START,
} from '../text';
import { isNoByline } from './no-byline-rules';
import type { SignRule } from './stamp';

const sign = (
  id: string,
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): SignRule => ({
  id: parseRuleId(`segment/${id}`),
  pattern,
  why,
  examples: { catches, leaves },
});

/** A line that names where the text came from: "Theo TTXVN", "Nguồn: Báo Nhân Dân", "TTXVN/Báo Tin tức". */
export const SOURCE_LINE = sign(
  'source-line',
  /^\(?(?:(?:(?:[Tt]heo|THEO|[Nn]guồn(?: tin)?|NGUỒN)\s*:?\s+(?=[\p{Lu}\d])|(?:[Tt]rích|[Dd]ẫn)(?: lại)?(?: từ| theo| nguồn)?\s*:?\s+(?=(?:[Bb]áo|[Tt]ạp chí|Trang|Cổng) \p{Lu}|TTXVN|VOV|VTV|\p{L}+\.(?:\p{L}+\.)?vn))[\p{L}\d](?:[^.,;:!?]|\.(?=\p{L})){1,60}(?:\s*:\s*https?:\/\/\S+)?|(?:TTXVN|VOV|VGP|VTV|BNEWS|QĐND|SGGP|ĐCSVN)(?:\s*[/,-]\s*\p{Lu}[\p{L}\d+. ]{1,30})?|\p{L}+\.(?:com\.|gov\.|org\.|edu\.)?(?:vn|VN))\)?\.?$/u,
  'an outlet or agency on a line of its own below the text',
  [
    'TTXVN/Báo Tin tức',
    'Theo Chinhphu.vn',
    'Theo Trang tin Điện tử Đảng bộ Thành phố Hồ Chí Minh',
    'VOV',
    'Nguồn: Báo Nhân Dân',
    '(Theo TTXVN)',
    'Trích Tạp chí Cộng sản',
    'Dẫn theo báo Nhân Dân',
    'Nguồn Tiền Phong: http://tienphong.example/a.html',
  ],
  [
    'Trích Nghị quyết Đại hội XIII',
    'Theo đó, Ban Thường vụ đã họp.',
    'Theo báo cáo của Tỉnh ủy',
    'Theo kế hoạch năm nay đại hội diễn ra trong hai ngày',
    'Đình Lý',
  ],
);

const TAIL_CREDIT = String.raw`(?:\s*\([^()]{2,60}\)|${BYLINE_HOUSE}|${BYLINE_OFFICE}|${BYLINE_PICTURES}|${BYLINE_WORK})?`;
const MADE = String.raw`(?:\((?:[Tt]ổng hợp|[Tt]hực hiện|[Gg]hi|[Tt]heo)\)\s*)?(?:(?<label>${BYLINE_LABEL}|${BYLINE_GENRE}))?`;
const OFFICE_NAMES = String.raw`(?:(?:Nhóm )?(?:[Pp][Vv]|[Pp]hóng viên)(?: [\p{Lu}][\p{L}]*){0,3}(?: (?:thường trú )?tại(?: \p{Lu}[\p{L}.]*){1,4})?|CTV|BBT|BTV|[Bb]an [Bb]iên tập|BAN BIÊN TẬP)`;

/** Whoever wrote it, on a line of its own. */
export const BYLINE = sign(
  'byline',
  new RegExp(
    String.raw`^(?:${MADE}(?<names>${OFFICE_NAMES}|${PEN_NAMES})${TAIL_CREDIT}\.?|\((?<bracketed>${PEN_NAMES})\))$`,
    'u',
  ),
  'one or more pen names, with what they made and where they work',
  [
    'Đình Lý',
    'Xuân Hướng – Cảnh Toàn',
    'HOÀI NAM',
    'Th.Dương',
    'Thu Phương (TTXVN)',
    'PV',
    'Thái Tân/KD&PL',
    'Hồng Vân/VOV1',
    'Tác giả: Minh Hoa; Biên tập: Lan Anh',
    'Người thực hiện: Lan Anh',
    'Nhóm tác giả: Lan Anh – Minh Hoa',
    'Lược dịch: Thu Hà',
    'Anh Tuấn dịch',
    'Thu Hà biên soạn',
    'Xuân Quảng, phóng viên TTXVN tại La Habana',
    'Phóng viên TTXVN tại Bắc Giang',
    'PV TTXVN thường trú tại Lào',
    'Ths. Lê Hà – Trường Chính trị tỉnh',
    'Nhật Hạ - Phước Tuấn',
    'Bài, ảnh: Minh Châu',
    'Tin, ảnh: NGỌC KHUYÊN',
    'Tin: Đức Bình; Ảnh: Khắc Tú',
    'Bài và ảnh: Lê Hòa',
    'Văn Thìn - CTV',
    'Lò Thị Hoa - Ban Tuyên giáo Huyện ủy',
    'Vũ Hà (Trung tâm Văn hóa, Thông tin và Truyền thông)',
    'Tác giả bài viết: Đàm Thị Vui',
    'Ban Biên tập',
    'Nhóm PV',
    'BTV: Lan Phương',
    'Ghi chép của Minh Hoa',
    '(Hồng Kỹ)',
    'Hồng Kỹ, Ảnh: Bảo Thành',
  ],
  [
    'Ông Lê Hoài Anh tiếp tục giữ chức',
    'Tổng thư ký: Lê Hoài Anh',
    'Lê Hoài Anh - Bí thư Huyện ủy',
    'Phóng viên tác nghiệp tại Đại hội',
    'Chủ trì: Lan Anh; Biên tập: Minh Hoa',
  ],
);

/** A title and a whole name end the page: the writer's signature, unless the text tells of that person. */
export const TITLED_BYLINE = sign(
  'titled-byline',
  new RegExp(String.raw`^${PERSONAL_TITLE}(?<name>${PEN_NAME})(?:${BYLINE_OFFICE})?(?<!\.)$`, 'u'),
  'a scholar or officer signs with the title, perhaps with the school; under a portrait the same words are a caption',
  [
    'Đại tá Nguyễn Văn Sơn',
    'PGS. TS. Trần Thị Hoa, Học viện Chính trị quốc gia Hồ Chí Minh',
    'Thượng tá, ThS Lê Hà',
    'Tiến sĩ Lê Hà - Trường Chính trị tỉnh',
    'Nhà báo Lê Hà',
  ],
  [
    'Thiếu tướng Nguyễn Văn Đức.',
    'Đại tá Nguyễn Văn Quý bị đề nghị cảnh cáo',
    'PGS.TS Phạm Lan, Trưởng ban Quản lý',
    'Trung tướng Lê Phong, Giám đốc Công an',
    'Đại tá tình báo',
    'TSan Lê Hà',
  ],
);

/** True if the line signs with a title and none of the lines above tells of that person, in time linear in them. */
export function isTitledByline(text: string, above: readonly { readonly text: string }[]): boolean {
  const name = text.length > 110 || isNoByline(text) ? undefined : TITLED_BYLINE.pattern.exec(text)?.groups?.['name'];
  return name !== undefined && !above.some((line) => line.text.includes(name));
}

/** True if the line reads as pen names and holds no word of a body, a section or an office. */
export function isByline(text: string): boolean {
  const groups =
    text.length > 110 || PHOTO_ONLY.test(text) || isNoByline(text) ? undefined : BYLINE.pattern.exec(text)?.groups;
  if (!groups) return false;
  const names = groups['names'] ?? groups['bracketed'] ?? '';
  return groups['label'] !== undefined || NEWSROOM.test(names) || (names.length <= 70 && !namesOffice(names));
}
/** Who took a picture has not written the article. */
const PHOTO_ONLY =
  /^\(?(?:[Ảả]nh|ẢNH)(?:\s*:|\s*[;–-](?!\s*(?:[Bb]ài|BÀI|[Tt]in|TIN|[Vv]ideo))|\s+(?=\p{Lu})(?!\p{Lu}+\s*[:,])|$)/u;
const NEWSROOM = new RegExp(`^${OFFICE_NAMES}$`, 'u');

/** True for a byline that says so itself: "Tin, ảnh: ...". */
export function isLabelledByline(text: string): boolean {
  return text.length <= 110 && !PHOTO_ONLY.test(text) && BYLINE.pattern.exec(text)?.groups?.['label'] !== undefined;
}

/** A cue that speaks for (or, below zero, against) a line being a caption; a caption has at least `CAPTION_POINTS`. */
export interface CaptionCue extends RuleRow {
  readonly points: number;
  readonly pattern: RegExp;
}

export const CAPTION_POINTS = 4;

const cue = (
  id: string,
  points: number,
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): CaptionCue => ({ id: parseRuleId(`segment/caption-${id}`), points, pattern, why, examples: { catches, leaves } });

const OFFICE = String.raw`Bí thư|Phó Bí thư|Tổng Bí thư|Chủ tịch|Phó Chủ tịch|Thủ tướng|Phó Thủ tướng|Bộ trưởng|Thứ trưởng|Trưởng|Phó Trưởng|Phó trưởng|Thường trực|Ủy viên|Giám đốc|Phó Giám đốc|Quyền|Thượng tướng|Đại tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|PGS|GS|TS|Lãnh đạo|Đoàn công tác|Đoàn đại biểu|Đoàn Chủ tịch|Ban Chấp hành|BCH`;
const VISIBLE = String.raw`phát biểu|trao (?:\p{L}+ ){0,6}(?:cho|tặng|quyết định|huy hiệu|bằng|cờ)|tặng (?:hoa|quà|giấy khen|bằng khen|biểu tượng|cờ|kỷ niệm chương)|chúc mừng|chụp ảnh|bắt tay|chủ trì (?:điểm cầu|hội nghị|tại|buổi|cuộc|đại hội)|bỏ phiếu|biểu quyết|tham quan|dâng (?:hương|hoa)|ký kết|quán triệt|thảo luận|báo cáo (?:công tác|tại|về)|làm việc (?:với|tại)|thăm|tiếp (?:đoàn|xúc)|trình bày|tham luận|ra mắt|(?<!ủy ban |uỷ ban )kiểm tra|trò chuyện|trao đổi (?:với|bên lề)|bên lề|đánh trống|cắt băng|duyệt`;

/** Verbs that tell something of a person, or of whom something is told. */
const PREDICATES =
  'trở thành|còn|tuổi|sinh|cam kết|hứa|nói|là|được|bị|đã|đang|sẽ|vừa|có|cho|nói|giữ|làm|dự|chủ trì|điều hành|phụ trách|tiếp tục|tái|trúng|nhận|khẳng định|phát biểu|yêu cầu|đề nghị|nhấn mạnh|thay mặt|trình bày|báo cáo|thừa|ủy nhiệm|gồm|tham gia|tham dự|trao|tặng';

export const CAPTION_CUES: readonly CaptionCue[] = [
  cue(
    'credit',
    4,
    /(?:^|[([\s–./-])(?:Ảnh|ẢNH|Nguồn ảnh|Photo)\s*:\s*\S.{0,45}$|\((?:[Ảả]nh|[Nn]guồn)[^)]{0,40}\)\.?$|^\(?Ảnh (?:minh h[ọo]a|tư liệu|internet)/u,
    'a photo credit ends the line',
    [
      'Toàn cảnh hội nghị. Ảnh: TTXVN',
      'Đại biểu dự hội nghị (Ảnh: Hữu Thắng).',
      '(Ảnh minh họa)',
      'Phóng viên tác nghiệp (Nguồn: TTXVN)',
      'Ảnh: T.H',
    ],
    ['Ảnh hưởng của dịch bệnh rất lớn'],
  ),
  cue(
    'credit-without-colon',
    4,
    new RegExp(PHOTO_CREDIT_BARE, 'u'),
    'a photo credit that lost its colon, alone or behind a sentence',
    ['Ảnh TTXVN', 'Ảnh Quang Khải', '(Ảnh Tự Trung)', 'Toàn cảnh hội nghị. Ảnh TTXVN'],
    ['Ảnh hưởng', 'Ảnh Bác Hồ được treo ở mọi nhà', 'Trao ảnh Bác Hồ', 'Ánh Ngọc', 'Ảnh, bài: Lê Hòa'],
  ),
  cue(
    'picture-first',
    4,
    /^\(?(?:Ảnh|Hình(?: ảnh)?|Trong ảnh|Ảnh trên|Ảnh dưới)(?: \d{1,2})?\s*:\s*\S|^\([^()]{15,160}\)\.?$/u,
    'the page says that it tells of a picture, or sets the line in brackets',
    ['Hình: Đồng chí Phu kết luận hội nghị', '(Đồng chí Huỳnh Thị Mây phát biểu)', 'Ảnh 2: Bỏ phiếu bầu'],
    ['(TTXVN)', 'Hình ảnh người cán bộ', '(1) Số liệu khảo sát'],
  ),
  cue(
    'position',
    8,
    /\((?:\p{L}+ )?(?:giữa|ảnh|phải|trái|bìa (?:phải|trái)|đứng|ngồi|bên (?:phải|trái)|ngoài cùng|hàng (?:đầu|trước|sau)|đeo \p{L}+|áo \p{L}+|thứ (?:\p{L}+|\d+)(?: từ)?)[^)]{0,40}\)/u,
    'tells where in the picture somebody stands',
    ['Ông Đỗ Tiến Đông (giữa).', 'Ông A (thứ 4 từ phải sang) cùng các nhà tài trợ'],
    ['Nghị quyết Trung ương 4 (khóa XII)'],
  ),
  cue(
    'scene',
    3,
    /^(?:Toàn cảnh|Quang cảnh|Khung cảnh|Hình ảnh|Các đại biểu|Đại biểu|Đông đảo|Tại điểm cầu|Điểm cầu|Một góc|Trụ sở|Banner|Màn hình|Tấm pano|Những tấm|Đường phố|Phố|Các đồng chí (?:lãnh đạo|chủ trì|đại biểu))/u,
    'names what the picture shows',
    ['Toàn cảnh Hội nghị.', 'Các đại biểu dự hội nghị', 'Tại điểm cầu Nghệ An.'],
    ['Tại hội nghị, các đại biểu thảo luận'],
  ),
  cue(
    'person-first',
    2,
    new RegExp(`^(?:Các )?(?:[Đđ]ồng chí|Đ/c|Đ/C|Ông|Bà|Tân|${OFFICE})${WORD_END}`, 'u'),
    'begins with who is in the picture',
    ['Đồng chí Hồ Phúc Hợp chủ trì', 'Phó Bí thư Thành ủy Võ Thị Dung'],
    ['Theo đồng chí Hợp'],
  ),
  cue(
    'name-plate',
    2,
    new RegExp(
      `^(?!.*${WORD_START}(?:${PREDICATES})${WORD_END})(?:Tân |Nguyên )?(?:[Đđ]ồng chí|Đ/c|Ông|Bà|${OFFICE})${WORD_END}[^,–;:-]{4,60}\\s*[,–-]\\s*(?:tân |nguyên |cựu )?(?:${OFFICE})${WORD_END}[^;:]{4,160}$`,
      'u',
    ),
    'a name and an office without anything told of them stand under a portrait',
    ['Ông Lê Hồng Minh - tân Phó Chủ tịch tỉnh Sơn La.', 'Bà Trương Mỹ Châu, Trưởng Ban Tổ chức Tỉnh ủy.'],
    [
      'Ông Lê Hồng Minh giữ chức Phó Chủ tịch.',
      'Đồng chí Lê Hồng Minh, Bí thư Huyện ủy;',
      'Ông Đỗ Đức Duy, Thứ trưởng Bộ Xây dựng, trở thành tân Phó Bí thư.',
    ],
  ),
  cue(
    'visible-act',
    2,
    new RegExp(`${WORD_START}(?:${VISIBLE})${WORD_END}`, 'iu'),
    'an act that a picture can show',
    ['phát biểu tại hội nghị', 'tặng Giấy khen cho', 'trao quyết định cho'],
    ['kết luận thi hành kỷ luật'],
  ),
  cue(
    'open-end',
    2,
    /[^.!?…:;,”"’')\]](?:["”])?$/u,
    'no full stop at the end',
    ['Phố Trần Hưng Đạo rực rỡ cờ hoa'],
    ['Hội nghị kết thúc.'],
  ),
  cue(
    'speaks',
    -3,
    new RegExp(
      `${WORD_START}(?:cho biết|cho rằng|cho hay|khẳng định|nhấn mạnh|đề nghị|yêu cầu|nêu rõ|chỉ rõ|đánh giá|bày tỏ|tin tưởng|nhắc nhở|căn dặn|kêu gọi|lưu ý|giao nhiệm vụ|thống nhất|kết luận rằng|thông tin thêm|quyết định (?:điều|bổ|kỷ|chuẩn))${WORD_END}`,
      'u',
    ),
    'reports what was said',
    ['đồng chí Lê Quốc Phong cho biết'],
    ['phát biểu tại hội nghị'],
  ),
  cue(
    'goes-on',
    -2,
    /^(?:Theo|Sau|Trước|Tại (?:hội nghị|buổi|đại hội|lễ|cuộc)|Đồng thời|Bên cạnh|Ngoài ra|Cùng|Trong|Nhân dịp|Được biết|Tuy|Do|Vì|Để|Với|Cụ thể|Thời|Dịp|Đến|Khi|Qua|Năm|Ngày|Sáng|Chiều|Tối|Tham dự|Phát biểu|Hiện|Riêng|Về|Tiếp|Đây|Điều|Kết quả|Nội dung|Việc|Đó là)(?!\p{L})/u,
    'takes up what was said before',
    ['Theo đó, Ban Thường vụ', 'Sau đó, đoàn đã thăm'],
    ['Đồng chí Sơn Minh Thắng'],
  ),
  cue(
    'tells-past',
    -2,
    new RegExp(`${WORD_START}(?:vừa|đã|sẽ)${WORD_END}`, 'u'),
    'a picture shows what is, a report tells what was',
    ['Ông Đặng Việt Dũng vừa được các đại biểu bỏ phiếu'],
    ['Các đại biểu bỏ phiếu bầu'],
  ),
  cue(
    'appointed',
    -2,
    new RegExp(
      `${WORD_START}(?:được (?:tín nhiệm )?(?:bầu|chỉ định|phân công|điều động|bổ nhiệm)|giữ chức|tái (?:cử|đắc cử)|trúng cử)${WORD_END}`,
      'u',
    ),
    'a picture does not show who was chosen',
    ['Đồng chí Dương Quốc Thịnh được tín nhiệm bầu làm Bí thư Tỉnh ủy'],
    ['Đại biểu bỏ phiếu bầu Ban Chấp hành'],
  ),
  cue(
    'heading-like',
    -2,
    /^(?:(?:[IVX]+|\d{1,2}|[a-zđ])[.)]|[-–+•*](?=\s)|Nâng|Tăng|Đẩy|Phát huy|Giữ|Đổi mới|Xây dựng|Tạo|Chú trọng|Quan tâm|Quyết (?:tâm|liệt)|Kiên|Tiếp tục|Không|Cần|Chủ động|Làm|Lấy|Gắn|Coi|Bảo đảm|Đảm bảo|Hướng|Kỳ vọng|Một số|Những|Nhiều|Bài học|Kinh nghiệm|Giải pháp|Nhiệm vụ|Mục tiêu|Phương hướng|Dấu ấn|Thành tựu|Hạn chế|Kết luận|Nhất quán|Siết|Từ)(?!\p{L})/u,
    'headings tell an aim or count up; they begin with a verb, a number or a noun of that kind',
    ['Nâng cao chất lượng nhân sự', 'I. Tình hình', 'Một số hạn chế', 'Bài học kinh nghiệm'],
    ['Phiên họp đầu tiên của Tiểu ban', 'Các đại biểu dự hội nghị'],
  ),
  cue(
    'list-item',
    -4,
    /^(?!(?:.{0,45}[\s(–./-])?(?:Ảnh|ẢNH)\s*:|(?:Trong|Hình) ảnh\s*:|.{0,45}\((?:ảnh|[Nn]guồn)[^):]{0,10}:)[^.:“"]{2,45}:\s*\p{Lu}/u,
    'an item of a list of offices',
    ['Chủ tịch: Lê Khánh Hải'],
    [
      'Đồng chí Lê Quốc Phong phát biểu',
      'Văn nghệ chào mừng Đại hội (Ảnh: Hoàng Hà)',
      'Trong ảnh: Các đại biểu dự buổi gặp mặt.',
      'Hồ Gươm - Ảnh: NAM TRẦN.',
      'Chào cờ (nguồn: TTXVN)',
    ],
  ),
  cue('trails-off', -3, /[…:;,]$/u, 'the text goes on', ['trao đổi những vướng mắc…'], ['phát biểu tại hội nghị.']),
];
