import { loadArchive } from '../lib/archive/load';
import { PLACEHOLDER_PARAM } from '../lib/site';

/** The one place where the pages meet the archive: read once, when a build worker starts. A broken file is left out, loudly. */
export const archive = loadArchive(process.env['CONTENT'] ?? 'content', ({ message }) =>
  console.error(`LEFT OUT  ${message}`),
);

/** More people than this are listed on a page for each letter. */
export const LETTERS_APART = archive.people.length > 600;

/** Parameters of a route; an empty list fails the build, so it yields the placeholder that the finish step deletes. */
export function staticParams<Name extends string>(name: Name, values: readonly string[]): Record<Name, string>[] {
  const all = values.length === 0 ? [PLACEHOLDER_PARAM] : values;
  return all.map((value) => ({ [name]: value }) as Record<Name, string>);
}
