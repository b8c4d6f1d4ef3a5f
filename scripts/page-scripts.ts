/**
 * `node --import tsx scripts/page-scripts.ts [--out DIR]`: the small scripts of the pages, made as short as they can be:
 * those of public/ minified, those of app/_browser/ with all that they import in one file each. Into `public` itself, for
 * development, only the latter. Exit 0.
 */
import { buildSync, transformSync } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const SOURCES = 'public';
const MODULES = join('app', '_browser');
/** What the oldest browsers of the site understand: those that Next compiles for. */
const TARGET = ['chrome111', 'edge111', 'firefox111', 'safari16.4'];

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
if (resolve(values.out) !== resolve(SOURCES)) minifyScripts(values.out);
bundleModules(values.out);

function minifyScripts(out: string): void {
  for (const name of readdirSync(SOURCES).filter((each) => each.endsWith('.js'))) {
    const { code } = transformSync(readFileSync(join(SOURCES, name), 'utf8'), { minify: true, target: TARGET });
    writeFileSync(join(out, name), code);
  }
}

function bundleModules(out: string): void {
  const entryPoints = readdirSync(MODULES).map((name) => join(MODULES, name));
  buildSync({
    entryPoints,
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    logLevel: 'warning',
  });
}
