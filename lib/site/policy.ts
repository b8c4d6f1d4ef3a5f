import { createHash } from 'node:crypto';
import { isOwn } from './loads';
import type { Load } from './loads';
import { attribute, hasAttribute, ownText } from './tree';
import type { Element } from './tree';

/** Types whose content the browser runs or obeys, and whose inline form a policy must name; any other type is data. */
const RUNNABLE = new Set([
  '',
  'text/javascript',
  'application/javascript',
  'text/ecmascript',
  'application/ecmascript',
  'module',
  'importmap',
  'speculationrules',
]);

/** True for scripts that the browser obeys; false for data such as JSON-LD. */
export function isRunnable(script: Element): boolean {
  const type = attribute(script, 'type') ?? '';
  return RUNNABLE.has(type.trim().toLowerCase());
}

/** True for a script whose code stands in the page itself. */
export function isInlineScript(element: Element): boolean {
  return element.tagName === 'script' && !hasAttribute(element, 'src') && isRunnable(element);
}

/** The source expression that lets one inline script run: `'sha256-...'` of its UTF-8 text (CSP level 3). */
export function scriptHash(script: Element): string {
  return `'sha256-${createHash('sha256').update(ownText(script), 'utf8').digest('base64')}'`;
}

/** What the site may load, run and send to, by directive. What is not named here is loaded from nowhere. */
const SOURCES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The directive by which the reader is sent on; no policy knows it any more, so only the finish step keeps it. */
const REFRESH = 'navigate-to';

/** True if the policy lets this be loaded; a directive that it does not name falls back to `default-src`. */
export function permits({ directive, address }: Load): boolean {
  const named: Readonly<Record<string, readonly string[]>> = { ...SOURCES, [REFRESH]: ["'self'"] };
  const sources = named[directive] ?? SOURCES['default-src'];
  return sources.includes(isOwn(address) ? "'self'" : /^data:/iu.test(address.trim()) ? 'data:' : '');
}

/**
 * The content security policy as a `<meta>` may carry it: nothing but what this site itself serves.
 * `frame-ancestors` is missing because browsers ignore it there; hosts that send headers add it.
 * @param hashes source expressions of the inline scripts, in any order
 */
export function contentPolicy(hashes: Iterable<string>): string {
  const inline = [...new Set(hashes)].sort();
  return Object.entries(SOURCES)
    .map(([directive, sources]) => [directive, ...sources, ...(directive === 'script-src' ? inline : [])].join(' '))
    .join('; ');
}
