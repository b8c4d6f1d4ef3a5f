/** Results as JSON, one file a benchmark, and all of them together as BENCHMARKS.md, with the machine in words. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** A row with a `table` stands in the table of that name. */
export type Row = Readonly<Record<string, string | number>>;

export interface Results {
  readonly title: string;
  readonly rows: readonly Row[];
}

interface SavedResults extends Results {
  readonly machine: Machine;
}

/** A benchmark takes the arguments behind its name. @throws Error with a remedy if it cannot run */
export type Bench = (args: readonly string[]) => Promise<Results>;

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly node: string;
  /** How many programs ran or waited when the benchmark began: more than none beside it make seconds longer. */
  readonly load: string;
}

export function findMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? process.arch,
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 1_000_000_000)} GB`,
    node: `Node ${process.versions.node} on ${process.platform}`,
    load: (loadavg()[0] ?? 0).toFixed(1),
  };
}

/** Writes NAME.json into `folder`. */
export function saveResults(folder: string, name: string, machine: Machine, { title, rows }: Results): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ title, machine, rows }, null, 2)}\n`);
}

const HEAD = `# Benchmarks

Written by \`npm run bench\` from the last run of each benchmark (\`bench/results\`) and from what is said of it in
\`bench/about\`. Seconds are of the clock, processor seconds those of all programs that a run started, memory the most that
they held together at one time. What other programs did meanwhile makes seconds longer, and processor seconds a little.
`;

/**
 * Writes BENCHMARKS.md from the results in a folder, each below the words about it.
 * @param about folder of words, a file NAME.md for each benchmark @throws if one has no words
 */
export async function writeBenchmarks(file: string, folder: string, about: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const sections = names.sort().map((name) => {
    const results = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SavedResults;
    return section(results, readWords(join(about, name.replace(/json$/u, 'md'))));
  });
  const options = await resolveConfig(file);
  const markdown = await format([HEAD, ...sections].join('\n'), { ...options, parser: 'markdown' });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, markdown);
}

function readWords(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new Error(`${path} is missing. Remedy: say there what the benchmark compares, what loses and why.`);
}

function section({ title, machine, rows }: SavedResults, words: string): string {
  const tables = [...new Set(rows.map(({ table }) => table))].map((table) => {
    const own = rows.filter((row) => row['table'] === table).map(({ table: _, ...row }) => row);
    return `${table === undefined ? '' : `### ${table}\n\n`}${writeTable(own)}\n`;
  });
  return [`## ${title}`, inWords(machine), words, ...tables].join('\n\n');
}

/** `Intel Xeon, 2 cores, 25 GB; Node 20 on linux; other programs took about one of the 2 cores when it began.` */
function inWords({ processor, cores, memory, node, load }: Machine): string {
  return `${processor}, ${cores} cores, ${memory}; ${node}; ${loadInWords(Number(load), cores)} when it began.`;
}

function loadInWords(load: number, cores: number): string {
  if (load < 0.3) return 'nothing else ran';
  if (load < cores) return `other programs wanted ${load} of the ${cores} cores`;
  return `other programs wanted more than all ${cores} cores (${load})`;
}

function writeTable(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const table = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return [line(columns), line(columns.map(() => '---')), ...table].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
