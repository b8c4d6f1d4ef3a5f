import type { Archive } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { recordRaw } from '../_rawRecord';

/**
 * What was understood of an article's raw lines, for the viewer of raw texts. It stands in the article's page, not in a
 * file of its own: as many files as articles would be as many again to publish.
 */
export function RawRecord(props: {
  readonly article: StoredArticle;
  readonly archive: Archive;
  readonly bytes: Uint8Array;
}) {
  const json = JSON.stringify(recordRaw(props.article, props.archive, props.bytes));
  return (
    <script
      type="application/json"
      id="ban-ghi-tho"
      data-keep=""
      // The text of a script is not escaped by React; written so, no crawled word can end it.
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', String.raw`\u003c`) }}
    />
  );
}
