/** `node --import tsx scripts/browser.ts`: prints the path of a Chromium for the browser tests, installing one if need be. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installFromDebian } from './debian';

/** A place where a browser may be had. `find` may install it; undefined: not to be had there. */
interface BrowserSource {
  readonly name: string;
  readonly find: () => string | undefined | Promise<string | undefined>;
}

const INSTALLED = ['/usr/bin/chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const CACHE = join('.cache', 'browser');
/** The last version that runs on Node 20; the browser lies inside the package. */
const PACKED = '@sparticuz/chromium@143.0.4';

const SOURCES: readonly BrowserSource[] = [
  ...INSTALLED.map((path) => ({ name: path, find: () => path })),
  { name: 'apt-get install chromium', find: fromDebian },
  { name: `npm install ${PACKED}`, find: fromPackage },
  { name: 'playwright install chromium', find: fromPlaywright },
];

/**
 * The first Chromium that starts.
 * @param tell is told what is tried, a line each
 * @throws if CHROMIUM_PATH names none, or if no source has one: with the command that helps
 */
export async function findBrowser(tell: (line: string) => void): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH=${chosen} does not start: unset it, or name the program of a Chromium`);
  }
  for (const source of SOURCES) {
    tell(`browser: ${source.name}`);
    const path = await source.find();
    if (path !== undefined && starts(path)) return path;
  }
  throw new Error('No Chromium for the browser tests. Run: npx playwright install --with-deps chromium');
}

/** `--version` answers: a stub that asks to install a package, or a program without its libraries, does not. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function fromDebian(): string | undefined {
  return installFromDebian('chromium') ? '/usr/bin/chromium' : undefined;
}

async function fromPackage(): Promise<string | undefined> {
  if (!succeeds('npm', ['install', '--prefix', CACHE, '--no-save', '--no-audit', '--no-fund', PACKED]))
    return undefined;
  const entry = join(CACHE, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  const packed = (await import(pathToFileURL(entry).href)) as { default: { executablePath: () => Promise<string> } };
  return packed.default.executablePath();
}

async function fromPlaywright(): Promise<string | undefined> {
  const dependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
  if (!succeeds('npx', ['playwright', 'install', ...dependencies, 'chromium'])) return undefined;
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** What installers print goes to the error output: the path alone is this program's result. */
function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

if (process.argv[1] === import.meta.filename) {
  console.log(
    await findBrowser((line) => {
      console.error(line);
    }),
  );
}
