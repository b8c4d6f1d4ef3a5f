import { ATOM_TYPE } from '../../../../lib/feeds';
import { entityAtom, feedParams } from '../../../_feeds';
import { changedPages } from '../../../_kept';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguoi/[id]/feed.xml', feedParams('person'), {
    page: async ({ params }) => entityAtom('person', (await params).id),
  });

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly id: string }> }) {
  return new Response(entityAtom('person', (await params).id), { headers: { 'Content-Type': ATOM_TYPE } });
}
