import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runWithOthers } from './run';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a program that never ends, writes down its number, and then ends as told. */
function starter(file: string, end: string): readonly string[] {
  const other = `spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])`;
  return [
    '-e',
    `const { spawn } = require('node:child_process');
     require('node:fs').writeFileSync(${JSON.stringify(file)}, String(${other}.pid));
     ${end}`,
  ];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // Whatever the reason: it cannot be reached.
    return false;
  }
}

test.skipIf(process.platform === 'win32').each([
  ['ends by itself', 'process.exit(3)', 3],
  ['is killed', `process.kill(process.pid, 'SIGKILL')`, 130],
])('what a program leaves running is ended with it when it %s', async (_, end, code) => {
  const file = join(folder, 'pid');
  expect(await runWithOthers(starter(file, end), {})).toBe(code);
  const left = Number(readFileSync(file, 'utf8'));
  expect(left).toBeGreaterThan(0);
  await expect.poll(() => isRunning(left), { timeout: 20_000 }).toBe(false);
});
