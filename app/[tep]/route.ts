import { ORIGIN, PLACEHOLDER_PARAM } from '../../lib/site';
import { OPENSEARCH_FILE, OPENSEARCH_TYPE, openSearchDescription } from '../../lib/feeds/opensearch';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** Files that carry absolute addresses: without SITE_URL there are none, and the finish step deletes the placeholder. */
export function generateStaticParams() {
  return [{ tep: ORIGIN === undefined ? `${PLACEHOLDER_PARAM}.xml` : OPENSEARCH_FILE }];
}

export function GET() {
  return new Response(ORIGIN === undefined ? '' : openSearchDescription(ORIGIN), {
    headers: { 'Content-Type': OPENSEARCH_TYPE },
  });
}
