import { describe, expect, it } from 'vitest';
import { person, sampleArticle } from '../../tests/sample';
import { buildArchive } from './archive';
import { shelveByLetter } from './letters';
import { pageParam, paginate } from './pages';

describe('people by letter', () => {
  it.each([
    ['Nguyễn Ánh', 'A', 'a'],
    ['Lê Ân', 'Â', 'aa'],
    ['Trần Đức', 'Đ', 'dd'],
    ['Phạm Ước', 'Ư', 'uw'],
    ['Vũ Yên', 'Y', 'y'],
    ['K’Đăm', 'K', 'k'],
    ['a %b', '%', 'u25'],
    ['a 😀', '😀', 'u1f600'],
    ['Ли Бай', 'Б', 'u411'],
  ])('%s stands under %s', (name, letter, id) => {
    const { people } = buildArchive([sampleArticle('a', { people: [person(name)] })]);
    expect(shelveByLetter(people).map((shelf) => [shelf.letter, shelf.id])).toEqual([[letter, id]]);
  });
});

describe('people by given and by family name', () => {
  const names = ['Trần Văn Ba', 'Đinh Ất', 'Dương An', 'Lê Thị Ba', 'Ánh Văn Bình'];
  const { people } = buildArchive([sampleArticle('a', { people: names.map((name) => person(name)) })]);
  it.each([
    ['given', ['A: Dương An', 'Â: Đinh Ất', 'B: Lê Thị Ba, Trần Văn Ba, Ánh Văn Bình']],
    ['family', ['A: Ánh Văn Bình', 'D: Dương An', 'Đ: Đinh Ất', 'L: Lê Thị Ba', 'T: Trần Văn Ba']],
  ] as const)('%s', (order, shelves) => {
    const found = shelveByLetter(people, order).map(
      (shelf) => `${shelf.letter}: ${shelf.people.map(({ name }) => name).join(', ')}`,
    );
    expect(found).toEqual(shelves);
  });
});

describe('pages', () => {
  it.each([
    [0, [0]],
    [3, [3]],
    [4, [3, 1]],
    [7, [3, 3, 1]],
  ])('%d rows', (count, sizes) => {
    const rows = Array.from({ length: count }, (_, index) => index);
    const pages = paginate(rows, 3);
    expect(pages.map((page) => page.rows.length)).toEqual(sizes);
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.map((page) => [page.number, page.count])).toEqual(sizes.map((_, index) => [index + 1, sizes.length]));
  });

  it('have names of their own', () => {
    expect(pageParam(2)).toBe('trang-2');
  });
});
