import { parseRuleId, type RuleRow } from '../model';
import { FURNITURE_RULES } from './furniture-rules';
import { row, type LineRule } from './rule';

const THING = String.raw`(?:tin|bài|bài viết|tin tức|tin bài|tin ảnh|bản tin|video|clip|sự kiện|nội dung|chủ đề|chuyên đề|chuyên mục|hoạt động|câu chuyện)(?: viết| \/ bài)?`;
const OTHER = String.raw`(?:khác|liên quan|cùng (?:chuyên mục|chủ đề|loại|mục|tác giả|sự kiện|nhóm)|mới(?: hơn| nhất| đăng| nhận| cập nhật)?|cũ(?: hơn)?|đã (?:đưa|đăng)|nổi bật|(?:được )?(?:đọc|xem|quan tâm) nhiều(?: nhất)?|được quan tâm|quan tâm|tiêu điểm|hot|trước|sau|tiếp theo|kế tiếp|đáng chú ý|nên (?:đọc|xem)|đừng bỏ lỡ|trong ngày|(?:về )?cùng .{2,20})`;
/** "Các tin khác", "Những tin cũ hơn", "Bài viết mới nhất:", "Có thể bạn quan tâm", "Trở lại Thời sự". */
const RELATED_HEADING = new RegExp(
  String.raw`^(?:[»>+*•-]+\s*)?(?:(?:(?:các|những|một số) )?${THING} ${OTHER}(?: ${OTHER})?(?: ngày)?|(?:mới|xem nhiều|đọc nhiều)(?: nhất)?|(?:bài )?liên quan|xem thêm (?:tin|bài).*|(?:từ )?cùng (?:chuyên mục|chủ đề|tác giả)|(?:có thể )?bạn (?:có thể )?quan tâm|đọc thêm|xem thêm(?: (?:sự kiện|tin|video|về))?|xem tiếp|tiếp tục đọc|đọc tiếp|nổi bật|tiêu điểm|được quan tâm|đừng bỏ lỡ|chủ đề|(?:dòng )?sự kiện|thông báo|thông tin tuyên truyền|tin nóng|tin mới|tin tức mới|top|video(?: clip)?|trọn bộ|bài đọc nhiều|(?:trở lại|quay lại|về trang) \p{L}+(?: \p{L}+)?)\s*:?(?: \(\d+\))?$`,
  'iu',
);

const PAGE_RULES: readonly LineRule[] = [
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
    'box',
    RELATED_HEADING,
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
      'Những tin cũ hơn',
      'Các tin đã đưa ngày:',
      'Bài viết mới nhất',
      'Nội dung cùng chuyên mục',
      'Trở lại Thời sự',
      'TIN LIÊN QUAN',
      'LIÊN QUAN',
      'Xem thêm tin bài về:',
    ],
    [
      'Thông báo Hội nghị lần thứ tư',
      'Các tin khác nhau về nhân sự.',
      'Tin tức',
      'Sự kiện nổi bật của nhiệm kỳ',
      'Các hoạt động khác được duy trì',
    ],
  ),
  row(
    'comment-heading',
    'end',
    /^(?:ý kiến (?:bạn đọc|bình luận|của bạn)|bình luận|gửi (?:bình luận|phản hồi|ý kiến).*|(?:viết|nhập) bình luận(?:\.{3}|…)?|phản hồi|trả lời|tổng lượt bình luận|không có bình luận|(?:bình luận|ý kiến|phản hồi) ?\(\d*\)|\d+ bình luận|đánh giá bài viết|lời bình)\s*:?$/iu,
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
    /^(?:các đơn vị thông tin của .*|doanh nghiệp - sản phẩm - dịch vụ .*|powered by .*|giấy phép (?:số|hoạt động|xuất bản|thiết lập).*|cơ quan chủ quản\s*:.*|(?:tổng|phó tổng) biên tập\s*:.*|tòa soạn\s*:.*|bản quyền (?:thuộc|©).*|©.*|®.*|copyright.*|địa chỉ\s*:.*|điện thoại\s*:.*|(?:đường dây nóng|hotline)\s*:.*|chịu trách nhiệm (?:chính|nội dung|quản lý).*|ghi rõ nguồn .*|trưởng ban biên tập\s*:.*|website\s*:.*|fax\s*:.*|(?:đang )?online\s*:.*|đang truy cập.*|hôm (?:nay|qua)\s*:\s*[\d.,]+|thống kê truy cập.*|(?:tổng |số )*lượt truy cập.*|(?:về|lên) đầu trang|lên top|trụ sở(?: chính)?\s*:.*|email\s*:\s*\S+@.*|thiết kế (?:bởi|và phát triển).*|phát triển bởi.*|liên kết (?:website|web|trang).*|cổng thông tin điện tử .{0,60}|trang thông tin điện tử .{0,60}|tổng giám đốc\s*:.*)$/iu,
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

/** The first row that fits decides. */
export const LINE_RULES: readonly LineRule[] = [...PAGE_RULES, ...FURNITURE_RULES];

/** Junk inside a line: what the pattern's group `junk` matches leaves, the rest stays. Sees the line before blanks are squeezed. */
export interface PartRule extends RuleRow {
  /** With the flag `d`: where the junk stands is asked. */
  readonly pattern: RegExp;
  /** A cheap sign without which the pattern cannot match: most lines of running text have none. */
  readonly needs: RegExp;
}

const part = (
  id: string,
  pattern: RegExp,
  needs: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): PartRule => ({
  id: parseRuleId(`clean/${id}`),
  pattern,
  needs,
  why,
  examples: { catches, leaves },
});

export const PART_RULES: readonly PartRule[] = [
  part(
    'view-count',
    /^\(?(?:\p{L}+ \p{L}+,? )?\d{1,2}:\d{2}'?,?\s+(?:ngày )?\d{1,2}[/-]\d{1,2}[/-]\d{4}(?<junk>\s+[\d.]+)\s*$/du,
    /^\(?[\p{L}\d]/u,
    'a number behind a time stamp is the page view counter (003: "09:49 31/05/2019     434")',
    ['09:49 31/05/2019     434'],
    ['09:49 31/05/2019', 'Ngày 31/05/2019 có 434 đại biểu'],
  ),
  part(
    'bullet-behind',
    // The look-behind keeps a run of blanks and signs from being tried from each of its places.
    /(?<=[^\s•·▪|])(?<junk>[\s•·▪|]*[•·▪|]\s*)$/du,
    /[•·▪|]/u,
    'the sign between two parts of a page head that came as two lines',
    ['Hải Nam •', 'Hải Nam | |'],
    ['Hải Nam • 08:00', '• Hải Nam'],
  ),
  part(
    'section-count',
    /^(?<junk>\s*\d{1,3} (?:Chương trình|Tin tức|Tin|Bài viết|Sự kiện|Video)\s{2,})\S/du,
    /^\s*\d/u,
    'number and name of the section stuck before the lead (003)',
    ['3 Chương trình   Web.ĐTN: Chiều 30/5'],
    ['3 Chương trình hành động đã được ban hành'],
  ),
  part(
    'read-more',
    // The look-behinds keep runs of blanks and of signs from being tried from each of their places.
    /(?<junk>(?<!\s)\s*(?:(?:(?<!>)>>+|»)\s*(?:đọc thêm|xem thêm|xem tiếp|chi tiết).*|\((?:đọc thêm|xem thêm)\)))$/diu,
    /[>»]|thêm\)/iu,
    'link to another article at the end of a line',
    ['Ban Bí thư họp. >> Xem thêm: Tin khác', 'Bàn giao nhà (đọc thêm)'],
    ['Đại biểu đọc thêm tài liệu'],
  ),
];
