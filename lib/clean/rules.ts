import { parseRuleId, type RuleRow } from '../model';

/**
 * Junk as rows. Patterns see one line with characters mapped, blanks squeezed, ends trimmed.
 * `remove`: the whole line, wherever it stands.
 * `end`: a heading of what follows articles; behind the last long text it and all below it leave, elsewhere only the line.
 * `caption-follows`: the line leaves, and the next line is a caption.
 * Sources: the five first articles, the domain reference section 6, openings of news pages.
 */
export interface LineRule extends RuleRow {
  readonly pattern: RegExp;
  readonly effect: 'remove' | 'end' | 'caption-follows';
}

const row = (
  id: string,
  effect: LineRule['effect'],
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[] = [],
): LineRule => ({ id: parseRuleId(`clean/${id}`), effect, pattern, why, examples: { catches, leaves } });

export const LINE_RULES: readonly LineRule[] = [
  row(
    'caption-mark',
    'caption-follows',
    /^(?:chú thích ảnh|caption|ảnh chú thích)\s*:?$/iu,
    'TTXVN sites print the label of the caption field above the caption',
    ['Chú thích ảnh'],
    ['Chú thích ảnh trong bài do tác giả viết.'],
  ),
  row(
    'related-heading',
    'end',
    /^(?:[»>]+\s*)?(?:(?:các )?(?:tin|bài|bài viết|tin tức|tin bài|video|sự kiện|chủ đề|chuyên đề)(?: \/ bài)? (?:khác|liên quan|cùng (?:chuyên mục|chủ đề|loại|mục)|mới(?: nhất)?|cũ hơn|đã đưa|nổi bật|đọc nhiều|xem nhiều|quan tâm|tiêu điểm|hot|trước|tiếp theo|đáng chú ý)(?: khác)?|(?:mới|xem nhiều|đọc nhiều)(?: nhất)?|cùng (?:chuyên mục|chủ đề|tác giả)|có thể bạn quan tâm|bạn có thể quan tâm|đọc thêm|xem thêm(?: (?:sự kiện|tin|video|về))?|nổi bật|tiêu điểm|(?:tin )?đọc nhiều|được quan tâm|chủ đề|dòng sự kiện|thông báo|thông tin tuyên truyền|tin nóng|tin mới|top|video|trọn bộ|bài đọc nhiều|tin nên đọc|tin cùng chuyên mục)\s*:?(?: \(\d+\))?$/iu,
    'heading of a list of other articles',
    [
      'Tin khác',
      'Các tin khác',
      'Sự kiện liên quan',
      'Mới nhất',
      'Xem nhiều nhất',
      'Xem thêm',
      'Tin cùng chuyên mục',
      'Bài viết liên quan:',
      'Thông báo',
    ],
    ['Thông báo Hội nghị lần thứ tư', 'Các tin khác nhau về nhân sự.', 'Tin tức'],
  ),
  row(
    'comment-heading',
    'end',
    /^(?:ý kiến (?:bạn đọc|bình luận|của bạn)|bình luận|gửi (?:bình luận|phản hồi|ý kiến).*|viết bình luận|phản hồi|trả lời|tổng lượt bình luận|không có bình luận|(?:bình luận|ý kiến|phản hồi) ?\(\d*\)|\d+ bình luận|đánh giá bài viết|lời bình)\s*:?$/iu,
    'comment box',
    ['Ý kiến bạn đọc', 'Phản hồi', 'Tổng lượt bình luận', 'Bình luận (3)'],
    ['Ý kiến bạn đọc đã được Ban Tổ chức tiếp thu.', 'Phản hồi của Bộ Nội vụ'],
  ),
  row(
    'tags',
    'end',
    /^(?:tags?|từ khóa|từ khoá|thẻ|keywords?|chủ đề)(?: gợi ý)?\s*:/iu,
    'key words printed under the article',
    ['Từ khóa: đại hội, Nghệ An', 'Tags: Đảng'],
    ['Từ khóa của nhiệm kỳ là đổi mới.'],
  ),
  row(
    'share',
    'remove',
    /^(?:(?:chia sẻ|share|facebook|twitter|zalo|in bài(?: viết)?|in trang|bản in|gửi (?:cho bạn bè|email|bài)|lưu(?: bài)?|print|email|quay lại|trở về(?: đầu trang)?|copy link|sao chép liên kết|theo dõi|google news|thích|like|nghe đọc bài|0:00|a-|a\+|cỡ chữ|tăng|giảm|đọc bài|lên đầu trang|link|mail|messenger|linkedin|pinterest|telegram|youtube|tiktok|x)[\s|•/]*)+$/iu,
    'share and print buttons',
    ['Chia sẻ', 'Facebook Twitter Zalo', 'In bài viết', 'Bản in | Gửi email'],
    ['Chia sẻ tại hội nghị, đồng chí nói', 'Theo dõi, giám sát'],
  ),
  row(
    'comment-form',
    'remove',
    /^(?:refresh|họ (?:và )?tên|xác thực|nhập (?:thông tin|mã|nội dung|email).*|lỗi: .*|đóng|gửi|hủy|email của bạn sẽ không được hiển thị.*|bạn không thể gửi bình luận.*|mời bạn nhập .*|vui lòng nhập .*|captcha|đăng nhập để .*|sắp xếp theo.*|mã bảo mật.*)$/iu,
    'field of a comment form',
    ['refresh', 'Họ và tên', 'Email của bạn sẽ không được hiển thị công khai.'],
    ['Gửi bài dự thi', 'Đóng góp ý kiến'],
  ),
  row(
    'views',
    'remove',
    /^(?:(?:lượt (?:xem|đọc|truy cập)|số lượt xem|đã xem|views?|xem)\s*:?\s*[\d.,]+|[\d.,]+\s*(?:lượt (?:xem|đọc)|views?))(?:\s*\|?\s*(?:lượt thích|bình luận)\s*:?\s*\d*)?$/iu,
    'view counter on a line of its own',
    ['Lượt xem: 8141', '4.368 lượt xem', 'Đã xem: 12'],
    ['Lượt xem xét thứ hai'],
  ),
  row(
    'site-menu',
    'remove',
    /^(?:trang chủ(?:\s*[|>»/•-].*|\s{2,}.*|(?: \p{Lu}[\p{L} ]*)+)?|truy cập nội dung luôn|open navigation|đăng (?:nhập|ký|xuất)(?:\s*[|/].*)?|logo|menu|tìm kiếm\s*:?|english(?:\s*\|.*)?|rss|liên hệ|sơ đồ (?:site|cổng|web).*|breaking news|download on the|app store|google play|get it on|skip to (?:main )?content|chuyển đến nội dung.*|tv & video .*|mới nhất tin nóng .*|danh mục|thư viện ảnh|báo in|e-?magazine|infographics?|podcast|multimedia|longform)$/iu,
    'menu entry',
    [
      'Trang chủ',
      'Trang chủ > Tin tức',
      'Trang chủ Thời sự Thế giới Kinh tế',
      'English | RSS | Liên hệ',
      'TV & Video Hoạt động NTV',
      'Mới nhất Tin nóng Media Magazine Infographic Tin ảnh',
      'Download on the',
      'App Store',
    ],
    ['Trang chủ của cổng thông tin đã được nâng cấp.', 'Liên hệ chặt chẽ với nhân dân'],
  ),
  row(
    'content-label',
    'remove',
    /^(?:nội dung chính|mục lục|nghe bài viết|tóm tắt|ảnh|video|audio|alternate text(?: alternate text)*|advertisement|quảng cáo|\(?ảnh\)?|\[ảnh\]|image|play|your browser does not support.*|loading\.*|đang tải.*)$/iu,
    'label of an empty part of the page',
    ['Nội dung chính', 'Quảng cáo', 'Alternate Text Alternate Text'],
    ['Nội dung chính của hội nghị'],
  ),
  row(
    'origin-link',
    'remove',
    /^(?:link|nguồn|xem|đường dẫn)?\s*(?:bài(?: viết)? gốc|liên kết gốc)\s*:?\s*https?:\/\/\S+$|^https?:\/\/\S+$/iu,
    'address of the page it was reprinted from; kept with the removals',
    [
      'Link bài viết gốc: https://bao.example/a.html',
      'Nguồn bài viết gốc: https://bao.example/a',
      'https://bao.example/',
    ],
    ['Nguồn: Báo Nhân Dân'],
  ),
  row(
    'footer',
    'end',
    /^(?:các đơn vị thông tin của .*|doanh nghiệp - sản phẩm - dịch vụ .*|powered by .*|giấy phép (?:số|hoạt động|xuất bản|thiết lập).*|cơ quan chủ quản\s*:.*|(?:tổng|phó tổng) biên tập\s*:.*|tòa soạn\s*:.*|bản quyền (?:thuộc|©).*|©.*|®.*|copyright.*|địa chỉ\s*:.*|điện thoại\s*:.*|(?:đường dây nóng|hotline)\s*:.*|chịu trách nhiệm (?:chính|nội dung|quản lý).*|ghi rõ nguồn .*|trưởng ban biên tập\s*:.*|website\s*:.*|fax\s*:.*|đang truy cập.*|thống kê truy cập.*|tổng lượt truy cập.*|về đầu trang)$/iu,
    'foot of the site',
    [
      'Các đơn vị thông tin của TTXVN',
      'Giấy phép số 123/GP-BTTTT',
      '© Báo Ví dụ',
      'Địa chỉ: 1 Tràng Tiền',
      'doanh nghiệp - Sản phẩm - Dịch vụ Thông cáo báo chí Rao vặt',
    ],
    ['Giấy phép đầu tư được trao tại lễ.', 'Cơ quan chủ quản cần chỉ đạo'],
  ),
  row(
    'weather-or-rates',
    'remove',
    /^(?:dự báo thời tiết|thời tiết [\p{L} ]{2,30}|tỷ giá(?: ngoại tệ)?|giá vàng|chứng khoán|lịch âm|kết quả xổ số|phóng sự ảnh)$/iu,
    'widget',
    ['Dự báo thời tiết', 'Tỷ giá ngoại tệ'],
    ['Thời tiết xấu làm chậm tiến độ công trình trên địa bàn toàn tỉnh trong tháng'],
  ),
  row(
    'spam',
    'remove',
    /(?:kuwin|98win|link ?vào|nhà cái|cá cược|casino)/iu,
    'text that hijackers put into pages',
    ['Link vào nhà cái KUWIN'],
    ['phòng, chống đánh bạc'],
  ),
];

/** Junk inside a line: what the pattern's group `junk` matches leaves, the rest stays. Sees the line before blanks are squeezed. */
export interface PartRule extends RuleRow {
  readonly pattern: RegExp;
}

const part = (
  id: string,
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): PartRule => ({
  id: parseRuleId(`clean/${id}`),
  pattern,
  why,
  examples: { catches, leaves },
});

export const PART_RULES: readonly PartRule[] = [
  part(
    'view-count',
    /^\(?(?:\p{L}+ \p{L}+,? )?\d{1,2}:\d{2}'?,?\s+(?:ngày )?\d{1,2}[/-]\d{1,2}[/-]\d{4}(?<junk>\s+[\d.]+)\s*$/u,
    'a number behind a time stamp is the page view counter (003: "09:49 31/05/2019     434")',
    ['09:49 31/05/2019     434'],
    ['09:49 31/05/2019', 'Ngày 31/05/2019 có 434 đại biểu'],
  ),
  part(
    'section-count',
    /^(?<junk>\s*\d{1,3} (?:Chương trình|Tin tức|Tin|Bài viết|Sự kiện|Video)\s{2,})\S/u,
    'number and name of the section stuck before the lead (003)',
    ['3 Chương trình   Web.ĐTN: Chiều 30/5'],
    ['3 Chương trình hành động đã được ban hành'],
  ),
  part(
    'read-more',
    /(?<junk>\s*(?:>>+|»)\s*(?:đọc thêm|xem thêm|xem tiếp|chi tiết).*|\s*\((?:đọc thêm|xem thêm)\))$/iu,
    'link to another article at the end of a line',
    ['Ban Bí thư họp. >> Xem thêm: Tin khác', 'Bàn giao nhà (đọc thêm)'],
    ['Đại biểu đọc thêm tài liệu'],
  ),
];
