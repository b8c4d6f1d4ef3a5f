/**
 * How Zotero reads a page: the rules of its translators "Embedded Metadata" and "RDF" for the tags that articles carry.
 * (zotero/translators; written anew after what they do.)
 */
import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';

/** A name of one field has `lastName` alone. */
export interface ZoteroCreator {
  readonly lastName: string;
  readonly firstName?: string;
}

export interface ZoteroItem {
  readonly itemType: string;
  readonly title?: string;
  readonly creators: readonly ZoteroCreator[];
  readonly publicationTitle?: string;
  readonly date?: string;
  readonly language?: string;
  readonly url?: string;
  readonly abstractNote?: string;
}

type Tag = readonly [name: string, content: string];

/** Prefixes whose statements become an item's fields; a `<link rel="schema.X">` may add others. */
const DUBLIN_CORE = ['dc', 'dcterms'];

/** @param html of a whole page; only its head counts */
export function readByZotero(html: string): ZoteroItem {
  const tags = tagsOf(html);
  const statements = tags.map(([name, content]): Tag => [propertyOf(name), content]);
  const first = (...names: readonly string[]) => firstOf(statements, names);
  const highwire = (name: string) => joined(tags, name);
  const authors = tags
    .filter(([name]) => name.endsWith('citation_author'))
    .flatMap(([, content]) => splitAuthors(content));
  const creators =
    authors.length > 0 ? authors : DUBLIN_CORE.flatMap((prefix) => allOf(statements, `${prefix}:creator`));
  return compact({
    itemType: typeOf(first, tags),
    title: highwire('citation_title') ?? first('dc:title', 'dcterms:title', 'og:title'),
    creators: creators.map(cleanAuthor),
    // The site that a card names is the last resort: an archive must not be credited with a newspaper's article.
    publicationTitle: highwire('citation_journal_title') ?? first('dc:source', 'dcterms:source', 'og:site_name'),
    date:
      highwire('citation_date') ??
      highwire('citation_publication_date') ??
      first('dcterms:issued', 'dc:date', 'dcterms:date'),
    language: highwire('citation_language') ?? first('dc:language', 'dcterms:language'),
    url: highwire('citation_public_url') ?? first('og:url'),
    abstractNote: highwire('citation_abstract') ?? first('og:description', 'dcterms:abstract'),
  });
}

/** An item type that is given wins, then a card's `website`, then what a journal's title or a bare title suggests. */
function typeOf(first: (...names: readonly string[]) => string | undefined, tags: readonly Tag[]): string {
  const given = first('z:itemType', 'z:type');
  if (given !== undefined) return given;
  if (first('og:type') === 'website') return 'webpage';
  return tags.some(([name]) => name === 'citation_title') ? 'journalArticle' : 'webpage';
}

/** Prefix and name are parted by a point, a colon or an underline; the prefix and the first letter become small. */
function propertyOf(name: string): string {
  const at = name.search(/[.:_]/u);
  const local = name.slice(at + 1);
  return at < 0 ? name : `${name.slice(0, at).toLowerCase()}:${local.charAt(0).toLowerCase()}${local.slice(1)}`;
}

/** By semicolons; a single comma with blanks on both sides of it parts two people as well. */
function splitAuthors(content: string): string[] {
  const bySemicolon = content.split(/\s*;\s*/u);
  const byComma = content.split(/\s*,\s*/u);
  const isTwo = byComma.length > 1 && (byComma[0] ?? '').includes(' ') && (byComma[1] ?? '').includes(' ');
  return (bySemicolon.length === 1 && isTwo ? byComma : bySemicolon).filter((name) => /[^\s,.;-]/u.test(name));
}

/** With a comma the family name comes first, else the last word is taken for it: wrong for every Vietnamese name. */
function cleanAuthor(name: string): ZoteroCreator {
  const [last = '', ...rest] = name.includes(',')
    ? name.split(/, ?/u)
    : [name.split(' ').at(-1) ?? '', ...name.split(' ').slice(0, -1)];
  const firstName = rest.join(' ').trim();
  return { lastName: last.trim(), ...(firstName === '' ? {} : { firstName }) };
}

function firstOf(tags: readonly Tag[], names: readonly string[]): string | undefined {
  return names.map((name) => tags.find(([each]) => each === name)?.[1]).find((content) => content !== undefined);
}

function allOf(tags: readonly Tag[], name: string): string[] {
  return tags.filter(([each]) => each === name).map(([, content]) => content);
}

function joined(tags: readonly Tag[], name: string): string | undefined {
  const contents = tags.filter(([each]) => each.endsWith(name)).map(([, content]) => content);
  return contents.length === 0 ? undefined : contents.join(', ').replace(/\s+/gu, ' ').trim();
}

function compact(item: { readonly [Key in keyof ZoteroItem]: ZoteroItem[Key] | undefined }): ZoteroItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as ZoteroItem;
}

function tagsOf(html: string): Tag[] {
  return elementsOf(headOf(parse(html))).flatMap((element): Tag[] => {
    const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value;
    const name = attribute('name') ?? attribute('property');
    const content = attribute('content');
    return element.tagName === 'meta' && name !== undefined && content ? [[name, content]] : [];
  });
}

function headOf(document: Html.Document): Html.Element {
  const found = elementsOf(document)
    .flatMap(elementsOf)
    .find(({ tagName }) => tagName === 'head');
  if (found === undefined) throw new Error('a page without a head');
  return found;
}

function elementsOf(parent: Html.ParentNode): Html.Element[] {
  return parent.childNodes.filter((node): node is Html.Element => 'tagName' in node);
}
