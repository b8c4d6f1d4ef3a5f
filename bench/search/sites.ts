/** Two sites of the same articles, each with its index and a page that asks it. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/folders';
import { leanFlexSearch } from '../../scripts/lean-flexsearch';
import { runMeasured, type Measured } from '../measured';

export interface Site {
  readonly engine: string;
  /** Holds `index.html` and `engine.js`. */
  readonly folder: string;
  readonly built: Measured;
  /** Ids of the corpus by those that the engine answers with. */
  readonly idOf: (found: string) => string;
}

/** The project's own commands: converts, indexes, and bundles the engine as the page does. */
export async function buildOwn(folder: string, raw: string): Promise<Site> {
  const [articles, site] = [join(folder, 'articles'), join(folder, 'site', 'own')];
  run(['--import', 'tsx', 'scripts/convert.ts', '--raw', raw, '--out', articles, '--date', '2026-01-02'], [0, 1]);
  mkdirSync(site, { recursive: true });
  const built = await measured(['scripts/index.ts', '--articles', articles, '--out', join(site, 'search')]);
  await build({
    entryPoints: { engine: join(projectFolder, 'bench', 'search', 'page.ts') },
    outdir: site,
    // What a question does not need is not loaded, as on the page.
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', target: 'es2022', plugins: [leanFlexSearch] },
  });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>own</title>');
  const idOf = idsOfArticles(articles);
  return { engine: 'this project', folder: site, built, idOf: (found) => idOf.get(found) ?? found };
}

export async function buildPeer(folder: string, raw: string): Promise<Site> {
  const [lines, site] = [writeTexts(folder, raw), join(folder, 'site', 'peer')];
  mkdirSync(site, { recursive: true });
  const built = await measured(['bench/search/peer.ts', lines, join(site, 'pagefind')]);
  cpSync(join(projectFolder, 'bench', 'search', 'peer-page.js'), join(site, 'engine.js'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="vi"><title>peer</title>');
  return { engine: 'Pagefind 1.6.0', folder: site, built, idOf: (found) => found };
}

/** The texts as they stand, a line of JSON each. @returns the file */
export function writeTexts(folder: string, raw: string): string {
  const lines = join(folder, 'articles.jsonl');
  const texts = readdirSync(raw).map((name) => textLine(raw, name));
  writeFileSync(lines, texts.join('\n'));
  return lines;
}

async function measured(args: readonly string[]): Promise<Measured> {
  const built = await runMeasured(['--import', 'tsx', ...args], projectFolder, {});
  if (built.code !== 0) throw new Error(`${args.join(' ')} failed: ${built.errors.slice(-2000)}`);
  return built;
}

function textLine(raw: string, name: string): string {
  const text = readFileSync(join(raw, name), 'utf8');
  return JSON.stringify({ id: name.replace('.txt', ''), title: text.split('\n')[0], text });
}

/** `id` of an article's file -> name of its raw file. */
function idsOfArticles(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [/^id: "(.+)"$/mu.exec(text)?.[1] ?? '', /file: "(.+)\.txt"/u.exec(text)?.[1] ?? ''] as const;
    }),
  );
}

function run(args: readonly string[], codes: readonly number[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectFolder, encoding: 'utf8' });
  if (status === null || !codes.includes(status)) throw new Error(`${args.join(' ')} failed: ${stderr.slice(-2000)}`);
}
