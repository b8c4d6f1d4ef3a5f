import { describe, expect, test } from 'vitest';
import { importsOf, listSources, textOf } from './source';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lock = JSON.parse(textOf('package-lock.json')) as {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
};
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

/** Used without a line that names them. */
const UNNAMED: Readonly<Record<string, string>> = {
  'react-dom': 'next renders with it and asks for it as a peer',
  '@types/node': 'types of the node: modules',
  '@types/react': 'types of react',
  '@types/react-dom': 'types of react-dom',
  typescript: 'tsc, by scripts/test.ts; next build',
};

const sources = listSources(/\.(?:tsx?|mjs)$/u);
const texts = [...listSources(/\.(?:tsx?|mjs|css)$/u).map(textOf), ...Object.values(manifest.scripts)];
/** Everything between quotes, brackets or blanks: names of packages, their files and programs stand so. */
const words = new Set(
  texts.flatMap((text) => text.split(/['"`\s()]+/u)).map((word) => word.replace(/^.*node_modules\//u, '')),
);

function isNamed(name: string): boolean {
  const typed = name.replace(/^@types\//u, '');
  return [...words].some((word) => word === typed || word.startsWith(`${typed}/`));
}

describe('dependencies', () => {
  test.each(Object.entries(declared))('%s %s is pinned', (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
  });

  test.each(Object.keys(declared))('%s is used', (name) => {
    expect(name in UNNAMED || isNamed(name)).toBe(true);
  });

  // An install on one platform may leave the others out of the lock file; "npm ci" then fails on every platform.
  test('the lock file holds the optional packages of every platform', () => {
    const locked = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(locked.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
  });

  test('nothing is imported that is not declared', () => {
    const imported = sources.flatMap((path) => importsOf(path).packages);
    const names = new Set(
      imported.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    expect(
      [...names].filter((name) => !name.startsWith('node:') && !(name in declared || `@types/${name}` in declared)),
    ).toEqual([]);
  });
});
