/**
 * FlexSearch for readers: of its 50 kB a page that asks an index needs 8. Its one file does not fall apart by itself, and the
 * modules that it is made of name one another, so those that an asked index never calls are left out by name.
 */
import type { Plugin } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Next to the file that is loaded elsewhere: the same version, as separate modules. */
const MODULES = join(dirname(createRequire(import.meta.url).resolve('flexsearch')), 'module');

/** What asking an index runs through: it neither adds nor removes, has its own encoder, and keeps nothing. */
const ASKED = [
  'index.js',
  'index/search.js',
  'intersect.js',
  'resolve/default.js',
  'common.js',
  'preset.js',
  'async.js',
] as const;

/** For the compiler of the pages: `import { Index } from 'flexsearch'` becomes an index that can be asked, and no more. */
export const leanFlexSearch: Plugin = {
  name: 'lean-flexsearch',
  setup(builder) {
    const kept = new Set<string>(ASKED.map((name) => join(MODULES, name)));
    builder.onResolve({ filter: /^flexsearch$/ }, () => ({ path: 'flexsearch', namespace: 'asked' }));
    builder.onLoad({ filter: /^flexsearch$/, namespace: 'asked' }, () => ({
      contents: `export { default as Index } from ${JSON.stringify(join(MODULES, 'index.js'))};`,
      resolveDir: MODULES,
    }));
    builder.onResolve({ filter: /^\./ }, ({ path, importer }) => {
      if (relative(MODULES, importer).startsWith('..')) return undefined;
      const file = join(dirname(importer), path);
      return kept.has(file) ? undefined : { path: relative(MODULES, file), namespace: 'left-out' };
    });
    // What is imported from it is undefined: a call would throw.
    builder.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};
