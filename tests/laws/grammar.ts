/** Pages made by a small grammar: headline, stamp, lead, paragraphs, captions, signature, junk, each in several manners. */
import fc from 'fast-check';

const NAMES = ['Sơn Minh Thắng', 'Nguyễn Thị Thuý Hoà', 'Trần Văn Tuý', 'Hồ Nam', 'Lê Quốc Phong', 'Ma Xuân Việt', 'Y Thanh Hà Niê Kđăm', 'Phạm Minh Chính']; // prettier-ignore
const ROLES = ['Bí thư Tỉnh uỷ', 'Phó Bí thư Thường trực Thành ủy', 'Ủy viên Trung ương Đảng', 'Trưởng Ban Tổ chức Huyện ủy', 'Chủ tịch UBND tỉnh', 'Uỷ viên Ban Thường vụ']; // prettier-ignore
const PLACES = ['Nghệ An', 'Hà Tĩnh', 'TP. Hồ Chí Minh', 'Thừa Thiên Huế', 'Hoà Bình', 'Bà Rịa - Vũng Tàu', 'Đắk Lắk'];
const TERMS = ['khóa XII', 'khoá XIII', 'lần thứ XIII', 'khóa XI', 'lần thứ IV'];
const DOCUMENTS = ['Chỉ thị số 35-CT/TW', 'Chỉ thị 05 của Bộ Chính trị', 'Nghị quyết Trung ương 4', 'Nghị quyết số 21-NQ/TW', 'Kết luận 75 của BCH Trung ương', 'Quy định số 37-QĐ/TW', 'Hướng dẫn số 26', 'Nghị quyết Đại hội XIII', 'Điều lệ Đảng', 'Nghị quyết 18']; // prettier-ignore
const DAYS = ['28/5/2020', '3-11-2021', '01/07/2024', '17/10', '2/9/2019'];
const JUNK = ['Trang chủ', 'Chia sẻ', 'Tin liên quan', 'Lượt xem: 814', 'In bài viết', 'Tin khác', 'Hội nghị sơ kết công tác năm 2019', '© Báo Ví dụ', 'Từ khóa: đại hội']; // prettier-ignore
const SIGNED = [
  'Đình Lý',
  'Bài, ảnh: Kiều Oanh',
  'Xuân Hướng – Cảnh Toàn',
  'TTXVN/Báo Tin tức',
  'Nguồn: Báo Nhân Dân',
  'PV',
];

const name = fc.constantFrom(...NAMES);
const role = fc.constantFrom(...ROLES);
const place = fc.constantFrom(...PLACES);
const term = fc.constantFrom(...TERMS);
const day = fc.constantFrom(...DAYS);
const reference = fc.oneof(
  fc.constantFrom(...DOCUMENTS),
  fc.tuple(fc.constantFrom(...DOCUMENTS), term).map(([document, of]) => `${document} ${of}`),
  fc.tuple(fc.constantFrom(...DOCUMENTS), day).map(([document, on]) => `${document}, ngày ${on}`),
);

const sentence = fc.oneof(
  fc.tuple(name, role, place).map(([who, as, at]) => `Đồng chí ${who}, ${as} ${at} chủ trì hội nghị.`),
  fc.tuple(role, name).map(([as, who]) => `Phát biểu tại đại hội, ${as} ${who} nhấn mạnh công tác xây dựng Đảng.`),
  fc.tuple(reference, reference).map(([one, two]) => `Hội nghị quán triệt ${one} và ${two} trong toàn Đảng bộ.`),
  fc.tuple(day, place, term).map(([on, at, of]) => `Ngày ${on}, tại ${at}, Đại hội Đảng bộ tỉnh ${of} khai mạc.`),
  fc.tuple(name, name).map(([one, two]) => `Cùng dự có các đồng chí: ${one}; ${two} và 250 đại biểu.`),
  fc.constant('Nhiệm kỳ qua, kinh tế tăng trưởng khá, đời sống nhân dân được cải thiện rõ rệt.'),
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const headline = fc.tuple(place, term).map(([at, of]) => `Khai mạc Đại hội Đảng bộ tỉnh ${at} ${of}`);
const caption = fc.tuple(role, name).map(([as, who]) => `${as} ${who} phát biểu tại đại hội. Ảnh: TTXVN`);
const stamp = day.map((on) => `${on} 09:49`);
const junk = fc.constantFrom(...JUNK);

/** A page of lines with the same gap between them, its parts in their usual order. */
export const grammarPage: fc.Arbitrary<string> = fc
  .record({
    head: fc.array(junk, { maxLength: 2 }),
    headline,
    stamp: fc.option(stamp, { nil: '' }),
    text: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: caption }), {
      minLength: 2,
      maxLength: 8,
    }),
    signed: fc.constantFrom('', ...SIGNED),
    foot: fc.array(junk, { maxLength: 3 }),
    gap: fc.constantFrom('\n', '\n\n'),
  })
  .map(({ head, headline: title, stamp: on, text, signed, foot, gap }) =>
    [...head, title, on, ...text, signed, ...foot].filter((line) => line !== '').join(gap),
  );
