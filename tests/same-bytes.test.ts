import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** More files than one worker takes at a time, so that two workers run and end in any order. */
const COPIES = 12;
const SEEDS = 'content/raw';

interface Run {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const RUNS: readonly Run[] = [
  { name: 'Hà Nội', args: ['--jobs', '1'], env: { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' } },
  { name: 'Honolulu', args: ['--jobs', '2'], env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C' } },
  { name: 'İstanbul', args: ['--jobs', '3'], env: { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' } },
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'same bytes '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each seed some times over, told apart by a last sentence. */
function fill(raw: string): void {
  mkdirSync(raw, { recursive: true });
  for (const name of readdirSync(SEEDS)) {
    const text = readFileSync(join(SEEDS, name), 'utf8');
    cpSync(join(SEEDS, name), join(raw, name));
    for (let copy = 1; copy <= COPIES; copy += 1) {
      writeFileSync(join(raw, `bản ${copy} ${name}`), `${text}\n\nTin này được phát lần thứ ${copy % COPIES}.\n`);
    }
  }
}

function convert({ name, args, env }: Run): { files: Map<string, string>; code: number | null; words: string } {
  const [raw, out] = [join(folder, name, 'raw'), join(folder, name, 'articles')];
  fill(raw);
  const command = [
    '--import',
    'tsx',
    'scripts/convert.ts',
    '--raw',
    raw,
    '--out',
    out,
    '--date',
    '2026-01-02',
    ...args,
  ];
  const { status, stderr, stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, ...env, CACHE_DIR: join(folder, name, 'cache') },
  });
  const files = new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
  return { files, code: status, words: (stdout + stderr).replaceAll(/\S*same bytes [^:]*\/raw/gu, 'raw') };
}

test('other folders, time zones, locales and numbers of workers give the same bytes and the same words', () => {
  const [first, ...others] = RUNS.map(convert);
  expect(first?.code).toBe(0);
  expect(first?.files.size).toBe(readdirSync(SEEDS).length * (COPIES + 1));
  for (const other of others) expect(other).toEqual(first);
}, 300_000);
