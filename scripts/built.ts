/**
 * Where the built site stands, and where it grows: `out/` is always whole, because a new site is built beside it and
 * takes its place at the end. A build that is killed leaves what was there before.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The site that is served. */
export const OUT = 'out';
/** The site that is being built; what a failed build left lies here to be looked at. */
export const FRESH = '.out-new';
/** The former site while the new one takes its place. */
const FORMER = '.out-before';

/** After a kill between the two steps of `putInPlace`: the site that has no place yet gets it. */
export function repairPlace(folder = '.'): void {
  const [out, former] = [join(folder, OUT), join(folder, FORMER)];
  if (!existsSync(former)) return;
  if (existsSync(out)) rmSync(former, { recursive: true });
  else renameSync(former, out);
}

/** The new site takes the place of the former one. @throws if there is no new one */
export function putInPlace(folder = '.'): void {
  const [out, fresh, former] = [join(folder, OUT), join(folder, FRESH), join(folder, FORMER)];
  if (!existsSync(fresh)) throw new Error(`There is no new site in ${fresh}.`);
  repairPlace(folder);
  if (existsSync(out)) renameSync(out, former);
  renameSync(fresh, out);
  rmSync(former, { recursive: true, force: true });
}
