import { WORD_END, WORD_START } from './words';

/** One word of a name as bylines print it: "Lý", "H.Thành", "Kđoh", "HOÀI", "A". */
const WORD = String.raw`(?:\p{Lu}[\p{L}’']*(?:\.\s?\p{Lu}[\p{L}’']*)*\.?)`;
/** "Đình Lý", "HOÀI NAM", "Th.Dương", "P.V", "Nguyễn Thị Thu Hà". */
export const PEN_NAME = String.raw`${WORD}(?: ${WORD}){0,4}`;
const SEPARATOR = String.raw`(?:\s*[-–—,;&/]\s*|\s+và\s+)`;
export const PEN_NAMES = String.raw`${PEN_NAME}(?:${SEPARATOR}${PEN_NAME}){0,4}`;

/** What somebody made, before the names: "Tin, ảnh", "Bài và ảnh", "Thực hiện". */
const MADE = String.raw`(?:[Tt]in|[Bb]ài(?: viết)?|[Ảả]nh|[Vv]ideo|[Cc]lip|[Đđ]ồ họa|(?:[Nn]gười |[Nn]hóm )?[Tt]hực hiện|(?:[Nn]hóm )?[Tt]ác giả(?: bài viết)?|(?:[Nn]hóm )?[Pp]hóng viên|[Nn]gười (?:viết|dịch|ghi|gửi)|(?:[Ll]ược |[Bb]iên )?[Dd]ịch|(?:[Ll]ược )?[Gg]hi|[Bb]iên soạn|[Ss]ưu tầm|[Tt]ổng hợp|[Ll]ược thuật|[Tt]ổng thuật|[Cc]huyển ngữ|[Bb]iên tập(?: viên)?|BTV|CTV|Nội dung|TIN|BÀI|ẢNH)`;
export const BYLINE_LABEL = String.raw`${MADE}(?:(?:\s*[,&/-]\s*|\s+và\s+|\s+)${MADE}){0,3}\s*:\s*`;
/** "Ghi chép của Minh Hoa" */
export const BYLINE_GENRE = String.raw`(?:Ghi chép|Phóng sự|Bút ký|Ký sự|Tường thuật|Ghi nhanh|Bài|Chuyên luận|Phỏng vấn)(?: ảnh)? của\s*:?\s*`;

/** Where a writer works, behind the name: "- Văn phòng Huyện ủy", ", CTV", ", phóng viên TTXVN tại La Habana". */
export const BYLINE_OFFICE = String.raw`\s*[-–—,]\s*(?:(?:[Pp]hóng viên|[Cc]ộng tác viên|[Bb]iên tập viên|CTV|PV|BTV|VPHU|VPTU|UBKT|BTGHU|BTCHU)(?![\p{L}\p{M}])[^.:;]{0,60}|(?:Ban|Văn phòng|VP|Phòng|Trung tâm|TT|Đài|Hội|UBND|Đoàn|Huyện ủy|Thành ủy|Đảng ủy|MTTQ|Sở|Chi bộ|Công an|Bộ CHQS|BCH|LĐLĐ|Hội đồng|Học viện|Huyện đoàn|Tỉnh đoàn|Thành đoàn|(?:Trường|Viện|Khoa|Cục)(?= (?:\p{Lu}\p{Ll}+ \p{Ll}|ĐH|CĐ|THPT|THCS)))(?![\p{L}\p{M}])[^.:;]{0,60})`;
/** Who took the pictures or did what is no writing, behind the writer: "; Ảnh: Khắc Tú", "; Biên tập: Lan Anh". */
export const BYLINE_PICTURES = String.raw`\s*[;,.|–-]\s*(?:[Bb]ài|[Ảả]nh|ẢNH|[Vv]ideo|[Cc]lip|[Bb]iên tập(?: viên)?|BTV|[Hh]iệu đính|[Đđ]ồ họa|[Tt]hiết kế|[Tt]rình bày|[Kk]ỹ thuật)\s*:\s*\S.{1,40}`;
/** Who took the picture, where the label has no colon: "Ảnh Quang Khải" on a line of its own or behind a sentence. */
export const PHOTO_CREDIT_BARE = String.raw`(?:^\(?|[.!?…)]\s{1,2})(?:Ảnh|ẢNH)\s(?=.{2,60}$)(?<name>${PEN_NAMES})\)?\.?$`;
/** What the writer did, behind the name: "Minh Hoa thực hiện", "Anh Tuấn dịch". */
export const BYLINE_WORK = String.raw`\s+(?:thực hiện|(?:lược )?ghi|tổng hợp|(?:lược |biên )?dịch|sưu tầm|biên soạn|(?:lược |tổng )?thuật|chuyển ngữ|t/h)`;
/** The house behind a stroke: "Hồng Vân/VOV1". */
export const BYLINE_HOUSE = String.raw`\s*/\s*\p{Lu}[\p{L}\d&+. ]{1,30}`;

const TITLE_WORD = String.raw`(?:(?:PGS|GS|TSKH|TS|[Tt]hS|Ths|Th\.S|BS|KTS|LS|NCS)(?![\p{L}\p{M}])|Phó [Gg]iáo sư|Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Luật sư|Nhà báo|Bác s[ĩỹ]|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy|uý)|Đại tướng)`;
/** What stands before the name of a scholar or an officer: "PGS. TS. ", "Đại tá, ThS ". */
export const PERSONAL_TITLE = String.raw`${TITLE_WORD}(?:[.,\s-]+${TITLE_WORD}){0,3}[.,]?\s+`;

const SPLIT = new RegExp(SEPARATOR, 'u');

/** `"Nhật Hạ - Phước Tuấn"` -> `["Nhật Hạ", "Phước Tuấn"]`. */
export function splitPenNames(names: string): string[] {
  return names
    .split(SPLIT)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * Words that begin party bodies, offices and sections: a line that holds one is no pen name. Words that are also given or
 * family names ("Phan Trang", "Đoàn Lê") count only where they begin the line, or not at all.
 */
const NO_PEN_NAME = new RegExp(
  `${WORD_START}(?:Đồng chí|Đảng|Ủy ban|Uỷ ban|Trung ương|Tỉnh|Thành ủy|Nghị quyết|Chỉ thị|Đại hội|Tạp chí|Cổng|Video|Media|Kinh tế|Chính trị|Xã hội|Pháp luật|Thế giới|Thời sự|Văn hóa|Giáo dục|Thể thao|Việt Nam|Hà Nội|Công ty|Online|Quốc hội|Chính phủ|Phản hồi|Infographic|Tỉnh ủy|Thông tin|Đời sống|Sức khỏe|Du lịch|Khoa học|Công nghệ|Bạn đọc|Quốc tế|Trong nước|UBND|HĐND|MTTQ|Giao thông|Bưu điện|Thông cáo|Thủ tướng|Chức năng|Nhiệm vụ|Đường bộ)${WORD_END}|^(?:Ông|Bà|Ban|Hội|Bộ|Báo|Đài|Trang|Tin|Sở|Phòng|Huyện|Quận|Phường|Đảo|Thị (?:trấn|xã)|Trưởng ban|Trường (?:THCS|THPT|Tiểu học|Đại học))${WORD_END}`,
  'iu',
);

/** Provinces and cities after which nobody is named; "Thái Bình" and "Hà Giang" are pen names, too. */
const PLACE =
  /^(?:Pleiku|Kon Tum|Gia Lai|(?:Đắk|Đắc|Đăk) (?:Lắk|Lắc|Lăk|Nông)|Buôn Ma Thuột|Đà (?:Lạt|Nẵng)|Nha Trang|Cần Thơ|Lâm Đồng|Nghệ An|Hà Tĩnh|Thanh Hóa|Thanh Hoá|Phú (?:Thọ|Yên|Quốc)|Vĩnh Phúc|Quảng (?:Bình|Nam|Ngãi|Ninh|Trị)|Ninh (?:Bình|Thuận)|Bình (?:Dương|Phước|Thuận|Định)|Đồng (?:Nai|Tháp)|Bạc Liêu|Sóc Trăng|Trà Vinh|Vũng Tàu|Điện Biên|Lai Châu|Lào Cai|Yên Bái|Cao Bằng|Bắc (?:Kạn|Ninh|Giang)|Hải Phòng|Huế|TP\.? ?HCM)$/iu;

/** "GIAO THÔNG ĐƯỜNG BỘ": four words in capitals name a section, unless a family name begins them. */
const SIGN =
  /^(?!(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐÀO|ĐINH|ĐOÀN|TRỊNH|TRƯƠNG|LƯƠNG|MAI|CAO|HÀ|TẠ|TÔ|CHU|THÁI|QUÁCH|KIỀU|LÂM|VƯƠNG|TỐNG|LƯU|NÔNG|HỨA|LÒ|VI|MA|TÔN) )\p{Lu}+(?: \p{Lu}+){3,}$/u;

/** True if some words are a section, a place, a body or an office rather than somebody's name. */
export function namesOffice(text: string): boolean {
  return [NO_PEN_NAME, PLACE, SIGN].some((pattern) => pattern.test(text));
}

const ONLY_PEN_NAMES = new RegExp(`^${PEN_NAMES}$`, 'u');

/** True for one or more pen names and nothing else: "Nhật Hạ - Phước Tuấn". */
export function arePenNames(text: string): boolean {
  return ONLY_PEN_NAMES.test(text) && !namesOffice(text);
}
