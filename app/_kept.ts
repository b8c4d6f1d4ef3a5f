import { join } from 'node:path';
import type { Metadata } from 'next';
import { PLACEHOLDER_PARAM } from '../lib/site';
import { loadPageDigests } from '../lib/site/load';
import { digestOfPage } from '../lib/site/page-digest';
import { FORMER_DIGESTS } from '../lib/site/page-notes';
import { savePageDigests } from '../lib/site/save';
import { HAS_SITE_FEED } from './_feeds';

/** Folder with the digests of the former site's pages, into which those of this one go; unset where no site is built. */
const folder = process.env['PAGE_DIGESTS'];

/** All that the layout takes from the archive: see the test. */
const FRAME = { HAS_SITE_FEED };

type Params = Readonly<Record<string, string | readonly string[]>>;

type Given<Each> = { readonly params: Promise<Each> };

/** How the pages of one route come about. */
interface PageMaker<Each> {
  readonly page: (props: Given<Each>) => unknown;
  readonly metadata?: (props: Given<Each>) => Metadata | Promise<Metadata>;
}

/**
 * Those pages of a route that say something else than in the former site; the finish step takes the others over from
 * there. All of them where no site is built, or none stands.
 * @param route as its folders are named, with the file that comes of it: `bai-viet/[slug]/index.html`
 * @param all the parameters of all its pages, or of the placeholder alone
 */
export async function changedPages<Each extends Params>(
  route: string,
  all: readonly Each[],
  { page, metadata }: PageMaker<Each>,
): Promise<Each[]> {
  const [first] = all;
  if (folder === undefined || first === undefined || isPlaceholder(first)) return [...all];
  const former = loadPageDigests(join(folder, FORMER_DIGESTS));
  const digests = new Map<string, string>();
  const changed: Each[] = [];
  for (const params of all) {
    const props = { params: Promise.resolve(params) };
    const digest = await digestOfPage(FRAME, metadata?.(props), page(props));
    const path = pathOf(route, params);
    digests.set(path, digest);
    if (former.get(path) !== digest) changed.push(params);
  }
  savePageDigests(folder, route, digests);
  return changed.length > 0 ? changed : [placeholderLike(first)];
}

/** `nam/[year]/[...phan]/index.html` and its parameters -> `nam/2021/thang-1/index.html`. */
function pathOf(route: string, params: Params): string {
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/gu, (_, name: string) => [params[name] ?? []].flat().join('/'));
}

function isPlaceholder(params: Params): boolean {
  return Object.values(params).flat().includes(PLACEHOLDER_PARAM);
}

/** An empty list fails the build. */
function placeholderLike<Each extends Params>(params: Each): Each {
  const named = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? PLACEHOLDER_PARAM : [PLACEHOLDER_PARAM],
  ]);
  return Object.fromEntries(named) as Each;
}
