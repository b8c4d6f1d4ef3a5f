import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadAuthority } from '../authority/load';
import { prepareFacts } from '../convert';
import { parseIsoDay } from '../model';
import { exitCodeOf, writeSummary } from '../report/summary';
import { runBatch, type BatchOptions, type BatchResult } from './batch';
import { convertFile } from './keep';

const SEEDS = 'content/raw';
const facts = prepareFacts(loadAuthority('content/authority'));
const body = 'Ngày 28/5/2020, Đảng ủy Khối các cơ quan Trung ương tổ chức hội nghị quán triệt các văn kiện của Đảng. ';

let folder: string;
let raw: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
  [raw, out] = [join(folder, 'raw'), join(folder, 'articles')];
  cpSync(SEEDS, raw, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(more: Partial<BatchOptions> = {}, cache?: BatchResult['cache']): Promise<BatchResult> {
  const keeping = { rawFolder: raw, outFolder: out, today: parseIsoDay('2026-01-02'), check: false, ...more };
  const options: BatchOptions = {
    convertFiles: async function* (tasks) {
      for (const task of tasks) yield convertFile(task, keeping, facts);
    },
    ...keeping,
  };
  return runBatch(options, cache ?? { rules: 'test', files: {} });
}

const articleFiles = () => readdirSync(out).sort();
const contents = () => articleFiles().map((name) => readFileSync(join(out, name), 'utf8'));

describe('bad input is named with file, line and remedy, and the rest converts', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ['an empty file', 'a.txt', '\n \n', /a\.txt: empty: the file holds no text; fetch/u],
    ['a binary file', 'a.txt', new Uint8Array([0x89, 0x50, 10, 0, 1, 2]), /a\.txt:2: not-text: a zero byte/u],
    [
      'another encoding',
      'a.txt',
      new Uint8Array([72, 10, 0xe9, 0x20, 0x41]),
      /a\.txt:2: not-text: not UTF-8; convert/u,
    ],
    ['HTML', 'a.txt', '<html><head></head><body><div><p>Đảng bộ</p></div></body></html>', /a\.txt: not-text: HTML/u],
    [
      'TCVN3 letters',
      'a.txt',
      'Uû ban nh©n d©n tØnh häp ngµy h«m qua víi §¶ng ñy c¸c cÊp ®Ó bµn viÖc',
      /a\.txt: not-text: looks like TCVN3/u,
    ],
    [
      'an English text',
      'a.txt',
      `The congress opened\n\n${'Delegates met in the capital today. '.repeat(9)}`,
      /not-vietnamese/u,
    ],
    [
      'no title',
      'a.txt',
      `${body.repeat(3)}\n\n${body.repeat(2)}`,
      /a\.txt:1: no-title: .*put it on a line of its own/u,
    ],
    ['no body', 'a.txt', 'Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX', /no-(?:body|title)/u],
    [
      'a broken note',
      '000_288488f3007ba409.yaml',
      'outlet: "Báo\n',
      /000_288488f3007ba409\.yaml:\d+: broken YAML.*mend the note/u,
    ],
    [
      'an unknown key in a note',
      '000_288488f3007ba409.yaml',
      'outlet: Báo\nadress: x\n',
      /\.yaml:2: adress: only url, fetched and outlet/u,
    ],
    [
      'a script for an address',
      '000_288488f3007ba409.yaml',
      'url: "javascript:alert(1)"\n',
      /\.yaml:1: url: must be an http/u,
    ],
    [
      'a day that does not exist',
      '000_288488f3007ba409.yaml',
      'fetched: 2021-02-31\n',
      /\.yaml:1: fetched: must be a day/u,
    ],
  ];
  test.each(cases)('%s', async (_, name, text, message) => {
    writeFileSync(join(raw, name), text);
    const result = await run();
    const summary = writeSummary(result, 'content/raw');
    expect(summary).toMatch(message);
    expect(exitCodeOf(result)).toBe(1);
    expect(articleFiles()).toHaveLength(name.endsWith('.yaml') ? 4 : 5);
  });

  test('one note beside two raw files is refused with both, and their articles stay', async () => {
    writeFileSync(join(raw, 'a.txt'), `Đảng ủy xã Bình Lâm họp bàn công tác mới\n\n${body.repeat(3)}`);
    writeFileSync(join(raw, 'a.yaml'), 'outlet: Báo Nhân Dân\n');
    await run();
    const before = contents();
    writeFileSync(join(raw, 'a.TXT'), `Đảng ủy xã Tân Lâm họp bàn công tác mới\n\n${body.repeat(3)} Xong.`);
    const result = await run();
    const summary = writeSummary(result, 'raw');
    expect(summary).toMatch(/REJECTED {2}raw\/a\.txt: bad-note: a\.yaml is also the note of a\.TXT; rename/u);
    expect(summary).toMatch(/REJECTED {2}raw\/a\.TXT: bad-note: a\.yaml is also the note of a\.txt; rename/u);
    expect(summary).toMatch(/ALIKE {5}raw\/a\.TXT, a\.txt: .* Remedy/u);
    expect(contents()).toEqual(before);
    rmSync(join(raw, 'a.yaml'));
    const mended = await run({}, result.cache);
    expect(mended.outcomes.filter(({ kind }) => kind === 'rejected')).toEqual([]);
    expect(articleFiles()).toHaveLength(7);
  });

  test('a duplicate, whatever its blanks and line ends', async () => {
    const text = readFileSync(join(raw, '001_c0083ec7d5ac5796.txt'), 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(join(raw, '000_copy.txt'), `\ufeff${text}\n`);
    await run();
    expect(articleFiles()).toHaveLength(5);
    const result = await run();
    expect(writeSummary(result, 'raw')).toMatch(
      /raw\/001_c0083ec7d5ac5796\.txt:1: duplicate: the same text as 000_copy\.txt/u,
    );
    expect(exitCodeOf(result)).toBe(1);
  });

  test('broken frontmatter is left as it is, and reported', async () => {
    await run();
    const [first = ''] = articleFiles();
    writeFileSync(join(out, first), readFileSync(join(out, first), 'utf8').replace('lang: "vi"', 'lang: "vi'));
    const before = contents();
    const result = await run();
    expect(writeSummary(result, 'raw')).toMatch(
      new RegExp(`${first}:\\d+: broken YAML.*restore the file from git`, 'u'),
    );
    expect(exitCodeOf(result)).toBe(1);
    expect(contents()).toEqual(before);
  });

  test('a raw file that went bad leaves its article in place', async () => {
    await run();
    const before = contents();
    writeFileSync(join(raw, '002_2299c0a1e0815006.txt'), '');
    expect(exitCodeOf(await run())).toBe(1);
    expect(contents()).toEqual(before);
  });

  test('an article without its raw file is reported', async () => {
    await run();
    rmSync(join(raw, '002_2299c0a1e0815006.txt'));
    const result = await run();
    expect(writeSummary(result, 'raw')).toMatch(/ORPHAN {4}quan-triet.*its raw file is gone/u);
    expect(articleFiles()).toHaveLength(5);
  });
});

describe('what is kept is kept', () => {
  test('address, aliases and day of entry outlive a change of rules, and an address changed by hand', async () => {
    await run();
    const [first = ''] = articleFiles();
    const text = readFileSync(join(out, first), 'utf8');
    rmSync(join(out, first));
    const id = first.replace(/\.md$/u, '');
    const renamed = text
      .replace(`id: "${id}"`, `id: "ten-moi"\naliases:\n  - "${id}"`)
      .replace('title: "', 'title: "Cũ ');
    writeFileSync(join(out, 'ten-moi.md'), renamed);
    await run({ today: parseIsoDay('2027-01-01') });
    const after = readFileSync(join(out, 'ten-moi.md'), 'utf8');
    expect(after).toContain(`- "${id}"`);
    expect(after).toContain('archived: "2026-01-02"');
    expect(after).not.toContain('Cũ ');
    expect(articleFiles()).toHaveLength(5);
  });

  test('nothing is written when nothing changed, and a check writes nothing', async () => {
    const first = await run();
    const again = await run({}, first.cache);
    expect(again.outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill('unchanged'));
    writeFileSync(
      join(out, articleFiles()[0] ?? ''),
      contents()[0]
        ?.replace('lang: "vi"\n', 'lang: "vi"\nquality: ["x"]\n')
        .replace(/quality:\n(?: {2}- .*\n)+/u, '') ?? '',
    );
    const before = contents();
    const check = await run({ check: true }, { rules: 'test', files: {} });
    expect(exitCodeOf(check)).toBe(2);
    expect(writeSummary(check, 'raw')).toMatch(/DIFFERENT raw\/.*Remedy/u);
    expect(contents()).toEqual(before);
  });

  test.each([1, 3, 8])('%i shards give together what one run gives', async (count) => {
    await run();
    const whole = contents();
    rmSync(out, { recursive: true });
    for (let index = 1; index <= count; index += 1) await run({ shard: { index, count } });
    expect(contents()).toEqual(whole);
  });

  test('parts of two runs mixed, with some missing: a plain run makes it whole', async () => {
    await run();
    const whole = contents();
    rmSync(out, { recursive: true });
    for (const [index, count] of [
      [1, 3],
      [3, 8],
      [8, 8],
    ] as const)
      await run({ shard: { index, count } });
    expect(articleFiles().length).toBeLessThan(whole.length);
    const result = await run();
    expect(exitCodeOf(result)).toBe(0);
    expect(contents()).toEqual(whole);
  });

  test('a note gives outlet, address and an upper bound', async () => {
    writeFileSync(
      join(raw, '004_39ce9bc540b8e1cf.yaml'),
      'url: https://www.xaydungdang.org.vn/a\nfetched: 2024-07-01\n',
    );
    await run();
    const text = contents().find((content) => content.includes('004_39ce')) ?? '';
    expect(text).toContain('url: "https://www.xaydungdang.org.vn/a"');
    expect(text).toContain('name: "Tạp chí Xây dựng Đảng"');
    expect(text).toContain('to: "2024-07-01"');
  });
});

test('a missing raw folder is an error that says what to do', async () => {
  await expect(run({ rawFolder: join(folder, 'nowhere') })).rejects.toThrow(/does not exist. Remedy/u);
  mkdirSync(join(folder, 'none'));
  expect((await run({ rawFolder: join(folder, 'none') })).outcomes).toEqual([]);
});
