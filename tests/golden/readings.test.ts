import { describe, expect, test } from 'vitest';
import { loadArticleFiles } from '../../lib/batch/load';
import { readArticle } from '../../lib/markdown';
import type { DocumentRef, StoredArticle } from '../../lib/model';

const articles = loadArticleFiles('content/articles').map(({ text, name }) => readArticle(text, name));

/** The hand reading of what each reference of the first five articles means; "local" and "collective" stay open. */
const READINGS: readonly (readonly [string, string, string])[] = [
  ['000', 'Chỉ thị số 05 của Bộ Chính trị', 'vn-xii-05-ct-tw'],
  ['000', 'Chỉ thị số 35 của Bộ Chính trị', 'vn-xii-35-ct-tw'],
  ['000', 'Hướng dẫn số 26 của Ban Thường vụ Đảng ủy Khối', 'local'],
  ['000', 'Điều lệ Đảng', 'vn-xi-dieu-le-dang'],
  ['000', 'Nghị quyết Trung ương khóa XII', 'collective'],
  ['001', 'Chỉ thị 35 của Bộ Chính trị', 'vn-xii-35-ct-tw'],
  ['001', 'Kết luận 75 của BCH TW', 'vn-xii-75-kl-tw'],
  ['001', 'Chỉ thị 45 của Bộ Chính trị', 'vn-xii-45-ct-tw'],
  ['001', 'Nghị quyết 26', 'vn-xii-26-nq-tw'],
  ['002', 'Nghị quyết Đại hội Đảng bộ Khối lần thứ III', 'local'],
  ['002', 'Nghị quyết Đại hội Đảng bộ TP lần thứ XI', 'local'],
  ['003', 'chỉ thị 05-CT/TW', 'vn-xii-05-ct-tw'],
  ['003', 'nghị quyết trung ương 4, khóa XII', 'vn-xii-04-nq-tw'],
  ['003', 'quy định số 215', 'vn-xi-215-qd-tw'],
  ['004', 'Kế hoạch số 17-KH/TW', 'vn-xiii-17-kh-tw'],
  ['004', 'Chỉ thị số 35-CT/TW', 'vn-xii-35-ct-tw'],
  ['004', 'Nghị quyết số 21-NQ/TW', 'vn-xiii-21-nq-tw'],
  ['004', 'Quy định số 137-QĐ/TW', 'vn-xiii-137-qd-tw'],
  ['004', 'Quy định số 138', 'vn-xiii-138-qd-tw'],
  ['004', 'Hướng dẫn số 26-HD/BTCTW', 'vn-xiii-26-hd-btctw'],
  ['004', 'Kết luận số 21-KL/TW', 'vn-xiii-21-kl-tw'],
  ['004', 'Kế hoạch số 03-KH/TW', 'vn-xiii-03-kh-tw'],
];

test.each(READINGS)('%s: "%s" is %s', (file, words, meaning) => {
  const references = articleOf(file).documents.filter(({ asWritten }) => asWritten.includes(words));
  expect(references.map(meaningOf)).toEqual([meaning]);
});

test('003: "Nghị quyết Trung ương 6,7,8 khóa XII" is three, each the resolutions of its plenum', () => {
  const references = articleOf('003').documents.filter(({ asWritten }) => asWritten.includes('6,7,8'));
  expect(references.map(meaningOf)).toEqual(['vn-xii-hntw-6', 'vn-xii-hntw-7', 'vn-xii-hntw-8']);
});

/** Who is named, with the offices as worded. */
const PEOPLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['000', 'Sơn Minh Thắng', ['Ủy viên Trung ương Đảng', 'Bí thư Đảng ủy Khối']],
  ['000', 'Nguyễn Phú Trọng', ['Tổng Bí thư', 'Chủ tịch nước']],
  ['001', 'Phạm Minh Chính', ['Ủy viên Bộ Chính trị', 'Bí thư TW Đảng', 'Trưởng Ban Tổ chức TW']],
  ['001', 'Nguyễn Thanh Bình', ['Phó Trưởng ban Thường trực Ban Tổ chức TW']],
  ['001', 'Lê Vĩnh Tân', ['Bộ trưởng Bộ Nội vụ', 'Phó Trưởng ban Tổ chức Trung ương']],
  ['001', 'Trần Văn Tuý', ['Trưởng ban công tác đại biểu Quốc hội', 'Phó Trưởng ban Tổ chức Trung ương']],
  ['001', 'Hồ Phúc Hợp', ['Ủy viên BTV Tỉnh ủy', 'Trưởng Ban Tổ chức Tỉnh ủy']],
  ['002', 'Huỳnh Cách Mạng', ['Phó Trưởng ban Thường trực Ban Tổ chức Thành ủy TP', 'Thành ủy viên']],
  ['002', 'Võ Ngọc Quốc Thuận', ['Thành ủy viên', 'Bí thư Đảng ủy Khối Dân - Chính - Đảng TP']],
  ['002', 'Ma Xuân Việt', ['Phó trưởng Ban Tổ chức Thành ủy TP']],
  ['002', 'Hồ Nam', ['Phó Chủ nhiệm Ủy ban Kiểm tra Thành ủy TP']],
  ['002', 'Phan Thanh Tân', ['Phó Chánh Văn phòng Thành ủy TP']],
  ['002', 'Lê Kim Tuyền', ['Trưởng Ban Tổ chức Đảng ủy Khối Dân - Chính - Đảng']],
  ['003', 'Sơn Minh Thắng', ['Ủy viên BCH Trung ương Đảng', 'Bí thư Đảng ủy Khối các cơ quan Trung ương']],
  [
    '003',
    'Lê Quốc Phong',
    ['Ủy viên Dự khuyết BCH Trung ương Đảng', 'Bí thư thứ nhất Trung ương Đoàn', 'Bí thư Đảng ủy Trung ương Đoàn'],
  ],
  ['003', 'Nguyễn Anh Tuấn', ['Bí thư thường trực Trung ương Đoàn', 'Phó Bí thư Đảng ủy Trung ương Đoàn']],
  ['004', 'Mai Văn Chính', ['Ủy viên Trung ương Đảng', 'Phó Trưởng ban Thường trực Ban Tổ chức Trung ương']],
  ['004', 'Hoàng Đăng Quang', ['Ủy viên Trung ương Đảng', 'Phó Trưởng Ban Tổ chức Trung ương']],
];

describe('people', () => {
  test.each(PEOPLE)('%s: %s held %j', (file, name, roles) => {
    const person = articleOf(file).people.find((candidate) => candidate.name === name);
    expect(person?.roles.map(({ text }) => text)).toEqual(expect.arrayContaining([...roles]));
  });

  test.each(['000', '001', '002', '003', '004'])('%s names nobody else acting', (file) => {
    const acting = articleOf(file).people.filter(({ standing }) => standing === 'acting');
    const expected = PEOPLE.filter(([row]) => row === file).map(([, name]) => name);
    expect(acting.map(({ name }) => name).sort()).toEqual([...expected].sort());
  });
});

function articleOf(file: string): StoredArticle {
  const article = articles.find(({ raw }) => raw.file.startsWith(file));
  if (!article) throw new Error(`no article was made from raw file ${file}`);
  return article;
}

function meaningOf({ resolution }: DocumentRef): string {
  if (resolution.kind === 'listed' || resolution.kind === 'plenum') return resolution.id;
  return resolution.kind === 'open' ? resolution.reason : resolution.kind;
}
