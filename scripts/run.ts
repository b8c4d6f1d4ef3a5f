/** How the command lines start one another and the tools, without a shell. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Arguments for this Node that run one of the project's own scripts: `script('convert', '--check')`. */
export function script(name: string, ...args: string[]): readonly string[] {
  return ['--import', 'tsx', `scripts/${name}.ts`, ...args];
}

/** Arguments for this Node that run the program of an installed package: `tool('next', 'build')`. */
export function tool(name: string, ...args: string[]): readonly string[] {
  return [programOf(name), ...args];
}

function programOf(name: string): string {
  const [packageName, bin] = PROGRAMS[name] ?? [name, name];
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin: programs } = require(manifest) as { bin: string | Record<string, string> };
  const path = typeof programs === 'string' ? programs : programs[bin];
  if (path === undefined) throw new Error(`${packageName} has no program ${bin}: run "npm ci"`);
  return join(dirname(manifest), path);
}

/** Programs that are not named as their package. */
const PROGRAMS: Readonly<Record<string, readonly [string, string]>> = {
  tsc: ['typescript', 'tsc'],
  playwright: ['@playwright/test', 'playwright'],
};

/**
 * Runs a program of Node to its end with this terminal, and passes Ctrl-C and termination on to it.
 * @returns its exit code; 130 if a signal ended it
 */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...QUIET, ...env } });
  return endOf(child, (signal) => child.kill(signal));
}

/**
 * As `run`, for a program that starts others and may be killed: what it leaves running is ended with it.
 * (Workers of next whose program was killed go on for ever, at full speed.)
 */
export async function runWithOthers(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  // Windows has no groups of processes.
  if (process.platform === 'win32') return run(args, env);
  const settings = { stdio: 'inherit', env: { ...process.env, ...QUIET, ...env }, detached: true } as const;
  const child = spawn(process.execPath, args, settings);
  try {
    return await endOf(child, (signal) => endGroup(child, signal));
  } finally {
    endGroup(child, 'SIGKILL');
  }
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody is left: so it should be.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function endOf(child: ChildProcess, stop: (signal: NodeJS.Signals) => void): Promise<number> {
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 130);
    });
  });
}

/** Nothing is reported to the makers of the framework. */
export const QUIET = { NEXT_TELEMETRY_DISABLED: '1' } as const;

/** Runs programs one after another; stops at the first that fails and returns its code. */
export async function runAll(
  programs: readonly (readonly string[])[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  for (const program of programs) {
    const code = await run(program, env);
    if (code !== 0) return code;
  }
  return 0;
}
