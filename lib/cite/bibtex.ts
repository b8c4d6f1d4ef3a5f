import { oneLine } from './line';
import { isManyWords, issuedText, sortedName, type Author, type Reference } from './reference';

/** The reference as one entry in UTF-8 that both BibLaTeX and BibTeX read. */
export function writeBibtex(reference: Reference): string {
  const { outlet, issued, original, copy } = reference;
  const address = original ?? copy;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors(reference)],
    // Double braces keep the capitals of names.
    ['title', `{${escaped(reference.title)}}`],
    [outlet === undefined ? 'organization' : 'journal', named(outlet ?? reference.agency)],
    // BibLaTeX reads the date, BibTeX the year.
    ['date', issued && issuedText(issued)],
    ['year', issued?.year],
    ['url', address && escapedAddress(address)],
    ['urldate', address === undefined ? undefined : reference.archived],
    ['langid', 'vietnamese'],
    ['note', copyNote(reference)],
  ];
  const type = outlet === undefined ? 'online' : 'article';
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${type}{${reference.key},\n${lines.join(',\n')}\n}\n`;
}

function authors({ authors: all }: Reference): string | undefined {
  return all.length === 0 ? undefined : all.map(braced).join(' and ');
}

/** Braces keep the words of a group together. */
function braced(author: Author): string {
  return isManyWords(author) ? `{${escaped(author.family)}}` : escaped(sortedName(author));
}

function named(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `{${escaped(name)}}`;
}

/** Where `url` is the newspaper's, the copy is told beside it. */
function copyNote({ archive, archived, copy, original }: Reference): string {
  const address = original === undefined || copy === undefined ? '' : `, ${escapedAddress(copy)}`;
  return `${escaped(archive)}${address}, ${archived}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** What TeX would obey is printed instead; braces go, for one without its fellow would swallow the rest of the file. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[{}]/gu, '')
    .replace(/[\\~^&%$#_]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** Addresses are taken literally; braces must not stand in them. */
function escapedAddress(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}
