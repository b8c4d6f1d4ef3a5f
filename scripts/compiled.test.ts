import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
  const program = () => join(folder, '.cache', 'program-say.mjs');
  const kept = () => readFileSync(program(), 'utf8');
  /** A program with the digest of its own text in its first line. */
  const sealed = (text: string) => {
    const body = text.slice(text.indexOf('\n') + 1);
    const digest = createHash('sha256').update(body).digest('hex');
    return `${text.slice(0, text.indexOf('\n')).replace(/"body":"\w+"/u, `"body":"${digest}"`)}\n${body}`;
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
    // What is kept is what runs.
    writeFileSync(program(), sealed(kept().replace(/(['"])one\1/u, '"kept"')));
    expect(run('say').out).toBe('kept true');
    write('word.ts', `export const word: string = 'two';\n`);
    expect(run('say').out).toBe('two true');
    expect(programs()).toEqual(['program-say.mjs']);
  });

  test.each<readonly [string, () => void]>([
    ['a kept program whose first line was cut off', () => writeFileSync(program(), '// {"files":["scripts')],
    ['one whose first line is damaged', () => writeFileSync(program(), kept().replace('["', '[,"'))],
    ['one whose first line tells no files', () => writeFileSync(program(), kept().replace('"files":[', '"flies":['))],
    ['one whose text was cut off', () => writeFileSync(program(), kept().slice(0, -40))],
    ['one whose text is damaged', () => writeFileSync(program(), kept().replace('"one"', '"two"'))],
    ['an empty one', () => writeFileSync(program(), '')],
    [
      'a folder in its place',
      () => {
        rmSync(program());
        mkdirSync(join(program(), 'more'), { recursive: true });
      },
    ],
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
    expect(run('say')).toEqual({ status: 3, out: 'one true', err: '' });
  });

  test.each<readonly [string, string, () => void]>([
    ['a new file in the place of another', 'tsx', () => write('word.tsx', `export const word: string = 'tsx';\n`)],
    ['a new file in the place of a folder', 'file', () => write('room.ts', `export const room: string = 'file';\n`)],
    [
      'the settings of TypeScript',
      'path',
      () => {
        writeFileSync(join(folder, 'path.ts'), `export const way = 'path';\n`);
        writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"paths":{"way":["./path.ts"]}}}\n');
      },
    ],
    [
      'what a package leads to',
      'second',
      () => {
        const other = join(folder, 'node_modules', 'way', 'other.js');
        writeFileSync(other, `export const way = 'second';\n`);
        writeFileSync(join(folder, 'node_modules', 'way', 'package.json'), '{"type":"module","main":"other.js"}');
      },
    ],
  ])('%s is seen', (_, word, change) => {
    mkdirSync(join(folder, 'scripts', 'room'));
    mkdirSync(join(folder, 'node_modules', 'way'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', 'way', 'package.json'), '{"type":"module","main":"index.js"}');
    writeFileSync(join(folder, 'node_modules', 'way', 'index.js'), `export const way = 'package';\n`);
    write('room/index.ts', `export const room: string = 'folder';\n`);
    write(
      'all.ts',
      `import { way } from 'way';\nimport { room } from './room';\nimport { word } from './word';\nconsole.log(word, room, way);\n`,
    );
    expect(run('all').out).toBe('one folder package');
    change();
    expect(run('all').out.split(' ')).toContain(word);
  });

  test('drafts of runs that were killed go', () => {
    mkdirSync(join(folder, '.cache'));
    writeFileSync(join(folder, '.cache', 'program-say.mjs.4194304.tmp'), 'half');
    run('say');
    expect(programs()).toEqual(['program-say.mjs']);
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
