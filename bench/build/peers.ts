/** The peers, each in a place of its own with its own packages and the articles as the project converted them. */
import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { projectFolder } from '../../scripts/folders';
import { runMeasured } from '../measured';
import type { Builder } from './builder';

const PEERS = join(projectFolder, 'bench', 'peers');
/** What both peers import. */
const SHARED = 'entities.js';

interface Peer {
  readonly name: string;
  readonly folder: string;
  /** Below its packages, with its arguments. */
  readonly program: readonly [string, ...string[]];
}

const ELEVENTY: Peer = {
  name: 'Eleventy 3.1.8',
  folder: 'eleventy',
  program: [join('@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
};
const ASTRO: Peer = { name: 'Astro 5.18.2', folder: 'astro', program: [join('astro', 'astro.js'), 'build'] };

export const eleventy = builderOf(ELEVENTY);
export const astro = builderOf(ASTRO);

function builderOf({ name, folder, program: [file, ...args] }: Peer): Builder {
  const place = join(tmpdir(), `bench-build-${process.pid}-${folder}`);
  const work = join(place, folder);
  const packages = join(PEERS, folder, 'node_modules');
  return {
    name,
    out: join(work, 'out'),
    prepare: () => {
      if (!existsSync(packages)) {
        throw new Error(`${name} is not installed. Remedy: npm ci --prefix ${join('bench', 'peers', folder)}`);
      }
      rmSync(place, { recursive: true, force: true });
      cpSync(join(PEERS, SHARED), join(place, SHARED));
      const own = (path: string) => !path.split(sep).includes('node_modules');
      cpSync(join(PEERS, folder), work, { recursive: true, filter: own });
      symlinkSync(packages, join(work, 'node_modules'));
    },
    clear: () => rmSync(place, { recursive: true, force: true }),
    add: ({ articles }) => cpSync(articles, join(work, 'articles'), { recursive: true }),
    build: async () => {
      const measured = await runMeasured([join(packages, file), ...args], work, { ASTRO_TELEMETRY_DISABLED: '1' });
      if (measured.code !== 0) throw new Error(`${name} failed in ${work}: ${measured.errors.slice(-2000)}`);
      return [{ name: 'pages', measured }];
    },
  };
}
