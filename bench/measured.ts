/** Runs a program of Node and watches what it and all that it starts take. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly code: number | null;
  readonly seconds: number;
  /** User and system time of the whole tree; absent where the system does not tell (no /proc). */
  readonly cpuSeconds?: number;
  /** The most that the whole tree held at one time, sampled; absent as above. */
  readonly peakMegabytes?: number;
  readonly errors: string;
}

const EVERY_MS = 100;
/** The kernel counts processor time in hundredths of a second, and memory in pages. */
const TICKS = 100;
const PAGE = 4096;

export async function runMeasured(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Measured> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-10_000);
  });
  const tree = watch(child.pid);
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - begin) / 1000;
  return { code, seconds, errors, ...tree.stop() };
}

function watch(root: number | undefined): { stop: () => Pick<Measured, 'cpuSeconds' | 'peakMegabytes'> } {
  const ticks = new Map<number, number>();
  let peak = 0;
  const timer = setInterval(() => {
    const processes = root === undefined ? [] : treeOf(root);
    for (const { pid, cpuTicks } of processes) ticks.set(pid, cpuTicks);
    peak = Math.max(
      peak,
      processes.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      if (peak === 0) return {};
      const total = [...ticks.values()].reduce((sum, count) => sum + count, 0);
      return { cpuSeconds: total / TICKS, peakMegabytes: peak / 1_000_000 };
    },
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly cpuTicks: number;
  readonly bytes: number;
}

/** A process and everything that it started, directly or not. */
function treeOf(root: number): Process[] {
  const all = listProcesses();
  const members = new Set([root]);
  // Children have higher numbers than their parents, but for the rare wrap-around: one pass in order is enough.
  for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  return all.filter(({ pid }) => members.has(pid));
}

function listProcesses(): Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? [])
    .sort((a, b) => a.pid - b.pid);
}

/** Source: proc_pid_stat(5); the fields behind the name, which stands in brackets. */
function readProcess(pid: number): Process | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended since the folder was listed.
    return undefined;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return { pid, parent: field(4), cpuTicks: field(14) + field(15), bytes: field(24) * PAGE };
}
