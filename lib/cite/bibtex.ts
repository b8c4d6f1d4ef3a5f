import { oneLine } from './line';
import { copyNote, isManyWords, issuedText, sortedName, type Author, type Reference } from './reference';

/** The reference as one entry in UTF-8 that both BibLaTeX and BibTeX read. */
export function writeBibtex(reference: Reference): string {
  const { outlet, issued, original, copy } = reference;
  const address = original ?? copy;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors(reference)],
    // Double braces keep the capitals of names.
    ['title', `{${escaped(reference.title)}}`],
    ['journal', named(outlet)],
    [outlet === undefined ? 'organization' : 'publisher', named(reference.agency)],
    // BibLaTeX reads the date, BibTeX the year.
    ['date', issued && issuedText(issued)],
    ['year', issued?.year],
    ['url', address && escapedAddress(address)],
    ['urldate', address === undefined ? undefined : reference.archived],
    // BibLaTeX tells newspapers from journals so.
    ['entrysubtype', outlet === undefined ? undefined : 'newspaper'],
    ['langid', 'vietnamese'],
    ['note', copyNote(reference, { words: escaped, address: escapedAddress })],
  ];
  const type = outlet === undefined ? 'online' : 'article';
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${type}{${reference.key},\n${lines.join(',\n')}\n}\n`;
}

function authors({ authors: all }: Reference): string | undefined {
  return all.length === 0 ? undefined : all.map(braced).join(' and ');
}

/** Braces keep the words of a group together, and words of a name that part names and end lists of them elsewhere. */
function braced(author: Author): string {
  if (isManyWords(author)) return `{${escaped(author.family)}}`;
  return escaped(sortedName(author)).replace(LIST_WORDS, '{$&}');
}
const LIST_WORDS = /(?<![^\s,])(?:and|others)(?![^\s,])/giu;

function named(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `{${escaped(name)}}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
};

/**
 * What TeX would obey is printed instead. Braces are told by name: readers count those that stand behind a backslash, too,
 * and one without its fellow would swallow the rest of the file.
 */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\~^&%$#_{}]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** Addresses are taken literally; braces must not stand in them. */
function escapedAddress(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}
