import { createHash } from 'node:crypto';
import { transform, type CustomAtRules, type Visitor } from 'lightningcss';
import { CLASSES_GIVEN } from './classes-given';
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

/** The class names of an attribute: all of it, or what stands behind `=`. */
const CLASS_NAMES: Readonly<Record<string, RegExp>> = { class: /\S+/gu, [CLASSES_GIVEN]: /(?<==)\S+/gu };

export function classesOf(elements: readonly Element[]): Set<string> {
  return new Set(
    elements.flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => {
        const pattern = CLASS_NAMES[name];
        return (pattern && value.match(pattern)) ?? [];
      }),
    ),
  );
}

/** Short names for the long ones that the compiler gives to classes and that people give to custom properties. */
export type ShortNames = ReadonlyMap<string, string>;

/** `PHzbRG_lead`: six characters that tell the module, and the name in it. */
const COMPILED_CLASS = /^[\w-]{6}_\w+$/u;

/**
 * The long names weigh more than the rules themselves, in every page and in its sheet: numbered in the order of the
 * alphabet, so that they change with the code of the site and not with an article.
 * @param others scripts and sheets that are not rewritten: custom properties that they name keep their names
 */
export function shortNames(sheets: readonly string[], others: readonly string[] = []): ShortNames {
  const found = sheets.map(namesIn);
  const spoken = new Set(others.flatMap((text) => text.match(/--[\w-]+/gu) ?? []));
  const compiled = found.flatMap(({ classes }) => [...classes]).filter((name) => COMPILED_CLASS.test(name));
  const declared = found.flatMap(({ properties }) => [...properties]).filter((name) => !spoken.has(name));
  return new Map([...numbered(compiled, '_'), ...numbered(declared, '--')]);
}

function numbered(names: readonly string[], before: string): [long: string, short: string][] {
  return [...new Set(names)].sort().map((name, index) => [name, `${before}${index.toString(36)}`]);
}

const TYPEFACE = /^_next\/static\/media\/(?<name>[^/]+\.woff2)$/u;

/**
 * The same for the files of the typeface, which every page and every sheet names: by what they hold.
 * @returns last parts of paths, old and new; those that a former run gave stay
 */
export function shortTypefaces(files: readonly string[], read: (path: string) => Uint8Array): ShortNames {
  return new Map(
    files.flatMap((path) => {
      const name = TYPEFACE.exec(path)?.groups?.['name'];
      return name === undefined ? [] : [[name, joinedName(read(path), 'woff2')]];
    }),
  );
}

/** A page, a sheet or a script with the short names of files. */
export function shortenFiles(text: string, names: ShortNames): string {
  return [...names].reduce((renamed, [long, short]) => renamed.replaceAll(long, short), text);
}

/** Gives the elements of a page the short names, in place. */
export function shortenClasses(elements: readonly Element[], names: ShortNames): void {
  for (const { attrs } of elements) {
    for (const written of attrs) {
      const pattern = CLASS_NAMES[written.name];
      if (pattern) written.value = written.value.replace(pattern, (name) => names.get(name) ?? name);
    }
  }
}

/**
 * The rules of a style sheet that pages need whose class names are `used`; minified. Doing it twice is doing it once.
 * @param names what the pages call classes that have a longer name in the sheet
 */
export function sheetFor(css: string, used: ReadonlySet<string>, names: ShortNames = new Map()): string {
  const unusedSymbols = [...namesIn(css).classes].filter((name) => !used.has(names.get(name) ?? name));
  const needed = transform({ filename: 'site.css', code: encode(css), minify: true, unusedSymbols }).code;
  return decode(transform({ filename: 'site.css', code: needed, minify: true, visitor: renaming(names) }).code);
}

function renaming(names: ShortNames): Visitor<CustomAtRules> {
  return {
    Selector: (selector) =>
      selector.map((part) => (part.type === 'class' ? { ...part, name: names.get(part.name) ?? part.name } : part)),
    DashedIdent: (name) => names.get(name) ?? name,
  };
}

/** The classes that a sheet selects, and the custom properties that it declares: those that it only reads, scripts set. */
function namesIn(css: string): { readonly classes: Set<string>; readonly properties: Set<string> } {
  const classes = new Set<string>();
  const properties = new Set<string>();
  const visitor: Visitor<CustomAtRules> = {
    Selector(selector) {
      for (const part of selector) if (part.type === 'class') classes.add(part.name);
    },
    Declaration: {
      custom({ name }) {
        if (name.startsWith('--')) properties.add(name);
      },
    },
  };
  transform({ filename: 'site.css', code: encode(css), visitor });
  return { classes, properties };
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Scripts one after another, each in a block of its own, so that their names do not meet; a single one as it is. */
export function joinScripts(scripts: readonly string[]): string {
  if (scripts.length === 1) return scripts[0] ?? '';
  return scripts.map((script) => `{\n${script.trim()}\n}\n`).join('');
}

/** `1a2b3c4d.css`: 32 bits of the content's SHA-256, so that pages of two kinds that need the same load one file. */
export function joinedName(content: string | Uint8Array, extension: 'css' | 'js' | 'woff2'): string {
  return `${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${extension}`;
}
