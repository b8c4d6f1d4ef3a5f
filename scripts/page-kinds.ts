/** The kinds of pages of a built site, for the checks that look at one page of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from './built';
import { projectFolder } from './folders';

/** One of the site's pages, as it stands in the folder of the built site. */
export interface BuiltPage {
  /** Relative to the base address: `bai-viet/a/`, empty for the home page. */
  readonly address: string;
  /** The folder of app/ that draws it, and which of its pages: `bai-viet/[slug]/`, `bai-viet/[slug]/ moved`. */
  readonly kind: string;
  readonly html: string;
}

/** Pages that one route draws in more than one way, told apart by a mark of their own. */
const VARIANTS: readonly { readonly name: string; readonly mark: RegExp }[] = [
  { name: 'moved', mark: /<meta http-equiv="refresh"/u },
  { name: 'chooser', mark: /<h2 id="cac-van-ban"/u },
];

/** A page that is gone in an instant: tests take the refresh out to look at it. */
export function isMoved({ kind }: Pick<BuiltPage, 'kind'>): boolean {
  return kind.endsWith(' moved');
}

interface Route {
  readonly kind: string;
  readonly matches: RegExp;
}

/** The routes of app/ that draw pages, fixed folders before those that stand for anything. */
const routes: readonly Route[] = readdirSync(join(projectFolder, 'app'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?:^|\/)page\.tsx$/u.test(path))
  .map((path) => path.replace(/page\.tsx$/u, ''))
  .sort((a, b) => (a.replaceAll('[', '~') < b.replaceAll('[', '~') ? -1 : 1))
  .map((path) => ({ kind: path === '' ? 'home' : path, matches: new RegExp(`^${pattern(path)}$`, 'u') }));

function pattern(path: string): string {
  return path.replace(/\[\.{3}[^\]]+\]/gu, '.+').replace(/\[[^\]]+\]/gu, '[^/]+');
}

/** @throws if no route of app/ draws such a page */
function kindOf(address: string, html: string): string {
  if (address === '404/') return 'not-found';
  const route = routes.find(({ matches }) => matches.test(address));
  if (route === undefined) throw new Error(`no folder of app/ draws /${address}: scripts/page-kinds.ts reads them`);
  const variant = VARIANTS.find(({ mark }) => mark.test(html));
  return variant === undefined ? route.kind : `${route.kind} ${variant.name}`;
}

/** Every page of a built site, by address. */
export function builtPages(out = join(projectFolder, OUT)): readonly BuiltPage[] {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return files.sort().map((path) => {
    const address = path
      .replaceAll('\\', '/')
      .replace(/(?:index)?\.html$/u, '')
      .replace(/^404$/u, '404/');
    const html = readFileSync(join(out, path), 'utf8');
    return { address, kind: kindOf(address, html), html };
  });
}

/** One page of every kind, the longest. */
export function pageKinds(out = join(projectFolder, OUT)): readonly BuiltPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of builtPages(out)) {
    if (page.html.length > (longest.get(page.kind)?.html.length ?? 0)) longest.set(page.kind, page);
  }
  return [...longest.values()];
}
