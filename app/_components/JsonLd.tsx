import { writeJsonLd } from '../../lib/cite/structured';

/** What the page is about, for search engines and harvesters: data that nothing runs. */
export function JsonLd({ data }: { readonly data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJsonLd(data) }} />;
}
