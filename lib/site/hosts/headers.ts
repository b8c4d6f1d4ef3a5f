/** `_headers`: what the answers of a host should carry, in the form that Cloudflare Pages and Netlify read. */

export interface HeaderRule {
  /** Path on the host: `*` is anything, `:name` one folder. */
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * A `_headers` file for a site that is served under a folder: its paths are those of the whole host.
 * `"/a/*\n  X: y"` under `/kho-tin` -> `"/kho-tin/a/*\n  X: y"`
 */
export function headersUnder(basePath: string, headers: string): string {
  return headers.replace(/^\//gmu, () => `${basePath}/`);
}

/**
 * The rules of a `_headers` file, in its order.
 * @throws Error naming the line that is neither a path, a header below one, nor a note
 */
export function readHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Map<string, string> }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: new Map() });
    else if (name !== undefined && value !== undefined && rule !== undefined) rule.headers.set(name, value);
    else throw new Error(`_headers:${index + 1}: ${line}\n  Remedy: a path, or "  Name: value" below one.`);
  }
  return rules;
}

/** Where the whole site lies on its host: `/kho-tin`, or empty at its root. @throws if no rule is for all of it */
export function basePathOf(rules: readonly HeaderRule[]): string {
  const [whole] = rules
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/*'))
    .sort((a, b) => a.length - b.length);
  if (whole === undefined) throw new Error('_headers: no rule for the whole site. Remedy: one for "/*"');
  return whole.slice(0, -'/*'.length);
}

/** The path as a regular expression from its beginning to its end; `/search/:build/*` -> `^/search/[^/]+/.*$`. */
export function pathPattern(path: string): string {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/gu, '\\$&');
  return `^${escaped.replaceAll('*', '.*').replace(/:\w+/gu, '[^/]+')}$`;
}

/** Media types are told by the server itself: a header of its own would stand beside the server's. */
export function isMediaType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}
