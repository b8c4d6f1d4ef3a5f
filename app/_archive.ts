import { setFlagsFromString } from 'node:v8';
import type { Archive, CorrectionNote } from '../lib/archive';
import { loadArchive, loadCorrectionNotes, loadRawCopy } from '../lib/archive/load';
import { readAbbreviations } from '../lib/authority/abbreviations';
import type { StoredArticle } from '../lib/model';
import { prepareAbbreviations } from '../lib/render';
import { PLACEHOLDER_PARAM } from '../lib/site';
import { loadOldAddresses } from '../lib/site/load';

const content = process.env['CONTENT'] ?? 'content';

/**
 * How much the heap may grow, in percent, before what is not needed any more is collected: by itself it may double, and two
 * workers hold 20,000 articles each.
 */
const HEAP_GROWTH = 40;
setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);

/** Pages and the other files (feeds, data) are two programs in one process of the build: what one of them read, both have. */
const shared = globalThis as { archiveOfBuild?: Archive };

/** The one place where the pages meet the archive: read once, when a build worker starts. A broken file is left out, loudly. */
export const archive = (shared.archiveOfBuild ??= loadArchive(content, ({ message }) =>
  console.error(`LEFT OUT  ${message}`),
));

/** What was ever published, and what people moved. */
export const oldAddresses = loadOldAddresses(content);

/** Raw files that were told of as edited since. */
const toldChanged = new Set<string>();

/** The raw file of an article; undefined where the content folder does not hold it as it was converted: edited, it is told of. */
export function findRawBytes({ raw }: StoredArticle): Uint8Array | undefined {
  const copy = loadRawCopy(content, raw);
  if (copy.kind === 'changed' && !toldChanged.has(copy.file)) {
    toldChanged.add(copy.file);
    console.error(`CHANGED   ${copy.file} is not the file that was converted. Convert it again.`);
  }
  return copy.kind === 'kept' ? copy.bytes : undefined;
}

/** The abbreviations of an article that stand for one thing. */
export const findAbbreviations = prepareAbbreviations(readAbbreviations());

/** What people corrected, the latest first. */
export function findCorrectionNotes(): readonly CorrectionNote[] {
  return loadCorrectionNotes(content, archive.articles);
}

/** More people than this are listed on a page for each letter. */
export const LETTERS_APART = archive.people.length > 600;

/** Parameters of a route; an empty list fails the build, so it yields the placeholder that the finish step deletes. */
export function staticParams<Name extends string>(name: Name, values: readonly string[]): Record<Name, string>[] {
  const all = values.length === 0 ? [PLACEHOLDER_PARAM] : values;
  return all.map((value) => ({ [name]: value }) as Record<Name, string>);
}
