import { isManyWords, issuedText, sortedName, type Author, type Issued, type Reference } from './reference';

/** A `<meta>` of the head: name and content. */
export type MetaTag = readonly [name: string, content: string];

/** What tags tell besides the reference. */
export interface TagFacts {
  readonly abstract?: string;
  /** People and documents of the article, most telling first. */
  readonly keywords: readonly string[];
}

/** The vocabulary of the `DCTERMS.` names, for `<link rel="schema.DCTERMS">`. */
export const DCTERMS = 'http://purl.org/dc/terms/';

/**
 * Tags by which citation managers and Dublin Core harvesters read an article. Zotero's rules decide their form: the type
 * is `z:itemType`, for want of a newspaper too, for with "web page" it names the site in its place; one `citation_author` a person with the family name before the comma; the newspaper is
 * `DCTERMS.source`; no agency is a creator; keywords are `DCTERMS.subject`, behind
 * which `citation_keywords` is not read. (zotero/translators, "Embedded Metadata.js" and "RDF.js".)
 */
export function citationTags(reference: Reference, { abstract, keywords }: TagFacts): MetaTag[] {
  const { title, authors, outlet, issued, copy } = reference;
  const date = issued && issuedText(issued);
  return [
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', title],
    ...authors.map((author): MetaTag => ['citation_author', sortedName(author)]),
    ...tag('citation_publication_date', date),
    ['citation_language', 'vi'],
    ...tag('citation_public_url', copy),
    ...tag('citation_abstract', abstract),
    ['DCTERMS.title', title],
    ...authors.map((author): MetaTag => ['DCTERMS.creator', isManyWords(author) ? author.family : sortedName(author)]),
    ...tag('DCTERMS.issued', date),
    ...tag('DCTERMS.source', outlet),
    ['DCTERMS.language', 'vi'],
    ...tag('DCTERMS.identifier', copy),
    ...keywords.map((subject): MetaTag => ['DCTERMS.subject', subject]),
  ];
}

function tag(name: string, content: string | undefined): MetaTag[] {
  return content === undefined ? [] : [[name, content]];
}

/** What of a reference no tag tells. */
export interface Untold extends Pick<Reference, 'key' | 'agency' | 'original' | 'archived' | 'archive'> {
  readonly confidence?: Issued['confidence'];
}

export function untoldOf({ key, agency, original, archived, archive, issued }: Reference): Untold {
  return {
    key,
    ...(agency === undefined ? {} : { agency }),
    ...(original === undefined ? {} : { original }),
    ...(issued === undefined ? {} : { confidence: issued.confidence }),
    archived,
    archive,
  };
}

/** The reference that a page tells in its tags and beside them: `citationTags` and `untoldOf`, the other way round. */
export function referenceFromTags(tags: readonly MetaTag[], { confidence, ...untold }: Untold): Reference {
  const all = (name: string) => tags.filter(([each]) => each === name).map(([, content]) => content);
  const [outlet] = all('DCTERMS.source');
  const [copy] = all('citation_public_url');
  const [date] = all('citation_publication_date');
  return {
    ...untold,
    title: all('citation_title')[0] ?? '',
    authors: all('citation_author').map(authorFrom),
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined || confidence === undefined ? {} : { issued: issuedFrom(date, confidence) }),
    ...(copy === undefined ? {} : { copy }),
  };
}

/** `sortedName`, the other way round. */
function authorFrom(name: string): Author {
  const [family = '', given] = name.replace(/,$/u, '').split(', ');
  return given === undefined ? { family } : { family, given };
}

/** `issuedText`, the other way round. */
function issuedFrom(date: string, confidence: Issued['confidence']): Issued {
  const [year = '', month, day] = date.split('-');
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }), confidence };
}
