/**
 * `npm run convert -- [--raw DIR] [--out DIR] [--corrections DIR] [--report FILE] [--jobs N] [--shard I/N] [--check] [--diff] [--date DAY] [--all]`:
 * raw files to articles, only what changed (remembered in CACHE_DIR, else in .cache). Exit 0 all converted, 1 some rejected, 2 failed or (--check) different.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ADDRESSES_FILE } from '../lib/archive/identity/addresses';
import { loadEntryCorrections } from '../lib/authority/load';
import { runBatch, type BatchOptions, type BatchResult } from '../lib/batch/batch';
import type { Keeping } from '../lib/batch/keep';
import { loadCorrections, NO_CORRECTIONS, type Corrections } from '../lib/correct/load';
import { parseIsoDay } from '../lib/model';
import { exitCodeOf, writeSummary } from '../lib/report/summary';
import { runCommand } from './command';
import { checkDiffReport, showDifferences } from './convert-diff';
import { convertOn } from './convert-jobs';
import { memoryName, openMemory } from './convert-memory';
import { saveReport } from './convert-report';
import { authorityFolder, contentFolder } from './folders';
import { registerPeople } from './people-register';
import { showProgress } from './progress';
import { readShard, type Shard } from './shard';

await runCommand(main);

interface Conversion {
  readonly keeping: Keeping;
  readonly authority: string;
  readonly corrections: Corrections;
  readonly shard?: Shard;
  /** Whose conversion it is among those that are remembered. */
  readonly name: string;
  readonly jobs: number;
  /** Whether it is CONTENT, whole: then people get their addresses. */
  readonly ofContent: boolean;
  readonly forget: boolean;
  readonly report?: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string' },
      out: { type: 'string' },
      report: { type: 'string' },
      jobs: { type: 'string' },
      shard: { type: 'string' },
      check: { type: 'boolean', default: false },
      date: { type: 'string' },
      all: { type: 'boolean', default: false },
      diff: { type: 'boolean', default: false },
      corrections: { type: 'string' },
    },
  });
  const { raw, out, report, jobs, shard, check, date, all, diff } = values;
  const day = date === undefined ? today() : parseIsoDay(date);
  const keeping = { ...foldersOf(values), today: day, check: check || diff };
  const ofContent = raw === undefined && out === undefined;
  if (diff) checkDiffReport(report);
  // What readers are told of mended entries is held against the entries.
  if (ofContent) loadEntryCorrections(authorityFolder());
  const conversion: Conversion = {
    keeping,
    authority: authorityFolder(),
    corrections: findCorrections(values.corrections, raw),
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    name: memoryName(keeping, shard),
    jobs: jobs === undefined ? availableParallelism() : readCount(jobs, '--jobs'),
    ofContent,
    forget: all || keeping.check,
    ...(report === undefined ? {} : { report }),
  };
  return diff ? tellDifferences(conversion) : convertAll(conversion);
}

async function convertAll({ keeping, authority, name, forget, report, ...more }: Conversion): Promise<number> {
  const { cache, save, basis, unsure, ...memory } = openMemory(name, keeping, authority, forget);
  if (unsure !== undefined) console.error(unsure);
  const options: BatchOptions = {
    ...keeping,
    ...(keeping.check ? {} : memory),
    ...(more.shard === undefined ? {} : { shard: more.shard }),
    corrections: more.corrections,
    convertFiles: convertOn(more.jobs, { keeping, authority, basis }, showProgress('converted')),
  };
  const result = await runBatch(options, cache);
  if (!keeping.check) save(result.cache);
  const { rawFolder, outFolder } = keeping;
  const shown = relative(process.cwd(), rawFolder) || '.';
  if (report !== undefined) {
    const own = outFolder === articlesFolder() ? { content: contentFolder() } : {};
    saveReport(report, result, { rawFolder: shown, outFolder, ...own });
  }
  const code = exitCodeOf(result);
  process[code === 0 ? 'stdout' : 'stderr'].write(writeSummary(result, shown));
  const whole = more.ofContent && more.shard === undefined;
  return whole ? Math.max(code, tellOfPeople(result.articles, keeping.check, forget)) : code;
}

/** Every file is converted anew, and nothing is remembered. */
function tellDifferences({ keeping, authority, name, ...more }: Conversion): Promise<number> {
  const { basis } = openMemory(name, keeping, authority, true);
  const job = { keeping, authority, basis };
  return showDifferences({
    keeping,
    authority,
    ...more,
    convertFiles: convertOn(more.jobs, job, showProgress('compared')),
  });
}

/** Those of CONTENT belong to its own raw files; foreign ones have theirs only where a folder is named. */
function findCorrections(named: string | undefined, raw: string | undefined): Corrections {
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`There is no folder ${named}. Remedy: name the folder of the corrections with --corrections.`);
  }
  const folder = named ?? (raw === undefined ? join(contentFolder(), 'corrections') : undefined);
  return folder === undefined ? NO_CORRECTIONS : loadCorrections(folder);
}

/** People of the project's own articles get their addresses for ever. 2 where they lack one and nothing may be written. */
function tellOfPeople(articles: BatchResult['articles'], check: boolean, all: boolean): number {
  const { added, disputed } = registerPeople(contentFolder(), { articles, check, forget: all || check });
  if (added.length > 0) {
    console.error(
      check
        ? `${added.length} people have no address yet (${added[0]?.name} ...). Remedy: run npm run convert and commit the register.`
        : `${added.length === 1 ? 'One person' : `${added.length} people`} got an address: commit ${join(contentFolder(), ADDRESSES_FILE)} with the articles.`,
    );
  }
  for (const { address, article, name } of disputed) {
    console.error(`the address ${address} was given to two people; ${name} of ${article} has another from now on.`);
  }
  return check && added.length > 0 ? 2 : 0;
}

/** Foreign raw files never meet the project's own articles: --raw asks for --out; --out alone takes the raw files of CONTENT. */
function foldersOf({ raw, out }: { raw?: string | undefined; out?: string | undefined }) {
  if (raw !== undefined && out === undefined) {
    throw new Error('--raw asks for --out: name the folder that the articles of these raw files go to.');
  }
  return { rawFolder: raw ?? join(contentFolder(), 'raw'), outFolder: out ?? articlesFolder() };
}

function articlesFolder(): string {
  return join(contentFolder(), 'articles');
}

function readCount(text: string, option: string): number {
  if (!/^[1-9]\d*$/u.test(text))
    throw new Error(`${option} takes a whole number from 1 on, not ${JSON.stringify(text)}.`);
  return Number(text);
}

/** The day in Việt Nam: the one clock of the project, for the day of an article's first conversion. */
function today() {
  return parseIsoDay(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
}
