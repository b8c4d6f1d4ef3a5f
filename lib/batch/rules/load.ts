import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** What decides what a raw file becomes, besides the facts. */
export interface Rules {
  /** Of the code, of the versions of the packages that it asks, and of Node: letters and words are Node's to tell. */
  readonly digest: string;
  /** When one of the files of the code was changed last, in ms since 1970, and which. */
  readonly changed: { readonly at: number; readonly file: string };
}

/** Rooms of `lib` that decide it. */
const ROOMS = ['model', 'text', 'authority', 'clean', 'segment', 'fields', 'entities', 'correct', 'markdown', 'batch'];
const MAIN = ['convert.ts', 'judge.ts'];

/**
 * @param further rooms of `lib` that decide something, too
 * @throws if a package that the code asks is not installed
 */
export function loadRules(projectFolder: string, further: readonly string[] = []): Rules {
  const lib = join(projectFolder, 'lib');
  const rooms = [...ROOMS, ...further].flatMap((room) => listSources(join(lib, room)));
  const hash = createHash('sha256').update(process.version);
  const packages = new Set<string>();
  let changed: Rules['changed'] = { at: 0, file: '' };
  for (const path of [...rooms, ...MAIN.map((name) => join(lib, name))].sort()) {
    const [file, text] = [relative(projectFolder, path), readFileSync(path, 'utf8')];
    hash.update(`\0${file}\0`).update(text);
    for (const name of findPackages(text)) packages.add(name);
    const { ctimeMs } = statSync(path);
    if (ctimeMs > changed.at) changed = { at: ctimeMs, file };
  }
  addVersions(hash, [...packages].sort(), projectFolder);
  return { digest: hash.digest('hex'), changed };
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

/** `import { z } from 'zod'` -> `zod`; none of the project's own files, and none of Node. */
function findPackages(text: string): string[] {
  return [...text.matchAll(/^(?:import .*|\} )from '((?:@[^/']+\/)?[^./'][^/']*)[^']*';$/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
}

const manifestSchema = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/** The versions that are installed, with all that these packages ask in their turn. */
function addVersions(hash: Hash, names: readonly string[], from: string): void {
  const seen = new Set<string>();
  const waiting = names.map((name) => ({ name, from }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const folder = findPackage(next.name, next.from);
    // Types alone have no package of that name; a missing one is told when it is asked.
    if (folder === undefined || seen.has(folder)) continue;
    seen.add(folder);
    const { version = '', dependencies = {} } = loadManifest(folder);
    hash.update(`\0${next.name} ${version}`);
    waiting.push(...Object.keys(dependencies).map((name) => ({ name, from: folder })));
  }
}

/** As Node looks for it: beside the asking folder, then beside each folder above. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

/** @throws if the file that tells the version is broken */
function loadManifest(folder: string): z.output<typeof manifestSchema> {
  const file = join(folder, 'package.json');
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} cannot be read. Remedy: npm ci`, { cause: error });
  }
}
