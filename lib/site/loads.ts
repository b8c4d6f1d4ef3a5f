import { attribute, hasAttribute, tokens } from './tree';
import type { Element } from './tree';

/** An address that the browser asks for, or sends to, because the element stands there; `directive` of CSP level 3 rules it. */
export interface Load {
  readonly directive: string;
  readonly address: string;
}

interface LoadRow {
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  readonly directive: string;
  /** Narrows the row to some of these elements. */
  readonly where?: (element: Element) => boolean;
}

const rel = (token: string) => (element: Element) => tokens(element, 'rel').includes(token);
const preloads = (kind: string) => (element: Element) =>
  tokens(element, 'rel').includes('preload') && tokens(element, 'as').includes(kind);

/** Elements that load or send, by the HTML standard; `srcset` and `refresh` are read by their own forms below. */
const ROWS: readonly LoadRow[] = [
  { tags: ['script'], attributes: ['src', 'href'], directive: 'script-src' },
  { tags: ['link'], attributes: ['href'], directive: 'script-src', where: rel('modulepreload') },
  { tags: ['link'], attributes: ['href'], directive: 'script-src', where: preloads('script') },
  { tags: ['link'], attributes: ['href'], directive: 'style-src', where: rel('stylesheet') },
  { tags: ['link'], attributes: ['href'], directive: 'style-src', where: preloads('style') },
  { tags: ['link'], attributes: ['href'], directive: 'font-src', where: preloads('font') },
  { tags: ['link'], attributes: ['href'], directive: 'img-src', where: preloads('image') },
  { tags: ['link'], attributes: ['href'], directive: 'img-src', where: rel('icon') },
  { tags: ['link'], attributes: ['href'], directive: 'img-src', where: rel('apple-touch-icon') },
  { tags: ['link'], attributes: ['href'], directive: 'connect-src', where: preloads('fetch') },
  { tags: ['link'], attributes: ['href'], directive: 'connect-src', where: rel('preconnect') },
  { tags: ['link'], attributes: ['href'], directive: 'connect-src', where: rel('dns-prefetch') },
  { tags: ['link'], attributes: ['href'], directive: 'default-src', where: rel('prefetch') },
  { tags: ['link'], attributes: ['href'], directive: 'manifest-src', where: rel('manifest') },
  { tags: ['img', 'image', 'input'], attributes: ['src', 'href', 'srcset'], directive: 'img-src' },
  { tags: ['video'], attributes: ['poster'], directive: 'img-src' },
  { tags: ['source'], attributes: ['srcset'], directive: 'img-src' },
  { tags: ['audio', 'video', 'source', 'track'], attributes: ['src'], directive: 'media-src' },
  { tags: ['iframe', 'frame'], attributes: ['src', 'srcdoc'], directive: 'frame-src' },
  { tags: ['object', 'embed'], attributes: ['data', 'src'], directive: 'object-src' },
  { tags: ['use'], attributes: ['href'], directive: 'default-src', where: (use) => !isFragment(use) },
  { tags: ['base'], attributes: ['href'], directive: 'base-uri' },
  { tags: ['form'], attributes: ['action'], directive: 'form-action' },
  { tags: ['button', 'input'], attributes: ['formaction'], directive: 'form-action' },
  { tags: ['a', 'area'], attributes: ['ping'], directive: 'connect-src' },
];

/** Everything that the element makes the browser ask for without a click on a link. */
export function loadsOf(element: Element): readonly Load[] {
  const rows = ROWS.filter((row) => row.tags.includes(element.tagName) && (row.where?.(element) ?? true));
  const loads = rows.flatMap(({ directive, attributes }) =>
    attributes.flatMap((name) => addressesIn(element, name).map((address) => ({ directive, address }))),
  );
  const next = findRefresh(element);
  return next === undefined ? loads : [...loads, { directive: 'navigate-to', address: next }];
}

/** Where `<meta http-equiv="refresh" content="0; url=/a/">` sends the reader. */
export function findRefresh(element: Element): string | undefined {
  if (element.tagName !== 'meta' || attribute(element, 'http-equiv')?.trim().toLowerCase() !== 'refresh')
    return undefined;
  return /^[\d.\s]*[;,]?\s*(?:url\s*=\s*)?["']?(?<address>.*?)["']?$/isu.exec(attribute(element, 'content') ?? '')
    ?.groups?.['address'];
}

/** In SVG, parse5 names `xlink:href` as `href` with a prefix. */
function addressesIn(element: Element, name: string): readonly string[] {
  if (!hasAttribute(element, name)) return [];
  const value = attribute(element, name) ?? '';
  if (name !== 'srcset') return [value];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/u)[0] ?? '');
}

function isFragment(element: Element): boolean {
  return (attribute(element, 'href') ?? '#').startsWith('#');
}

/**
 * The addresses outside this site that a style sheet loads: `url(...)` and `@import`.
 * `'a{background:url(//example.org/b.png)}'` -> `['//example.org/b.png']`
 */
export function foreignInStyles(css: string): readonly string[] {
  const named = css.matchAll(/(?:url\(\s*|@import\s+)["']?(?<address>[^"')\s;]+)/giu);
  return [...named]
    .map((match) => match.groups?.['address'] ?? '')
    .filter((address) => !isOwn(address) && !/^data:/iu.test(address));
}

/** True for an address on this site: a path, a query, a fragment. */
export function isOwn(address: string): boolean {
  // Browsers skip white space and control characters at the ends of an address, and tabs and line ends inside it.
  const plain = address.replace(/[\p{Cc}\s]/gu, '');
  return !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(plain);
}
