import { decode } from 'fast-png';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../archive/load';
import { SITE_NAME } from '../site';
import { CARD_SIZE, parseCardMode, type Card } from './card';
import { listCards } from './cards';
import { cardDigest, drawCard, fitHeading, type CardTools } from './draw';
import { cutToFit } from './fit';
import { layOutCard } from './layout';
import { drawable, readCodeRanges } from './letters';
import { loadCardTools } from './load';
import { writePng } from './picture';
import { qrPath } from './qr';

const archive = loadArchive('content');
const WORDS = {
  site: 'Tin',
  outlet: 'Nguồn tin',
  term: 'Khóa {name}',
  termNote: 'Đại hội {name}',
  event: 'Sự việc: {date}',
};

test.each([
  ['', 'few'],
  ['few', 'few'],
  ['each', 'each'],
])('CARDS=%s is %s', (text, mode) => expect(parseCardMode(text)).toBe(mode));

test('another value of CARDS names what may stand there', () => {
  expect(() => parseCardMode('all')).toThrow(/CARDS must be "each".*not "all"/u);
});

describe('which card a page shows', () => {
  const few = listCards(archive, 'few', WORDS);
  const each = listCards(archive, 'each', WORDS);

  test('few: the card of the outlet, one for all its articles', () => {
    for (const article of archive.articles) {
      const named = article.source?.outlet;
      const outlet = named && archive.entities.named('outlet', article, named.id ?? named.name);
      const card = few.ofArticle(article);
      if (outlet !== undefined) expect(card).toBe(few.ofEntity('outlet', outlet.id));
      expect(few.all()).toContain(card);
    }
  });

  test('each: its own headline, with the outlet and a date that the article tells', () => {
    for (const article of archive.articles) {
      const card = each.ofArticle(article);
      expect(card).toMatchObject({ file: `bai-viet/${article.id}.png`, heading: article.title.text });
      expect(card.alt).toContain(article.title.text);
    }
    expect(each.all()).toHaveLength(few.all().length + archive.articles.length);
  });

  test('a congress and the plenums of its committee share one', () => {
    const listed = archive.meetings.filter(({ hasPage, listed }) => hasPage && listed !== undefined);
    const byTerm = new Map(listed.map((meeting) => [meeting.listed?.term, few.ofEntity('meeting', meeting.id)]));
    for (const meeting of listed)
      expect(few.ofEntity('meeting', meeting.id)?.file).toBe(byTerm.get(meeting.listed?.term)?.file);
    expect(byTerm.size).toBeGreaterThan(0);
    expect(few.all().filter(({ file }) => file.startsWith('khoa/'))).toHaveLength(byTerm.size);
  });

  test('people have the card of the site', () => {
    expect(few.ofEntity('person', archive.people[0]?.id ?? ('' as never))).toBeUndefined();
    expect(few.all()).toContain(few.site);
  });
});

describe('letters that can be drawn', () => {
  const ranges = readCodeRanges('U+0020-007E, U+0300-0301,U+00C0-024F,U+1EA0-1EF9,U+2026');

  test.each([
    ['Đại hội 😀 XIII', 'Đại hội … XIII'],
    ['Đại hội 👨‍👩‍👧‍👦🇻🇳 🚩 XIII', 'Đại hội … XIII'],
    ['Chào ברוכים הבאים bạn', 'Chào … bạn'],
    ['Báo 人民日报', 'Báo …'],
    ['人民日报', '…'],
    ['Đại\nhội\u200B', 'Đại hội'],
    ['Tuyê\u0302\u0301n', 'Tuyên'],
    ['Tuyến'.normalize('NFD'), 'Tuyến'],
    ['Z\u0301\u0301\u0301algo', 'Źalgo'],
    ['a\u202Eb\u0000c', 'abc'],
  ])('%j -> %j', (text, shown) => {
    expect(drawable(text, ranges)).toBe(shown);
  });
});

describe('what does not fit', () => {
  test.each([
    ['Đại hội', 20, 'Đại hội'],
    ['Đại hội đại biểu', 12, 'Đại hội đại…'],
    ['Đại hội đại biểu', 11, 'Đại hội…'],
    ['Đại hội, đại biểu – khách mời', 9, 'Đại hội…'],
    ['Đại hội đại biểu – khách mời', 20, 'Đại hội đại biểu…'],
    ['Đạihộiđạibiểu', 6, 'Đạihộ…'],
    ['Đạihội đại biểu', 6, 'Đạihộ…'],
    ['Đại hội ĐảngbộhuyệnSôngCầutỉnhLâmGiang khai mạc', 20, 'Đại hội Đảngbộhuyện…'],
    ['Đại', 0, '…'],
  ])('%s within %i letters: %s', async (text, room, shown) => {
    expect(await cutToFit(text, (part) => Promise.resolve(part.length <= room))).toBe(shown);
  });
});

describe('pictures', () => {
  const colours = (count: number) =>
    Uint8Array.from(
      { length: 4 * 400 },
      (_, at) => [((at % (4 * count)) >> 2) & 255, (at % (4 * count)) >> 10, 7, 255][at % 4] ?? 0,
    );

  test.each([
    ['few colours: a byte a pixel', 200, 1],
    ['more than a byte names: three', 300, 3],
  ])('%s', (_, count, channels) => {
    const pixels = colours(count);
    const png = decode(writePng({ width: 20, height: 20, pixels }));
    expect(png.channels).toBe(channels);
    const shown = Array.from({ length: 400 }, (_each, at) =>
      png.palette === undefined ? [...png.data.slice(at * 3, at * 3 + 3)] : png.palette[png.data[at] ?? 0],
    );
    expect(shown).toEqual(Array.from({ length: 400 }, (_each, at) => [...pixels.slice(at * 4, at * 4 + 3)]));
  });
});

describe('drawn cards', () => {
  let tools: CardTools;
  beforeAll(() => {
    tools = loadCardTools();
  });
  const card: Card = {
    file: 'kho-tin.png',
    kicker: 'Báo Tin tức',
    heading: 'Thường trực Ban Bí thư: Ổ ẫ ỹ Ữ ặ',
    note: '28/05/2020',
    alt: '',
  };

  test('are whole pictures, small, the same each time', async () => {
    const first = await drawCard(card, tools);
    expect(await drawCard(card, tools)).toEqual(first);
    expect(decode(first)).toMatchObject({ ...CARD_SIZE, channels: 1 });
    expect(first.length).toBeLessThan(45_000);
  });

  test.each([
    ['Khai mạc Đại hội', 'Khai mạc Đại hội'],
    [
      `${'Đảng bộ phường Nghĩa Thắng '.repeat(12)}họp`,
      /^(?:Đảng bộ phường Nghĩa Thắng )+(?:Đảng|Đảng bộ|Đảng bộ phường|Đảng bộ phường Nghĩa)…$|Thắng…$/u,
    ],
    ['ĐẢNG BỘ PHƯỜNG NGHĨA THẮNG '.repeat(4).trim(), /^ĐẢNG .* (?:ĐẢNG|BỘ|PHƯỜNG|NGHĨA|THẮNG)…$/u],
  ])('a heading is cut between words: %s', async (heading, shown) => {
    expect(await fitHeading(heading, tools)).toMatch(shown);
  });

  test('a heading of which nobody knows the end is laid out no further than a card can hold', async () => {
    const shown = await fitHeading(`Đại hội ${'đ'.repeat(160_000)}`, tools);
    expect(shown).toMatch(/^Đại hội đ+…$/u);
    expect(shown.length).toBeLessThan(1000);
  });

  test.each([
    ['a heading of a thousand letters', { heading: 'Đại hội '.repeat(125) }],
    ['a word that fills the card', { heading: 'A'.repeat(1000), kicker: 'B'.repeat(1000), note: 'C'.repeat(1000) }],
    ['nothing but signs that no typeface has', { heading: '人民日报', kicker: '😀' }],
    ['marks upon marks, and marks of markup', { heading: `<b>&amp;${'Z\u0301'.repeat(50)}</b>` }],
  ])('%s leaves the margins free', async (_, change) => {
    const png = decode(await drawCard({ ...card, ...change }, tools));
    const paper = png.data[30 * CARD_SIZE.width + 600];
    for (const row of [2, 40, CARD_SIZE.height - 40, CARD_SIZE.height - 3]) {
      expect(new Set(png.data.slice(row * CARD_SIZE.width + 20, (row + 1) * CARD_SIZE.width))).toEqual(
        new Set([paper]),
      );
    }
    for (let row = 0; row < CARD_SIZE.height; row += 1) expect(png.data[row * CARD_SIZE.width + 1190]).toBe(paper);
  });

  test('are known by what stands on them, how it is set and what draws it', () => {
    const digest = cardDigest(card, tools);
    expect(cardDigest({ ...card }, tools)).toBe(digest);
    expect(cardDigest({ ...card, alt: 'khác', file: 'nguon/a.png' }, tools)).toBe(digest);
    expect(cardDigest({ ...card, note: '29/05/2020' }, tools)).not.toBe(digest);
    expect(cardDigest(card, { ...tools, versions: 'satori@0' })).not.toBe(digest);
  });

  test("the site's name stands on each once", () => {
    const words = (heading: string) =>
      JSON.stringify(layOutCard({ ...card, heading }, ['a'])).split(SITE_NAME).length - 1;
    expect([words('Báo Tin tức'), words(SITE_NAME)]).toEqual([1, 1]);
  });
});

/** The modules that a path paints, row by row. */
function painted({ size, path }: ReturnType<typeof qrPath>): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
  let [x, y] = [0, 0];
  for (const [, sign, a, b] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/gu)) {
    if (sign === 'M') [x, y] = [Number(a), Number(b)];
    else if (sign === 'm') x += Number(a);
    else for (const end = x + Number(a); x < end; x += 1) rows[y]?.splice(x, 1, '#');
  }
  return rows.map((row) => row.join(''));
}

describe('QR codes', () => {
  test('are painted whole by one path', () => {
    const rows = painted(qrPath('https://example.org/'));
    const finder = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
    const size = rows.length;
    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder);
    expect(rows.slice(0, 7).map((row) => row.slice(size - 7))).toEqual(finder);
    expect(rows.slice(size - 7).map((row) => row.slice(0, 7))).toEqual(finder);
    const drawn = encode('https://example.org/', { ecc: 'M', border: 0 }).data;
    expect(rows).toEqual(drawn.map((row) => row.map((dark) => (dark ? '#' : ' ')).join('')));
  });
});
