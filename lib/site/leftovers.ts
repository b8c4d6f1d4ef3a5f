/** Folders that must not be published: the framework's second copies of 404.html. */
const COPIES_OF_404 = ['404/', '_not-found/'];

/** `path` is relative to the exported folder, with `/`: `bai-viet/a/index.html`. */
export function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/**
 * True for everything under an address made only because an empty list fails the build, and for copies of 404.html.
 * @param placeholder the parameter of such an address: `khong-co`
 */
export function isUnpublished(path: string, placeholder: string): boolean {
  const named = path.split('/').some((part) => part === placeholder || part.startsWith(`${placeholder}.`));
  return named || COPIES_OF_404.some((folder) => path.startsWith(folder));
}

/** True for the payload files that only the framework's scripts would fetch. */
export function isPayload(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === 'index.txt' || (name.startsWith('__next.') && name.endsWith('.txt'));
}

/** True for files that the framework's compiler wrote: only these may be dropped for want of use. */
export function isCompiled(path: string): boolean {
  return path.startsWith('_next/');
}

/** True for compiled files whose text may name further ones. */
export function mayNameOthers(path: string): boolean {
  return /\.(?:js|css|json|txt|html)$/u.test(path);
}

/** From the beginning of a word alone: a long word without an ending would else be searched from each of its letters. */
const FILE_NAME = /(?<![\w~.-])[\w~.-]+\.[a-z\d]{2,5}/gu;

/** The last parts of all file names in a text, whatever quotes or escapes stand around them. */
export function fileNamesIn(text: string): Set<string> {
  return new Set(text.match(FILE_NAME) ?? []);
}

/**
 * The compiled files that the pages need, directly or through one another.
 * @param compiled paths under `_next/`
 * @param named file names in all pages that stay
 * @param read the text of one compiled file; asked only for files that are needed and may name others
 */
export function neededFiles(
  compiled: readonly string[],
  named: ReadonlySet<string>,
  read: (path: string) => string,
): ReadonlySet<string> {
  const byName = groupByName(compiled);
  const needed = new Set<string>();
  const open = [...named];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const path of byName.get(name) ?? []) {
      if (needed.has(path)) continue;
      needed.add(path);
      if (mayNameOthers(path)) open.push(...fileNamesIn(read(path)));
    }
  }
  return needed;
}

function groupByName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    groups.set(name, [...(groups.get(name) ?? []), path]);
  }
  return groups;
}
