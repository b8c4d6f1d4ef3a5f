import { lastChangedOf } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { JsonLd } from './JsonLd';

/** What programs learn of a page: its data, and for the sitemap the last day on which one of its articles came in or was corrected. */
export function PageData(props: { readonly data?: object; readonly articles: readonly StoredArticle[] }) {
  const modified = lastChangedOf(props.articles);
  return (
    <>
      {props.data === undefined ? null : <JsonLd data={props.data} />}
      {modified === undefined ? null : <meta name="DCTERMS.modified" content={modified} />}
    </>
  );
}
