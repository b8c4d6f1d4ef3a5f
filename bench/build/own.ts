/** The project's whole way, from raw files to the finished site with search, in a copy of the project. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSteps } from '../../scripts/build-steps';
import { FRESH, OUT, putInPlace } from '../../scripts/built';
import { projectFolder } from '../../scripts/folders';
import { copyProject } from '../../scripts/project-copy';
import { QUIET } from '../../scripts/run';
import { runMeasured } from '../measured';
import { sum, type Builder, type Step } from './builder';

/** With an address, so that it has everything that takes one. */
const SITE = { CONTENT: 'content', CACHE_DIR: '.cache', SITE_URL: 'https://example.org', BASE_PATH: '', ...QUIET };
/** As `npm run convert`. */
const CONVERT = [join('scripts', 'compiled.mjs'), 'convert', '--date', '2026-01-02'];

/** @param place name of a folder below the project's `.cache`, so that the copy finds the installed packages */
export function ownBuilder(place: string): Builder {
  const work = join(projectFolder, '.cache', place);
  const raw = join(work, 'content', 'raw');
  return {
    name: 'this project',
    out: join(work, OUT),
    prepare: () => {
      rmSync(work, { recursive: true, force: true });
      copyProject(work);
      mkdirSync(raw, { recursive: true });
    },
    clear: () => rmSync(work, { recursive: true, force: true }),
    add: (sources) => cpSync(sources.raw, raw, { recursive: true }),
    build: async () => {
      rmSync(join(work, FRESH), { recursive: true, force: true });
      // 1: some files of a corpus are no articles, and are set aside.
      const steps = [await runStep('conversion', CONVERT, work, {}, [0, 1])];
      for (const group of buildSteps('content')) {
        steps.push(
          atOnce(await Promise.all(group.map(({ name, program, env }) => runStep(name, program, work, env, [0])))),
        );
      }
      putInPlace(work);
      return steps;
    },
  };
}

async function runStep(
  name: string,
  program: readonly string[],
  work: string,
  env: Readonly<Record<string, string>>,
  codes: readonly number[],
): Promise<Step> {
  const measured = await runMeasured(program, work, { ...SITE, ...env });
  if (measured.code === null || !codes.includes(measured.code)) {
    throw new Error(`${name} failed in ${work}: ${measured.errors.slice(-2000)}`);
  }
  return { name, measured };
}

/** Steps that ran at the same time as one; the memory is the most that they can have held together. */
function atOnce(steps: readonly Step[]): Step {
  const measured = steps.map((step) => step.measured);
  const { cpuSeconds, peakMegabytes } = sum(steps);
  return {
    name: steps.map(({ name }) => name).join(', '),
    measured: {
      code: 0,
      seconds: Math.max(...measured.map(({ seconds }) => seconds)),
      errors: '',
      ...(cpuSeconds === undefined ? {} : { cpuSeconds }),
      ...(peakMegabytes === undefined
        ? {}
        : { peakMegabytes: measured.reduce((all, each) => all + (each.peakMegabytes ?? 0), 0) }),
    },
  };
}
