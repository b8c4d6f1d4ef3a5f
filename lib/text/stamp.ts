/** "10:45", "9h30", "10h:25'", "9 giờ 30 phút", "6:26 PM". */
const TIME = String.raw`\d{1,2}\s*(?:h:|giờ|[:hg])\s*\d{2}(?::\d{2})?(?:\s*phút)?['’]?(?:\s*(?:AM|PM|SA|CH)(?!\p{L}))?`;
/** "01/07/2020", "ngày 3 tháng 8 năm 2021", "25 Tháng 8 2020", "2021-08-03". */
const DAY = String.raw`(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}(?!\d)|(?:ngày )?\d{1,2} tháng \d{1,2},? (?:năm )?(?:19|20)\d{2}(?!\d)|(?:19|20)\d{2}-\d{2}-\d{2}(?!\d))`;
const WEEKDAY = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|t[2-7]|cn)`;
const LABEL = String.raw`(?:(?:ngày|giờ|thời gian|ngày giờ)? ?(?:đăng|gửi|xuất bản|phát hành|cập nhật|tạo|viết|đưa)(?: tin| bài(?: viết)?(?: gốc)?)?(?: lần cuối)?|(?:published|updated|posted|created|last (?:modified|updated))(?: on)?|date|hôm nay|ngày|lúc|vào)`;
const ZONE = String.raw`(?:GMT|UTC)\s*\+\s*0?7`;
const COUNTER = String.raw`(?:(?:số )?(?:lượt|lần|người)? ?(?:xem|đọc|truy cập|views?|hits)\s*:?\s*[\d.,]+|[\d.,]+\s*(?:(?:lượt|lần|người) (?:xem|đọc)|views?|hits))`;
const BETWEEN = String.raw`[\s|,;:•·–—()[\]/.-]*`;
const PIECE = String.raw`(?:${LABEL}|${WEEKDAY}|${DAY}|${TIME}|${ZONE}|${COUNTER})(?!\p{L})${BETWEEN}`;
/** The section, the place or the author before the stamp, set off by a sign. */
const WHOSE = String.raw`(?:(?<whose>\p{Lu}[\p{L}. ]{0,40}?)\s*(?:[-–•|·]|,(?=\s*${DAY}))\s*)?`;

/** A line that is made of a day and of what stamps have beside it, and of nothing else: "10:45, 01/07/2020". */
export const DAY_STAMP = new RegExp(String.raw`^(?=.{6,120}$)(?=.*${DAY})${WHOSE}${BETWEEN}(?:${PIECE}){1,9}$`, 'iu');

/** A clock without a day, alone on its line: "10h:25'". */
export const CLOCK_STAMP = new RegExp(String.raw`^[\s(|]*${TIME}[\s)|]*(?:${ZONE})?$`, 'iu');
