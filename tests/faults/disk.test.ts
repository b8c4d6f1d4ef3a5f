import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadAuthority } from '../../lib/authority/load';
import { runBatch, type BatchResult } from '../../lib/batch/batch';
import { convertFile } from '../../lib/batch/keep';
import { prepareFacts } from '../../lib/convert';
import { parseIsoDay } from '../../lib/model';
import { exitCodeOf } from '../../lib/report/summary';
import { contentsOf, conversionOf, halfWritten, makeWorkplace, runScript, type Workplace } from './run';

const PATIENCE = { timeout: 240_000 };
const NOBODY = 65_534;
let place: Workplace;
let undisturbed: ReadonlyMap<string, string>;

beforeAll(async () => {
  undisturbed = await convertUndisturbed(makeWorkplace(3));
}, 120_000);
beforeEach(() => {
  place = makeWorkplace(3);
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

async function convertUndisturbed(from: Workplace): Promise<ReadonlyMap<string, string>> {
  const out = join(from.folder, 'undisturbed');
  const { code, words } = await runScript('convert', conversionOf({ ...from, out }), join(from.folder, 'other-cache'));
  expect(code, words).toBe(0);
  const contents = contentsOf(out);
  rmSync(from.folder, { recursive: true });
  return contents;
}

async function expectRepair(): Promise<void> {
  const { code, words } = await runScript('convert', conversionOf(place), place.cache);
  expect(code, words).toBe(0);
  expect(contentsOf(place.out)).toEqual(undisturbed);
}

/** A disk of its own, so small that it is soon full; undefined where this account cannot make one. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    // Only the superuser of a machine that allows it can: the test says that it was skipped.
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

describe('what the disk refuses is told with a remedy, nothing is half-written, and the next run repairs', () => {
  test('a full disk', PATIENCE, async ({ skip }) => {
    const disk = mountSmallDisk();
    if (disk === undefined) return skip('no disk can be mounted here');
    try {
      place = { ...place, out: join(disk, 'articles') };
      const { code, words } = await runScript('convert', conversionOf(place), place.cache);
      expect(code).toBe(2);
      expect(words).toMatch(/\S+\.md cannot be written: the disk is full\. Remedy: make room, and run again/u);
      expect(halfWritten(place.out)).toEqual([]);
      execFileSync('mount', ['-o', 'remount,size=16m', disk]);
      await expectRepair();
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });

  test('a folder that this account must not write to', PATIENCE, async ({ skip }) => {
    if (process.getuid?.() !== 0) return skip('only the superuser can run a program as somebody else');
    mkdirSync(place.out);
    mkdirSync(place.cache);
    for (const folder of [place.folder, place.raw]) chmodSync(folder, 0o755);
    chmodSync(place.cache, 0o777);
    const { code, words } = await runScript('convert', conversionOf(place), place.cache, { uid: NOBODY });
    expect(code).toBe(2);
    expect(words).toMatch(/\S+\.md cannot be written: permission denied\. Remedy: let this account write there/u);
    expect(contentsOf(place.out).size).toBe(0);
    await expectRepair();
  });

  test('two conversions at once', PATIENCE, async () => {
    const runs = [1, 2].map((run) => runScript('convert', conversionOf(place), join(place.cache, String(run))));
    for (const { code, words } of await Promise.all(runs)) expect(code, words).toBe(0);
    expect(contentsOf(place.out)).toEqual(undisturbed);
    await expectRepair();
  });
});

describe('a raw file that changes while it is read', () => {
  const facts = prepareFacts(loadAuthority('content/authority'));
  const NAME = '000_288488f3007ba409.txt';

  function convert(cache: BatchResult['cache'], before: () => void = () => undefined): Promise<BatchResult> {
    const keeping = { rawFolder: place.raw, outFolder: place.out, today: parseIsoDay('2026-01-02'), check: false };
    const convertFiles = async function* (tasks: readonly Parameters<typeof convertFile>[0][]) {
      before();
      for (const task of tasks) yield convertFile(task, keeping, facts);
    };
    return runBatch({ ...keeping, convertFiles }, cache);
  }

  test.each([
    ['half of it is there', (text: string) => text.slice(0, text.length / 2)],
    ['nothing is there', () => ''],
    ['another article is there', (text: string) => text.replaceAll('Trung ương', 'Thành ủy')],
  ])('between listing and converting, and then is what it was: %s', PATIENCE, async (_, change) => {
    const file = join(place.raw, NAME);
    const text = readFileSync(file, 'utf8');
    const first = await convert({ rules: 'test', files: {} }, () => writeFileSync(file, change(text)));
    expect(halfWritten(place.out)).toEqual([]);
    writeFileSync(file, text);
    const second = await convert(first.cache);
    expect(exitCodeOf(second)).toBe(0);
    const contents = contentsOf(place.out);
    const wanted = [...undisturbed.values()].map((bytes) => Buffer.from(bytes, 'base64').toString());
    const found = [...contents.values()].map((bytes) => Buffer.from(bytes, 'base64').toString());
    const told = (texts: readonly string[]) => texts.map((one) => one.replace(/^id: .*$/mu, '')).sort();
    expect(told(found)).toEqual(told(wanted));
  });
});
