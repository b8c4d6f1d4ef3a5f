import { isManyWords, type Author, type Issued, type Reference } from './reference';

/** One item of CSL-JSON, as Zotero, pandoc and citeproc read it. */
export interface CslItem {
  readonly id: string;
  /** Without a newspaper a web page. */
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly language: 'vi';
  /** A group is told by its whole name. */
  readonly author?: readonly (Author | { readonly literal: string })[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  /** `circa` where the day was concluded, not told. */
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true };
  readonly URL?: string;
  /** The day on which this archive took the copy. */
  readonly accessed: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly archive: string;
  readonly archive_location?: string;
}

export function cslItem(reference: Reference): CslItem {
  const { outlet, agency, issued, original, copy, authors } = reference;
  const address = original ?? copy;
  return {
    id: reference.key,
    type: outlet === undefined ? 'webpage' : 'article-newspaper',
    title: reference.title.toWellFormed(),
    language: 'vi',
    ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
    ...(agency === undefined ? {} : { publisher: agency }),
    ...(issued === undefined ? {} : { issued: issuedParts(issued) }),
    ...(address === undefined ? {} : { URL: address }),
    accessed: { 'date-parts': [partsOf(reference.archived)] },
    archive: reference.archive,
    ...(copy === undefined ? {} : { archive_location: copy }),
  };
}

function cslName(author: Author): Author | { readonly literal: string } {
  return isManyWords(author) ? { literal: author.family } : author;
}

/** As a file: a list of one. */
export function writeCsl(reference: Reference): string {
  return `${JSON.stringify([cslItem(reference)], undefined, 1)}\n`;
}

function issuedParts({ year, month, day, confidence }: Issued): NonNullable<CslItem['issued']> {
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return { 'date-parts': [parts], ...(confidence === 'high' ? {} : { circa: true }) };
}

function partsOf(day: string): number[] {
  return day.split('-').map(Number);
}
