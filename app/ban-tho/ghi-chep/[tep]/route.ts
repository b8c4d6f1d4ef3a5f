import { staticParams } from '../../../_archive';
import { findShelf, shelfFiles } from '../../../_rawShelves';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams('tep', shelfFiles);
}

/** What was understood of the raw lines of some articles, for the viewer of raw texts. */
export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly tep: string }> }) {
  const shelf = findShelf((await params).tep);
  return shelf === undefined ? new Response(null, { status: 404 }) : Response.json(shelf);
}
