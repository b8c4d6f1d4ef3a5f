import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type * as engine from '../lib/search/flexsearch';
import { projectFolder } from './folders';
import { leanFlexSearch } from './lean-flexsearch';

const folder = mkdtempSync(join(tmpdir(), 'lean-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a query reaches of the storage, by the engine that is given. */
async function answers({ mountIndex, attach }: typeof engine, query: string) {
  const asked: unknown[] = [];
  const index = await mountIndex({
    encode: (text) => text.split(' '),
    storage: {
      mount(mounted) {
        attach(mounted, this);
        return Promise.resolve();
      },
      commit: () => Promise.resolve(),
      get: (term, context, limit) => Promise.resolve(asked.push([term, context, limit]) ? [7] : []),
      search: (_, terms, limit) => Promise.resolve(asked.push([terms, limit]) ? [9, 8] : []),
    },
  });
  return [await index.search(query, 20), asked];
}

test('what is left for readers asks an index as the whole does', async () => {
  const { metafile } = await build({
    entryPoints: [join(projectFolder, 'lib', 'search', 'flexsearch.ts')],
    outfile: join(folder, 'engine.mjs'),
    ...{ bundle: true, format: 'esm', metafile: true, plugins: [leanFlexSearch], logLevel: 'warning' },
  });
  const lean = (await import(pathToFileURL(join(folder, 'engine.mjs')).href)) as typeof engine;
  const whole = await import('../lib/search/flexsearch');
  for (const query of ['trần', 'nghị quyết', 'a b c d e'])
    expect(await answers(lean, query)).toEqual(await answers(whole, query));
  const kept = Object.keys(metafile.inputs).filter((file) => /^(?!left-out:).*node_modules/u.test(file));
  expect(kept.map((file) => file.replace(/^.*\/dist\//u, '')).sort()).toEqual([
    'module/async.js',
    'module/common.js',
    'module/index.js',
    'module/index/search.js',
    'module/intersect.js',
    'module/preset.js',
    'module/resolve/default.js',
  ]);
});
