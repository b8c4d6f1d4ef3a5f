import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { asSaveError, saveFile } from '../batch/save';
import type { Arrival } from './arrival';
import { writeNote } from './read';

/**
 * Writes the raw file, and beside it what is known of it and where it came from: the note first, so that a text never
 * stands there without it.
 * @throws SaveError
 * @throws Error if the name was taken since it was chosen: nothing of what stands there is touched
 */
export function saveArrival(rawFolder: string, file: string, { place, text, note }: Arrival): void {
  const origin = `# added from ${JSON.stringify(place)}\n`;
  const beside = join(rawFolder, file.replace(/txt$/u, 'yaml'));
  takeName(beside);
  saveFile(beside, `${origin}${writeNote(note)}`);
  saveFile(join(rawFolder, file), text);
}

/** Of two programs that chose the same name at the same time, one gets it. */
function takeName(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw asSaveError(path, error);
    throw new Error(
      `${path} was not there a moment ago: is another "npm run add" running? Remedy: wait for its end and run this again; what came in already is known then.`,
      { cause: error },
    );
  }
}
