import { ORIGIN } from '../../lib/site';
import { ATOM_TYPE, FEED_FILE, JSON_FEED_FILE, JSON_FEED_TYPE, ROBOTS_FILE, writeRobots } from '../../lib/feeds';
import { OPENSEARCH_FILE, OPENSEARCH_TYPE, openSearchDescription } from '../../lib/feeds/opensearch';
import { SEARCH_FOLDER } from '../../lib/search/format';
import { HAS_SITE_FEED, siteAtom, siteJsonFeed } from '../_feeds';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface MachineFile {
  readonly type: string;
  readonly write: () => string;
}

const ROBOTS: MachineFile = { type: 'text/plain; charset=utf-8', write: () => writeRobots(SEARCH_FOLDER, ORIGIN) };

/** Files at the root. Those whose format takes absolute addresses alone need SITE_URL; the sitemap is written from the finished pages. */
const files = new Map<string, MachineFile>([[ROBOTS_FILE, ROBOTS], ...feeds(), ...descriptions(ORIGIN)]);

function feeds(): [string, MachineFile][] {
  if (!HAS_SITE_FEED) return [];
  return [
    [FEED_FILE, { type: ATOM_TYPE, write: siteAtom }],
    [JSON_FEED_FILE, { type: JSON_FEED_TYPE, write: siteJsonFeed }],
  ];
}

function descriptions(origin: string | undefined): [string, MachineFile][] {
  if (origin === undefined) return [];
  return [[OPENSEARCH_FILE, { type: OPENSEARCH_TYPE, write: () => openSearchDescription(origin) }]];
}

export function generateStaticParams() {
  return [...files.keys()].map((tep) => ({ tep }));
}

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly tep: string }> }) {
  const file = files.get((await params).tep);
  return file === undefined
    ? new Response(null, { status: 404 })
    : new Response(file.write(), { headers: { 'Content-Type': file.type } });
}
