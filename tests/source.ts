/** The project's own source files and what each of them imports, for the tests of its shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['lib', 'app', 'scripts', 'tests'];

/** Paths relative to the project, with `/`. */
export function listSources(pattern: RegExp): readonly string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => posix.join(folder, path)),
  );
  const atRoot = readdirSync(ROOT).filter((name) => name !== 'package-lock.json');
  return [...inFolders, ...atRoot].filter((path) => pattern.test(path)).sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export interface Imports {
  /** Files of this project. */
  readonly files: readonly string[];
  /** As written: `node:fs`, `react-dom/server`. */
  readonly packages: readonly string[];
}

/** What a TypeScript file imports in any way: statements, re-exports, types, `import()`. @throws if a file is missing */
export function importsOf(path: string): Imports {
  const named = ts.preProcessFile(textOf(path), true, true).importedFiles.map((file) => file.fileName);
  const isOwn = (name: string) => name.startsWith('.') || name.startsWith('@/');
  return {
    files: named.filter((name) => isOwn(name)).map((name) => resolveOwn(path, name)),
    packages: named.filter((name) => !isOwn(name)),
  };
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

function resolveOwn(from: string, name: string): string {
  const base = name.startsWith('@/') ? name.slice(2) : posix.join(dirname(from), name);
  const path = ENDINGS.map((ending) => base + ending).find(
    (each) => /\.\w+$/u.test(each) && existsSync(join(ROOT, each)),
  );
  if (path === undefined) throw new Error(`${from} imports ${name}, which is no file`);
  return path;
}
