import { isBeside } from '../text/file-names';

/** What programs leave in folders and archives: dot files, `__MACOSX/`, drafts of editors. */
export function isOfPrograms(path: string): boolean {
  return path.split(/[/\\]/u).some((name) => name === '__MACOSX' || (!/^\.+$/u.test(name) && isBeside(name)));
}

/** `bai/a.txt` -> `bai/a.yaml`: where the note on a text lies. */
export function noteOf(path: string): string {
  return path.replace(/\.[^./\\]*$/u, '.yaml');
}

export function isNote(path: string): boolean {
  return path.endsWith('.yaml');
}

/** Of what a note can tell: one text. A file of JSON lines tells of each of its own. */
export function mayHaveNote(path: string): boolean {
  return /\.(?:txt|html?)$/iu.test(path);
}
