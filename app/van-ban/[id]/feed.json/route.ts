import { JSON_FEED_TYPE } from '../../../../lib/feeds';
import { entityJsonFeed, feedParams } from '../../../_feeds';
import { changedPages } from '../../../_kept';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('van-ban/[id]/feed.json', feedParams('document'), {
    page: async ({ params }) => entityJsonFeed('document', (await params).id),
  });

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly id: string }> }) {
  return new Response(entityJsonFeed('document', (await params).id), { headers: { 'Content-Type': JSON_FEED_TYPE } });
}
