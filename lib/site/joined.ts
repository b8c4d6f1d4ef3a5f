import { createHash } from 'node:crypto';
import { transform, type CustomAtRules, type Visitor } from 'lightningcss';
import { isOwn } from './loads';
import { attribute, hasAttribute, tokens } from './tree';
import type { Element } from './tree';

/**
 * One style sheet and one deferred script for all pages of a folder, instead of those of the whole site: the compiler
 * puts the styles of every page into one file, and a reader of an article would load those of the lists as well.
 */

/** Under the exported folder, among the files that hosts let browsers keep for ever: the names change with the content. */
export const JOINED_FOLDER = '_next/static/joined';

/** Addresses of the files that pages of one kind share. */
export interface Joined {
  readonly sheet?: string;
  readonly script?: string;
}

/** A style sheet of this site that holds whatever the screen or the paper is. */
export function isStyleSheet(element: Element): boolean {
  if (element.tagName !== 'link' || !tokens(element, 'rel').includes('stylesheet')) return false;
  return !hasAttribute(element, 'media') && isOwn(attribute(element, 'href') ?? '');
}

/** A script that runs when the page is read: it may stand anywhere, and with others in one file. */
export function isDeferredScript(element: Element): boolean {
  const address = attribute(element, 'src');
  return element.tagName === 'script' && hasAttribute(element, 'defer') && address !== undefined && isOwn(address);
}

export function classesOf(elements: readonly Element[]): Set<string> {
  return new Set(elements.flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/u).filter(Boolean)));
}

/** Short names for the long ones that the compiler gives to classes. */
export type ClassNames = ReadonlyMap<string, string>;

/** `PHzbRG_lead`: six characters that tell the module, and the name in it. */
const COMPILED_CLASS = /^[\w-]{6}_\w+$/u;

/**
 * The long names weigh more than the rules themselves, in every page and in its sheet: numbered in the order of the
 * alphabet, so that they change with the code of the site and not with an article.
 */
export function shortClassNames(sheets: readonly string[]): ClassNames {
  const compiled = new Set(sheets.flatMap((css) => [...classesIn(css)]).filter((name) => COMPILED_CLASS.test(name)));
  return new Map([...compiled].sort().map((name, index) => [name, `_${index.toString(36)}`]));
}

/** Gives the elements of a page the short names, in place. */
export function shortenClasses(elements: readonly Element[], names: ClassNames): void {
  for (const { attrs } of elements) {
    const written = attrs.find(({ name }) => name === 'class');
    if (written !== undefined) written.value = written.value.replace(/\S+/gu, (name) => names.get(name) ?? name);
  }
}

/**
 * The rules of a style sheet that pages need whose class names are `used`; minified. Doing it twice is doing it once.
 * @param names what the pages call classes that have a longer name in the sheet
 */
export function sheetFor(css: string, used: ReadonlySet<string>, names: ClassNames = new Map()): string {
  const unusedSymbols = [...classesIn(css)].filter((name) => !used.has(names.get(name) ?? name));
  const needed = transform({ filename: 'site.css', code: encode(css), minify: true, unusedSymbols }).code;
  return decode(transform({ filename: 'site.css', code: needed, minify: true, visitor: renaming(names) }).code);
}

function renaming(names: ClassNames): Visitor<CustomAtRules> {
  return {
    Selector: (selector) =>
      selector.map((part) => (part.type === 'class' ? { ...part, name: names.get(part.name) ?? part.name } : part)),
  };
}

function classesIn(css: string): Set<string> {
  const names = new Set<string>();
  const visitor: Visitor<CustomAtRules> = {
    Selector(selector) {
      for (const part of selector) if (part.type === 'class') names.add(part.name);
    },
  };
  transform({ filename: 'site.css', code: encode(css), visitor });
  return names;
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Scripts one after another, each in a block of its own, so that their names do not meet; a single one as it is. */
export function joinScripts(scripts: readonly string[]): string {
  if (scripts.length === 1) return scripts[0] ?? '';
  return scripts.map((script) => `{\n${script.trim()}\n}\n`).join('');
}

/** `1a2b3c4d.css`: 32 bits of the content's SHA-256, so that pages of two kinds that need the same load one file. */
export function joinedName(content: string, extension: 'css' | 'js'): string {
  return `${createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 8)}.${extension}`;
}
