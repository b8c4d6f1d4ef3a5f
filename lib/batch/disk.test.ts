import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadAuthority } from '../authority/load';
import { prepareFacts } from '../convert';
import { parseIsoDay } from '../model';
import { exitCodeOf, writeSummary } from '../report/summary';
import { runBatch, type BatchResult } from './batch';
import { convertFile } from './keep';

const facts = prepareFacts(loadAuthority('content/authority'));
const ARTICLE = `Khai mạc Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX

Sáng 17/10/2020, tại thành phố Vinh, Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020-2025 đã khai mạc trọng thể.

Dự đại hội có 498 đại biểu, thay mặt cho gần 200 nghìn đảng viên của toàn đảng bộ. Đại hội làm việc trong ba ngày.
`;
const OTHER = ARTICLE.replaceAll('Nghệ An', 'Hà Tĩnh');
const NFC = 'Đại hội tỉnh.txt';
const NFD = NFC.normalize('NFD');

let folder: string;
let raw: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  [raw, out] = [join(folder, 'raw'), join(folder, 'articles')];
  mkdirSync(raw);
  writeFileSync(join(raw, 'good.txt'), ARTICLE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `before` runs between listing the folder and reading the files. */
function run(before: () => void = () => undefined): Promise<BatchResult> {
  const keeping = { rawFolder: raw, outFolder: out, today: parseIsoDay('2026-01-02'), check: false };
  return runBatch(
    {
      ...keeping,
      convertFiles: async function* (tasks) {
        before();
        await Promise.resolve();
        for (const task of tasks) yield convertFile(task, keeping, facts);
      },
    },
    { rules: 'test', files: {} },
  );
}

const articles = () => (existsSync(out) ? readdirSync(out) : []);

describe('whatever the disk holds: it is named with a remedy, and the other files convert', () => {
  test.each<readonly [string, () => void, RegExp]>([
    [
      'a folder named like a file',
      () => mkdirSync(join(raw, 'a.txt')),
      /raw\/a\.txt: unreadable: a folder, not a file; move/u,
    ],
    [
      'a link that leads nowhere',
      () => symlinkSync('nowhere', join(raw, 'a.txt')),
      /a\.txt: unreadable: the file is gone.*delete the link/u,
    ],
    [
      'a link to itself',
      () => symlinkSync('a.txt', join(raw, 'a.txt')),
      /a\.txt: unreadable: a link that leads to itself; delete/u,
    ],
    [
      'a note without its file',
      () => writeFileSync(join(raw, 'a.yaml'), 'outlet: "Báo A"\n'),
      /STRAY {5}raw\/a\.yaml: .* a\.txt\. Remedy/u,
    ],
    [
      'a folder named like a note',
      () => mkdirSync(join(raw, 'good.yaml')),
      /good\.txt: unreadable: good\.yaml: a folder/u,
    ],
    [
      'a note in another encoding',
      () => {
        writeFileSync(join(raw, 'a.txt'), OTHER.replaceAll('Hà Tĩnh', 'Hà Nam'));
        writeFileSync(join(raw, 'a.yaml'), Buffer.from('url: https://example.vn/a\noutlet: Báo Hà Nam\n', 'latin1'));
      },
      /REJECTED {2}raw\/a\.txt: bad-note: a\.yaml:2: not UTF-8.*; mend the note/u,
    ],
    [
      'a note of a day to come',
      () => {
        writeFileSync(join(raw, 'a.txt'), OTHER.replaceAll('Hà Tĩnh', 'Hà Nam'));
        writeFileSync(join(raw, 'a.yaml'), 'outlet: Báo Hà Nam\nfetched: 2999-01-01\n');
      },
      /REJECTED {2}raw\/a\.txt: bad-note: a\.yaml:2: fetched: 2999-01-01 is still to come; mend the note/u,
    ],
    [
      'a note called .yml',
      () => writeFileSync(join(raw, 'good.yml'), 'outlet: Báo A\n'),
      /UNREAD {4}raw\/good\.yml: not read: a note is called .*Remedy: rename it to good\.yaml\./u,
    ],
    [
      'a note in capitals',
      () => writeFileSync(join(raw, 'good.YAML'), 'outlet: Báo A\n'),
      /UNREAD {4}raw\/good\.YAML: .*Remedy: rename it to good\.yaml\./u,
    ],
    [
      'a note that an editor gave its ending',
      () => writeFileSync(join(raw, 'good.yaml.txt'), 'outlet: Báo A\n'),
      /UNREAD {4}raw\/good\.yaml\.txt: .*Remedy: rename it to good\.yaml\./u,
    ],
    [
      'a note in other capitals than its file',
      () => writeFileSync(join(raw, 'Good.yaml'), 'outlet: Báo A\n'),
      /UNREAD {4}raw\/Good\.yaml: not read: it differs from good\.yaml, .* in case alone\. Remedy: rename it/u,
    ],
    [
      'a note with its marks apart',
      () => {
        writeFileSync(join(raw, NFC), OTHER.replaceAll('Hà Tĩnh', 'Hà Nam'));
        writeFileSync(join(raw, NFD.replace('.txt', '.yaml')), 'outlet: Báo A\n');
        rmSync(join(raw, 'good.txt'));
      },
      /UNREAD .* in the form of its marks alone\. Remedy: rename it/u,
    ],
    [
      'a saved page',
      () => writeFileSync(join(raw, 'a.html'), '<p>A</p>'),
      /UNREAD {4}raw\/a\.html: not read: raw files are \.txt\. Remedy: .*npm run add/u,
    ],
    [
      'a folder',
      () => mkdirSync(join(raw, '2020')),
      /UNREAD {4}raw\/2020: not read: a folder;.*Remedy: .*npm run add/u,
    ],
    [
      'a document',
      () => writeFileSync(join(raw, 'a.docx'), 'PK'),
      /UNREAD {4}raw\/a\.docx: not read: neither .*Remedy: save it as a \.txt file/u,
    ],
    [
      'a line of ten megabytes',
      () => writeFileSync(join(raw, 'a.txt'), OTHER.replaceAll('\n', ' ').repeat(28_000)),
      /a\.txt: too-long: \d+ characters are no article; split/u,
    ],
    [
      'a name that is no UTF-8',
      () => writeFileSync(Buffer.concat([Buffer.from(`${raw}/`), Buffer.from([0xe9]), Buffer.from('.txt')]), OTHER),
      /unreadable: the name is not UTF-8; rename/u,
    ],
  ])('%s', async (_, prepare, message) => {
    writeFileSync(join(raw, 'other.txt'), OTHER);
    prepare();
    const result = await run();
    expect(writeSummary(result, 'raw')).toMatch(message);
    expect(exitCodeOf(result)).toBe(1);
    expect(articles()).toHaveLength(existsSync(join(raw, 'good.yaml')) ? 1 : 2);
  });

  test('a file that this account must not read', async () => {
    writeFileSync(join(raw, 'a.txt'), OTHER, { mode: 0 });
    const result = await asNobody(() => run());
    expect(writeSummary(result, 'raw')).toMatch(
      /a\.txt: unreadable: permission denied; let this account read the file/u,
    );
    expect(exitCodeOf(result)).toBe(1);
    expect(articles()).toHaveLength(1);
  });

  test('a file deleted between listing and reading', async () => {
    writeFileSync(join(raw, 'a.txt'), OTHER);
    const result = await run(() => rmSync(join(raw, 'a.txt')));
    expect(writeSummary(result, 'raw')).toMatch(
      /a\.txt: unreadable: the file is gone since the folder was listed.*run again/u,
    );
    expect(exitCodeOf(result)).toBe(1);
    expect(articles()).toHaveLength(1);
  });

  test('an article of hardly a paragraph is kept, and doubted', async () => {
    writeFileSync(join(raw, 'a.txt'), OTHER.split('\n').slice(0, 3).join('\n'));
    const result = await run();
    expect(writeSummary(result, 'raw')).toMatch(
      /doubt {5}raw\/a\.txt: only \d+ characters of text; was the page cut off\?/u,
    );
    expect(exitCodeOf(result)).toBe(0);
    expect(articles()).toHaveLength(2);
  });
});

test.each([
  '.gitkeep',
  '.DS_Store',
  '._good.txt',
  '.#good.txt',
  'good.txt~',
  '#good.txt#',
  'good.txt.bak',
  'README.md',
  'Thumbs.db',
])('%s lies beside raw files and is not told of', async (name) => {
  writeFileSync(join(raw, name), OTHER);
  const result = await run();
  expect(exitCodeOf(result)).toBe(0);
  expect(articles()).toHaveLength(1);
  expect(writeSummary(result, 'raw')).not.toContain(name);
});

test('a note of a day to come is looked at again, also where nothing changed', async () => {
  writeFileSync(join(raw, 'good.yaml'), 'fetched: 2999-01-01\n');
  expect(Object.keys((await run()).cache.files)).toEqual([]);
  writeFileSync(join(raw, 'good.yaml'), 'fetched: 2020-13-01\n');
  expect(Object.keys((await run()).cache.files)).toEqual(['good.txt']);
});

describe('names of files', () => {
  test.each([
    ['with blanks', 'bài viết số 1 .txt'],
    ['with marks (NFC)', NFC],
    ['with marks apart (NFD)', NFD],
    ['with signs that YAML and Markdown know', `a: "b" 'c' #d \\e *f*.txt`],
    ['with a line end', 'a\nb.txt'],
    ['with an ending in capitals', 'a.TXT'],
    ['long', `${'a'.repeat(240)}.txt`],
  ])('%s: converted, and found again', async (_, name) => {
    writeFileSync(join(raw, name), OTHER);
    expect(exitCodeOf(await run())).toBe(0);
    expect(articles()).toHaveLength(2);
    const again = await run();
    expect(again.outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    expect(exitCodeOf(again)).toBe(0);
  });

  test('two names that differ in the form of their marks alone are two files', async () => {
    writeFileSync(join(raw, NFC), OTHER);
    writeFileSync(join(raw, NFD), OTHER.replaceAll('Hà Tĩnh', 'Hà Nam'));
    const result = await run();
    // Named, since one would take the place of the other on some disks; converted all the same.
    expect(exitCodeOf(result)).toBe(1);
    expect(result.alike).toEqual([[NFC, NFD].sort()]);
    expect(articles()).toHaveLength(3);
  });
});

/** Runs as an account without rights; the superuser may read everything. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  for (const path of [folder, raw]) chmodSync(path, 0o777);
  chmodSync(join(raw, 'good.txt'), 0o644);
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
