import { join } from 'node:path';
import { saveFile } from '../batch/save';
import type { Arrival } from './arrival';
import { writeNote } from './read';

/**
 * Writes the raw file, and beside it what is known of it and where it came from: the note first, so that a text never
 * stands there without it.
 * @throws SaveError
 */
export function saveArrival(rawFolder: string, file: string, { place, text, note }: Arrival): void {
  const origin = `# added from ${JSON.stringify(place)}\n`;
  saveFile(join(rawFolder, file.replace(/txt$/u, 'yaml')), `${origin}${writeNote(note)}`);
  saveFile(join(rawFolder, file), text);
}
