import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkedPage, type MarkedPage } from './marked-page';

/** The marked pages of a folder, by name. @throws if the folder is missing or a page is marked wrongly */
export function loadMarkedPages(folder: string): MarkedPage[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.page'))
    .sort();
  return names.map((name) => readMarkedPage(name.replace(/\.page$/u, ''), readFileSync(join(folder, name), 'utf8')));
}
