/**
 * `node --import tsx scripts/page-scripts.ts [--out DIR]`: the scripts of the pages, made as short as they can be: those of
 * public/ minified, those of app/_browser/ with all that they import in one file each, that of the search page in as many as
 * its reader may do without. Into `public` itself, for development, only those of app/_browser/. Exit 0.
 */
import { buildSync, build, transformSync, type BuildOptions, type Plugin } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BASE_PATH, ORIGIN, urls } from '../lib/site';
import { JOINED_FOLDER } from '../lib/site/joined';
import { leanFlexSearch } from './lean-flexsearch';

const SOURCES = 'public';
const MODULES = join('app', '_browser');
/** As the compiler names it, on any machine. */
const SEARCH = 'app/tim-kiem';
/** What the oldest browsers of the site understand: those that Next compiles for. */
const TARGET = ['chrome111', 'edge111', 'firefox111', 'safari16.4'];
const COMPILED = { bundle: true, minify: true, target: TARGET, logLevel: 'warning' } satisfies BuildOptions;

/** Style modules were compiled with the pages: the page tells their class names. */
const toldClasses: Plugin = {
  name: 'told-classes',
  setup(builder) {
    builder.onLoad({ filter: /\.module\.css$/ }, ({ path }) => ({
      contents: `import { readClasses } from './_classes'; export default readClasses(${JSON.stringify(basename(path, '.module.css'))});`,
      resolveDir: resolve(SEARCH),
      loader: 'js',
    }));
  },
};

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
bundleModules(values.out);
if (resolve(values.out) !== resolve(SOURCES)) {
  minifyScripts(values.out);
  await bundleSearch(values.out);
}

function minifyScripts(out: string): void {
  for (const name of readdirSync(SOURCES).filter((each) => each.endsWith('.js'))) {
    const { code } = transformSync(readFileSync(join(SOURCES, name), 'utf8'), { minify: true, target: TARGET });
    writeFileSync(join(out, name), code);
  }
}

function bundleModules(out: string): void {
  const entryPoints = readdirSync(MODULES).map((name) => join(MODULES, name));
  buildSync({ ...COMPILED, entryPoints, outdir: out, format: 'iife' });
}

/** Names in the page its script, and the files that this always needs, so that they are fetched at once. */
async function bundleSearch(out: string): Promise<void> {
  const entry = `${SEARCH}/_mount.tsx`;
  const { metafile } = await build({
    ...COMPILED,
    ...{ entryPoints: [entry], outdir: join(out, JOINED_FOLDER), entryNames: '[hash]', chunkNames: '[hash]' },
    ...{ format: 'esm', splitting: true, metafile: true, jsx: 'automatic', plugins: [toldClasses, leanFlexSearch] },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.BASE_PATH': JSON.stringify(BASE_PATH),
      'process.env.SITE_URL': JSON.stringify(ORIGIN ?? ''),
    },
  });
  const [path, script] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? [];
  if (path === undefined || script === undefined) throw new Error(`${entry} was not compiled`);
  const always = script.imports.filter(({ kind }) => kind === 'import-statement').map((each) => each.path);
  const tags = [
    `<script type="module" src="${addressOf(out, path)}" data-keep=""></script>`,
    ...always.map((each) => `<link rel="modulepreload" href="${addressOf(out, each)}">`),
  ];
  const page = join(out, 'tim-kiem', 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `${tags.join('')}</head>`));
}

function addressOf(out: string, path: string): string {
  return urls.file(relative(out, path).replaceAll('\\', '/'));
}
