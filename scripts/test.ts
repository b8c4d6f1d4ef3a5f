/** `npm test`, `npm run test:long`: every check of the project, two at a time. Exit 0 all passed, 1 some failed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser';
import { installFromDebian } from './debian';
import { findNginx } from './nginx';
import { QUIET, script, tool } from './run';
import { freePort } from './server';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
  /** Steps that must have ended: they use the same files. */
  readonly after?: readonly string[];
  /** Steps that must have passed. */
  readonly needs?: readonly string[];
}

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/** Two cores: as many steps as that at a time. */
const AT_A_TIME = 2;
const { values: options } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
/** A program that runs longer hangs. */
const LIMIT_MS = (options.long ? 60 : 30) * 60_000;
const shared: Readonly<Record<string, string>> = {
  FORCE_COLOR: '0',
  NO_COLOR: '1',
  ...(options.long ? { LONG_TESTS: '1' } : {}),
};
/** Where a site may also have to live: in a folder, with a known address. */
const ELSEWHERE = { BASE_PATH: '/kho-tin', SITE_URL: 'https://example.org' };

/** A copy of the project with hostile articles: it touches neither out/ nor content/. */
const HOSTILE_SITE = ['--import', 'tsx', 'tests/hostile/site.ts'];

/** The chain that ends in the browser comes first; what remains fills the second core. */
const SHORT: readonly Step[] = [
  { name: 'types', run: () => runAll([tool('next', 'typegen'), tool('tsc', '--noEmit')]) },
  { name: 'articles', run: () => runAll([script('convert', '--check')]) },
  { name: 'build', run: () => runAll([script('build'), script('addresses')]), after: ['types', 'articles'] },
  { name: 'chromium', run: findChromium },
  { name: 'nginx', run: findServer, after: ['chromium'] },
  { name: 'browser', run: () => inBrowser({}), needs: ['build', 'chromium'], after: ['nginx'] },
  { name: 'lint', run: () => runAll([tool('eslint', '.', '--max-warnings', '0')]), after: ['types'] },
  { name: 'unit', run: () => runAll([tool('vitest', 'run')]) },
  { name: 'format', run: () => runAll([tool('prettier', '--check', '.')]) },
  { name: 'hostile site', run: () => runAll([HOSTILE_SITE]), after: ['build'] },
  { name: 'hostile site in the browser', run: inHostileSite, needs: ['hostile site', 'chromium'] },
];

/** What takes longer: the tests marked so, and every page of a site that lives in a folder. */
const LONG: readonly Step[] = [
  { name: 'build in a folder', run: () => runAll([script('build')], ELSEWHERE) },
  { name: 'a million spoiled inputs', run: () => runAll([['--import', 'tsx', 'tests/fuzz/run.ts']]) },
  { name: 'unit', run: () => runAll([tool('vitest', 'run')]) },
  { name: 'chromium', run: findChromium },
  { name: 'nginx', run: findServer, after: ['chromium'] },
  { name: 'browser', run: () => inBrowser(ELSEWHERE), needs: ['build in a folder', 'chromium'], after: ['nginx'] },
  { name: 'hostile site', run: () => runAll([[...HOSTILE_SITE, '--all']]), after: ['build in a folder'] },
  { name: 'hostile site in the browser', run: inHostileSite, needs: ['hostile site', 'chromium'] },
];

/** Told by the step that finds the browser to the one that uses it. */
let chromiumPath = '';

process.exitCode = (await runSteps(options.long ? LONG : SHORT)) ? 0 : 1;

async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const outcomes = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  const begun = new Set<string>();
  while (outcomes.size < steps.length) {
    const next = steps.find((step) => !begun.has(step.name) && isReady(step, outcomes));
    if (next === undefined || running.size >= AT_A_TIME) {
      if (running.size === 0) throw new Error('the steps wait for one another');
      await Promise.race(running.values());
      continue;
    }
    begun.add(next.name);
    const end = runStep(next, outcomes).then((outcome) => {
      outcomes.set(next.name, outcome);
      running.delete(next.name);
    });
    running.set(next.name, end);
  }
  const passed = [...outcomes.values()].filter((outcome) => outcome.passed).length;
  console.log(`\n${passed} passed, ${steps.length - passed} failed`);
  return passed === steps.length;
}

function isReady(step: Step, outcomes: ReadonlyMap<string, Outcome>): boolean {
  return [...(step.after ?? []), ...(step.needs ?? [])].every((name) => outcomes.has(name));
}

async function runStep(step: Step, outcomes: ReadonlyMap<string, Outcome>): Promise<Outcome> {
  const missing = (step.needs ?? []).filter((name) => outcomes.get(name)?.passed !== true);
  if (missing.length > 0) {
    console.log(`✗ ${step.name}: not run, because ${missing.join(' and ')} failed`);
    return { passed: false, output: '' };
  }
  console.log(`… ${step.name}`);
  const begin = performance.now();
  const outcome = await step.run().catch((error: unknown) => ({ passed: false, output: messageOf(error) }));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${outcome.passed ? '✓' : '✗'} ${step.name} (${seconds} s)`);
  console.log(indented(outcome.passed ? remarks(outcome.output) : outcome.output));
  return outcome;
}

/** Of a step that passed: how many tests it ran, and what it left out. */
function remarks(output: string): string {
  const lines = output.split('\n').filter((line) => /\bskipped\b|\bpassed\b|^finish: /iu.test(line));
  return [...new Set(lines)].slice(-12).join('\n');
}

function indented(text: string): string {
  return text.trim().replace(/^/gmu, '    ');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs programs of Node one after another, up to the first that fails, and keeps what they print. */
async function runAll(
  programs: readonly (readonly string[])[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  let output = '';
  for (const args of programs) {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      env: { ...process.env, ...QUIET, ...shared, ...env },
    });
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) return { passed: false, output: `${output}\n${args.join(' ')} ended with ${code ?? 'a signal'}` };
  }
  return { passed: true, output };
}

async function findChromium(): Promise<Outcome> {
  chromiumPath = await findBrowser((line) => {
    console.log(indented(line));
  });
  return { passed: true, output: '' };
}

/** Where there is none, and none can be installed, the tests of it are left out, and say so; in CI they fail. */
async function findServer(): Promise<Outcome> {
  const path = findNginx() ?? (installFromDebian('nginx-light') ? findNginx() : undefined);
  return Promise.resolve({ passed: true, output: path === undefined ? 'skipped: no nginx' : '' });
}

async function inBrowser(env: Readonly<Record<string, string>>): Promise<Outcome> {
  const port = String(await freePort());
  return runAll([tool('playwright', 'test')], { ...env, CHROMIUM_PATH: chromiumPath, PORT: port });
}

async function inHostileSite(): Promise<Outcome> {
  const env = { CHROMIUM_PATH: chromiumPath, PORT: String(await freePort()), BASE_PATH: '', SITE_URL: '' };
  return runAll([[...tool('playwright', 'test'), '-c', 'tests/hostile/playwright.config.ts']], env);
}
