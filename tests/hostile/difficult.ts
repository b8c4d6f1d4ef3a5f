/** Articles that are no attack, only hard to show: what is long, what is bare, what runs from right to left. */
import type { RawText } from './content';

interface Difficult {
  /** The name of the raw file. */
  readonly name: string;
  readonly title: string;
  readonly body: readonly string[];
}

const LEAD =
  'Sáng 3/6/2020, Đảng bộ huyện tổ chức Đại hội đại biểu nhiệm kỳ 2020-2025 với sự tham dự của 250 đại biểu, dưới sự chỉ đạo của cấp ủy cấp trên.';
const PLAIN =
  'Đại hội thảo luận báo cáo chính trị, thông qua nghị quyết và bầu Ban Chấp hành Đảng bộ khóa mới với tinh thần đoàn kết, thống nhất cao.';

function cut(text: string, length: number): string {
  return text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trim();
}

/** Given and middle names, so that sixty people have sixty names. */
const MIDDLE = ['Văn', 'Đức', 'Minh', 'Quốc', 'Thị', 'Hữu'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Hòa', 'Lan', 'Long', 'Thắng', 'Tuyết'];
const SIXTY = MIDDLE.flatMap((middle) => GIVEN.map((given) => `Nguyễn ${middle} ${given}`));

const ROWS: readonly Difficult[] = [
  {
    name: 'tieu-de-co-the',
    title: 'Đại hội <b>Đảng bộ</b> & "nghị quyết" \'mới\' </h1> <i>',
    body: [LEAD, PLAIN, PLAIN],
  },
  {
    name: 'tieu-de-hinh',
    title: 'Đại hội Đảng bộ 🎉🇻🇳 thành công 👨‍👩‍👧‍👦 tốt đẹp 🚩',
    body: [LEAD, `🎉 ${PLAIN} 🇻🇳`, PLAIN],
  },
  {
    name: 'tieu-de-phai-sang-trai',
    title: 'Đại hội \u202eĐảng bộ\u202c gửi lời chào \u2067مرحبا بكم في المؤتمر\u2069 tới bạn bè',
    body: [LEAD, `\u202e${PLAIN}`, `${PLAIN} ברוכים הבאים לוועידה.`],
  },
  // Neither day nor name nor lead.
  { name: 'khong-ngay-khong-ten', title: 'Đại hội Đảng bộ cơ sở', body: [PLAIN, PLAIN] },
  {
    name: 'tieu-de-dai',
    title: `${cut('Đại hội đại biểu Đảng bộ huyện lần thứ hai mươi bàn về nhiệm vụ của năm năm sắp tới, ', 290)} khai mạc`,
    body: [LEAD, PLAIN, PLAIN],
  },
  { name: 'tieu-de-khong-cach', title: cut('ĐạihộiđạibiểuĐảngbộhuyện', 300), body: [LEAD, PLAIN, PLAIN] },
  { name: 'mot-doan', title: 'Đại hội Đảng bộ huyện', body: [`${LEAD} ${cut(`${PLAIN} `, 4000)}`] },
  {
    name: 'bon-tram-doan',
    title: 'Toàn văn báo cáo chính trị trình Đại hội Đảng bộ tỉnh',
    body: [LEAD, ...Array.from({ length: 400 }, (_, i) => `Điểm thứ ${i + 1} của báo cáo: ${PLAIN}`)],
  },
  {
    name: 'sau-muoi-nguoi',
    title: 'Danh sách Ban Chấp hành Đảng bộ huyện khóa mới',
    body: [
      LEAD,
      ...SIXTY.map(
        (name, i) => `Đồng chí ${name}, Bí thư Đảng ủy xã số ${i + 1}, được bầu vào Ban Chấp hành Đảng bộ huyện.`,
      ),
    ],
  },
];

export const difficultRawTexts: readonly RawText[] = ROWS.map(rawText);

function rawText({ name, title, body }: Difficult): RawText {
  return { name, text: `${[title, ...body].join('\n\n')}\n`, note: '' };
}
