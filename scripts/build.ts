/** `npm run build`: the pages, the cards, the small scripts, the finish step and the search index, into `out/`. Exit 0 done, 2 not begun, else the code of what failed. */
import { rmSync } from 'node:fs';
import { ORIGIN } from '../lib/site';
import { buildSteps, type BuildStep } from './build-steps';
import { FRESH, holdPlace, OUT, PAGE_NOTES, putInPlace, repairPlace } from './built';
import { forgetSite, UNFIT } from './former-site';
import { run, runWithOthers } from './run';

const content = process.env['CONTENT'] ?? 'content';

if (ORIGIN === undefined) {
  console.warn(
    'SITE_URL is not set: no canonical addresses, cards, sitemap or OpenSearch; feeds give addresses without a host.',
  );
}
if (process.env['SITE_CONTACT'] === undefined) {
  console.warn('SITE_CONTACT is not set: the about page names no address for corrections and removals.');
}
process.exitCode = await build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function build(): Promise<number> {
  const release = holdPlace();
  try {
    repairPlace();
    const code = await buildFresh();
    if (code === 0) putInPlace();
    else console.error(`The build failed: ${OUT}/ is as it was before, what was built lies in ${FRESH}/.`);
    return code;
  } finally {
    release();
  }
}

/** @returns 0, or the code of the step that failed */
async function buildFresh(): Promise<number> {
  rmSync(FRESH, { recursive: true, force: true });
  const code = await runSteps(buildSteps(content));
  if (code !== UNFIT) return code;
  console.error('The former site does not fit the new one: all pages are built anew.');
  forgetSite(PAGE_NOTES);
  rmSync(FRESH, { recursive: true, force: true });
  return runSteps(buildSteps(content));
}

/** @returns 0, or the code of the first that failed, when all that ran beside it have ended */
async function runSteps(groups: readonly (readonly BuildStep[])[]): Promise<number> {
  for (const group of groups) {
    const codes = await Promise.all(group.map(runStep));
    const failed = codes.find((code) => code !== 0);
    if (failed !== undefined) return failed;
  }
  return 0;
}

function runStep({ program, env, startsOthers }: BuildStep): Promise<number> {
  return startsOthers ? runWithOthers(program, env) : run(program, env);
}
