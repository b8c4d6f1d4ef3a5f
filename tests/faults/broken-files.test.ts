import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../lib/batch/outcome';

const FILES = process.env['LONG_TESTS'] === '1' ? 10_000 : 1_000;
const BROKEN = 37;

const article = (number: number | string) => `Hội nghị lần thứ ${number} bàn về công tác xây dựng Đảng

Sáng 17/10/2020, tại thành phố Vinh, Tỉnh ủy Nghệ An họp lần thứ ${number} bàn về công tác xây dựng Đảng trong nhiệm kỳ mới.
`;

interface Way {
  readonly name: string;
  /** Makes the file of this path so; `number` tells it from others. */
  readonly make: (path: string, number: number) => void;
  /** Place, reason, remedy. */
  readonly told: RegExp;
}

const written = (content: (number: number) => string | Uint8Array) => (path: string, number: number) =>
  writeFileSync(path, content(number));

const WAYS: readonly Way[] = [
  { name: 'empty', make: written(() => ''), told: /: empty: .*fetch the page again/u },
  { name: 'blanks', make: written((n) => ' \n'.repeat(n)), told: /: empty: .*fetch the page again/u },
  {
    name: 'utf-16',
    make: written((n) => Buffer.from(`\ufeff${article(n)}`, 'utf16le')),
    told: /: not-text: UTF-16.*save the file as UTF-8/u,
  },
  { name: 'zero byte', make: written((n) => `${article(n)}\0`), told: /:4: not-text: a zero byte.*save/u },
  {
    name: 'cut letter',
    make: written((n) => Buffer.concat([Buffer.from(article(n)), Buffer.from([0xe1, 0xba])])),
    told: /:4: not-text: not UTF-8; convert/u,
  },
  {
    name: 'latin',
    make: written((n) => Buffer.from(`Hội nghị ${n}\n\nĐà Nẵng à â ê`, 'latin1')),
    told: /:\d: not-text: not UTF-8; convert/u,
  },
  { name: 'too long', make: written((n) => article(n).repeat(9_000)), told: /: too-long: .*split the file/u },
  {
    name: 'page',
    make: written((n) => `<!doctype html><html><body>${`<p>${article(n)}</p>`.repeat(9)}</body></html>`),
    told: /: not-text: /u,
  },
  {
    name: 'no body',
    make: written((n) => `Hội nghị lần thứ ${n} bàn về công tác xây dựng Đảng\n`),
    told: /:1: no-(?:body|title): .*(?:explain|own)/u,
  },
  { name: 'folder', make: (path) => mkdirSync(path), told: /: unreadable: a folder, not a file; move it away/u },
  { name: 'dead link', make: (path) => symlinkSync('nowhere', path), told: /: unreadable: .*delete the link/u },
  { name: 'repeated', make: written(() => article(0)), told: /:1: duplicate: the same text as .*; delete one/u },
  {
    name: 'broken note',
    make: (path, number) => {
      writeFileSync(path, article(`x${number}`));
      writeFileSync(path.replace('.txt', '.yaml'), 'url: [\n');
    },
    told: /: bad-note: .*\.yaml:\d+: .*mend the note/u,
  },
];

let folder: string;
let raw: string;
/** Of the broken files, by name. */
const broken = new Map<string, Way>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broken-'));
  raw = join(folder, 'raw');
  mkdirSync(raw);
  for (let number = 0; number < FILES; number += 1) {
    const name = `${String(number).padStart(5, '0')}.txt`;
    const way = brokenWay(number);
    if (way === undefined) writeFileSync(join(raw, name), article(number));
    else {
      way.make(join(raw, name), number);
      broken.set(name, way);
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

/** 37 files spread over the folder, each way in turn; the first file is whole. */
function brokenWay(number: number): Way | undefined {
  const step = Math.floor(FILES / (BROKEN + 1));
  const turn = number / step;
  return Number.isInteger(turn) && turn >= 1 && turn <= BROKEN ? WAYS[turn % WAYS.length] : undefined;
}

test(
  `of ${FILES} files ${BROKEN} are broken: each is named with its remedy, all others are converted`,
  { timeout: 900_000 },
  () => {
    const [out, report] = [join(folder, 'articles'), join(folder, 'report.json')];
    const command = ['--import', 'tsx', 'scripts/convert.ts', '--raw', raw, '--out', out, '--report', report];
    const env = { ...process.env, CACHE_DIR: join(folder, 'cache') };
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(broken.size).toBe(BROKEN);
    const lines = stderr.split('\n');
    const rejected = lines.filter((line) => line.startsWith('REJECTED'));
    const unnamed = [...broken].filter(
      ([name, { told }]) => !rejected.some((line) => line.includes(`/${name}`) && told.test(line)),
    );
    expect(unnamed.map(([name, { name: way }]) => [way, rejected.find((line) => line.includes(`/${name}`))])).toEqual(
      [],
    );
    expect(rejected).toHaveLength(BROKEN);
    expect(lines.length).toBeLessThan(100);
    expect(stderr.length).toBeLessThan(30_000);
    expect(readdirSync(out)).toHaveLength(FILES - BROKEN);
    const { outcomes } = JSON.parse(readFileSync(report, 'utf8')) as { readonly outcomes: readonly Outcome[] };
    expect(outcomes.filter(({ kind }) => kind === 'written')).toHaveLength(FILES - BROKEN);
  },
);

test(
  'names that differ in case or in the form of their marks alone are named with a remedy: nothing is lost',
  { timeout: 60_000 },
  () => {
    const [own, out] = [join(folder, 'alike'), join(folder, 'alike articles')];
    mkdirSync(own);
    const names = ['tin.txt', 'Tin.txt', 'tin.TXT', 'Đại hội.txt', 'Đại hội.txt'.normalize('NFD')];
    for (const [number, name] of names.entries()) writeFileSync(join(own, name), article(number));
    const command = ['--import', 'tsx', 'scripts/convert.ts', '--raw', own, '--out', out];
    const env = { ...process.env, CACHE_DIR: join(folder, 'cache') };
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
    expect(status).toBe(1);
    const told = stderr.split('\n').filter((line) => line.startsWith('ALIKE'));
    expect(told).toEqual([
      expect.stringMatching(/\/Tin\.txt, tin\.TXT, tin\.txt: the names differ .* Remedy: rename all but one/u),
      expect.stringMatching(/Remedy: rename all but one/u),
    ]);
    expect(told[1]).toContain(names.slice(3).sort().join(', '));
    const made = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    const titles = made.map((text) => /^title: "(.*)"$/mu.exec(text)?.[1]);
    expect(titles.toSorted()).toEqual(
      names.map((_, number) => `Hội nghị lần thứ ${number} bàn về công tác xây dựng Đảng`),
    );
  },
);
