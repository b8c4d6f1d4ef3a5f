import { oneLine } from './line';
import { copyNote, sortedName, type Issued, type Reference } from './reference';

/**
 * The reference as one RIS record, a newspaper's article or without a newspaper a web page, with tags of the specification
 * of 2011 alone: two letters, two blanks, a hyphen, a blank. Lines end CRLF.
 */
export function writeRis(reference: Reference): string {
  const { outlet, issued, original, copy } = reference;
  const address = original ?? copy;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['TY', outlet === undefined ? 'ELEC' : 'NEWS'],
    ...reference.authors.map((author) => ['AU', sortedName(author)] as const),
    ['TI', reference.title],
    ['T2', outlet],
    ['PB', reference.agency],
    ['PY', issued?.year],
    ['DA', issued && slashed(issued)],
    ['LA', 'vi'],
    ['UR', address],
    ['Y2', `${reference.archived.replaceAll('-', '/')}/`],
    ['DP', reference.archive],
    ['N1', copyNote(reference)],
  ];
  // On one line: a second one that began with a tag would be read as one.
  const lines = rows.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** `2020/07/01/`, `2020/07//`, `2020///`: year, month, day, other. */
function slashed({ year, month = '', day = '' }: Issued): string {
  return `${year}/${month}/${day}/`;
}
