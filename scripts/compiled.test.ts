import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importsOf, ROOT, textOf } from '../tests/source';

/** Below the project, so that installed packages are found. */
const cache = join(ROOT, '.cache');
mkdirSync(cache, { recursive: true });

describe('a command of its own', () => {
  let folder: string;
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, 'scripts', name), text);
  };
  const run = (...args: string[]) => {
    const told = spawnSync(process.execPath, [join(folder, 'scripts', 'compiled.mjs'), ...args], { encoding: 'utf8' });
    return { status: told.status, out: told.stdout.trim(), err: told.stderr };
  };
  const programs = () => readdirSync(join(folder, '.cache'));

  beforeEach(() => {
    folder = mkdtempSync(join(cache, 'compiled-'));
    mkdirSync(join(folder, 'scripts'));
    cpSync(join(ROOT, 'scripts', 'compiled.mjs'), join(folder, 'scripts', 'compiled.mjs'));
    write('word.ts', `export const word: string = 'one';\n`);
    write(
      'say.ts',
      `import { fileURLToPath } from 'node:url';\nimport { word } from './word';\n` +
        `console.log(word, ...process.argv.slice(2), process.argv[1] === fileURLToPath(import.meta.url));\n` +
        `process.exitCode = await Promise.resolve(3);\n`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('gets its arguments, knows where it lies, gives its exit code', () => {
    expect(run('say', '--loud', 'x y')).toEqual({ status: 3, out: 'one --loud x y true', err: '' });
  });

  test('is compiled once, and anew as soon as a file that went into it changes', () => {
    run('say');
    expect(programs()).toEqual(['program-say.mjs']);
    const first = readFileSync(join(folder, '.cache', 'program-say.mjs'), 'utf8');
    // What is kept is what runs.
    writeFileSync(
      join(folder, '.cache', 'program-say.mjs'),
      first.replace("'one'", "'kept'").replace('"one"', '"kept"'),
    );
    expect(run('say').out).toBe('kept true');
    write('word.ts', `export const word: string = 'two';\n`);
    expect(run('say').out).toBe('two true');
    expect(programs()).toEqual(['program-say.mjs']);
  });

  test.each<readonly [string, () => void]>([
    [
      'a kept program that was cut off',
      () => writeFileSync(join(folder, '.cache', 'program-say.mjs'), '// {"files":["scripts'),
    ],
    ['an empty one', () => writeFileSync(join(folder, '.cache', 'program-say.mjs'), '')],
    [
      'a folder that cannot be written',
      () => {
        rmSync(join(folder, '.cache'), { recursive: true });
        writeFileSync(join(folder, '.cache'), '');
      },
    ],
  ])('%s: runs all the same', (_, spoil) => {
    run('say');
    spoil();
    expect(run('say').out).toBe('one true');
  });

  test('a fault in a source is told with its file and line, and nothing is kept of it', () => {
    run('say');
    write('word.ts', `export const word = ;\n`);
    const { status, out, err } = run('say');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/scripts\/word\.ts:1:\d+/u);
    write('word.ts', `export const word = 'three';\n`);
    expect(run('say').out).toBe('three true');
  });
});

describe('npm run convert', () => {
  const folder = mkdtempSync(join(cache, 'compiled-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is compiled, and makes of the raw files to the byte what its sources make', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const [program = '', ...args] = (scripts['convert'] ?? '').split(' ');
    expect([program, ...args]).toEqual(['node', 'scripts/compiled.mjs', 'convert']);
    const env = { ...process.env, CACHE_DIR: join(folder, 'memory') };
    const told = [args, ['--import', 'tsx', 'scripts/convert.ts']].map((command, index) => {
      const out = join(folder, String(index));
      const more = ['--raw', 'content/raw', '--out', out, '--date', '2026-01-02', '--all', '--jobs', '1'];
      const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...more], { env, encoding: 'utf8' });
      return {
        status,
        stdout,
        stderr,
        articles: readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8')),
      };
    });
    expect(told[0]?.articles.length).toBeGreaterThan(0);
    expect(told[0]).toEqual(told[1]);
  });

  // `import.meta` means the command itself in all that is compiled with it.
  test('scripts/ alone asks where it lies', () => {
    const reached = new Set<string>();
    const open = ['scripts/convert.ts'];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path) || !path.endsWith('.ts')) continue;
      reached.add(path);
      open.push(...importsOf(path).files);
    }
    const asking = [...reached].filter((path) => textOf(path).includes('import.meta'));
    expect(asking.filter((path) => !path.startsWith('scripts/'))).toEqual([]);
  });
});
