import type { Confidence, IsoDay } from '../model';

/**
 * A writer as bibliographies sort Vietnamese names: family name first. A pen name of one word has no given name; of a group
 * or an office all words are the family name.
 */
export interface Author {
  readonly family: string;
  readonly given?: string;
}

/** The day of publication as far as it is known; the later parts are absent where it is known to the month or year alone. */
export interface Issued {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly confidence: Confidence;
}

/** What a bibliography tells of an article: the paper that printed it, and the copy in this archive. */
export interface Reference {
  /** Names the entry in a bibliography: the article's address part. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Author[];
  /** The newspaper; an agency that only delivered the text is none. */
  readonly outlet?: string;
  readonly agency?: string;
  readonly issued?: Issued;
  /** Where the newspaper had it. */
  readonly original?: string;
  /** Where this archive has it; absent where SITE_URL is unset. */
  readonly copy?: string;
  readonly archived: IsoDay;
  readonly archive: string;
}

/**
 * `Nguyễn, Thị Thu Hà`: the form in which citation managers tell the parts of a name. The comma behind `Nhóm phóng viên,`
 * keeps them from looking for parts in it.
 */
export function sortedName({ family, given }: Author): string {
  if (given !== undefined) return `${family}, ${given}`;
  return isManyWords({ family }) ? `${family},` : family;
}

/** The name in one piece: several words that are no family name and given names. */
export function isManyWords({ family, given }: Author): boolean {
  return given === undefined && family.includes(' ');
}

/** `2020-07-01`, `2020-07` or `2020`. */
export function issuedText({ year, month, day }: Issued): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

/** How a format writes the words and the addresses of a note; as they are where it has no signs of its own. */
export interface NoteForm {
  readonly words: (text: string) => string;
  readonly address: (address: string) => string;
}
const PLAIN: NoteForm = { words: (text) => text, address: (address) => address };

/**
 * `Bản lưu: Kho tin, https://..., lưu ngày 02/01/2026`: the archive, its copy where the record's address is the newspaper's,
 * and the day; in the words of the citation text, for whoever reads the note in a bibliography.
 */
export function copyNote({ archive, archived, copy, original }: Reference, { words, address } = PLAIN): string {
  const told = original === undefined || copy === undefined ? '' : `, ${address(copy)}`;
  const day = archived.split('-').reverse().join('/');
  return `Bản lưu: ${words(archive)}${told}, lưu ngày ${day}`;
}
