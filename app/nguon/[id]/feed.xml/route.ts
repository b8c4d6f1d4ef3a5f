import { ATOM_TYPE } from '../../../../lib/feeds';
import { entityAtom, feedParams } from '../../../_feeds';
import { changedPages } from '../../../_kept';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguon/[id]/feed.xml', feedParams('outlet'), {
    page: async ({ params }) => entityAtom('outlet', (await params).id),
  });

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly id: string }> }) {
  return new Response(entityAtom('outlet', (await params).id), { headers: { 'Content-Type': ATOM_TYPE } });
}
