import { parseRuleId, type RuleRow } from '../model';
import { WORD_END, WORD_START } from '../text';

/** Words around a day that make it something else than the day of the reported event. */
export interface ContextRule extends RuleRow {
  /** Tested against the words right before the day. */
  readonly before?: RegExp;
  /** Tested against the words right behind it. */
  readonly behind?: RegExp;
}

const context = (
  id: string,
  sides: Pick<ContextRule, 'before' | 'behind'>,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): ContextRule => ({ id: parseRuleId(`fields/no-event-${id}`), ...sides, why, examples: { catches, leaves } });

/** Examples mark the day as `{3/11}`. */
export const NO_EVENT: readonly ContextRule[] = [
  context(
    'document-date',
    {
      before:
        /(?:số \S+|(?:-|\/)(?:TW|TƯ|TU|CP|TTg|\p{Lu}{2,}[\p{L}\d]*),?|ban hành|ký|công bố|kế hoạch|luật|chỉ thị|kết luận|quy định|nghị quyết|quyết định|hướng dẫn)(?: (?:vào|đề|lúc))?,?\s*$/iu,
    },
    'the date of a document',
    ['Chỉ thị số 35-CT/TW {ngày 30-5-2019}', 'Kế hoạch số 357-KH/ĐU, {ngày 5 tháng 7}'],
    ['tại Hà Nội, {ngày 28/5}'],
  ),
  context(
    'count-day',
    {
      before:
        /(?:tính (?:đến|tới)|đến|tới|hết|trước|sau|kể từ|từ|cho đến|chậm nhất|đến hết|muộn nhất)(?:\s+(?:vào|hết))?\s*$/iu,
    },
    'the day that figures were counted, or an end of a period',
    ['tính đến {ngày 15/5} đã có', 'trước {ngày 15/7}'],
    ['Hội nghị diễn ra {sáng 3/11}'],
  ),
  context(
    'anniversary',
    {
      before:
        /(?:sinh|mất|kỷ niệm|thành lập|truyền thống|ngày sinh|tuổi|lịch sử|giải phóng|hy sinh|quốc khánh|lần đầu|vào đảng|kết nạp)(?:\s+\p{L}+){0,4}\s*[(,]?\s*$/iu,
    },
    'a birthday or an anniversary',
    ['sinh {ngày 26/8/1968}', 'kỷ niệm Ngày thành lập Đảng ({ngày 3/2})'],
    ['chủ trì hội nghị {chiều 2/7}'],
  ),
  context(
    'plan',
    {
      before: new RegExp(
        `${WORD_START}(?:sẽ|dự kiến|(?<!(?:thực hiện|triển khai)(?: \\p{L}+)? )kế hoạch|theo lịch|chuẩn bị)${WORD_END}[^.]{0,80}$`,
        'iu',
      ),
    },
    'announced, not reported',
    ['sẽ diễn ra vào {ngày 25/1}', 'dự kiến khai mạc {sáng 14/10}'],
    ['đã diễn ra {sáng 14/10}', 'Thực hiện kế hoạch của Đảng ủy Khối, {ngày 24/8/2020}'],
  ),
  context(
    'earlier',
    { before: /(?:trước đó|trước đây|hồi|mới đây|năm ngoái|cùng kỳ|gần đây)[^.]{0,40}$/iu },
    'told as having happened before',
    ['Trước đó, {ngày 10/5}, ông nhận quyết định'],
    ['{Sáng 11/5}, Ban Kinh tế họp'],
  ),
  context(
    'later',
    { behind: /^\)?,?\s*(?:tới|sắp tới|năm sau|sẽ|(?:hằng|hàng|mỗi) năm)(?!\p{L})/iu },
    'lies ahead, or comes every year',
    ['{ngày 25/1} tới', '{sáng 13/10}, sẽ khai mạc', '{Ngày 15/10} hằng năm'],
    ['{ngày 25/1}, tại Hà Nội'],
  ),
  context(
    'range',
    { behind: /^\s*(?:đến|-|–)\s*(?:ngày\s*)?\d/u },
    'the first day of a range is kept by the range, not as a day',
    ['{ngày 24/09/2018} - 5/10/2018'],
    ['{ngày 28/5}, Đảng ủy Khối'],
  ),
];
