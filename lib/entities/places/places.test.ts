import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../authority/load';
import type { ArticleText } from '../../model';
import { findOrganisations, prepareOrganisationFacts } from '../organisations/organisations';
import { preparePeopleFacts } from '../people/facts';
import { findPeople } from '../people/people';
import { findPlaces, preparePlaceFacts } from './places';

const authority = loadAuthority('content/authority');
const people = preparePeopleFacts(authority);
const places = preparePlaceFacts(authority);
const organisations = prepareOrganisationFacts(authority);

function article(text: string): ArticleText {
  return {
    title: { kind: 'title', lines: { first: 1, last: 1 }, text: 'Tin' },
    body: [{ kind: 'paragraph', lines: { first: 2, last: 2 }, text }],
    credits: [],
    crawl: {},
    published: { known: false, role: 'published' },
    event: { known: false, role: 'event' },
  };
}

describe('places', () => {
  test.each<[string, string[], string]>([
    ['Tỉnh ủy Nghệ An họp tại thành phố Vinh', ['nghe-an'], 'inside the name of a body'],
    ['TPHCM, TP.HCM và Thành phố Hồ Chí Minh', ['thanh-pho-ho-chi-minh'], 'one city however it is written'],
    ['học tập tư tưởng Hồ Chí Minh', [], 'the person'],
    ['Phó Thủ tướng Trương Hòa Bình dự', [], 'given name like a province'],
    ['giữ gìn hòa bình, Hòa bình', [], 'the common word'],
    ['Châu Á - Thái Bình Dương', [], 'the ocean'],
    ['tỉnh Thừa Thiên Huế; thành phố Huế', ['hue'], 'former and present name'],
    ['Bà Rịa - Vũng Tàu, BR-VT', ['ba-ria-vung-tau'], 'with a dash'],
    ['phường Sài Gòn, xã Đồng Tháp, Trường Đại học Đồng Nai', [], 'smaller ones that bear the name'],
    ['Đại học Quốc gia Hà Nội, THPT chuyên Hà Tĩnh', [], 'schools of a province'],
    ['tham gia. Gia Lai tham gia Hà Nội', ['gia-lai', 'ha-noi'], 'no bearers'],
    ['thành phố Đà Nẵng, thị xã Sơn La', ['da-nang', 'son-la'], 'units of the name itself'],
  ])('%s', (text, ids) => {
    const found = findPlaces(article(text), findPeople(article(text), people), places);
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { surface, at } of found.flatMap(({ mentions }) => mentions)) {
      expect(text.slice(at.start, at.end)).toBe(surface);
    }
  });
});

const inTheCity = (name: string) => `${name} Thành phố Hồ Chí Minh`;

describe('organisations', () => {
  test.each<[string, (string | undefined)[], string[]]>([
    ['Bộ Chính trị và Ban Bí thư Trung ương Đảng', ['bo-chinh-tri', 'ban-bi-thu'], ['Bộ Chính trị', 'Ban Bí thư']],
    ['BTV Tỉnh uỷ Nghệ An, Ban Thường vụ Tỉnh ủy Nghệ An', [undefined], ['Ban Thường vụ Tỉnh ủy Nghệ An']],
    ['UBND TP Đà Nẵng', [undefined], ['Ủy ban nhân dân thành phố Đà Nẵng']],
    ['HĐND TP. Đà Nẵng', [undefined], ['Hội đồng nhân dân thành phố Đà Nẵng']],
    ['UBND TP.HCM; Đảng bộ TPHCM', [undefined, undefined], ['Ủy ban nhân dân', 'Đảng bộ'].map(inTheCity)],
    ['phó bí thư tỉnh ủy Đắk Lắk', [undefined], ['Tỉnh ủy Đắk Lắk']],
    ['Bí thư Quận ủy Thanh Khê', [undefined], ['Quận ủy Thanh Khê']],
    [
      'BTV Huyện ủy Ba Vì và UBND huyện Ba Vì',
      [undefined, undefined],
      ['Ban Thường vụ Huyện ủy', 'Ủy ban nhân dân huyện'].map((name) => `${name} Ba Vì`),
    ],
    ['Thứ trưởng bộ Công Thương', ['bo-cong-thuong'], ['Bộ Công Thương']],
    ['Trưởng ban Tổ chức Trung ương', ['ban-to-chuc-trung-uong'], ['Ban Tổ chức Trung ương']],
    ['cán bộ Công an tỉnh, Đảng bộ Công an tỉnh', [], []],
    ['Huyện ủy chỉ đạo', [], []],
    ['Tỉnh ủy tổ chức hội nghị', [], []],
    [
      'Đảng ủy Khối các cơ quan Trung ương',
      ['dang-uy-khoi-cac-co-quan-trung-uong'],
      ['Đảng ủy Khối các cơ quan Trung ương'],
    ],
  ])('%s', (text, ids, names) => {
    const found = findOrganisations(article(text), organisations);
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['Ban Bí thư họp; Ban Bí thư Trung ương Đoàn dự.', []],
    ['Ban Bí thư Trung ương Đảng và Ban Bí thư Trung ương Đoàn.', ['Ban Bí thư Trung ương Đảng']],
    ['Ban Bí thư họp.', ['Ban Bí thư']],
  ])('a name that two bodies share counts only in full where both may be meant: %s', (text, surfaces) => {
    const found = findOrganisations(article(text), organisations).filter(({ id }) => id === 'ban-bi-thu');
    expect(found.flatMap(({ mentions }) => mentions.map(({ surface }) => surface))).toEqual(surfaces);
  });
});
