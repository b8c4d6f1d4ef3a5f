import { issuedText, sortedName, type Reference } from './reference';

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
 * is `z:itemType`; one `citation_author` a person with the family name before the comma; the newspaper is
 * `DCTERMS.source`; no agency is a creator. (zotero/translators, "Embedded Metadata.js" and "RDF.js".)
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
    ...tag('citation_keywords', keywords.length === 0 ? undefined : keywords.map(unparted).join('; ')),
    ['DCTERMS.title', title],
    ...authors.map((author): MetaTag => ['DCTERMS.creator', sortedName(author)]),
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

/** A semicolon would part a keyword in two. */
function unparted(keyword: string): string {
  return keyword.replaceAll(';', ',');
}
