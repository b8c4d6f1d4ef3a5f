/** What comes from others: licences, install scripts, digests. The list of licences is docs/licences.md, rewritten by `npx vitest run tests/supply.test.ts -u`. */
import { describe, expect, test } from 'vitest';
import { textOf } from './source';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const lock = JSON.parse(textOf('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(textOf('package.json')) as Manifest;
/** Every installed package by its path in node_modules; the project itself has the empty path. */
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const inProduction = packages.filter(([, { dev }]) => dev !== true);

/** Licences under which the project may use and pass on a package. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', '(WTFPL OR MIT)'];

/** Licences of single packages, and why they are accepted. */
const ACCEPTED: readonly { readonly name: RegExp; readonly license: string; readonly why: string }[] = [
  { name: /^@fontsource\/literata$/u, license: 'OFL-1.1', why: 'a typeface, published with its licence' },
  { name: /^caniuse-lite$/u, license: 'CC-BY-4.0', why: 'data that the build reads; nothing of it is published' },
  {
    name: /^(?:satori|@resvg\/resvg-wasm)$/u,
    license: 'MPL-2.0',
    why: 'draw cards at build time, unchanged; not published',
  },
  {
    name: /^lightningcss(?:-|$)/u,
    license: 'MPL-2.0',
    why: 'writes style sheets at build time, unchanged; not published',
  },
  { name: /^@img\/sharp-/u, license: 'LGPL-3.0-or-later', why: 'optional in next, never called and never published' },
  { name: /^@img\/sharp-/u, license: 'Apache-2.0 AND LGPL-3.0-or-later', why: 'the same on Windows' },
  { name: /^@img\/sharp-/u, license: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', why: 'the same in WebAssembly' },
];

/** Entries for platforms other than the author's, written into the lock file by hand: version alone. */
const BY_HAND = /^@(?:next\/swc|unrs\/resolver-binding)-/u;
const LICENSE_BY_HAND = 'MIT';

/** Packages that would run code when they are installed, and why they need not. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: 'checks its program, which comes in a package of its own, and makes it start a little faster',
};

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//u, '');
}

function licenseOf([path, { license }]: readonly [string, Locked]): string {
  return license ?? (BY_HAND.test(nameOf(path)) ? LICENSE_BY_HAND : 'none');
}

function isAllowed(name: string, license: string): boolean {
  return ALLOWED.includes(license) || ACCEPTED.some((row) => row.name.test(name) && row.license === license);
}

describe('licences', () => {
  test.each([
    ['a', 'MIT', true],
    ['a', 'GPL-3.0-only', false],
    ['a', 'LGPL-3.0-or-later', false],
    ['a', 'none', false],
    ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', true],
  ])('%s under %s -> %s', (name, license, allowed) => {
    expect(isAllowed(name, license)).toBe(allowed);
  });

  test('every package of production has one that is allowed', () => {
    const refused = inProduction.filter(([path, locked]) => !isAllowed(nameOf(path), licenseOf([path, locked])));
    expect(refused.map(([path, locked]) => `${nameOf(path)}: ${licenseOf([path, locked])}`)).toEqual([]);
  });

  test('docs/licences.md lists them', async () => {
    await expect(licenceList()).toMatchFileSnapshot('../docs/licences.md');
  });
});

function licenceList(): string {
  const direct = new Set(Object.keys(manifest.dependencies));
  const rows = inProduction.map(([path, locked]) => {
    const name = nameOf(path);
    const marks = [...(direct.has(name) ? ['direct'] : []), ...(locked.optional === true ? ['optional'] : [])];
    const note = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    return { license: licenseOf([path, locked]), line: `- ${name} ${locked.version}${note}` };
  });
  const licences = [...new Set(rows.map(({ license }) => license))].sort();
  const sections = licences.map((license) => {
    const lines = [...new Set(rows.filter((row) => row.license === license).map(({ line }) => line))].sort();
    return `## ${license}\n\n${lines.join('\n')}\n`;
  });
  return `# Licences of the packages in production\n\n${rows.length} packages, of which ${direct.size} are the project's own choice. Written by \`npx vitest run tests/supply.test.ts -u\`.\n\n${sections.join('\n')}`;
}

describe('installing', () => {
  test('runs no code of packages', () => {
    expect(textOf('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const named = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path));
    expect([...new Set(named)].filter((name) => !(name in INSTALL_SCRIPTS))).toEqual([]);
  });

  test('every package has the digest of its content, but those written in by hand', () => {
    const bare = packages.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true);
    expect(bare.map(([path]) => nameOf(path)).filter((name) => !BY_HAND.test(name))).toEqual([]);
  });

  test('every package comes from the public registry', () => {
    const elsewhere = packages.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path]) => nameOf(path))).toEqual([]);
  });
});
