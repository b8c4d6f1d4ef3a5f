import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeHostRedirects } from './hosts/redirects';
import { NEW_DIGESTS, writePageDigests } from './page-notes';
import { redirectPage, type Redirect } from './redirects';

/**
 * Writes a page at each old address.
 * @returns their paths in the site
 */
export function saveRedirectPages(
  out: string,
  redirects: readonly Redirect[],
  words: { readonly title: string; readonly language: string },
  { basePath, origin }: { readonly basePath: string; readonly origin: string | undefined },
): readonly string[] {
  return redirects.map(({ from, to }) => {
    const path = `${from}index.html`;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), redirectPage(`${basePath}/${to}`, words, origin));
    return path;
  });
}

/** Writes `_redirects`; a site whose addresses never moved has none. */
export function saveHostRedirects(out: string, redirects: readonly Redirect[], basePath: string): void {
  const file = join(out, '_redirects');
  if (redirects.length === 0) rmSync(file, { force: true });
  else writeFileSync(file, writeHostRedirects(redirects, basePath));
}

/** @param route names the file: each is written by whichever process looks after it */
export function savePageDigests(folder: string, route: string, digests: ReadonlyMap<string, string>): void {
  mkdirSync(join(folder, NEW_DIGESTS), { recursive: true });
  writeFileSync(join(folder, NEW_DIGESTS, `${encodeURIComponent(route)}.tsv`), writePageDigests(digests));
}
