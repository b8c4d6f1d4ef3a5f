/**
 * What a build takes over from the site that stands: pages that say what they said, printed by the same code. The notes
 * on that site lie in .cache; without them, or where they do not fit it, everything is built anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  FORMER_DIGESTS,
  NEW_DIGESTS,
  NEW_NOTES_FILE,
  NOTES_FILE,
  readPageDigests,
  readSiteNotes,
  writePageDigests,
  writeSiteNotes,
  type SiteNotes,
} from '../lib/site/page-notes';
import { projectFolder } from './folders';

/** What makes a page of what it says. */
const CODE = ['app', 'lib', 'public', 'scripts'];
const SETTINGS = [
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
];
const VARIABLES = ['SITE_URL', 'BASE_PATH', 'SITE_CONTACT', 'NODE_ENV'];
/** Tests make no page, and neither does what `npm run dev` lays among the public files. */
const NO_CODE = /\.test\.tsx?$|^public\/search\//u;

/** Digest of the code, the packages and the settings: other ones may print another page. */
export function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of VARIABLES) hash.update(`\0${name}=${process.env[name] ?? ''}`);
  for (const file of [...CODE.flatMap(filesUnder), ...SETTINGS].sort()) {
    const path = join(projectFolder, file);
    if (existsSync(path)) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !NO_CODE.test(file));
}

/** Exit code of a finish step that cannot use what the former site has. */
export const UNFIT = 3;

/**
 * Lays the digests of the site in `out` before the build, if it is the one that the notes tell of, made by this code.
 * @param folder of the notes
 * @returns how many pages and feeds may be taken over
 */
export function layFormerDigests(folder: string, out: string): number {
  for (const name of [FORMER_DIGESTS, NEW_DIGESTS, NEW_NOTES_FILE]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  const notes = loadSiteNotes(folder);
  if (notes === undefined || !notes.pages.every(({ path, bytes }) => sizeOf(join(out, path)) === bytes)) return 0;
  const digests = notes.pages.map(({ path, digest }) => [path, digest] as const);
  writeFileSync(join(folder, FORMER_DIGESTS), writePageDigests(digests));
  return digests.length;
}

/** Notes by other code tell nothing. */
export function loadSiteNotes(folder: string): SiteNotes | undefined {
  const file = join(folder, NOTES_FILE);
  return existsSync(file) ? readSiteNotes(readFileSync(file, 'utf8'), codeDigest()) : undefined;
}

/** What the pages of the new site say, by their paths. */
export function loadNewDigests(folder: string): ReadonlyMap<string, string> {
  const files = existsSync(join(folder, NEW_DIGESTS)) ? readdirSync(join(folder, NEW_DIGESTS)) : [];
  return new Map(files.flatMap((name) => [...readPageDigests(readFileSync(join(folder, NEW_DIGESTS, name), 'utf8'))]));
}

export function saveNewNotes(folder: string, notes: SiteNotes): void {
  writeFileSync(join(folder, NEW_NOTES_FILE), writeSiteNotes(notes));
}

export function forgetSite(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
