import { ATOM_TYPE } from '../../../../lib/feeds';
import { entityAtom, feedParams } from '../../../_feeds';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => feedParams('person');

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly id: string }> }) {
  return new Response(entityAtom('person', (await params).id), { headers: { 'Content-Type': ATOM_TYPE } });
}
