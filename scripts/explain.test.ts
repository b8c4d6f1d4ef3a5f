import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';

const RAW = join('content', 'raw');
const first = readdirSync(RAW).find((name) => name.endsWith('.txt')) ?? '';
/** Of somebody's own terminal: what the caller says of colours holds for the caller. */
const { NO_COLOR: _none, FORCE_COLOR: _forced, CI: _ci, ...own } = process.env;
const env: NodeJS.ProcessEnv = { ...own, TERM: 'xterm-256color' };
const command = ['--import', 'tsx', 'scripts/explain.ts'];

function explainInPipe(...args: string[]) {
  return spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', env });
}

/** `script` of util-linux gives a program a terminal. */
const terminal = spawnSync('script', ['--version']).status === 0;

describe('npm run explain', () => {
  const { stdout, status } = explainInPipe(join(RAW, first));

  test('tells of every line and every field, without colours in a pipe', () => {
    expect(status).toBe(0);
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
    for (const part of [/^ {3}1 {2}/mu, /^published /mu, /^event /mu, /^source /mu, /^byline /mu]) {
      expect(stdout).toMatch(part);
    }
  });

  test.skipIf(!terminal)('with colours on a terminal, the words the same', () => {
    const words = [process.execPath, ...command, join(RAW, first)].map((word) => `'${word}'`).join(' ');
    const seen = spawnSync('script', ['-qec', words, '/dev/null'], { encoding: 'utf8', env });
    const shown = seen.stdout.replaceAll('\r\n', '\n');
    expect(shown).toContain('\u001b[');
    expect(stripVTControlCharacters(shown)).toBe(stdout);
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['no file', [], /Which file\?/u],
    ['a file that is not there', [join(RAW, 'khong-co.txt')], /There is no file .*khong-co\.txt\. Remedy/u],
  ])('%s: exit 2, with a remedy', (_, args, told) => {
    const { stderr, status: code } = explainInPipe(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(told);
  });
});
