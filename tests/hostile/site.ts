/**
 * `node --import tsx tests/hostile/site.ts [--all]`: builds a site of hostile articles with the commands that build the
 * real one, in a copy of the project, so that neither out/ nor content/ is touched. Exit 0 built.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArticle } from '../../lib/markdown';
import { spawnSync } from 'node:child_process';
import { copyProject } from '../../scripts/project-copy';
import { hostileArticles, hostileRawTexts } from './content';
import { difficultRawTexts } from './difficult';

const ROOT = join(import.meta.dirname, '..', '..');
/** Below the project, so that the copy finds the installed packages. */
export const WORK = join(ROOT, '.cache', 'hostile');
export const CONTENT = join(WORK, 'content');
export const OUT = join(WORK, 'out');

/** With an address, so that it has everything that takes one: sitemap, cards, addresses for machines. */
const SITE = {
  CONTENT: 'content',
  CACHE_DIR: '.cache',
  NEXT_TELEMETRY_DISABLED: '1',
  SITE_URL: 'https://kho-tin.example',
  BASE_PATH: '',
} as const;
/** A site for a run of every day; `--all` takes each. */
const EVERY = 20;

function writeRawFiles(every: number): void {
  mkdirSync(join(CONTENT, 'raw'), { recursive: true });
  for (const { name, text, note } of [...hostileRawTexts(every), ...difficultRawTexts]) {
    writeFileSync(join(CONTENT, 'raw', `${name}.txt`), text);
    if (note !== '') writeFileSync(join(CONTENT, 'raw', `${name}.yaml`), note);
  }
}

function writeArticleFiles(): void {
  const folder = join(CONTENT, 'articles');
  for (const article of hostileArticles()) {
    writeFileSync(join(folder, `${article.id}.md`), writeArticle(article));
  }
}

/** Runs one of the project's commands in the copy. @throws if it ends with another code than those allowed */
function command(name: string, allowed: readonly number[], ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join('scripts', `${name}.ts`), ...args], {
    cwd: WORK,
    stdio: 'inherit',
    env: { ...process.env, ...SITE },
  });
  if (status === null || !allowed.includes(status)) throw new Error(`${name} ended with ${String(status)}`);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  copyProject(WORK);
  writeRawFiles(values.all ? 1 : EVERY);
  // Some are rejected: HTML, broken notes. The others go on.
  command(
    'convert',
    [0, 1],
    '--raw',
    join('content', 'raw'),
    '--out',
    join('content', 'articles'),
    '--date',
    '2026-01-01',
  );
  writeArticleFiles();
  command('build', [0]);
}
