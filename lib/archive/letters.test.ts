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
