/** Addresses are kept for ever: which of a built site's files have one, and which of those once published are gone. */

/** Files that readers and programs reach by address and keep; style sheets, scripts and the index change as they like. */
const KEPT = /\.(?:html|txt|xml|jsonl?|csv)$/u;
/** Neither the parts of data, in files that are cut anew as the archive grows, nor what stands only where SITE_URL is set. */
const PASSING =
  /^(?:_next|search)\/|^du-lieu\/[^/]+-phan-\d+\.|^(?:404\.html|robots\.txt|opensearch\.xml|sitemap[^/]*\.xml)$/u;

/**
 * The addresses of a built site, relative to its root, in code point order.
 * `['index.html', 'nguoi/a/index.html', 'feed.xml', '_next/a.txt']` -> `['', 'feed.xml', 'nguoi/a/']`
 * @param files paths of all published files
 */
export function keptAddresses(files: readonly string[]): readonly string[] {
  const kept = files.filter((path) => KEPT.test(path) && !PASSING.test(path));
  return kept.map((path) => path.replace(/(?:^|(?<=\/))index\.html$/u, '')).sort();
}

/** The addresses once published at which nothing answers any more, neither the thing itself nor a page that leads on. */
export function lostAddresses(recorded: readonly string[], files: readonly string[]): readonly string[] {
  const alive = new Set(keptAddresses(files));
  return recorded.filter((address) => !alive.has(address));
}

export const PUBLISHED_FILE = 'addresses/published.txt';

const HEADER = `# Every address that was ever published, a line each; "/" before it stands for the root of the site.
# Written by "npm run addresses -- --record" at each release. A line is never taken out: what moved leads on from its old address.
`;

/** One address a line; comments begin with #. */
export function readAddresses(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.slice(1));
}

/** The list with further addresses in it, in code point order. */
export function writeAddresses(addresses: Iterable<string>): string {
  return `${HEADER}${[...new Set(addresses)]
    .sort()
    .map((address) => `/${address}\n`)
    .join('')}`;
}
