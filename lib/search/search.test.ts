import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { parseEntityId, parseIsoDay } from '../model';
import { buildSearchFiles, type SearchFiles } from './build';
import type { EntityRecord } from './entities';
import { FORMAT, MANIFEST_FILE, pagesOf, SearchFault } from './format';
import type { Piece } from './passage';
import type { SearchRecord } from './records';
import { Search } from './search';

/** Each names or cites a document, in its own words. */
const CITING: readonly SearchRecord[] = [
  {
    ...article('tu4', 'Học tập nghị quyết', 'Quán triệt Nghị quyết Trung ương 4.', []),
    documentKeys: ['nq4', 'nq4/tw'],
  },
  article('so4', 'Nghị quyết số 04-NQ/TW đi vào cuộc sống', 'Toàn tỉnh học tập.', []),
  article('so68', 'Nghị quyết số 68-NQ/TW', 'Kinh tế tư nhân; ngày 4 tháng 5 họp số 4.', ['Nghị quyết 68-NQ/TW.']),
  article('ct5', 'Học Bác theo Chỉ thị 05', 'Chi bộ nêu gương.', []),
  article('ct5-tw', 'Chuyện chi bộ', 'Chi bộ nêu gương.', ['Việc thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.']),
  article('ky-luat', 'Kỷ luật đảng viên', 'Theo Quy định số 102-QĐ/TW, kỷ luật đảng viên.', []),
  article('6-thang', 'Báo cáo 6 tháng', 'Báo cáo 6 tháng đầu năm.', []),
  article('bao-cao', 'Sáu tháng đầu năm', 'Báo cáo kinh tế 6 tháng đầu năm nêu rõ.', []),
];

/** Made-up news: what matters is which words stand together. */
const RECORDS: readonly SearchRecord[] = [
  article('thang', 'Đảng ủy Khối họp quý II', 'Đồng chí Sơn Minh Thắng chủ trì hội nghị ngày 28/5.', [
    'Hội nghị quán triệt Chỉ thị số 35-CT/TW của Bộ Chính trị.',
  ]),
  article('minh', 'Mai Minh Sơn thắng giải cờ', 'Kỳ thủ Mai Minh Sơn thắng ván cuối.', ['Minh Sơn là kỳ thủ trẻ.']),
  article('hoa', 'Ông Hòa thăm trường', 'Ông Trương Hòa Bình dự khai giảng.', ['Ông Hòa tặng quà.']),
  article('hoabinh', 'Hoa nở ở Bình Tân', 'Chợ hoa Bình Tân mở cửa.', ['Hoa mai, hoa đào về chợ.']),
  article('ubkt', 'Ủy ban Kiểm tra Trung ương kết luận', 'Kỳ họp thứ 30 của Ủy ban Kiểm tra Trung ương.', []),
  article('nq21', 'Học tập nghị quyết', 'Đảng bộ học Nghị quyết số 21-NQ/TW.', ['Nội dung về xây dựng tổ chức đảng.']),
  article('xii', 'Nhìn lại khóa XII', 'Nhiệm kỳ khóa XII đã khép lại.', []),
  article('xiii', 'Bước vào khóa XIII', 'Nhiệm kỳ khóa XIII bắt đầu sau Đại hội XIII.', []),
  article('ke', 'Lịch công tác 31/5', 'Ngày 31/5/2019, tỉnh họp; ngày 31/5/2019 còn một việc.', [
    'Cũng ngày 31/5/2019.',
  ]),
  { ...article('ngay', 'Khai mạc hội thao', 'Hội thao mở màn.', []), days: [parseIsoDay('2019-05-31')] },
  article('dan', 'Tin địa phương', 'Ủy ban nhân dân và Hội đồng nhân dân tỉnh họp.', []),
  article('cau', 'Khánh thành chiếc cầu vượt qua sông ở phía bắc, đảng bộ dự', 'Xe qua lại từ sáng.', []),
  article('do', 'Chuyện một bến đò', 'Qua cầu sông Cái, khánh bắc reo vang phía xa.', []),
];

const ENTITIES: readonly EntityRecord[] = [
  entity('person', 'son-minh-thang', 'Sơn Minh Thắng', 2, { detail: 'Bí thư Đảng ủy Khối (2020)' }),
  entity('person', 'mai-minh-son', 'Mai Minh Sơn', 1, {}),
  entity('document', 'vn-xii-35-ct-tw', 'Chỉ thị số 35-CT/TW', 3, {
    title: 'về đại hội đảng bộ các cấp',
    detail: 'khóa XII',
  }),
  entity('document', 'vn-xiii-35-ct-tw', 'Chỉ thị số 35-CT/TW', 0, { detail: 'khóa XIII', hasPage: false }),
  entity('document', 'vn-xii-21-nq-tw', 'Nghị quyết số 21-NQ/TW', 1, { detail: 'khóa XII' }),
];

let files: SearchFiles;
let search: Search;

beforeAll(async () => {
  files = await buildSearchFiles({ records: RECORDS, entities: ENTITIES, abbreviations: readAbbreviations() });
  search = await Search.open(async (path) => files.get(path));
});

describe('the article meant comes first', () => {
  test.each([
    ['Sơn Minh Thắng', 'thang', 'a name'],
    ['son minh thang', 'thang', 'a name without marks: neighbours decide'],
    ['Trương Hoà Bình', 'hoa', 'the other place of the mark'],
    ['hòa', 'hoa', 'marks typed rank their form first'],
    ['UBKT TW', 'ubkt', 'abbreviations typed'],
    ['NQ 21', 'nq21', 'a document in short'],
    ['nq21', 'nq21', 'glued together'],
    ['21 nq tw', 'nq21', 'in another order'],
    ['cầu sông phía khánh bắc đảng', 'cau', 'words of a headline: pairs that meet by chance decide nothing'],
    ['khóa 12', 'xii', 'Arabic for Roman'],
    ['đại hội 13', 'xiii', 'a congress by its number'],
    ['Ủy ban nhân dân và Hội đồng nhân dân', 'dan', 'repeated syllables'],
    ['son minh thagn', 'thang', 'a slip of the finger'],
    ['ＣＨỈ ＴＨỊ ３５', 'thang', 'full-width letters'],
    ['sown minh thawngs', 'thang', 'keys of Telex'],
    ['chi3 thi5 35', 'thang', 'keys of VNI'],
  ])('%s -> %s (%s)', async (query, id) => {
    const { articles } = await search.find(query);
    expect(RECORDS[articles[0] ?? -1]?.id).toBe(id);
  });
});

describe('a typed day finds the articles of that day, then those that name it', () => {
  test.each([
    '31/5/2019',
    '31-05-2019',
    '31.5.2019',
    'ngày 31 tháng 5 năm 2019',
    '31 thang 5 nam 2019',
    '2019-05-31',
    '３１/５/２０１９',
  ])('%s', async (day) => expect(await idsFor(day)).toEqual(['ngay', 'ke']));

  test.each([
    ['một việc 31/5/2019', 'ke', 'beside other words'],
    ['31/5/2018', 'ke', 'a day that no article has: its figures are searched for'],
  ])('%s -> %s (%s)', async (query, id) => expect((await idsFor(query))[0]).toBe(id));
});

test('a slip in a name offers whoever was meant before whoever has only the rest of it', async () => {
  const names = ['Nguyễn Phú', 'Nguyễn Phú Trọng'];
  const records = names.flatMap((name, n) =>
    Array.from({ length: 3 }, (_, i) => article(`bai-${n}-${i}`, `Tin ${n} ${i}`, `Ông ${name} phát biểu.`, [])),
  );
  const entities = names.map((name, n) => entity('person', `nguoi-${n}`, name, 3, {}));
  const index = await buildSearchFiles({ records, entities, abbreviations: [] });
  const found = await (await Search.open(async (path) => index.get(path))).find('nguyen phu trogn');
  expect(found.entities.map(({ name }) => name)).toEqual(['Nguyễn Phú Trọng', 'Nguyễn Phú']);
});

test('who writes an office with small letters is found as who writes it with capitals', async () => {
  const many = Array.from({ length: 60 }, (_, i) => {
    const office = i < 3 ? 'Tổng Bí Thư' : 'Tổng bí thư';
    return article(`bai-${i}`, `Tin thứ ${i}`, `${office} dự phiên họp.`, i % 2 === 0 ? ['Mưa to.'] : ['Nắng gắt.']);
  });
  const others = Array.from({ length: 40 }, (_, i) => article(`khac-${i}`, `Chuyện ${i}`, 'Trời mưa.', []));
  const index = await buildSearchFiles({ records: [...many, ...others], entities: [], abbreviations: [] });
  const { articles } = await (await Search.open(async (path) => index.get(path))).find('tổng bí thư');
  expect(articles).toHaveLength(60);
});

test('without marks every form is found', async () => {
  const { articles } = await search.find('hoa');
  expect(articles.map((number) => RECORDS[number]?.id).sort()).toEqual(['hoa', 'hoabinh']);
});

test('khóa XI, XII and XIII are not taken for one another', async () => {
  const { articles } = await search.find('khóa XIII');
  const ids = articles.map((number) => RECORDS[number]?.id);
  expect(ids).toEqual(['xiii']);
});

describe('the number of a document finds the articles that cite it, no other number', () => {
  let cited: Search;
  beforeAll(async () => {
    const nq4 = entity('document', 'vn-xii-04-nq-tw', 'Nghị quyết số 04-NQ/TW', 2, {});
    const ct5 = entity('document', 'vn-xii-05-ct-tw', 'Chỉ thị số 05-CT/TW', 2, {});
    const content = { records: CITING, entities: [nq4, ct5], abbreviations: readAbbreviations() };
    const index = await buildSearchFiles(content);
    cited = await Search.open(async (path) => index.get(path));
  });

  test.each([
    ['04-NQ/TW', ['so4', 'tu4'], 'also where it is cited without its number'],
    ['nghị quyết 04-NQ/TW', ['so4', 'tu4'], 'with its type'],
    ['nghị quyết số 4', ['so4', 'tu4'], 'in short'],
    ['NQ 04', ['so4', 'tu4'], 'in shortest'],
    ['chỉ thị 05-CT/TW', ['ct5-tw'], 'the full number of one that is known: those alone that surely cite it'],
    ['102-QĐ/TW', ['ky-luat'], 'the full number of one that is not known'],
    ['102-QĐ/TU', ['ky-luat'], 'another body: the same number in short'],
    ['chỉ thị 05', ['ct5', 'ct5-tw'], 'the headline first'],
    ['99-QĐ/TW', [], 'one that nobody cites: none of another number'],
    ['99-QĐ/TW kỷ luật đảng viên', ['ky-luat'], 'one that nobody cites, with other words: these'],
    ['nghị quyết 18', [], 'one that nobody cites, in short'],
    ['chỉ thị 99', [], 'nor one whose figures stand elsewhere'],
    ['quy định 4', [], 'nor one of a type that may count, at the end'],
    ['NQ-04', ['so4', 'tu4'], 'in short, with a hyphen'],
    ['nghị quyết 18 kỷ luật đảng viên', ['ky-luat'], 'in short, with other words: these'],
    ['báo cáo 5 tháng', ['6-thang', 'bao-cao'], 'words like a number, though none has it'],
    ['04-NQ/TW và 05-CT/TW', ['so4', 'tu4', 'ct5-tw'], 'either of two'],
    ['báo cáo kinh tế 6 tháng', ['bao-cao'], 'words like a number that no document has'],
  ])('%s -> %j (%s)', async (query, ids) => {
    const { articles } = await cited.find(query);
    const found = articles.map((number) => CITING[number]?.id);
    if (query.includes(' và ')) expect(found.toSorted()).toEqual(ids.toSorted());
    else expect(found).toEqual(ids);
  });

  test.each<[string, readonly (readonly [string, number])[]]>([
    ['04-NQ/TW', []],
    ['chỉ thị 05', []],
    ['báo cáo kinh tế 6 tháng', []],
    ['nghị quyết 18', [['uncited', 0]]],
    ['18-NQ/TW và 04-NQ/TW', [['uncited', 0]]],
    ['chỉ thị 05-CT/TW', [['unsure', 1]]],
    ['102-QĐ/TU', [['short', 1]]],
  ])('of the number in %s is told %j', async (query, told) =>
    expect((await cited.find(query)).numbers.map(({ kind, articles }) => [kind, articles])).toEqual(told),
  );
});

test('a plenum is meant before its documents by its name, behind them by theirs', async () => {
  const index = await buildSearchFiles({
    records: [],
    entities: [
      entity('document', 'vn-xii-04-nq-tw', 'Nghị quyết số 04-NQ/TW', 5, {
        adoptedAt: 'Hội nghị Trung ương 4 khóa XII',
      }),
      entity('meeting', 'vn-xii-hntw-4', 'Hội nghị Trung ương 4 khóa XII', 9, {}),
      entity('meeting', 'vn-xi-hntw-4', 'Hội nghị Trung ương 4 khóa XI', 2, {}),
      entity('meeting', 'vn-dai-hoi-xii', 'Đại hội đại biểu toàn quốc lần thứ XII', 2, {}),
    ],
    abbreviations: readAbbreviations(),
  });
  const plenums = await Search.open(async (path) => index.get(path));
  const offered = async (typed: string) => (await plenums.suggest(typed)).map(({ id }) => id);
  expect(await offered('hội nghị trung ương 4 khóa xii')).toEqual(['vn-xii-hntw-4', 'vn-xii-04-nq-tw']);
  expect(await offered('nghị quyết trung ương 4 khóa xii')).toEqual(['vn-xii-04-nq-tw', 'vn-xii-hntw-4']);
  expect(await offered('HNTW 4')).toEqual(expect.arrayContaining(['vn-xii-hntw-4', 'vn-xi-hntw-4']));
  expect(await offered('đại hội xii')).toEqual(['vn-dai-hoi-xii']);
  expect(await offered('dai hoi d')).toEqual(['vn-dai-hoi-xii']);
  expect((await plenums.find('Đại hội XII')).entities.map(({ id }) => id)).toEqual(['vn-dai-hoi-xii']);
});

test('the resolution of a plenum is meant by the plenum and its term, not that of another term', async () => {
  const entities = [
    entity('document', 'vn-x-hntw-4', 'Nghị quyết Hội nghị Trung ương 4 khóa X', 9, {}),
    entity('document', 'vn-xii-04-nq-tw', 'Nghị quyết số 04-NQ/TW', 5, { adoptedAt: 'Hội nghị Trung ương 4 khóa XII' }),
    entity('document', 'vn-xiii-37-qd-tw', 'Quy định số 37-QĐ/TW', 6, { adoptedAt: 'Hội nghị Trung ương 4 khóa XIII' }),
    entity('document', 'vn-xi-29-nq-tw', 'Nghị quyết số 29-NQ/TW', 4, { adoptedAt: 'Hội nghị Trung ương 8 khóa XI' }),
  ];
  const index = await buildSearchFiles({ records: CITING, entities, abbreviations: readAbbreviations() });
  const plenums = await Search.open(async (path) => index.get(path));
  const meant = async (query: string) => (await plenums.find(query)).entities.map(({ id }) => id);
  expect(await meant('nghị quyết trung ương 4 khóa XII')).toEqual(['vn-xii-04-nq-tw']);
  expect(await meant('nghị quyết trung ương 4 khóa X')).toEqual(['vn-x-hntw-4']);
  expect(await meant('NQTW 8 khóa XI')).toEqual(['vn-xi-29-nq-tw']);
  expect(await meant('nghị quyết trung ương 4')).toEqual(['vn-x-hntw-4', 'vn-xii-04-nq-tw']);
  expect(await meant('NQTW4')).toEqual(['vn-x-hntw-4', 'vn-xii-04-nq-tw']);
  expect(await meant('04-NQ/TU')).toEqual([]);
  expect(await meant('04-NQ/TW')).toEqual(['vn-xii-04-nq-tw']);
});

describe('entities before articles', () => {
  test.each([
    ['son minh thang', ['son-minh-thang']],
    ['chỉ thị 35', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['35-ct/tw', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['35-ct/tw khóa XIII', ['vn-xiii-35-ct-tw']],
    ['chỉ thị 35 khoa 12', ['vn-xii-35-ct-tw']],
    ['35-ct/tw (khóa V)', []],
    ['nq 21', ['vn-xii-21-nq-tw']],
    ['đồng chí Sơn Minh Thắng nói gì', ['son-minh-thang']],
    ['đại hội đảng bộ các cấp', ['vn-xii-35-ct-tw']],
    ['son minh thagn', ['son-minh-thang']],
    ['Sơn Minh Thăng', ['son-minh-thang']],
    ['Sơn Mình Thăng', []],
    ['sớn minh', []],
    ['Sơn Minh', ['son-minh-thang']],
    ['sơn minh thang', ['son-minh-thang']],
    ['thời tiết', []],
  ])('%s', async (query, ids) => {
    const { entities } = await search.find(query);
    expect(entities.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['so', ['son-minh-thang', 'mai-minh-son']],
    ['son mi', ['son-minh-thang']],
    ['minh s', ['mai-minh-son']],
    ['chi thi 3', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['chi thi so 3', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['chi thi 35', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['3', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['35', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['35-', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['35-c', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
    ['35-n', []],
    ['5', []],
    ['s', ['son-minh-thang', 'mai-minh-son']],
    ['n', ['vn-xii-21-nq-tw']],
  ])('while typing %s', async (typed, ids) => {
    const suggested = await search.suggest(typed);
    expect(suggested.map(({ id }) => id)).toEqual(ids);
  });

  test('one kind alone fills the list', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      entity('person', `tran-van-${i}`, `Trần Văn ${'ABCDEFGHIKLM'.charAt(i)}`, 1, {}),
    );
    const index = await buildSearchFiles({ records: RECORDS, entities: many, abbreviations: [] });
    const suggested = await (await Search.open(async (path) => index.get(path))).suggest('tran');
    expect(suggested).toHaveLength(8);
  });
});

test('a passage shows the words of the query, marked', async () => {
  const { articles, syllables } = await search.find('chi thi 35');
  const { passage } = await search.result(articles[0] ?? -1, syllables);
  expect(marked(passage)).toContain('[Chỉ thị] số [35-CT/TW]');
});

test('nothing in common with the archive: no article', async () => {
  expect((await search.find('zzzz qqqq')).articles).toEqual([]);
});

test('the same records give the same bytes, in a folder named after them', async () => {
  const content = { records: RECORDS, entities: ENTITIES, abbreviations: readAbbreviations() };
  expect(await buildSearchFiles(content)).toEqual(files);
  const fewer = await buildSearchFiles({ ...content, records: RECORDS.slice(1) });
  expect([...fewer.keys()][0]?.split('/')[0]).not.toBe([...files.keys()][0]?.split('/')[0]);
});

test('an archive without articles opens and finds nothing', async () => {
  const none = await buildSearchFiles({ records: [], entities: [], abbreviations: readAbbreviations() });
  const empty = await Search.open(async (path) => none.get(path));
  expect(await empty.find('chỉ thị 35')).toMatchObject({ articles: [], entities: [] });
  expect(await empty.suggest('chi')).toEqual([]);
});

test('many entities are kept by the letters of their words, and found by any of them', async () => {
  const people = Array.from({ length: 900 }, (_, i) => entity('person', `nguoi-${i}`, `Nguyễn Văn Số${i}`, 5, {}));
  const rare = entity('person', 'y-thanh-ha', 'Y Thanh Hà Niê Kđăm', 1, {});
  const many = await buildSearchFiles({
    records: RECORDS,
    entities: [...people, rare],
    abbreviations: readAbbreviations(),
  });
  const large = await Search.open(async (path) => many.get(path));
  for (const typed of ['y thanh ha', 'niê kđăm', 'Kdam']) {
    expect((await large.suggest(typed)).map(({ id }) => id)).toEqual(['y-thanh-ha']);
  }
});

describe('an index that does not fit is refused', () => {
  const other = (change: (path: string, bytes: Uint8Array) => Uint8Array | undefined) => async (path: string) => {
    const bytes = files.get(path);
    return bytes === undefined ? undefined : change(path, bytes);
  };
  const manifest = (change: (text: string) => string) =>
    other((path, bytes) =>
      path === MANIFEST_FILE ? new TextEncoder().encode(change(new TextDecoder().decode(bytes))) : bytes,
    );
  const inBuckets = (change: (bytes: Uint8Array) => Uint8Array | undefined) =>
    other((path, bytes) => (path.includes('/terms/') ? change(bytes) : bytes));

  test('an index of other articles than those of the pages is refused; one of the same, in any order, is opened', async () => {
    const fetchFile = async (path: string) => files.get(path);
    const ids = RECORDS.map(({ id }) => id);
    await expect(Search.open(fetchFile, pagesOf([...ids].reverse()))).resolves.toBeInstanceOf(Search);
    for (const others of [ids.slice(1), [...ids, 'moi'], ids.map((id, i) => (i === 0 ? `${id}-2` : id)), []]) {
      await expect(Search.open(fetchFile, pagesOf(others))).rejects.toMatchObject({ reason: 'other-version' });
    }
  });

  test.each([
    ['no manifest', async () => undefined, 'missing'],
    [
      'another version',
      manifest((text) => text.replace(`"format":${FORMAT}`, `"format":${FORMAT - 1}`)),
      'other-version',
    ],
    ['a page instead of a manifest', manifest(() => '<!doctype html>'), 'damaged'],
    ['a cut manifest', manifest((text) => text.slice(0, 30)), 'damaged'],
    ['a manifest without its folder', manifest((text) => text.replace('folder', 'other')), 'damaged'],
    ['no buckets', inBuckets(() => undefined), 'missing'],
    ['a cut bucket', inBuckets((bytes) => bytes.slice(0, bytes.length >> 4)), 'damaged'],
    ['a manifest without packings', manifest((text) => text.replace('"packings"', '"other"')), 'damaged'],
    ['a page instead of a bucket', inBuckets(() => new TextEncoder().encode('<!doctype html>')), 'damaged'],
    ['a bucket of nonsense', inBuckets(() => new Uint8Array(deflateRawSync(Buffer.from([9, 1, 2])))), 'damaged'],
  ])('%s', async (_, fetchFile, reason) => {
    const found = (async () => (await Search.open(fetchFile)).find('chỉ thị 35'))();
    await expect(found).rejects.toMatchObject({ name: SearchFault.name, reason });
  });

  test('a file that could not be had once is asked for again', async () => {
    let broken = true;
    const flaky = await Search.open(other((path, bytes) => (broken && path.includes('/terms/') ? undefined : bytes)));
    await expect(flaky.find('chỉ thị 35')).rejects.toThrow(SearchFault);
    broken = false;
    expect((await flaky.find('chỉ thị 35')).articles.length).toBeGreaterThan(0);
  });
});

async function idsFor(query: string): Promise<string[]> {
  const { articles } = await search.find(query);
  return articles.map((number) => RECORDS[number]?.id ?? '');
}

function article(id: string, title: string, lead: string, body: readonly string[]): SearchRecord {
  return { id, title, lead, body, entities: [] };
}

function entity(
  kind: EntityRecord['kind'],
  id: string,
  name: string,
  articles: number,
  more: Partial<EntityRecord>,
): EntityRecord {
  return { kind, id: parseEntityId(id), name, aliases: [], detail: '', articles, hasPage: true, ...more };
}

function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}
