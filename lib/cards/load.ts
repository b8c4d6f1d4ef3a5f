import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CardTools } from './draw';
import { readCodeRanges } from './letters';

const require = createRequire(import.meta.url);

/** Latin first: its digits and signs go with most letters. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext', 'cyrillic', 'greek'] as const;
/** Packages whose version decides how a card looks. */
const DRAWING = ['satori', '@resvg/resvg-wasm', 'fast-png', '@fontsource/literata'] as const;

/** The typeface of the pages and the program that draws, from the installed packages. */
export function loadCardTools(): CardTools {
  const ranges = JSON.parse(readFileSync(require.resolve('@fontsource/literata/unicode.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  return {
    fonts: SUBSETS.map((subset) => ({
      name: `Literata ${subset}`,
      data: readFileSync(require.resolve(`@fontsource/literata/files/literata-${subset}-400-normal.woff`)),
    })),
    ranges: SUBSETS.flatMap((subset) => readCodeRanges(ranges[subset] ?? '')),
    versions: loadVersions(),
    rasteriser: readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  };
}

/** @throws if the project does not name one of the packages */
function loadVersions(): string {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return DRAWING.map((name) => {
    const version = manifest.dependencies[name];
    if (version === undefined) throw new Error(`package.json does not name ${name}: run "npm install ${name}"`);
    return `${name}@${version}`;
  }).join(' ');
}

/** A card drawn before; undefined where none was. */
export function loadDrawnCard(cacheFolder: string, digest: string): Uint8Array | undefined {
  const file = join(cacheFolder, `${digest}.png`);
  return existsSync(file) ? readFileSync(file) : undefined;
}
