import { isBeside, MEANT_AS_YAML, sayUnread, type UnreadForm } from '../text/file-names';

/** Names that lie beside raw files and are read by nobody; the last row fits every name. */
const FORMS: readonly UnreadForm[] = [
  {
    form: MEANT_AS_YAML,
    because: 'a note is called as its text is, with .yaml in small letters',
    remedy: (stem) => `rename it to ${stem}.yaml`,
  },
  {
    form: /\.(?:html?|jsonl|ndjson|zip)$/iu,
    because: 'raw files are .txt',
    remedy: () => 'move it elsewhere and take it in from there, with "npm run add -- PATH"',
  },
  {
    form: /$/u,
    because: 'neither a .txt file nor the .yaml beside one',
    remedy: () => 'save it as a .txt file, or move it elsewhere',
  },
];

/** Why a name of a raw folder, which is no raw file and no note, is not read, and what to do. */
export function sayUnreadRaw(name: string, isFolder: boolean): string {
  return isFolder
    ? `${name}: not read: a folder; raw files lie beside one another. Remedy: move it elsewhere and take its files in from there, with "npm run add -- PATH".`
    : sayUnread(name, FORMS);
}

/** `a.yaml.txt` ends like a raw file, and was meant as a note; `._a.txt` and `.#a.txt` belong to programs. */
export function isRawName(name: string): boolean {
  return /\.txt$/iu.test(name) && !MEANT_AS_YAML.test(name) && !isBeside(name);
}

/** A note that one disk would find beside its raw file and another would not. @param wanted how it must be called */
export function sayAlikeNote(name: string, wanted: string): string {
  const differs = name.normalize('NFC') === wanted.normalize('NFC') ? 'in the form of its marks' : 'in case';
  return `${name}: not read: it differs from ${wanted}, the note of a raw file, ${differs} alone. Remedy: rename it, letter by letter, as its raw file is called.`;
}
